using System.Collections.Immutable;
using Trackside.Notation.Text;
using Trackside.Training.Physiology;

namespace Trackside.Notation.Performances;

/// <summary>Reads an athlete's performances, one a line, with <c>men</c> or <c>women</c> on a line of its own; what follows a # is a remark.</summary>
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

        return new(Profile.Of(performances, sex), problems.ToImmutable());
    }

    private static Sex? SexOf(string word) => word.ToUpperInvariant() switch
    {
        "MEN" => Sex.Men,
        "WOMEN" => Sex.Women,
        _ => null,
    };

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
