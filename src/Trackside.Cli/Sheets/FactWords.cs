using Trackside.Notation.Readings;
using Trackside.Telling;

namespace Trackside.Cli.Sheets;

/// <summary>A fact of the prose in a few words: <c>3:39.45 at the Distance Classic</c>, <c>14:30 5K pace</c>.</summary>
internal static class FactWords
{
    public static string Of(Fact fact)
    {
        var isPace = fact.Kind == FactKind.ClaimedPace;
        string?[] parts =
        [
            fact.Time?.ToString(),
            fact.Distance is { } distance ? isPace ? WorkoutWords.OfPace(distance, Speech.English) : $"over {distance}" : isPace ? "pace" : null,
            fact.Race is { } race ? $"at {Named(Printable.Of(race))}" : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string Named(string race) => race.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? race : $"the {race}";
}
