namespace Trackside.Training.Timing;

/// <summary>Which marks are in force, and what corrections made of them: see <c>docs/timing.md</c>, section 3, rule 2.</summary>
internal static class Corrections
{
    /// <summary>The marks as presses, in the same order.</summary>
    public static Press[] Of(Mark[] marks, Clocks clocks)
    {
        var presses = new Press[marks.Length];
        var places = new Dictionary<Guid, Press>(marks.Length);
        for (var order = 0; order < marks.Length; order++)
        {
            presses[order] = new Press(marks[order], order, clocks.At(marks[order]));
            places.Add(marks[order].Id, presses[order]);
        }

        // From the last to the first: whatever may take a correction back has been seen before it.
        for (var order = marks.Length - 1; order >= 0; order--)
        {
            if (presses[order] is { IsRemoved: false, Deed: Correction correction } press)
            {
                press.Trouble = !places.TryGetValue(correction.Of, out var of) ? MarkTrouble.UnknownMark
                    : of.Order >= order ? MarkTrouble.LaterMark
                    : Correct(of, press, correction);
            }
        }

        return presses;
    }

    // Each corrected part is as the last correction of that part has it.
    private static MarkTrouble Correct(Press of, Press by, Correction correction)
    {
        switch (correction)
        {
            case Removed or Restored:
                of.IsRemoved = of.IsDecided ? of.IsRemoved : correction is Removed;
                of.IsDecided = true;
                return MarkTrouble.None;
            case Moved moved when of.Deed is RepDeed or LapPassed or Finished or TimeTyped or Noted:
                return Move(of, by, moved);
            case Retimed retimed when of.Deed is Started || (of.Deed is LapPassed or Finished or TimeTyped && retimed.Milliseconds > 0):
                Retime(of, by, retimed.Milliseconds);
                return MarkTrouble.None;
            default:
                return MarkTrouble.NothingToCorrect;
        }
    }

    private static MarkTrouble Move(Press of, Press by, Moved moved)
    {
        if (moved.Athlete is not null && of.Who.Length > 1)
        {
            return MarkTrouble.SeveralAthletes;
        }

        if (moved.Athlete is { } athlete && !of.MovedAthlete)
        {
            (of.Who, of.MovedAthlete) = ([athlete], true);
        }

        if (moved.Rep is { } rep && !of.MovedRep)
        {
            (of.Where, of.Plan, of.MovedRep) = (rep, by.Mark.Plan, true);
        }

        return MarkTrouble.None;
    }

    private static void Retime(Press of, Press by, long milliseconds)
    {
        if (of.Retimed is not null)
        {
            return;
        }

        of.Retimed = Math.Clamp(milliseconds, -Deed.MaxMilliseconds, Deed.MaxMilliseconds);
        of.RetimedOrder = by.Order;
        of.At += of.Deed is Started ? of.Retimed.Value : 0;
    }
}
