using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Telling;

/// <summary>What two sessions say when they are held side by side.</summary>
public static class ComparisonWords
{
    private const double NeverQuite = 99;

    /// <summary>How far the two are the same workout, and how far apart in time.</summary>
    /// <param name="comparison">The two.</param>
    /// <param name="then">The earlier one.</param>
    /// <param name="now">The later one.</param>
    /// <param name="speech">The language.</param>
    public static string Sameness(Comparison comparison, Session then, Session now, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(speech);
        var apart = then.Date is { } early && now.Date is { } late ? DaysApart(late.DayNumber - early.DayNumber, speech) : null;
        var alike = Alike(comparison.Similarity, speech);
        return (comparison.IsSameWorkout, apart) switch
        {
            (true, null) => speech.Say("comparison.same"),
            (true, _) => speech.Say("comparison.same.apart", apart),
            (false, null) => speech.Say("comparison.other", alike),
            (false, _) => speech.Say("comparison.other.apart", alike, apart),
        };
    }

    /// <summary><c>All 14 paired reps together: 1.2 % faster (beyond the measuring error).</c></summary>
    /// <param name="comparison">The two.</param>
    /// <param name="speech">The language.</param>
    public static string Overall(Comparison comparison, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(speech);
        return comparison.Overall is { } overall
            ? speech.Say("comparison.overall", PairedReps(comparison, speech), InWords.Faster(overall.Value, speech), InWords.AgainstError(overall, speech))
            : speech.Say("comparison.nothing");
    }

    /// <summary><c>1000m: 1.2 % faster over 4 pairs (within the measuring error).</c></summary>
    /// <param name="group">The reps of one distance.</param>
    /// <param name="speech">The language.</param>
    public static string Of(ComparedGroup group, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say(
            "comparison.group", group.Name, InWords.Faster(group.Against.Value, speech), speech.Many("pair", group.Pairs), InWords.AgainstError(group.Against, speech));
    }

    /// <summary><c>85 % alike</c>; what is not the same never is quite alike.</summary>
    /// <param name="similarity">From 0 to 1.</param>
    /// <param name="speech">The language.</param>
    public static string Alike(Estimate similarity, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(similarity);
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say("comparison.alike", InWords.Whole(Math.Min(NeverQuite, 100 * similarity.Value)));
    }

    /// <summary><c>14 paired reps</c>: those that are timed in both.</summary>
    /// <param name="comparison">The two.</param>
    /// <param name="speech">The language.</param>
    public static string PairedReps(Comparison comparison, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Many("paired-rep", comparison.Pairs.Count(pair => pair.Difference is not null));
    }

    private static string DaysApart(int days, Speech speech) => days switch
    {
        0 => speech.Say("days.none"),
        < 0 => speech.Many("days.before", -days),
        _ => speech.Many("days.after", days),
    };
}
