using System.Collections.Immutable;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Quantities;

namespace Trackside.Cli;

/// <summary>What was done before a session, as far as a folder knows it.</summary>
/// <param name="Folder">The sessions that count as before: those of the same athlete, on the same day or earlier or without a day.</param>
/// <param name="Like">Those that asked for the same or the like, the likest first; three at most.</param>
/// <param name="Places">Where the best rep of each distance stands among all in training.</param>
internal sealed record Before(SessionFolder Folder, ImmutableArray<EarlierSession> Like, ImmutableArray<PlaceInTraining> Places)
{
    private const int MostSessions = 3;
    private const int FewestReps = 2;

    /// <summary>How many of the sessions have no day and are taken for earlier.</summary>
    public int Undated => Folder.Sessions.Count(session => session.Reading.Date is null);

    /// <summary>What was done before a session. The session itself, by its file or by its text, is not its own past.</summary>
    /// <param name="now">The session.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="folder">All sessions that are known.</param>
    public static Before Of(Analysed now, SourceText source, SessionFolder folder)
    {
        var names = now.Reading.Athletes;
        var file = source.Path == SourceText.StandardInput ? null : Path.GetFullPath(source.Path);
        var known = names.IsEmpty ? folder : folder.Of(names, withNameless: now.Profile is not null);
        var earlier = known with { Sessions = [.. known.Sessions.Where(one => IsBefore(one, now) && known.FileOf(one) != file)] };
        var log = earlier.ToLog();
        var sessions = earlier.Sessions.ToDictionary(one => one.Name, StringComparer.Ordinal);
        return new Before(
            earlier,
            [
                .. from like in log.Like(now.Reading.Workout).Take(MostSessions)
                   let then = sessions[log.Entries[like.Entry].Name]
                   select new EarlierSession(then, Comparison.Of(then.Analysis, now.Analysis)),
            ],
            [
                .. from best in Log.Of([now.ToEntry()]).Records
                   let place = log.RankOf(best.Distance, best.Time)
                   where place.Of >= FewestReps
                   let before = log.Records.First(record => record.Distance == best.Distance)
                   select new PlaceInTraining(
                       best.Distance, now.Analysis.Reps[best.Rep - 1], place.Rank, place.Of + best.Count, log.Entries[before.Entry].Analysis.Reps[before.Rep - 1]),
            ]);
    }

    private static bool IsBefore(Analysed one, Analysed now) =>
        !(one.Reading.Date > now.Reading.Date) && !string.Equals(one.Reading.Source, now.Reading.Source, StringComparison.Ordinal);
}

/// <summary>A session that asked for the same as another, or the like.</summary>
/// <param name="Session">The session.</param>
/// <param name="Comparison">The other held against it.</param>
internal sealed record EarlierSession(Analysed Session, Comparison Comparison);

/// <summary>Where the best rep of a distance stands among all reps of that distance in training, those of its own session included.</summary>
/// <param name="Distance">The distance.</param>
/// <param name="Rep">The rep.</param>
/// <param name="Rank">Its place in training, 1 for the fastest.</param>
/// <param name="Of">How many reps there are.</param>
/// <param name="BestBefore">The best of the sessions before.</param>
internal sealed record PlaceInTraining(Distance Distance, RepAnalysis Rep, int Rank, int Of, RepAnalysis BestBefore);
