using Trackside.Notation.Readings;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Sheets;

/// <summary>How fast a rep was run, or is to be run, and how that compares.</summary>
internal static class Pacing
{
    private const long Tenth = 100;

    /// <summary>The pace of the result; null where the text does not give both a distance and a time.</summary>
    public static Pace? OfResult(ReadRep rep) => rep.Result is { } result ? Of(result, DistanceOf(rep)) : null;

    /// <summary>The pace that is asked for; null where it is not told in time, or is left open between two.</summary>
    public static Pace? OfTarget(ReadRep rep) => rep.Planned.Rep.Target?.Value switch
    {
        RepTime { Time: { IsExact: true, Min: var time } } => Of(time, DistanceOf(rep)),
        TimePer { Time: { IsExact: true, Min: var time }, Per: var per } => Of(time, per),
        _ => null,
    };

    /// <summary>Against the target: <c>−0.6</c> faster, <c>+0.4</c> slower, <c>±0</c> as asked for; null where it cannot be compared.</summary>
    public static string? DifferenceOf(ReadRep rep)
    {
        if (rep.Result is not { } result || TimeAskedFor(rep) is not { } asked)
        {
            return null;
        }

        return result < asked.Min ? $"−{asked.Min - result}"
            : result > asked.Max ? $"+{result - asked.Max}"
            : "±0";
    }

    private static Distance? DistanceOf(ReadRep rep) => rep.Planned.Rep.Distance is { IsExact: true, Min: var distance } ? distance : null;

    private static Pace? Of(Duration time, Distance? distance) =>
        distance is { } length && length > Distance.Zero && time > Duration.Zero ? Pace.Of(time, length) : null;

    private static DurationRange? TimeAskedFor(ReadRep rep) => rep.Planned.Rep.Target?.Value switch
    {
        RepTime target => target.Time,
        TimePer { Time: var time, Per: var per }
            when DistanceOf(rep) is { } distance && Of(time.Min, per) is { } fastest && Of(time.Max, per) is { } slowest =>
            DurationRange.Between(Round(fastest.TimeFor(distance)), Round(slowest.TimeFor(distance))),
        _ => null,
    };

    // A time that was worked out is no more exact than the watch that it is held against.
    private static Duration Round(Duration time) => Duration.FromMilliseconds((time.TotalMilliseconds + (Tenth / 2)) / Tenth * Tenth);
}
