using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>Writes a workout's reps out one by one.</summary>
internal static class Unfolding
{
    public static ImmutableArray<PlannedRep> RepsOf(Workout workout)
    {
        var unfolded = new Walk();
        for (var block = 0; block < workout.Blocks.Length; block++)
        {
            unfolded.Enter(block + 1);
            foreach (var step in workout.Blocks[block].Steps)
            {
                unfolded.Add(step, null, 0);
            }
        }

        return unfolded.Reps.ToImmutable();
    }

    private sealed class Walk
    {
        private int _block;
        private int _set;
        private int _setInWorkout;
        private int _position;
        private bool _isOpen;

        public ImmutableArray<PlannedRep>.Builder Reps { get; } = ImmutableArray.CreateBuilder<PlannedRep>();

        public void Enter(int block)
        {
            _block = block;
            _set = 0;
            _isOpen = false;
        }

        public void Add(Step step, CountRange? count, int depth)
        {
            switch (step)
            {
                case Rep rep when Reps.Count < Workout.MaxReps:
                    OpenSet();
                    Reps.Add(new PlannedRep(rep, _block, _set, _setInWorkout, ++_position, depth) { CountRange = count });
                    break;
                case Set { IsOnce: true } once:
                    AddAll(once.Steps, count, depth + 1);
                    break;
                case Set set:
                    AddRounds(set, set.Count.IsExact ? count : set.Count, depth + 1);
                    break;
            }
        }

        private void AddRounds(Set set, CountRange? count, int depth)
        {
            var before = -1;
            for (var round = 0; round < set.Count.Min && Reps.Count < Workout.MaxReps && Reps.Count > before; round++)
            {
                before = Reps.Count;
                AddRound(set, count, depth);
            }
        }

        private void AddRound(Set set, CountRange? count, int depth)
        {
            CloseSetUnless(set.IsOneRep);
            AddAll(set.Steps, count, depth);
            CloseSetUnless(set.IsOneRep);
        }

        private void AddAll(ImmutableArray<Step> steps, CountRange? count, int depth)
        {
            foreach (var step in steps)
            {
                Add(step, count, depth);
            }
        }

        private void CloseSetUnless(bool isOneRep) => _isOpen = _isOpen && isOneRep;

        private void OpenSet()
        {
            if (!_isOpen)
            {
                _isOpen = true;
                _set++;
                _setInWorkout++;
                _position = 0;
            }
        }
    }
}
