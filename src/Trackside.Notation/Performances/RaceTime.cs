using System.Globalization;
using Trackside.Notation.Results;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Performances;

/// <summary>The time of a race as it is typed: <c>3:39.45</c>, <c>3:39,45</c>, <c>14.30</c>, <c>2:12:00</c>, <c>3'39"45</c>.</summary>
internal static class RaceTime
{
    /// <summary>The slowest and the fastest speed that is believed, in m/s.</summary>
    private const decimal Slowest = 1.5m;
    private const decimal Fastest = 13;

    /// <summary>The times that the number may stand for and that are believable over the race, the ordinary spelling first.</summary>
    public static IReadOnlyList<Duration> Believable(ReadOnlySpan<char> number, Distance race)
    {
        var forms = new List<TimeForm>();
        TimeForms.AddTo(forms, number);
        AddHours(forms, number);
        return
        [
            .. forms.Where(form => form.Seconds > 0 && race.Metres / form.Seconds is >= Slowest and <= Fastest)
                .OrderBy(form => form.Cost)
                .Select(form => Duration.FromSeconds(form.Seconds))
                .Distinct(),
        ];
    }

    /// <summary>How many tokens, from the first on, are one time written with primes; 0 when it is not. They read as a number with a colon and a point.</summary>
    public static (string Number, int Count) WithPrimes(string text, ReadOnlySpan<SyntaxToken> tokens)
    {
        if (tokens is not [{ Kind: TokenKind.Number } minutes, { Kind: TokenKind.Prime, IsTight: true }, { Kind: TokenKind.Number, IsTight: true } seconds, ..])
        {
            return ("", 0);
        }

        var number = $"{TextOf(text, minutes)}:{TextOf(text, seconds)}";
        return tokens[3..] switch
        {
            [{ Kind: TokenKind.DoublePrime, IsTight: true }, { Kind: TokenKind.Number, IsTight: true } rest, ..] => ($"{number}.{TextOf(text, rest)}", 5),
            [{ Kind: TokenKind.DoublePrime, IsTight: true }, ..] => (number, 4),
            _ => (number, 3),
        };
    }

    // 2.12.00, and 2:12 for two hours and twelve minutes.
    private static void AddHours(List<TimeForm> forms, ReadOnlySpan<char> number)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = number.SplitAny(parts, ":.");
        if (count is 2 or 3 && int.TryParse(number[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours < 100
            && Sixtieths(number[parts[1]]) is { } minutes && (count == 2 ? 0 : Sixtieths(number[parts[2]])) is { } seconds)
        {
            forms.Add(new TimeForm((hours * 3600) + (minutes * 60) + seconds, 0.9));
        }
    }

    private static int? Sixtieths(ReadOnlySpan<char> text) =>
        text.Length == 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 60 ? value : null;

    private static ReadOnlySpan<char> TextOf(string text, SyntaxToken token) => text.AsSpan(token.Span.Start, token.Span.Length);
}
