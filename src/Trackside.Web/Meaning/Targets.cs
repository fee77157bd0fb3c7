using Trackside.Telling.Paces;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>What one athlete is to run on one rep.</summary>
/// <param name="Time">The time to aim at; null where none follows.</param>
/// <param name="Fastest">The fast end of what meets it.</param>
/// <param name="Slowest">The slow end of what meets it.</param>
/// <param name="Finding">How it was worked out, or why it could not be; null where the rep has no target or the coach set one by hand.</param>
/// <param name="IsOwn">Whether the coach set it by hand.</param>
public sealed record RepTarget(Duration? Time, Duration? Fastest, Duration? Slowest, TargetFinding? Finding, bool IsOwn)
{
    /// <summary>The pace to aim at where the rep has no one length.</summary>
    public Duration? PerKilometre { get; init; }

    /// <summary>How far a time is off the time to aim at, in milliseconds; negative where it was faster. Null where there is no target.</summary>
    public long? Against(Duration time) => Time is { } aim ? time.TotalMilliseconds - aim.TotalMilliseconds : null;

    public static RepTarget Of(AskedRep rep, Profile? profile, OwnTarget? own)
    {
        var (aim, found) = RepAims.Of(rep.Planned.Rep, profile, own is null ? null : Duration.FromMilliseconds(own.Milliseconds));
        return new(aim?.Time, aim?.Fastest, aim?.Slowest, found, own is not null)
        {
            PerKilometre = found?.Time is { Per: not null } pace ? pace.Aim : null,
        };
    }
}
