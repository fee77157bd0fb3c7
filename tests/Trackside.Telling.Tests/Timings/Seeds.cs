using Trackside.Notation;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Tests.Timings;

/// <summary>Sessions to be timed.</summary>
internal static class Seeds
{
    /// <summary>Two sets of sprints and a ladder, with the recoveries of each place.</summary>
    public const string Hills = "2 x (3 x 120m) + 300m, 200m, 2 x 100m, 200m, 300m\n\n"
        + "Recovery: 80m walk in 90\" after 120m reps. 6' rec between sets. 2' rec. between reps in ladder";

    public static Workout WorkoutOf(string text) => SessionReader.Read(text).Workout;
}
