using System.Globalization;
using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Analysis;

/// <summary>Sessions put down in a few words.</summary>
internal static class Ran
{
    /// <summary>A workout with the times of its reps in order; a dash stands for a rep that was not timed.</summary>
    public static Session As(this Workout workout, string times)
    {
        var recoveries = workout.RecoveriesAfterReps();
        var run = times.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return new Session(workout, [.. workout.Reps.Select((rep, index) => new SessionRep(rep, TimeOf(run, index)) { RecoveryAfter = recoveries[index] })]);
    }

    public static SessionAnalysis Analysed(this Session session, Profile? profile = null) => SessionAnalysis.Of(session, profile);

    public static Profile Runner(params string[] performances) => Profile.Of(
        performances.Select(one => one.Split(' ')).Select(one => new Performance(Distance.Parse(one[0]), Duration.Parse(one[1]))), Sex.Men);

    public static RepGroup Group(this SessionAnalysis analysis, string name) => analysis.Groups.Single(group => group.Name == name);

    /// <summary>Two sets of three 120s and a ladder, as in a coach's post on speed endurance.</summary>
    public static Session SpeedEndurance { get; } = Session(
        Block(Times(2, Times(3, Run("120m")))),
        Block(Run("300m"), Run("200m"), Times(2, Run("100m")), Run("200m"), Run("300m"))).With(
            new Recovery { Scope = RecoveryScope.After, Of = Of("120m"), Distance = Metres("80m"), Time = Time("1:30"), Mode = RecoveryMode.Walk },
            Rest("6:00", RecoveryScope.BetweenSets),
            Rest("2:00", RecoveryScope.BetweenReps, InBlock(2)))
        .As("14.56 13.6 14.75 13.44 14.36 13.38 42.03 25.54 12.27 12.07 24.6 38.88");

    /// <summary>Kilometres between sets of 500, 300 and 200, as in a coach's post on breakdowns, with the paces that it states.</summary>
    public static Session Breakdowns { get; } = Session(
        Block(Times(2, Run("1000m"))), Block(Run("500m"), Run("300m"), Run("200m")), Block(Run("1000m")),
        Block(Times(2, Run("500m"), Run("300m"), Run("200m"))), Block(Run("1000m")), Block(Run("500m"), Run("300m"), Run("200m"))).With(
            new Recovery { Scope = RecoveryScope.After, Of = Of("1000m"), Distance = Metres("400m"), Time = Time("3:00-4:00") },
            By(RecoveryRelation.NextRepDistance, RecoveryScope.Within, Of("500m", "300m", "200m")))
        .As("2:52 2:54 1:15.1 42.4 28.9 2:55 1:15.8 44.4 29.1 1:14.8 43.8 29.2 2:55 1:16.7 43.9 26.4")
        .Stating(new(Distance.FromMetres(5000), Duration.Parse("14:30")), new(Distance.Mile, Duration.Parse("4:00")));

    private static Session Stating(this Session session, params StatedPace[] paces) => session with { StatedPaces = [.. paces] };

    private static Duration? TimeOf(string[] run, int index) => index < run.Length && run[index] != "-" ? TimeOf(run[index]) : null;

    private static Duration TimeOf(string time) => time.Contains(':', StringComparison.Ordinal)
        ? Duration.Parse(time)
        : Duration.FromSeconds(decimal.Parse(time, CultureInfo.InvariantCulture));
}
