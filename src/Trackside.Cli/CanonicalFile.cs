using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Telling;
using Trackside.Training.Workouts;

namespace Trackside.Cli;

/// <summary>A file that holds the canonical text of a session: whether it does, whether it may, and how it comes to.</summary>
internal static class CanonicalFile
{
    /// <summary>Whether the text is its own canonical text, with or without a line break at its end.</summary>
    public static bool IsCanonical(Reading reading)
    {
        var text = reading.Source.AsSpan();
        text = text.EndsWith('\n') ? text[..^1] : text;
        text = text.EndsWith('\r') ? text[..^1] : text;
        return text.SequenceEqual(reading.Workout.CanonicalText);
    }

    /// <summary>What would be lost if the canonical text took the place of the text, as a sentence; null when nothing would be.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="again">Its canonical text, read as if it were the text.</param>
    public static string? LossOf(Reading reading, Reading again)
    {
        if (reading.Workout.Reps.IsEmpty)
        {
            return "there is no session in it.";
        }

        return reading.Title is not null ? "it has a title."
            : reading.Athlete is not null || reading.Date is not null ? "it says who ran or when."
            : reading.Reps.Any(HasResult) ? "it has results."
            : !reading.Unread.IsEmpty || !reading.Facts.IsEmpty ? "it has more text than the session."
            : reading.Diagnostics.Any(remark => remark.Rule.Severity != Severity.Info) ? "something in it is not sure; see 'trackside read'."
            : !SaysAll(reading, again.Workout) ? "the canonical text would not say all of it."
            : null;
    }

    private static bool HasResult(ReadRep rep) =>
        rep.Result is not null || rep.ResultNote is not null || !rep.Segments.IsEmpty || !rep.IsPrescribed;

    // What is read again has to ask for the same reps with the same recoveries between them.
    private static bool SaysAll(Reading reading, Workout again)
    {
        var workout = reading.Workout;
        return again.CanonicalText == workout.CanonicalText
            && again.Reps.Select(rep => WorkoutWords.Of(rep.Rep, Speech.English)).SequenceEqual(workout.Reps.Select(rep => WorkoutWords.Of(rep.Rep, Speech.English)))
            && again.RecoveriesAfterReps().Select(WhatIsDone).SequenceEqual(workout.RecoveriesAfterReps().Select(WhatIsDone))
            && reading.Recoveries.All(read => WorkoutWords.Of(read.Recovery, Speech.English).Length > 0);
    }

    private static string WhatIsDone(Recovery? recovery) => recovery is null ? "" : WorkoutWords.Of(recovery, Speech.English);
}
