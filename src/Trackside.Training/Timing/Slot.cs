using Trackside.Training.Workouts;

namespace Trackside.Training.Timing;

/// <summary>A rep that may be run while timing: one of the text, or one beside it.</summary>
internal sealed class Slot(RepRef name, Rep rep)
{
    public RepRef Ref { get; } = name;

    public Rep Rep { get; } = rep;

    /// <summary>Its place in the text; null for one beside it.</summary>
    public PlannedRep? Planned { get; init; }

    /// <summary>Its number in the session's own text; null where that has no such rep.</summary>
    public int? OwnNumber { get; init; }

    /// <summary>Whose it is; null for everyone's.</summary>
    public HashSet<Guid>? Athletes { get; init; }

    /// <summary>The slot it follows; -1 for none.</summary>
    public int After { get; init; }

    public Recovery? RecoveryAfter { get; set; }

    /// <summary>Its place in the order in which reps are run.</summary>
    public int Place { get; set; }

    public bool IsFor(Guid athlete) => Athletes is null || Athletes.Contains(athlete);
}
