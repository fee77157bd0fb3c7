namespace Trackside.Training.Timing;

/// <summary>All that was marked for one athlete's rep, and what came of it.</summary>
internal sealed class Cell
{
    private static readonly List<Press> None = [];

    private List<Press>? _starts;
    private List<Press>? _finishes;
    private List<Press>? _laps;
    private List<Press>? _typed;

    public IReadOnlyList<Press> Starts => _starts ?? None;

    public IReadOnlyList<Press> Finishes => _finishes ?? None;

    public IReadOnlyList<Press> Laps => _laps ?? None;

    public IReadOnlyList<Press> Typed => _typed ?? None;

    /// <summary>The last mark that says when the recovery began.</summary>
    public Press? RecoveryMark { get; private set; }

    public bool IsSkipped { get; private set; }

    /// <summary>Which of the marks count.</summary>
    public Pair Pair { get; set; }

    /// <summary>The laps that count, in order of time.</summary>
    public List<Press> CountedLaps { get; set; } = None;

    public void Add(Press press)
    {
        switch (press.Deed)
        {
            case Started:
                (_starts ??= []).Add(press);
                break;
            case Finished:
                (_finishes ??= []).Add(press);
                break;
            case LapPassed:
                (_laps ??= []).Add(press);
                break;
            case TimeTyped:
                (_typed ??= []).Add(press);
                break;
            case Recovering:
                (RecoveryMark, press.IsCounted) = (press, true);
                break;
            case Skipped:
                IsSkipped = press.IsCounted = true;
                break;
        }
    }
}

/// <summary>What counts as the beginning and the end of an athlete's rep.</summary>
/// <param name="Start">The start that counts; null for none.</param>
/// <param name="Finish">The finish that counts, or the mark that types the time; null for none.</param>
/// <param name="Milliseconds">The time; null where there is none.</param>
internal readonly record struct Pair(Press? Start, Press? Finish, long? Milliseconds)
{
    public bool IsTyped { get; init; }

    public bool IsStartAssumed { get; init; }

    /// <summary>How far off the time may be because two phones took it; null where that is not known.</summary>
    public long? Within { get; init; } = 0;

    /// <summary>When it began, on the server's axis.</summary>
    public long? StartedAt => Start?.At;

    /// <summary>When it ended.</summary>
    public long? FinishedAt => Start is not null && Milliseconds is { } time ? Start.At + time : Finish?.At;
}
