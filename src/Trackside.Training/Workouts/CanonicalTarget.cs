using System.Globalization;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>A target in canonical words; the coach's own, in lower case, where the value is not understood.</summary>
internal static class CanonicalTarget
{
    public static string TextOf(Target target) => target.Value is { } value ? TextOf(value) : PlainOf(target.Text);

    // What is not understood stands in braces, less what would end a sentence or the braces.
    private static string PlainOf(string text) =>
        $"{{{string.Join(' ', text.ToLowerInvariant().Split([' ', '\t', '\r', '\n', ';', '.', '!', '?', '(', ')', '[', ']', '{', '}'], StringSplitOptions.RemoveEmptyEntries))}}}";

    private static string TextOf(TargetValue value) => value switch
    {
        RacePace { Races: { IsExact: true, Min: var race } } => $"{RaceOf(race)} pace",
        RacePace { Races: var races } => $"{RaceOf(races.Min)}-{RaceOf(races.Max)} pace",
        RepTime { Time: var time } => Canonical.TextOf(time),
        TimePer per => $"{Canonical.TextOf(per.Time)}/{PerOf(per.Per)}",
        Zone zone => zone.Name,
        Share share => $"{PercentOf(share)}{(share.Of is null ? "" : " " + share.Of)}",
        Offset offset => TextOf(offset),
        Progression progression => $"from {TextOf(progression.From)} to {TextOf(progression.To)}",
        Effort effort => effort.Word,
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no canonical words."),
    };

    private static string TextOf(Offset offset)
    {
        var by = offset.Percent is { } percent ? $"{NumberOf(percent)}%" : offset.Time is { } time ? Canonical.TextOf(time) : "";
        var per = offset.Per is { } distance ? $" per {PerOf(distance)}" : "";
        var than = offset.Than is { } other ? TextOf(other) : "race pace";
        return $"{by}{per} {(offset.IsFaster ? "faster" : "slower")} than {than}".TrimStart();
    }

    private static string PercentOf(Share share) => share.MinPercent == share.MaxPercent
        ? $"{NumberOf(share.MinPercent)}%"
        : $"{NumberOf(share.MinPercent)}-{NumberOf(share.MaxPercent)}%";

    private static string NumberOf(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    // Races are called by their usual names: 1500m, mile, 3K, 10K, half marathon, marathon.
    private static string RaceOf(Distance race) => race.Metres switch
    {
        1609.344m => "mile",
        21_097.5m => "half marathon",
        42_195m => "marathon",
        >= 2_000 and var metres when metres % 1_000 == 0 => $"{NumberOf(metres / 1_000)}K",
        _ => Canonical.TextOf(race),
    };

    private static string PerOf(Distance per) => per.Metres switch
    {
        1_000 => "km",
        1609.344m => "mile",
        _ => Canonical.TextOf(per),
    };
}
