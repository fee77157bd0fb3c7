using System.Collections.Immutable;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Readings;

/// <summary>A reading as the session that was run.</summary>
public static class SessionOfReading
{
    /// <summary>The session a reading tells of, with the recovery that follows each rep and the paces the prose states.</summary>
    /// <param name="reading">The reading. Where it is not sure of a rep, the session takes the rep as it was read.</param>
    /// <remarks>A rep that was not asked for has no recovery after it, for none was said. Timing is by hand, for a text does not say how.</remarks>
    public static Session ToSession(this Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var recoveries = reading.Workout.RecoveriesAfterReps();
        var reps = ImmutableArray.CreateBuilder<SessionRep>(reading.Reps.Length);
        var asked = 0;
        foreach (var rep in reading.Reps)
        {
            reps.Add(new SessionRep(rep.Planned, rep.Result)
            {
                IsPrescribed = rep.IsPrescribed,
                RecoveryAfter = rep.IsPrescribed && asked < recoveries.Length ? recoveries[asked] : null,
            });
            asked += rep.IsPrescribed ? 1 : 0;
        }

        return new Session(reading.Workout, reps.MoveToImmutable())
        {
            Athlete = reading.Athlete,
            Date = reading.Date,
            Title = reading.Title,
            StatedPaces = [.. from fact in reading.Facts where fact is { Kind: FactKind.ClaimedPace, Distance: not null } select new StatedPace(fact.Distance!.Value, fact.Time)],
        };
    }
}
