using System.Collections.Immutable;
using Trackside.Training.Workouts;

namespace Trackside.Training.Timing;

/// <summary>Everything that a timing shows: who ran what in which time, who runs, what is next and when.</summary>
/// <remarks>
/// A pure function of the plan and the set of marks: neither the order in which they come, nor how often, nor the time of day has a say.
/// Immutable. See <c>docs/timing.md</c>.
/// </remarks>
public sealed class Board
{
    private readonly Press[] _presses;
    private readonly Roster _roster;
    private readonly BoardRep[] _slots;

    private Board(Press[] presses, Roster roster, RepBook book, Clocks clocks, BoardRep[] slots)
    {
        (_presses, _roster, _slots, Clocks) = (presses, roster, slots, clocks);
        (Text, Workout, Plan) = (book.Text, book.Workout, book.Now);
        var reps = ImmutableArray.CreateBuilder<BoardRep>(slots.Length);
        foreach (var slot in book.Order)
        {
            reps.Add(slots[slot]);
        }

        Reps = reps.MoveToImmutable();
    }

    /// <summary>The text that holds now.</summary>
    public string Text { get; }

    /// <summary>What it asks for.</summary>
    public Workout Workout { get; }

    /// <summary>The mark that brought the text; null for the session's own.</summary>
    public Guid? Plan { get; }

    /// <summary>All reps in the order in which they are run: those of the text, and those beside it.</summary>
    public ImmutableArray<BoardRep> Reps { get; }

    /// <summary>The athletes, in the order in which they are shown.</summary>
    public ImmutableArray<BoardAthlete> Athletes { get; private init; }

    /// <summary>The groups that have anybody in them; those who are in none come last.</summary>
    public ImmutableArray<BoardGroup> Groups { get; private init; }

    /// <summary>The finishes that have no athlete yet, in order of time.</summary>
    public ImmutableArray<UnnamedFinish> Unnamed { get; private init; }

    /// <summary>When each mark was made.</summary>
    public Clocks Clocks { get; }

    /// <summary>Whether the coach said that it is over.</summary>
    public bool IsEnded { get; private init; }

    /// <summary>All marks but those that only read the clocks, in their order (by sequence), with what became of them.</summary>
    public ImmutableArray<BoardMark> Marks => field.IsDefault ? field = MarkBoard.Of(_presses, _roster, _slots) : field;

    /// <summary>The board of a plan and its marks.</summary>
    /// <param name="plan">What is timed.</param>
    /// <param name="marks">The marks, in any order, each as often as one likes.</param>
    public static Board Of(TimingPlan plan, IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(marks);
        var ordered = MarkOrder.Of(marks);
        var clocks = Clocks.OfOrdered(ordered);
        var presses = Corrections.Of(ordered, clocks);
        var book = RepBook.Of(plan, presses);
        var roster = Roster.Of(plan, presses);
        var starts = Placing.Of(presses, book, roster);
        foreach (var entry in roster.All)
        {
            Pair(entry, book, clocks, starts);
        }

        return Told(presses, roster, book, clocks, plan, starts);
    }

    /// <summary>The mark that undo takes back on a device: its last that counts and is no undo itself; null for none.</summary>
    /// <param name="device">The device.</param>
    public Guid? LastOf(Guid device) => Array.FindLast(_presses, press =>
        press.Mark.Device == device && !press.IsRemoved && press.Deed is not (ClockRead or Removed or Restored))?.Mark.Id;

    /// <summary>The mark that has to be taken back to do again what a device undid last; null where it did something else since.</summary>
    /// <param name="device">The device.</param>
    public Guid? UndoneOf(Guid device) => Array.FindLast(_presses, press =>
        press.Mark.Device == device && !press.IsRemoved && press.Deed is not ClockRead) is { Deed: Removed } press ? press.Mark.Id : null;

    private static void Pair(Entry entry, RepBook book, Clocks clocks, StartLog starts)
    {
        entry.FirstSlot = entry.Joined?.Slot ?? -1;
        for (var slot = 0; slot < book.Slots.Count; slot++)
        {
            if (entry.CellOf(slot) is { } cell)
            {
                var one = slot;
                cell.Pair = Pairing.Of(cell, clocks, finish => starts.OfGroup(entry.Group, one, finish));
                cell.CountedLaps = Laps.Of(cell);
            }
        }
    }

    private static Board Told(Press[] presses, Roster roster, RepBook book, Clocks clocks, TimingPlan plan, StartLog starts)
    {
        BoardRep[] reps = [.. book.Slots.Select(slot => new BoardRep(slot.Ref, slot.Rep) { Planned = slot.Planned, RecoveryAfter = slot.RecoveryAfter })];
        var ended = Array.FindLast(presses, press => press is { IsRemoved: false, Deed: Ended });
        BoardAthlete[] athletes = [.. roster.All.Select(entry => AthleteBoard.Of(entry, book, reps, plan, ended?.At))];
        return new Board(presses, roster, book, clocks, reps)
        {
            Athletes = [.. athletes],
            Groups = [.. roster.Groups().Select(group => GroupBoard.Of(group, athletes, book, reps))],
            Unnamed = UnnamedOf(presses, roster, starts),
            IsEnded = ended is not null,
        };
    }

    private static ImmutableArray<UnnamedFinish> UnnamedOf(Press[] presses, Roster roster, StartLog starts) =>
    [
        .. from press in presses
           where press is { IsRemoved: false, Deed: Finished, Who.IsEmpty: true }
           orderby press.At, press.Order
           let start = starts.OnPhone(press.Mark.Device, press.At)
           select new UnnamedFinish(press.Mark.Id, press.At, start is null ? null : roster.Of(start.Who[0])?.Group, press.At - start?.At),
    ];
}
