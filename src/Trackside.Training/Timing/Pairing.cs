namespace Trackside.Training.Timing;

/// <summary>Which start and which finish of an athlete's rep count: see <c>docs/timing.md</c>, section 3, rules 5 and 7.</summary>
internal static class Pairing
{
    /// <summary>The pair of a cell.</summary>
    /// <param name="cell">All that was marked.</param>
    /// <param name="clocks">How far off phones are from each other.</param>
    /// <param name="standIn">The group's start that stands in before a finish, where the athlete has none.</param>
    public static Pair Of(Cell cell, Clocks clocks, Func<Press, Press?> standIn)
    {
        var pressed = Pressed(cell, clocks, standIn);
        var typed = cell.Typed.Count == 0 ? null : cell.Typed.MaxBy(press => press.RetimedOrder);
        var isTyped = typed is not null && !(pressed is { Finish: { } finish, Milliseconds: not null } && finish.RetimedOrder > typed.RetimedOrder);
        var pair = isTyped
            ? new Pair(pressed.IsStartAssumed ? null : pressed.Start, typed, typed!.Retimed ?? ((TimeTyped)typed.Deed).Time.TotalMilliseconds) { IsTyped = true }
            : pressed;
        Count(pair);
        return pair;
    }

    private static void Count(Pair pair)
    {
        if (pair is { Start: { } start, IsStartAssumed: false })
        {
            start.IsCounted = true;
        }

        if (pair.Finish is { } finish)
        {
            finish.IsCounted = true;
            finish.Trouble = pair.Milliseconds is null ? MarkTrouble.NoStart : finish.Trouble;
        }
    }

    private static Pair Pressed(Cell cell, Clocks clocks, Func<Press, Press?> standIn)
    {
        var (start, finish) = (cell.Starts.Count, cell.Finishes.Count) switch
        {
            (0, 0) => default,
            (0, _) => (null, cell.Finishes.FirstOrDefault(press => press.Retimed is not null) ?? First(cell.Finishes)),
            (1, 0) => (cell.Starts[0], null),
            (1, 1) when cell.Starts[0].At < cell.Finishes[0].At => (cell.Starts[0], cell.Finishes[0]),
            _ => OfMany(cell),
        };
        return finish is null ? new Pair(start, null, null)
            : start is not null ? Timed(start, finish, clocks)
            : finish.Retimed is { } corrected ? new Pair(null, finish, corrected) { IsTyped = true }
            : standIn(finish) is { } assumed ? Timed(assumed, finish, clocks) with { IsStartAssumed = true }
            : new Pair(null, finish, null);
    }

    private static Pair Timed(Press start, Press finish, Clocks clocks) => finish.Retimed is { } corrected
        ? new Pair(start, finish, corrected) { IsTyped = true }
        : new Pair(start, finish, finish.At - start.At) { Within = clocks.Between(start.Mark.Device, finish.Mark.Device) };

    // A phone that has both goes first; then all phones together are held for one.
    private static (Press? Start, Press? Finish) OfMany(Cell cell)
    {
        Press[] all = [.. cell.Starts, .. cell.Finishes];
        Array.Sort(all, static (one, other) => one.At != other.At ? one.At.CompareTo(other.At) : one.Order.CompareTo(other.Order));
        (Press Start, Press Finish)? best = null;
        foreach (var phone in all.GroupBy(press => press.Mark.Device))
        {
            if (PairOf(phone) is { } pair && (best is not { } other || IsBefore(pair.Start, other.Start)))
            {
                best = pair;
            }
        }

        return (best ?? PairOf(all)) is var (start, finish) ? (start, finish) : (all.Last(press => press.Deed is Started), null);
    }

    private static bool IsBefore(Press one, Press other) =>
        one.At != other.At ? one.At < other.At : one.Mark.Device.CompareTo(other.Mark.Device) < 0;

    // The first finish that follows any start, and the last start before it.
    private static (Press Start, Press Finish)? PairOf(IEnumerable<Press> inOrder)
    {
        Press? start = null;
        Press? earlier = null;
        foreach (var press in inOrder)
        {
            if (press.Deed is Started)
            {
                (earlier, start) = start is not null && start.At == press.At ? (earlier, press) : (start, press);
            }
            else if (start is not null && press.At > start.At)
            {
                return (start, press);
            }
            else if (earlier is not null)
            {
                return (earlier, press);
            }
        }

        return null;
    }

    private static Press First(IReadOnlyList<Press> presses)
    {
        var first = presses[0];
        foreach (var press in presses)
        {
            first = press.At < first.At ? press : first;
        }

        return first;
    }
}
