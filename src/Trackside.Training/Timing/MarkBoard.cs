using System.Collections.Immutable;

namespace Trackside.Training.Timing;

/// <summary>Tells what became of each mark.</summary>
internal static class MarkBoard
{
    public static ImmutableArray<BoardMark> Of(Press[] presses, Roster roster, BoardRep[] reps)
    {
        var marks = ImmutableArray.CreateBuilder<BoardMark>(presses.Length);
        foreach (var press in presses)
        {
            if (press.Deed is not ClockRead)
            {
                marks.Add(new BoardMark(press.Mark, press.At, press.State, press.Trouble, press.Who, press.Slot < 0 ? null : reps[press.Slot])
                {
                    Milliseconds = SinceStart(press, roster),
                });
            }
        }

        return marks.DrainToImmutable();
    }

    private static long? SinceStart(Press press, Roster roster)
    {
        if (press.Retimed is { } corrected && press.Deed is not Started)
        {
            return corrected;
        }

        if (press.Deed is TimeTyped typed)
        {
            return typed.Time.TotalMilliseconds;
        }

        return press is { Slot: >= 0, IsRemoved: false, Deed: Finished or LapPassed, Who: [var athlete] }
            && roster.Of(athlete)?.CellOf(press.Slot)?.Pair.Start is { } start
            ? press.At - start.At
            : null;
    }
}
