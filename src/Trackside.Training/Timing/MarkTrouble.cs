namespace Trackside.Training.Timing;

/// <summary>Why a mark says nothing, or not all that it should.</summary>
public enum MarkTrouble
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>The mark that it corrects has not arrived.</summary>
    UnknownMark,

    /// <summary>The mark that it corrects was made after it.</summary>
    LaterMark,

    /// <summary>What it corrects cannot be corrected in that way.</summary>
    NothingToCorrect,

    /// <summary>A mark of several athletes cannot be given to one.</summary>
    SeveralAthletes,

    /// <summary>The text that it was made under has not arrived.</summary>
    UnknownPlan,

    /// <summary>The text has no rep of that number.</summary>
    NoSuchRep,

    /// <summary>The rep was added by a mark that has not arrived, or that was taken back.</summary>
    RepTakenBack,

    /// <summary>There are more reps added, or more athletes, than a timing has.</summary>
    TooMany,

    /// <summary>It does not say which rep, and the athlete was running none.</summary>
    NoRepRunning,

    /// <summary>The finish has no start before it.</summary>
    NoStart,
}

/// <summary>What became of a mark.</summary>
public enum MarkState
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>It is kept, but another one counts.</summary>
    Surplus,

    /// <summary>It was taken back.</summary>
    Removed,

    /// <summary>It counts for another athlete or rep than it was pressed for.</summary>
    Moved,

    /// <summary>It cannot be used, or not wholly, for the reason that stands with it.</summary>
    Problem,
}
