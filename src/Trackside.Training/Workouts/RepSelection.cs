using System.Collections.Immutable;

namespace Trackside.Training.Workouts;

/// <summary>Says which reps of a workout a selector means.</summary>
internal sealed class RepSelection
{
    private readonly ImmutableArray<PlannedRep> _reps;

    // The set of each rep, counted where there is work: nobody calls the warm-up the first set. 0 for what is not in one.
    private readonly int[] _sets;
    private readonly int _setCount;

    private readonly Dictionary<RepSelector, (int[] Places, Dictionary<(int Set, RepRole Role), int> Counts)> _places =
        new(ReferenceEqualityComparer.Instance);

    public RepSelection(ImmutableArray<PlannedRep> reps)
    {
        _reps = reps;
        _sets = new int[reps.Length];
        var open = 0;
        foreach (var (index, planned) in reps.Index())
        {
            if (planned.Rep.Role == RepRole.Work && planned.SetInWorkout != open)
            {
                open = planned.SetInWorkout;
                _setCount++;
            }

            _sets[index] = planned.SetInWorkout == open ? _setCount : 0;
        }
    }

    /// <summary>Whether the selector means the rep at an index.</summary>
    public bool IsIn(RepSelector of, int index) =>
        IsInPart(of, index)
        && (of.Positions.IsEmpty || (PlaceOf(of, index) is var (place, count) && of.Positions.Any(position => FromStart(position, count) == place)));

    /// <summary>Whether the rep at an index is the first, and the next one the second, of the two that the selector names.</summary>
    public bool IsBetween(RepSelector of, int index)
    {
        if (of.Positions is not [var first, var second] || !IsInPart(of, index) || !IsInPart(of, index + 1))
        {
            return false;
        }

        var (place, count) = PlaceOf(of, index);
        return FromStart(first, count) == place && FromStart(second, count) == place + 1;
    }

    private static int FromStart(int position, int count) => position < 0 ? count + 1 + position : position;

    private static bool IsNamed(RepSelector of, Rep rep) =>
        (of.Label is null || of.Label == rep.Label)
        && ((of.Distances.IsEmpty && of.Times.IsEmpty)
            || (rep.Distance is { } distance && of.Distances.Contains(distance.Min))
            || (rep.Time is { } time && of.Times.Contains(time.Min)));

    // Wherever it stands in its set.
    private bool IsInPart(RepSelector of, int index) =>
        IsNamed(of, _reps[index].Rep)
        && (of.Blocks.IsEmpty || of.Blocks.Contains(_reps[index].Block))
        && (of.Sets.IsEmpty || of.Sets.Any(set => FromStart(set, _setCount) == _sets[index]));

    // The 2nd 400m is counted among the 400s of the set, and among its work; all of them at once, for a set can be long.
    private (int Place, int Count) PlaceOf(RepSelector of, int index)
    {
        if (!_places.TryGetValue(of, out var counted))
        {
            counted = (new int[_reps.Length], []);
            foreach (var (other, planned) in _reps.Index().Where(other => IsNamed(of, other.Item.Rep)))
            {
                counted.Counts[KeyOf(planned)] = counted.Places[other] = counted.Counts.GetValueOrDefault(KeyOf(planned)) + 1;
            }

            _places.Add(of, counted);
        }

        return (counted.Places[index], counted.Counts.GetValueOrDefault(KeyOf(_reps[index])));
    }

    private static (int Set, RepRole Role) KeyOf(PlannedRep planned) => (planned.SetInWorkout, planned.Rep.Role);
}
