using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>What one rep was worth.</summary>
/// <param name="Index">Its place among all reps of the session, from 1.</param>
/// <param name="Rep">What was asked for and run.</param>
public sealed record RepAnalysis(int Index, SessionRep Rep)
{
    /// <summary>Its pace; null when the time or the distance is not known.</summary>
    public Pace? Pace { get; init; }

    /// <summary>The typical measuring error of its time, in seconds; zero without a time.</summary>
    public double ErrorSeconds { get; init; }

    /// <summary>Its speed as a share of the athlete's speed over that time, in percent; null without a profile that reaches there.</summary>
    public Estimate? ShareOfSpeed { get; init; }

    /// <summary>The race whose pace it is; null without a pace.</summary>
    public RaceOfRep? Race { get; init; }

    /// <summary>What its target asks of this athlete; null without a target that can be worked out.</summary>
    public TargetTime? Target { get; init; }

    /// <summary>Its place among the reps of that distance in this session, 1 for the fastest; null for a distance run once.</summary>
    public int? Rank { get; init; }

    /// <summary>Which of the groups of like reps it belongs to, from 0; null when it is not timed work.</summary>
    public int? Group { get; init; }

    /// <summary>The recovery after it, in seconds; null where none is due or its length cannot be worked out.</summary>
    public Estimate? Rest { get; init; }

    /// <summary>Whether a recovery is due after it, of whatever length.</summary>
    public bool HasRecovery => Rep.RecoveryAfter is not null;

    /// <summary>The time, in seconds, for a distance at the rep's pace, with what the measuring error makes of it; null without a pace.</summary>
    public Estimate? TimeFor(Distance distance) => Pace is { } pace && distance > Distance.Zero
        ? Estimate.Within(MeasuringError.Seconds(pace.TimeFor(distance)), 100 * ErrorShare, "s", "measuring-error")
        : null;

    /// <summary>The difference to the nearer end of the target, in seconds; zero within it, negative when faster; null without one.</summary>
    public Estimate? AgainstTarget
    {
        get
        {
            if (Target is not { Per: null } target || Rep.Time is not { } time)
            {
                return null;
            }

            var seconds = time < target.Fastest ? -MeasuringError.Seconds(target.Fastest - time)
                : time > target.Slowest ? MeasuringError.Seconds(time - target.Slowest)
                : 0;
            return new Estimate(seconds, seconds - ErrorSeconds, seconds + ErrorSeconds, "s", "measuring-error");
        }
    }

    internal double Seconds => Rep.Time is { } time ? MeasuringError.Seconds(time) : 0;

    internal double ErrorShare => Seconds > 0 ? Math.Min(1, ErrorSeconds / Seconds) : 0;
}
