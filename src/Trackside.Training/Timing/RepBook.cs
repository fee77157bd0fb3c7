using Trackside.Training.Workouts;

namespace Trackside.Training.Timing;

/// <summary>All reps that marks may speak of: those of the text that holds now, those added, and those of older texts that found no place in it.</summary>
/// <remarks>See <c>docs/timing.md</c>, section 3, rule 3.</remarks>
internal sealed class RepBook
{
    private readonly Dictionary<Guid, Workout> _texts = [];
    private readonly Dictionary<Guid, int?[]> _places = [];
    private readonly Dictionary<(Guid Plan, int Number), int> _carried = [];
    private readonly Dictionary<Guid, int> _added = [];
    private readonly List<Slot> _slots = [];
    private int[] _order = [];

    private RepBook(TimingPlan plan)
    {
        (Text, Workout) = (plan.Text, plan.Workout);
        _texts.Add(Guid.Empty, plan.Workout);
    }

    /// <summary>The mark that brought the text that holds now; null for the session's own.</summary>
    public Guid? Now { get; private set; }

    public string Text { get; private set; }

    public Workout Workout { get; private set; }

    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>The slots in the order in which they are run.</summary>
    public ReadOnlySpan<int> Order => _order;

    public static RepBook Of(TimingPlan plan, Press[] presses)
    {
        var book = new RepBook(plan);
        foreach (var press in presses)
        {
            if (press.Deed is PlanChanged changed)
            {
                book._texts.TryAdd(press.Mark.Id, changed.Workout);
                (book.Now, book.Text, book.Workout) = press.IsRemoved ? (book.Now, book.Text, book.Workout) : (press.Mark.Id, changed.Text, changed.Workout);
            }
        }

        book.AddPlanned();
        foreach (var press in presses)
        {
            if (press is { IsRemoved: false, Deed: RepAdded added })
            {
                press.Trouble = book.Add(press, added);
            }
        }

        return book;
    }

    /// <summary>The slot of a rep; -1 and why where there is none.</summary>
    public (int Slot, MarkTrouble Trouble) Find(RepRef rep, Guid? plan)
    {
        if (rep.Added is { } added)
        {
            return _added.TryGetValue(added, out var slot) ? (slot, MarkTrouble.None) : (-1, MarkTrouble.RepTakenBack);
        }

        var text = rep.Plan ?? plan ?? Guid.Empty;
        if (!_texts.TryGetValue(text, out var workout))
        {
            return (-1, MarkTrouble.UnknownPlan);
        }

        return rep.Number < 1 || rep.Number > workout.Reps.Length ? (-1, MarkTrouble.NoSuchRep)
            : PlacesOf(text, workout)[rep.Number - 1] is { } place ? (place, MarkTrouble.None)
            : (Carry(text, workout, rep.Number), MarkTrouble.None);
    }

    /// <summary>Puts the slots in order, once all marks have named theirs.</summary>
    public void Close() => _order = SlotOrder.Of(_slots, Workout.Reps.Length);

    private void AddPlanned()
    {
        var (reps, recoveries) = (Workout.Reps, Workout.RecoveriesAfterReps());
        var own = new int?[reps.Length];
        var ownWorkout = _texts[Guid.Empty];
        foreach (var (index, place) in PlacesOf(Guid.Empty, ownWorkout).Index())
        {
            if (place is { } now)
            {
                own[now] = index + 1;
            }
        }

        for (var index = 0; index < reps.Length; index++)
        {
            _slots.Add(new Slot(RepRef.Of(index + 1), reps[index].Rep)
            {
                Planned = reps[index],
                OwnNumber = own[index],
                After = -1,
                RecoveryAfter = recoveries[index],
            });
        }
    }

    private MarkTrouble Add(Press press, RepAdded added)
    {
        if (_added.Count == RepAdded.MaxCount)
        {
            return MarkTrouble.TooMany;
        }

        var (like, trouble) = added.Like is { } model ? Find(model, press.Plan) : (-1, MarkTrouble.None);
        if (trouble != MarkTrouble.None)
        {
            return trouble;
        }

        var rep = like >= 0 ? _slots[like].Rep : added.Rep;
        if (rep is null)
        {
            return MarkTrouble.NoSuchRep;
        }

        // What is to follow a rep that is gone follows them all.
        var after = added.After is { } place ? Find(place, press.Plan).Slot : -1;
        _added.Add(press.Mark.Id, _slots.Count);
        _slots.Add(new Slot(RepRef.OfAdded(press.Mark.Id), rep)
        {
            OwnNumber = like >= 0 ? _slots[like].OwnNumber : null,
            Athletes = added.Athletes.IsEmpty ? null : [.. added.Athletes],
            After = after >= 0 ? after : SlotOrder.AtEnd,
            RecoveryAfter = like >= 0 ? _slots[like].RecoveryAfter : after >= 0 ? _slots[after].RecoveryAfter : null,
        });
        return MarkTrouble.None;
    }

    // Where each rep of a text stands in the one that holds now.
    private int?[] PlacesOf(Guid text, Workout workout)
    {
        if (!_places.TryGetValue(text, out var places))
        {
            places = text == (Now ?? Guid.Empty) ? [.. Enumerable.Range(0, workout.Reps.Length).Select(index => (int?)index)] : Realignment.Of(workout, Workout);
            _places.Add(text, places);
        }

        return places;
    }

    // It stands behind the nearest rep before it that is still asked for, and is nobody's but theirs who have marks on it.
    private int Carry(Guid text, Workout workout, int number)
    {
        if (_carried.TryGetValue((text, number), out var known))
        {
            return known;
        }

        var (places, before) = (_places[text], number - 2);
        while (before >= 0 && places[before] is null)
        {
            before--;
        }

        _carried.Add((text, number), _slots.Count);
        _slots.Add(new Slot(RepRef.Of(number, text), workout.Reps[number - 1].Rep)
        {
            OwnNumber = text == Guid.Empty ? number : null,
            Athletes = [],
            After = before >= 0 ? places[before]!.Value : SlotOrder.AtStart,
        });
        return _slots.Count - 1;
    }
}
