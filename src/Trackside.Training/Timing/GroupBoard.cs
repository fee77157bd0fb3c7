namespace Trackside.Training.Timing;

/// <summary>Works out where a group is, from where its athletes are.</summary>
internal static class GroupBoard
{
    public static BoardGroup Of(GroupEntry group, BoardAthlete[] athletes, RepBook book, BoardRep[] reps)
    {
        var members = group.Members.FindAll(member => !member.IsDropped);
        var isRunning = members.Exists(member => athletes[member.Index].State == RunState.Running);
        var (rep, isBegun) = RepOf(members, athletes, book, isRunning);
        var next = NextOf(members, athletes, book);
        var state = isRunning ? RunState.Running
            : next < 0 ? RunState.Done
            : isBegun ? RunState.Recovering
            : RunState.Waiting;
        var told = new BoardGroup(group.Id, group.Name, [.. group.Members.Select(member => member.Id)], state)
        {
            Stagger = group.Stagger,
            Rep = rep < 0 ? null : reps[rep],
            Next = next < 0 ? null : reps[next],
        };
        return rep < 0 ? told : Timed(told, group.Members, book, rep, isRunning, hasNext: next >= 0);
    }

    // The rep that most of those who run are on; between two, the one that began last.
    private static (int Slot, bool IsBegun) RepOf(List<Entry> members, BoardAthlete[] athletes, RepBook book, bool isRunning)
    {
        var (best, most, latest) = (-1, 0, long.MinValue);
        foreach (var slot in book.Order)
        {
            var (count, at) = (0, long.MinValue);
            foreach (var member in members)
            {
                if (member.CellOf(slot)?.Pair is not { } pair || (pair.Start is null && pair.Finish is null))
                {
                    continue;
                }

                count += athletes[member.Index].Current is { } current && current.Rep.Ref == book.Slots[slot].Ref ? 1 : 0;
                at = Math.Max(at, pair.StartedAt ?? pair.FinishedAt ?? long.MinValue);
            }

            if (isRunning ? count > most : at > long.MinValue && at >= latest)
            {
                (best, most, latest) = (slot, count, at);
            }
        }

        return (best, best >= 0);
    }

    private static int NextOf(List<Entry> members, BoardAthlete[] athletes, RepBook book)
    {
        var (ahead, theirs) = (new int[book.Slots.Count], new int[book.Slots.Count]);
        foreach (var member in members)
        {
            var index = 0;
            var own = athletes[member.Index].Reps;
            foreach (var slot in book.Order)
            {
                if (index < own.Length && own[index].Rep.Ref == book.Slots[slot].Ref)
                {
                    ahead[slot] += own[index].State == RepState.Ahead ? 1 : 0;
                    theirs[slot] += own[index++].State == RepState.NotTheirs ? 0 : 1;
                }
            }
        }

        foreach (var slot in book.Order)
        {
            if (2 * ahead[slot] > theirs[slot])
            {
                return slot;
            }
        }

        return -1;
    }

    private static BoardGroup Timed(BoardGroup group, List<Entry> members, RepBook book, int slot, bool isRunning, bool hasNext)
    {
        var (first, lastStart, rest) = ((long?)null, (long?)null, (long?)null);
        foreach (var member in members)
        {
            if (member.CellOf(slot) is not { } cell)
            {
                continue;
            }

            if (cell.Pair.StartedAt is { } started)
            {
                (first, lastStart) = (Math.Min(first ?? started, started), Math.Max(lastStart ?? started, started));
            }

            if ((cell.RecoveryMark?.At ?? cell.Pair.FinishedAt) is { } from)
            {
                rest = Math.Max(rest ?? from, from);
            }
        }

        return group with
        {
            StartedAt = first,
            DueAt = hasNext ? AthleteBoard.DueAt(new AthleteRep(group.Rep!, RepState.Run), lastStart, isRunning ? null : rest) : null,
        };
    }
}
