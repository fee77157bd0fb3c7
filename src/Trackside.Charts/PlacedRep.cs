using Trackside.Charts.Drawing;
using Trackside.Training.Quantities;

namespace Trackside.Charts;

/// <summary>A rep with what can only be said of it among the others.</summary>
/// <param name="Number">Its place among all, from 1.</param>
/// <param name="Group">The set it belongs to, from 0.</param>
/// <param name="Bar">The rep.</param>
/// <param name="Label">Its label, made plain.</param>
/// <param name="Seconds">How long it is drawn.</param>
/// <param name="RecoverySeconds">How long the recovery after it is drawn.</param>
/// <param name="IsLastOfGroup">Whether a border follows.</param>
/// <param name="Value">Its time, with as many decimals as its likes; empty where it has none.</param>
/// <param name="Mean">The speed of its likes together, in metres per second; null where there are fewer than three.</param>
internal sealed record PlacedRep(
    int Number, int Group, RepBar Bar, string Label, double Seconds, double RecoverySeconds, bool IsLastOfGroup, string Value, double? Mean)
{
    private const int FewestLikes = 3;
    private const double AssumedSpeed = 5;
    private const double AssumedSeconds = 60;

    /// <summary>How long a recovery that nobody wrote down is drawn, in seconds.</summary>
    public const double AssumedRecovery = 60;

    /// <summary>The reps of a session, one after the other.</summary>
    public static IReadOnlyList<PlacedRep> Of(RepSession session)
    {
        var likes = session.Groups.SelectMany(group => group.Reps).GroupBy(rep => rep.Label).ToDictionary(like => like.Key, like => like.ToList());
        var decimals = likes.ToDictionary(like => like.Key, like => like.Value.Max(rep => rep.Time is { } time ? Written.DecimalsOf(time) : 0));
        var means = likes.ToDictionary(like => like.Key, like => MeanOf(like.Value));
        var usual = MeanOf([.. likes.Values.SelectMany(like => like)], fewest: 1) ?? AssumedSpeed;

        var placed = new List<PlacedRep>();
        foreach (var (index, group) in session.Groups.Where(group => group.Reps.Length > 0).Index())
        {
            foreach (var (place, rep) in group.Reps.Index())
            {
                placed.Add(new(
                    placed.Count + 1,
                    index,
                    rep,
                    PlainText.Of(rep.Label),
                    rep.Time is { } run && run > Duration.Zero ? SecondsOf(run) : rep.Distance is { } distance && distance > Distance.Zero ? distance.TotalMetres / usual : AssumedSeconds,
                    rep.RecoveryAfter is { } rest ? SecondsOf(rest) : AssumedRecovery,
                    place == group.Reps.Length - 1,
                    rep.Time is { } time ? Written.Rep(time, rep.Distance, decimals[rep.Label]) : "",
                    means[rep.Label]));
            }
        }

        return placed;
    }

    /// <summary>What it is and what it took: <c>120 m in 13.38</c>.</summary>
    public string Said(ChartWords words) => Value.Length == 0 ? Label : Label.Length == 0 ? Value : words.Say("{0} in {1}", Label, Value);

    /// <summary>Lays reps and recoveries out in time.</summary>
    /// <param name="reps">The reps, at least one.</param>
    /// <param name="least">How wide a rep must be to be seen.</param>
    /// <param name="leastBorder">How wide a border between sets must be.</param>
    /// <param name="left">Where the first begins.</param>
    /// <param name="right">Where the last ends at most.</param>
    public static Timeline LaidOut(IReadOnlyList<PlacedRep> reps, double least, double leastBorder, double left, double right) =>
        Timeline.Of([.. reps.Select(rep => (rep.Seconds, rep.RecoverySeconds, least, rep.IsLastOfGroup ? leastBorder : 1))], left, right);

    private static double SecondsOf(Duration time) => (double)time.TotalSeconds;

    private static double? MeanOf(List<RepBar> reps, int fewest = FewestLikes)
    {
        var known = reps.Where(rep => rep.MetresPerSecond is not null).ToList();
        return known.Count < fewest
            ? null
            : known.Sum(rep => rep.Distance!.Value.TotalMetres) / known.Sum(rep => SecondsOf(rep.Time!.Value));
    }
}
