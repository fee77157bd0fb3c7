using System.Globalization;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Performances;

/// <summary>The race at the head of a line: <c>1500</c>, <c>5K</c>, <c>2 miles</c>, <c>half marathon</c>, <c>maratona</c>.</summary>
internal static class RaceName
{
    private const decimal Shortest = 50;
    private const decimal Longest = 200_000;

    /// <summary>The distance and how many tokens name it; no distance, and a sentence, when there is none.</summary>
    public static (Distance? Race, int Count, string? Problem) Of(string text, ReadOnlySpan<SyntaxToken> tokens)
    {
        if (Named(text, tokens) is ({ } metres, var count))
        {
            return Checked(metres, count, text, tokens);
        }

        if (tokens[0].Kind != TokenKind.Number)
        {
            return (null, 1, "is no race; begin with one, as in '1500 3:39.45' or 'half 1:05:30'.");
        }

        var number = NumberText.Of(text.AsSpan(tokens[0].Span.Start, tokens[0].Span.Length));
        if (number.Form != NumberForm.Plain)
        {
            return (null, 1, "is no distance; begin with the race, as in '1500 3:39.45'.");
        }

        if (IsBarrier(text, tokens[1]))
        {
            return (null, 2, "is a race over barriers, which says nothing of the flat; leave it out.");
        }

        var perUnit = UnitAt(text, tokens[1..]);
        var isThousands = number.HasPointOfThree && perUnit is null or 1;
        return number.Value < Shortest && perUnit is null && !isThousands
            ? (null, 1, "has no unit; write '5K' or '5000', '1 mile' or '1609'.")
            : Checked(number.Value * (isThousands ? 1_000 : perUnit ?? 1), perUnit is null ? 1 : 2, text, tokens);
    }

    private static (Distance? Race, int Count, string? Problem) Checked(decimal metres, int count, string text, ReadOnlySpan<SyntaxToken> tokens) =>
        metres is >= Shortest and <= Longest ? (Distance.FromMetres(metres), count, null)
        : (null, count, "is shorter than 50 m or longer than 200 km; check the race.");

    private static (decimal? Metres, int Count) Named(string text, ReadOnlySpan<SyntaxToken> tokens)
    {
        foreach (var language in Languages.All)
        {
            var (entry, count) = Languages.WordsOf(language).Match(text, tokens, 0);
            if (entry?.As(Sense.Race) is { } race && decimal.TryParse(race.Name, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var metres))
            {
                return (metres, count);
            }

            if (entry?.As(Sense.Unit) is { Value: (int)Unit.Mile } && tokens[0].Kind == TokenKind.Word)
            {
                return (Distance.Mile.Metres, count);
            }
        }

        return Word(text, tokens[0]) == "half" ? (21_097.5m, 1) : (null, 0);
    }

    private static decimal? UnitAt(string text, ReadOnlySpan<SyntaxToken> tokens)
    {
        foreach (var language in Languages.All)
        {
            var metres = (Unit?)Languages.WordsOf(language).Match(text, tokens, 0).Entry?.As(Sense.Unit)?.Value switch
            {
                Unit.M or Unit.Metre => 1,
                Unit.Kilometre => 1_000,
                Unit.Mile => Distance.Mile.Metres,
                Unit.Yard => 0.9144m,
                _ => (decimal?)null,
            };
            if (metres is not null)
            {
                return metres;
            }
        }

        return null;
    }

    private static bool IsBarrier(string text, SyntaxToken token) =>
        Word(text, token) is "h" or "mh" or "hurdles" or "sc" or "msc" or "st" or "steeple" or "steeplechase";

    internal static string Word(string text, SyntaxToken token) => string.Create(token.Span.Length, (text, token.Span.Start), (word, from) =>
    {
        for (var index = 0; index < word.Length; index++)
        {
            word[index] = Letters.Fold(from.text[from.Start + index]);
        }
    });
}
