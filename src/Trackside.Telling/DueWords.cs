using Trackside.Training.Workouts;

namespace Trackside.Telling;

/// <summary>When the next rep is due, in words: <c>60s recovery from the last finish</c>.</summary>
public static class DueWords
{
    /// <summary>What a recovery says of the next start; null where it says nothing.</summary>
    /// <param name="recovery">The recovery after the rep.</param>
    /// <param name="speech">The language.</param>
    public static string? Of(Recovery recovery, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(recovery);
        ArgumentNullException.ThrowIfNull(speech);
        var words = WorkoutWords.Of(recovery, speech);
        return words.Length == 0 ? null
            : recovery.Time is null ? words
            : speech.Say(recovery.Scope == RecoveryScope.SendOff ? "due.start" : "due.finish", words);
    }
}
