using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Trackside.Notation;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Paces;

/// <summary>Makes what is timed of a timing's sheet, with everyone's aims for any text.</summary>
public static class Lineup
{
    /// <summary>The plan of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <remarks>An aim is worked out when it is first asked for, and kept. Not for several threads at once.</remarks>
    public static TimingPlan Of(TimingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var runners = new Dictionary<Guid, Aims>();
        foreach (var athlete in sheet.Athletes.Concat(sheet.Others))
        {
            runners.TryAdd(athlete.Id, new Aims(athlete, sheet.On));
        }

        ImmutableArray<Runner> all = [.. sheet.Athletes.DistinctBy(athlete => athlete.Id).Select(athlete => new Runner(athlete.Id, athlete.Name))];
        var nobody = new Aims(new SheetAthlete(Guid.Empty, ""), sheet.On);
        return new TimingPlan(sheet.Text, SessionReader.Read(sheet.Text).Workout, all, (athlete, rep, number) => runners.GetValueOrDefault(athlete, nobody).Of(rep, number));
    }

    // A rep is told by being the same object: it comes from a workout that was read once.
    private readonly record struct Question(Rep Rep, int Number)
    {
        public bool Equals(Question other) => ReferenceEquals(Rep, other.Rep) && Number == other.Number;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Rep), Number);
    }

    private sealed class Aims(SheetAthlete athlete, DateOnly on)
    {
        private readonly Dictionary<Question, RepAim?> _found = [];
        private Profile? _profile;

        public RepAim? Of(Rep rep, int? number)
        {
            var question = new Question(rep, number ?? 0);
            if (!_found.TryGetValue(question, out var aim))
            {
                _found.Add(question, aim = Given(number) ?? RepAims.Of(rep, _profile ??= DayProfile.Of(athlete.Performances, on, athlete.Sex), own: null).Aim);
            }

            return aim;
        }

        private RepAim? Given(int? number) => athlete.Aims.FirstOrDefault(aim => aim.Number == number) is { } given
            ? new RepAim(
                Duration.FromMilliseconds(given.Milliseconds),
                Duration.FromMilliseconds(given.Fastest ?? given.Milliseconds),
                Duration.FromMilliseconds(given.Slowest ?? given.Milliseconds))
            : null;
    }
}
