using System.Globalization;
using Trackside.Notation.Text;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Performances;

/// <summary>Reads a performance as coaches type it: <c>1500 3:39.45 2018-05-17</c>.</summary>
/// <remarks>
/// The race comes first, then in any order its time and, where there is something to say, the date (year-month-day), <c>indoor</c>, <c>hand</c> or
/// <c>h</c>, <c>wind +1.2</c> or <c>w+1.2</c> in m/s, and <c>altitude 1800</c> in metres. A time may be typed 14:30 or 14.30, and with a decimal comma: what it means
/// is what gives a speed between 1.5 and 13 m/s. Where two meanings do, or none, it is refused.
/// </remarks>
public sealed class PerformanceLine
{
    private readonly string _text;
    private readonly SyntaxToken[] _tokens;
    private readonly HashSet<string> _said = [];
    private Performance _performance;
    private int _at;

    private PerformanceLine(string text, SyntaxToken[] tokens, Distance race, int at)
    {
        (_text, _tokens, _at) = (text, tokens, at);
        _performance = new Performance(race, Duration.Zero);
    }

    private SyntaxToken Current => _tokens[_at];

    /// <summary>Reads one line. Never fails: what cannot be read is said.</summary>
    /// <param name="line">Any text; what follows a line end is not a part of the line.</param>
    public static PerformanceReading Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var text = line.Split('\r', '\n')[0];
        SyntaxToken[] tokens = [.. Lexer.TokensOf(text)];
        if (tokens[0].Kind == TokenKind.End)
        {
            return PerformanceReading.Wrong(new TextSpan(0, 0), "The line is empty; write a race and its time, as in '1500 3:39.45'.");
        }

        var (race, count, problem) = RaceName.Of(text, tokens);
        return race is { } distance
            ? new PerformanceLine(text, tokens, distance, count).ReadRest()
            : Wrong(text, tokens[0].Span.To(tokens[Math.Min(count, tokens.Length) - 1].Span), problem!);
    }

    private PerformanceReading ReadRest()
    {
        while (Current.Kind != TokenKind.End)
        {
            var start = _at;
            var (what, problem) = ReadPart();
            var span = _tokens[start].Span.To(_tokens[Math.Max(start, _at - 1)].Span);
            if (problem is not null)
            {
                return Wrong(_text, span, problem);
            }

            if (!_said.Add(what))
            {
                return Wrong(_text, span, $"says the {what} a second time; write each performance on a line of its own.");
            }
        }

        var whole = TextSpan.Between(_tokens[0].Span.Start, _text.Length);
        return _said.Contains("time")
            ? PerformanceReading.Of(_performance, whole)
            : Wrong(_text, whole, "has no time; write it behind the race, as in '1500 3:39.45'.");
    }

    /// <summary>Reads what stands at the place, and says what it was, or what is wrong with it.</summary>
    private (string What, string? Problem) ReadPart()
    {
        if (Current.Kind == TokenKind.Number)
        {
            return IsDate() ? ("date", ReadDate()) : ("time", ReadTime());
        }

        var word = RaceName.Word(_text, _tokens[_at++]);
        switch (word)
        {
            case "indoor" or "indoors":
                _performance = _performance with { IsIndoor = true };
                return ("track", null);
            case "hand" or "h":
                _performance = _performance with { IsHandTimed = true };
                return ("timing", null);
            case "wind" or "w":
                return ("wind", ReadWind());
            case "altitude":
                return ("altitude", ReadAltitude());
            default:
                return ("", "is not understood; beside the time a line may have a date as 2018-05-17, 'indoor', 'hand', 'wind +1.2' and 'altitude 1800'.");
        }
    }

    private string? ReadTime()
    {
        var (number, count) = RaceTime.WithPrimes(_text, _tokens.AsSpan(_at));
        if (count == 0)
        {
            (number, count) = (TextOf(Current), 1);
        }

        _at += count;
        var times = RaceTime.Believable(number, _performance.Distance);
        if (times is [var one])
        {
            _performance = _performance with { Time = one };
            return null;
        }

        return times.Count == 0
            ? "is no time for that race: it is slower than 1.5 or faster than 13 m/s; write it as 58.4, 3:39.45 or 1:05:30."
            : $"may be {times[0]} or {times[1]}; write the one you mean.";
    }

    private bool IsDate() =>
        _at + 4 < _tokens.Length && IsTight(1, TokenKind.Symbol) && IsTight(2, TokenKind.Number) && IsTight(3, TokenKind.Symbol) && IsTight(4, TokenKind.Number);

    private bool IsTight(int ahead, TokenKind kind) => _tokens[_at + ahead] is { IsTight: true } token && token.Kind == kind;

    private string? ReadDate()
    {
        var text = _text.AsSpan()[Current.Span.Start.._tokens[_at + 4].Span.End];
        _at += 5;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return "is no date; write year, month and day, as in 2018-05-17.";
        }

        _performance = _performance with { Date = date };
        return null;
    }

    private string? ReadWind()
    {
        var sign = 1;
        if (Current is { Kind: TokenKind.Symbol, Span.Length: 1 } && (_text[Current.Span.Start] == '+' || Letters.IsDash(_text[Current.Span.Start])))
        {
            sign = _text[Current.Span.Start] == '+' ? 1 : -1;
            _at++;
        }

        if (ReadNumber() is not ({ } metresPerSecond and <= 20))
        {
            return "has no wind of up to 20 m/s behind it; write it as in 'wind +1.2' or 'w-0.4'.";
        }

        _performance = _performance with { Wind = (double)(sign * metresPerSecond) };
        return null;
    }

    private string? ReadAltitude()
    {
        if (ReadNumber() is not ({ } metres and <= 6_000))
        {
            return "has no altitude of up to 6000 m behind it; write it as in 'altitude 1800'.";
        }

        _at += RaceName.Word(_text, Current) is "m" ? 1 : 0;
        _performance = _performance with { Altitude = (double)metres };
        return null;
    }

    private decimal? ReadNumber()
    {
        if (Current.Kind != TokenKind.Number || NumberText.Of(TextOf(Current)) is not { Form: NumberForm.Plain } number)
        {
            return null;
        }

        _at++;
        return number.Value;
    }

    private string TextOf(SyntaxToken token) => _text.Substring(token.Span.Start, token.Span.Length);

    private static PerformanceReading Wrong(string text, TextSpan span, string problem) =>
        PerformanceReading.Wrong(span, $"'{text.Substring(span.Start, span.Length)}' {problem}");
}
