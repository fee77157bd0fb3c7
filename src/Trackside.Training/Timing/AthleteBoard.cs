using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Timing;

/// <summary>Works out where one athlete is.</summary>
internal static class AthleteBoard
{
    public static BoardAthlete Of(Entry entry, RepBook book, BoardRep[] reps, TimingPlan plan, long? endedAt)
    {
        var (running, last) = WhereIs(entry, book, endedAt);
        var all = ImmutableArray.CreateBuilder<AthleteRep>(book.Slots.Count);
        var (current, next, latest, finishedAt) = ((AthleteRep?)null, (AthleteRep?)null, (AthleteRep?)null, (long?)null);
        foreach (var slot in book.Order)
        {
            var cell = entry.CellOf(slot);
            if (cell is null && !book.Slots[slot].IsFor(entry.Id))
            {
                continue;
            }

            var place = book.Slots[slot].Place;
            var rep = Told(reps[slot], StateOf(entry, book, slot, running, last, endedAt is not null), cell, plan.AimOf(entry.Id, reps[slot].Rep, book.Slots[slot].OwnNumber));
            rep = rep.StartedAt is { } started && finishedAt <= started ? rep with { Rested = started - finishedAt } : rep;
            finishedAt = rep.State == RepState.Run ? rep.FinishedAt : finishedAt;
            current = slot == running ? rep : current;
            next ??= rep.State == RepState.Ahead ? rep : null;
            latest = place == last ? rep : latest;
            all.Add(rep);
        }

        var state = entry.IsDropped ? RunState.Dropped
            : current is not null ? RunState.Running
            : next is null ? RunState.Done
            : latest is null ? RunState.Waiting
            : RunState.Recovering;
        return new BoardAthlete(entry.Id, entry.Name, entry.Group, state, all.DrainToImmutable())
        {
            Current = current,
            Next = next,
            DueAt = next is null || latest is null ? null : DueAt(latest, latest.StartedAt, current is null ? RestFrom(entry, book, latest) : null),
        };
    }

    /// <summary>When the rep after one is due.</summary>
    /// <param name="rep">The rep before it.</param>
    /// <param name="startedAt">When that began.</param>
    /// <param name="restFrom">When the recovery began; null while the rep is run.</param>
    public static long? DueAt(AthleteRep rep, long? startedAt, long? restFrom) => rep.Rep.RecoveryAfter switch
    {
        { Scope: RecoveryScope.SendOff, Time: { } sendOff } => startedAt + Within(sendOff.Min),
        { Scope: not RecoveryScope.SendOff, Time: { } time } => restFrom + Within(time.Min),
        _ => null,
    };

    /// <summary>When the recovery after a rep began: as marked, else at its end.</summary>
    public static long? RestFrom(Entry entry, RepBook book, AthleteRep rep)
    {
        var cell = book.Find(rep.Rep.Ref, book.Now).Slot is >= 0 and var slot ? entry.CellOf(slot) : null;
        return cell?.RecoveryMark?.At ?? rep.FinishedAt;
    }

    private static long Within(Duration time) => Math.Min(time.TotalMilliseconds, Deed.MaxMilliseconds);

    // The slot that is being run, -1 for none; and the place of the last rep that was begun.
    private static (int Running, int Last) WhereIs(Entry entry, RepBook book, long? endedAt)
    {
        var (running, last, latest) = (-1, -1, long.MinValue);
        foreach (var slot in book.Order)
        {
            if (entry.CellOf(slot)?.Pair is not { } pair || (pair.Start is null && pair.Finish is null))
            {
                continue;
            }

            last = Math.Max(last, book.Slots[slot].Place);
            if (pair is { Start: { } start, IsStartAssumed: false } && start.At >= latest)
            {
                (latest, running) = (start.At, pair.Finish is null ? slot : -1);
            }
        }

        return (entry.IsDropped || endedAt > latest ? -1 : running, last);
    }

    private static RepState StateOf(Entry entry, RepBook book, int slot, int running, int last, bool isEnded)
    {
        var (cell, place) = (entry.CellOf(slot), book.Slots[slot].Place);
        return cell?.Pair.Finish is not null ? RepState.Run
            : slot == running ? RepState.Running
            : cell is { IsSkipped: true } ? RepState.Skipped
            : entry.FirstSlot >= 0 && place < book.Slots[entry.FirstSlot].Place && cell?.Pair.Start is null ? RepState.NotTheirs
            : place <= last || isEnded || entry.IsDropped ? RepState.Missed
            : RepState.Ahead;
    }

    private static AthleteRep Told(BoardRep rep, RepState state, Cell? cell, RepAim? aim) => cell is null
        ? new AthleteRep(rep, state) { Aim = aim }
        : new AthleteRep(rep, state)
        {
            Aim = aim,
            StartedAt = cell.Pair.StartedAt,
            FinishedAt = cell.Pair.FinishedAt,
            Milliseconds = cell.Pair.Milliseconds,
            Within = cell.Pair.Milliseconds is null ? 0 : cell.Pair.Within,
            IsTyped = cell.Pair.IsTyped,
            IsStartAssumed = cell.Pair.IsStartAssumed,
            Start = cell.Pair.Start?.Mark.Id,
            Finish = cell.Pair.Finish?.Mark.Id,
            Laps = LapsOf(cell, rep, aim),
        };

    private static ImmutableArray<BoardLap> LapsOf(Cell cell, BoardRep rep, RepAim? aim)
    {
        if (cell.CountedLaps.Count == 0)
        {
            return [];
        }

        var laps = ImmutableArray.CreateBuilder<BoardLap>(cell.CountedLaps.Count);
        var (began, before) = (cell.Pair.Start!.At, cell.Pair.Start.At);
        foreach (var lap in cell.CountedLaps)
        {
            var from = ((LapPassed)lap.Deed).From;
            laps.Add(new BoardLap(lap.Mark.Id, from, lap.At - began, lap.At - before)
            {
                Aim = aim is not null && from is { } metres && rep.Length is { } length && metres <= length
                    ? (long)Math.Round(aim.Time.TotalMilliseconds * (metres.TotalMetres / length.TotalMetres))
                    : null,
            });
            before = lap.At;
        }

        return laps.MoveToImmutable();
    }
}
