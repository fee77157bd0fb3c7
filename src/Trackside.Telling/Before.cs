using System.Collections.Immutable;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Quantities;

namespace Trackside.Telling;

/// <summary>A session that asked for the same as another, or the like.</summary>
/// <param name="Then">The session.</param>
/// <param name="Comparison">The other held against it.</param>
public sealed record EarlierSession(LogEntry Then, Comparison Comparison);

/// <summary>Where the best rep of a distance stands among all reps of that distance in training, those of its own session included.</summary>
/// <param name="Distance">The distance.</param>
/// <param name="Rep">The rep.</param>
/// <param name="Rank">Its place in training, 1 for the fastest.</param>
/// <param name="Of">How many reps there are.</param>
/// <param name="BestBefore">The best of the sessions before.</param>
public sealed record PlaceInTraining(Distance Distance, RepAnalysis Rep, int Rank, int Of, RepAnalysis BestBefore);

/// <summary>What was done before a session.</summary>
public sealed record Before
{
    private const int MostSessions = 3;
    private const int FewestReps = 2;

    /// <summary>Those that asked for the same or the like, the likest first; three at most.</summary>
    public required ImmutableArray<EarlierSession> Like { get; init; }

    /// <summary>Where the best rep of each distance stands among all in training.</summary>
    public required ImmutableArray<PlaceInTraining> Places { get; init; }

    /// <summary>What was done before a session.</summary>
    /// <param name="earlier">The log of what was done before, by the same athlete and without the session itself.</param>
    /// <param name="now">The session.</param>
    public static Before Of(Log earlier, LogEntry now)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        return new Before
        {
            Like =
            [
                .. from like in earlier.Like(now.Analysis.Session.Workout).Take(MostSessions)
                   let then = earlier.Entries[like.Entry]
                   select new EarlierSession(then, Comparison.Of(then.Analysis, now.Analysis)),
            ],
            Places =
            [
                .. from best in Log.Of([now]).Records
                   let place = earlier.RankOf(best.Distance, best.Time)
                   where place.Of >= FewestReps
                   let before = earlier.Records.First(record => record.Distance == best.Distance)
                   select new PlaceInTraining(
                       best.Distance, now.Analysis.Reps[best.Rep - 1], place.Rank, place.Of + best.Count, earlier.Entries[before.Entry].Analysis.Reps[before.Rep - 1]),
            ],
        };
    }

    /// <inheritdoc/>
    public bool Equals(Before? other) => other is not null && Like.SequenceEqual(other.Like) && Places.SequenceEqual(other.Places);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Like.Length, Places.Length);
}
