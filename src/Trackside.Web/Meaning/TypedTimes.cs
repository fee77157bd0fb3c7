using Trackside.Notation;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Times typed in a row, put on the reps of a session.</summary>
public static class TypedTimes
{
    // Some reps without a time is what a session that was cut short looks like.
    private const string SomeLeftEmpty = "TS0401";

    /// <summary>What is to stand in the cells of the reps, by their numbers; not yet held against what the cells take.</summary>
    /// <param name="asked">What was to be run.</param>
    /// <param name="times">The times: as a post gives them, or one after another.</param>
    public static IReadOnlyList<(int Rep, string Text)> Of(Reading asked, string times) => AsPosted(asked, times) is { Count: > 0 } posted ? posted : OneByOne(asked.Workout.Reps.Length, times);

    // The reader of posts knows more ways to write results than anyone lists; it is trusted where it leaves nothing open.
    private static List<(int Rep, string Text)> AsPosted(Reading asked, string times)
    {
        var reading = SessionReader.Read($"{asked.Source}\n\n{times}");
        var start = asked.Source.Length + 2;
        var isSure = reading.Workout.Key == asked.Workout.Key && reading.Unread.All(unread => unread.Span.Start < start)
            && reading.Diagnostics.All(remark => remark.Span.Start < start || remark.Rule.Severity == Severity.Info || remark.Rule.Code == SomeLeftEmpty);
        return isSure
            ? [.. AskedReps.ResultsOf(reading).Select(result => (result.Number, TextOf(result.Rep)))]
            : [];
    }

    private static string TextOf(ReadRep rep)
    {
        var cell = new SplitCell(rep.IsPrescribed ? "" : rep.Planned.Rep.Name, rep.Result, Outcome.Ran, rep.ResultNote ?? "");
        return cell.Text;
    }

    // 72.4 71.9 72, or a line each; what was not asked for is told with its length: 200m 28.4.
    private static List<(int Rep, string Text)> OneByOne(int asked, string times)
    {
        var cells = new List<string>();
        foreach (var line in times.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var left = line;
            while (left.Length > 0 && cells.Count < asked)
            {
                var end = left.AsSpan().IndexOfAny(" \t;");
                cells.Add((end < 0 ? left : left[..end]).TrimEnd(','));
                left = end < 0 ? "" : left[end..].TrimStart(' ', '\t', ';');
            }

            cells.AddRange(left.Split([", ", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return [.. cells.Select((text, index) => (index + 1, text))];
    }
}
