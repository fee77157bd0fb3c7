using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>One athlete on the squad's page of a session: who held, who faded, against their own targets.</summary>
/// <param name="Timed">How many work reps have a time.</param>
/// <param name="Asked">How many were asked for.</param>
/// <param name="Against">Mean difference to the athlete's own targets in milliseconds; null where no timed rep has one.</param>
/// <param name="Held">How many timed reps with a target met it or were faster.</param>
/// <param name="WithTarget">How many timed reps have a target.</param>
public sealed record SquadLine(Athlete Athlete, Entry? Entry, Ran? Ran, int Timed, int Asked, long? Against, int Held, int WithTarget);

/// <summary>The squad in one session.</summary>
public sealed record SquadSheet(ImmutableArray<SquadLine> Lines)
{
    public static SquadSheet Of(OpenSession open) => new([.. open.Athletes.Select(athlete => LineOf(open, athlete))]);

    private static SquadLine LineOf(OpenSession open, Athlete athlete)
    {
        var work = open.Reps.Where(rep => rep.IsWork).ToArray();
        var timed = work.Select(rep => (Rep: rep, Result: open.ResultOf(athlete.Id, rep.Number))).Where(one => one.Result is { Milliseconds: not null, Outcome: Outcome.Ran }).ToArray();
        var against = timed.Select(one => (Target: open.TargetOf(athlete.Id, one.Rep), Time: Duration.FromMilliseconds(one.Result!.Milliseconds!.Value)))
            .Where(one => one.Target.Time is not null).ToArray();
        return new(
            athlete,
            open.EntryOf(athlete.Id),
            timed.Length > 0 ? open.RanBy(athlete.Id) : null,
            timed.Length,
            work.Length,
            against.Length > 0 ? (long)Math.Round(against.Average(one => one.Target.Against(one.Time)!.Value)) : null,
            against.Count(one => one.Time <= one.Target.Slowest),
            against.Length);
    }
}
