using System.Globalization;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Telling;

/// <summary>A target in words: <c>5K pace</c>, <c>1:10/400m</c>. In English they are those of the notation.</summary>
public static class TargetWords
{
    /// <summary>What a target asks for; the coach's own words where it is not understood.</summary>
    /// <param name="target">The target.</param>
    /// <param name="speech">The language.</param>
    public static string Of(Target target, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(speech);
        return speech.IsEnglish || target.Value is null ? target.CanonicalText : Translated(target.Value, speech);
    }

    /// <summary>Where the time of a target comes from, or why there is none, as a sentence; null for neither.</summary>
    /// <param name="finding">The target worked out.</param>
    /// <param name="speech">The language.</param>
    public static string? Why(TargetFinding finding, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return (finding.Time?.Wording ?? finding.Wording) is { } wording ? PhraseWords.Of(wording, speech) : null;
    }

    private static string Translated(TargetValue value, Speech speech) => value switch
    {
        RacePace { Races: { IsExact: true, Min: var race } } => speech.Say("target.race", InWords.Race(race, speech)),
        RacePace { Races: var races } => speech.Say("target.race", $"{InWords.Race(races.Min, speech)}-{InWords.Race(races.Max, speech)}"),
        Progression progression => speech.Say("target.progression", Translated(progression.From, speech), Translated(progression.To, speech)),
        Offset offset => Translated(offset, speech),
        _ => new Target("", value).CanonicalText,
    };

    private static string Translated(Offset offset, Speech speech)
    {
        var by = offset.Percent is { } percent ? percent.ToString("0.##", CultureInfo.InvariantCulture).Replace(".", speech.TextOf("decimal"), StringComparison.Ordinal) + " %"
            : offset.Time is { } time ? WorkoutWords.Of(time)
            : "";
        var per = offset.Per is { } distance ? speech.Say("target.per", by, InWords.Per(distance)) : by;
        var than = offset.Than is { } other ? Translated(other, speech) : speech.Say("target.race-pace");
        return speech.Say(offset.IsFaster ? "target.faster" : "target.slower", per, than);
    }
}
