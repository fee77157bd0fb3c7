using System.Collections.Immutable;
using Trackside.Notation.Readings;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Tests.Specification;

/// <summary>Readings in the short forms that the documents use.</summary>
internal static class Answers
{
    /// <summary>What a reading says, in the form of a block: <c>reps</c> or another.</summary>
    public static string Of(Reading reading, string block) => block switch
    {
        "canonical" => reading.Workout.CanonicalText,
        "key" => reading.Workout.Key.ToString(),
        "reps" => RepsOf(reading),
        "results" => string.Join(", ", reading.Reps.Select(ResultOf)),
        "recoveries" => string.Join('\n', reading.Workout.Reps.Zip(reading.Workout.RecoveriesAfterReps(), RecoveryOf)),
        "post" => PostOf(reading),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No such block."),
    };

    // 6 x 400m, 1mi: what is run, neighbours that are alike counted together.
    private static string RepsOf(Reading reading)
    {
        List<(string Words, int Count)> runs = [];
        foreach (var words in reading.Workout.Reps.Select(planned => WordsOf(planned.Rep with { Target = null })))
        {
            if (runs.Count > 0 && runs[^1].Words == words)
            {
                runs[^1] = (words, runs[^1].Count + 1);
            }
            else
            {
                runs.Add((words, 1));
            }
        }

        return string.Join(", ", runs.Select(run => run.Count == 1 ? run.Words : $"{run.Count} x {run.Words}"));
    }

    private static string WordsOf(Rep rep) => new Workout([new Block([rep])], []).CanonicalText;

    // 3: 200m jog, by the rep's position in its set; the place and the relation are worked out by then.
    private static string RecoveryOf(PlannedRep planned, Recovery? recovery)
    {
        var plain = recovery is null ? null : recovery with { Scope = RecoveryScope.Other, Of = RepSelector.All, Relation = null };
        return $"{planned.Position}: {(plain is null ? "-" : new Workout([], [plain]).CanonicalText["Recovery: ".Length..])}";
    }

    // 1:01.2, - for none, + before one that was not asked for, its note and its splits behind it.
    private static string ResultOf(ReadRep rep) =>
        $"{(rep.IsPrescribed ? "" : "+")}{rep.Result?.ToString() ?? "-"}{(rep.ResultNote is { } note ? $" ({note})" : "")}{SplitsOf(rep.Segments)}";

    private static string SplitsOf(ImmutableArray<Duration> segments) => segments.IsEmpty ? "" : $" = {string.Join(" + ", segments)}";

    private static string PostOf(Reading reading)
    {
        string?[] lines =
        [
            reading.Title is { } title ? $"title: {title}" : null,
            reading.Athlete is null ? null : $"athletes: {string.Join(", ", reading.Athletes)}",
            reading.Date is { } date ? $"date: {date:yyyy-MM-dd}" : null,
            .. reading.Unread.Select(unread => $"{unread.Kind.ToString().ToLowerInvariant()}: {TextOf(reading, unread.Span)}"),
            .. reading.Facts.Select(fact => $"fact: {TextOf(reading, fact.Span)}"),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string TextOf(Reading reading, TextSpan span) => reading.Source.Substring(span.Start, span.Length).ReplaceLineEndings(" ");
}
