using System.Collections.Immutable;
using Trackside.Notation.Text;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Performances;

/// <summary>
/// Reads an athlete's performances, one a line, with <c>men</c> or <c>women</c> and the athlete's own race, <c>event 1500</c>, on lines of their
/// own; what follows a # is a remark.
/// </summary>
public static class ProfileText
{
    /// <summary>Reads the whole text. Never fails: a line that cannot be read is said in the problems, and the others count.</summary>
    /// <param name="text">Any text.</param>
    public static ProfileReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var performances = new List<Performance>();
        var problems = ImmutableArray.CreateBuilder<LineProblem>();
        Sex? sex = null;
        Distance? ownRace = null;
        var number = 0;
        foreach (var line in LinesOf(text))
        {
            number++;
            var content = text.Substring(line.Start, line.Length).Split('#')[0];
            if (content.Trim() is { Length: > 0 } word && SexOf(word) is { } stated)
            {
                if (sex is { } other && other != stated)
                {
                    problems.Add(new(number, line, $"'{word}' says otherwise than a line above; keep one of 'men' and 'women'."));
                }

                sex ??= stated;
            }
            else if (AfterEvent(content) is { } named)
            {
                var (race, problem) = EventOf(named);
                problem ??= ownRace is { } before && before != race ? $"'{content.Trim()}' says otherwise than a line above; keep one event." : null;
                ownRace ??= race;
                if (problem is not null)
                {
                    problems.Add(new(number, line, problem));
                }
            }
            else if (content.Trim().Length > 0)
            {
                var reading = PerformanceLine.Read(content);
                if (reading.Performance is { } one)
                {
                    performances.Add(one);
                }
                else
                {
                    problems.Add(new(number, new TextSpan(line.Start + reading.Span.Start, reading.Span.Length), reading.Problem!));
                }
            }
        }

        var profile = Profile.Of(performances, sex);
        return new(ownRace is { } own ? profile.WithOwnRace(own) : profile, problems.ToImmutable());
    }

    private static Sex? SexOf(string word) => word.ToUpperInvariant() switch
    {
        "MEN" => Sex.Men,
        "WOMEN" => Sex.Women,
        _ => null,
    };

    // What stands behind the word; empty when nothing does, null on another line.
    private static string? AfterEvent(string content) =>
        content.Split((char[]?)null, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var word, .. var rest]
        && word.Equals("event", StringComparison.OrdinalIgnoreCase) ? string.Concat(rest) : null;

    private static (Distance? Race, string? Problem) EventOf(string text)
    {
        SyntaxToken[] tokens = [.. Lexer.TokensOf(text)];
        if (tokens[0].Kind == TokenKind.End)
        {
            return (null, "'event' has no race behind it; write it as in 'event 1500'.");
        }

        var (race, count, problem) = RaceName.Of(text, tokens);
        return race is null ? (null, $"'{text.Trim()}' {problem}")
            : tokens[count].Kind == TokenKind.End ? (race, null)
            : (null, $"'event {text.Trim()}' says more than the race; write it as in 'event 1500'.");
    }

    private static IEnumerable<TextSpan> LinesOf(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : text.Length;
            yield return TextSpan.Between(start, end);
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
    }
}
