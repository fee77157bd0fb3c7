using Microsoft.Extensions.Localization;
using Trackside.Notation.Performances;
using Trackside.Training.Quantities;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>What was typed for one rep: <c>72.4</c>, <c>1.12,4 fell</c>, <c>DNF calf</c>; for a rep that was not asked for <c>200m 28.4</c>.</summary>
/// <param name="Asked">What was run, where it was not asked for; otherwise empty.</param>
public sealed record SplitCell(string Asked, Duration? Time, Outcome Outcome, string Note)
{
    public const int NoteLength = 500;

    private static readonly string[] NotFinished = ["dnf", "ab", "abandono"];
    private static readonly string[] NotStarted = ["dns", "np"];

    /// <summary>As it is written in a cell, in the history and in a table; reads as itself.</summary>
    public string Text => string.Join(' ', new[] { Asked, Outcome switch { Outcome.DidNotFinish => "DNF", Outcome.DidNotStart => "DNS", _ => Time?.ToString() ?? "" }, Note }.Where(part => part.Length > 0));

    public static SplitCell Of(Result result) => new(
        result.Length is null && result.Asked.Length == 0 ? "" : result.Asked,
        result.Milliseconds is { } milliseconds ? Duration.FromMilliseconds(milliseconds) : null,
        result.Outcome,
        result.Note);

    /// <summary>The same as it stands in the grid, where an asked rep need not say what it is.</summary>
    public static string TextOf(Result result, bool isExtra) => (Of(result) with { Asked = isExtra ? result.Asked : "" }).Text;

    /// <summary>Reads a cell that is not empty.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="rep">The rep it was typed for; null for one that was not asked for.</param>
    /// <returns>What it means, or what is wrong with it.</returns>
    public static (SplitCell? Cell, string? Problem) Read(string text, AskedRep? rep, IStringLocalizer<Texts> says, Visit visit)
    {
        var (asked, length, rest) = rep is null ? Extra(text.Trim()) : ("", rep.Length, text.Trim());
        if (rep is null && asked.Length == 0)
        {
            return (null, says["Write what was run and its time, as in '200m 28.4'."]);
        }

        var end = rest.IndexOfAny([' ', '(', '\t']);
        var (word, note) = end < 0 ? (rest, "") : (rest[..end], rest[end..].Trim());
        if (note.Length > NoteLength)
        {
            return (null, says["A remark in a cell has at most {0} letters; write the rest into the note.", NoteLength]);
        }

        if (NotFinished.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return (new(asked, null, Outcome.DidNotFinish, note), null);
        }

        if (NotStarted.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return (new(asked, null, Outcome.DidNotStart, note), null);
        }

        var reading = SplitText.Read(word, length);
        return reading switch
        {
            { Time: { } time } => (new(asked, time, Outcome.Ran, note), null),
            { Either: [var one, var other, ..] } => (null, says["'{0}' may be {1} or {2}; write the one you mean.", word, visit.Time(one), visit.Time(other)]),
            _ when length is { } metres => (null, says["'{0}' is no time for {1}; write it as 72.4 or 1:12.4, or DNF.", word, metres.ToString()]),
            _ => (null, says["'{0}' is no time; write it as 72.4 or 1:12.4, or DNF.", word]),
        };
    }

    // 200m 28.4, 200 m 28.4, 200m: 28.4; never 200m DNF as one, which is a session of its own.
    private static (string Asked, Distance? Length, string Left) Extra(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = 1; count <= Math.Min(2, words.Length); count++)
        {
            var asked = string.Join(' ', words[..count]).TrimEnd(':');
            if (char.IsLetter(asked[^1]) && AskedReps.Extra(asked) is { Distance: { IsExact: true, Min: var length } } rep && length > Distance.Zero)
            {
                return (rep.Name, length, string.Join(' ', words[count..]));
            }
        }

        return ("", null, text);
    }
}
