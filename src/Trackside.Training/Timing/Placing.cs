namespace Trackside.Training.Timing;

/// <summary>Puts each mark to the athletes' reps that it speaks of.</summary>
internal static class Placing
{
    public static StartLog Of(Press[] presses, RepBook book, Roster roster)
    {
        FindReps(presses, book);
        book.Close();
        var starts = new StartLog(presses, roster);
        foreach (var press in presses)
        {
            if (press.IsRemoved || !IsOfRep(press.Deed) || press.Who.IsEmpty)
            {
                continue;
            }

            if (press.Slot < 0 && press.Trouble == MarkTrouble.None)
            {
                FindRunning(press, starts, roster);
            }

            if (press.Slot >= 0)
            {
                Put(press, book, roster);
            }
        }

        return starts;
    }

    private static bool IsOfRep(Deed deed) => deed is RepDeed or LapPassed or Finished or TimeTyped;

    private static void FindReps(Press[] presses, RepBook book)
    {
        foreach (var press in presses)
        {
            if (press is { IsRemoved: false, Where: { } rep })
            {
                (press.Slot, press.Trouble) = book.Find(rep, press.Plan);
            }
        }
    }

    // A finish that does not say which rep ends the one its athlete was running or, without a start, the one the group was.
    private static void FindRunning(Press press, StartLog starts, Roster roster)
    {
        var athlete = press.Who[0];
        var start = starts.OfAthlete(athlete, press.At) ?? starts.OfGroup(roster.Of(athlete)?.Group ?? Guid.Empty, press.At);
        (press.Slot, press.Trouble) = start is null ? (-1, MarkTrouble.NoRepRunning) : (start.Slot, MarkTrouble.None);
    }

    private static void Put(Press press, RepBook book, Roster roster)
    {
        foreach (var athlete in press.Who)
        {
            if (roster.Of(athlete) is { } entry)
            {
                entry.CellFor(press.Slot, book.Slots.Count).Add(press);
                press.IsPlaced = true;
            }
            else
            {
                press.Trouble = MarkTrouble.TooMany;
            }
        }
    }
}
