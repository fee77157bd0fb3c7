using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Paces;

/// <summary>What one athlete aims at on one rep.</summary>
public static class RepAims
{
    /// <summary>The aim, and how it was worked out.</summary>
    /// <param name="rep">The rep.</param>
    /// <param name="profile">What the athlete can run; null when nothing is known.</param>
    /// <param name="own">The time that a coach set by hand, which goes before what is worked out; null for none.</param>
    /// <returns>The aim is null where none follows, and the finding where there was nothing to work out.</returns>
    public static (RepAim? Aim, TargetFinding? Finding) Of(Rep rep, Profile? profile, Duration? own)
    {
        ArgumentNullException.ThrowIfNull(rep);
        if (own is { } set)
        {
            return (new RepAim(set, set, set), null);
        }

        var finding = rep.Target is { } target ? TargetFinding.Of(target, rep, profile) : null;
        return (finding?.Time is { Per: null } time ? new RepAim(time.Aim, time.Fastest, time.Slowest) : null, finding);
    }
}
