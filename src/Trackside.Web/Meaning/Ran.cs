using System.Globalization;
using Trackside.Notation.Readings;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>What one athlete ran in a session, and what it meant.</summary>
public sealed record Ran(SessionAnalysis Analysis, SessionCost Cost)
{
    /// <summary>Puts an athlete's results on the reps that a text asks for.</summary>
    /// <param name="reading">The session's text.</param>
    /// <param name="on">Its day.</param>
    /// <param name="results">The athlete's results in it.</param>
    /// <param name="exertion">Exertion, 0 to 10.</param>
    /// <param name="profile">What the athlete's races say; null where there are none.</param>
    /// <param name="vocabulary">What kinds of work are called; null for the names that rows keep.</param>
    public static Ran Of(Reading reading, DateOnly on, IEnumerable<Result> results, decimal? exertion, Profile? profile, Vocabulary? vocabulary = null)
    {
        var session = SessionOf(reading, on, results, exertion);
        var analysis = SessionAnalysis.Of(session, profile, vocabulary);
        return new(analysis, SessionCost.Of(analysis, profile));
    }

    public static Training.Workouts.Session SessionOf(Reading reading, DateOnly on, IEnumerable<Result> results, decimal? exertion)
    {
        var asked = AskedReps.Of(reading.Workout);
        var byRep = results.ToDictionary(result => result.Rep);
        var reps = asked.Select(rep => new SessionRep(rep.Planned, TimeOf(byRep.GetValueOrDefault(rep.Number))) { RecoveryAfter = rep.RecoveryAfter });
        var extra = byRep.Values.Where(result => result.Rep > asked.Length).OrderBy(result => result.Rep)
            .Select(result => (Result: result, Rep: AskedReps.Extra(result.Asked))).Where(one => one.Rep is not null)
            .Select(one => new SessionRep(new PlannedRep(one.Rep!, asked.Length == 0 ? 1 : asked[^1].Planned.Block, 1, 1, one.Result.Rep, 0), TimeOf(one.Result)) { IsPrescribed = false });
        return new(reading.Workout, [.. reps, .. extra])
        {
            Date = on,
            Exertion = exertion,
            Title = reading.Title,
            StatedPaces = reading.ToSession().StatedPaces,
        };
    }

    /// <summary>The kinds of work, the largest first: <c>Specific Stamina, Specific Speed</c>.</summary>
    public string Kinds => string.Join(", ", Analysis.Kinds.Select(kind => kind.Name));

    /// <summary>Metres in each of the nine zones, joined by spaces; empty where nothing is timed.</summary>
    public string ZoneMetres
    {
        get
        {
            var metres = new double[TrainingZone.All.Length];
            foreach (var rep in Analysis.Reps)
            {
                if (rep is { Group: { } group, Rep: { Time: not null, Planned.Rep.Distance: { } distance } })
                {
                    metres[Analysis.Groups[group].Zone.Zone.Number - 1] += (double)distance.Min.Metres;
                }
                else if (rep.Rep is { Time: not null, Planned.Rep: { Role: RepRole.Easy or RepRole.WarmUp or RepRole.CoolDown, Distance: { } easy } })
                {
                    // Easy running is no work, and yet a week is made of it.
                    metres[0] += (double)easy.Min.Metres;
                }
            }

            return metres.Sum() == 0 ? "" : string.Join(' ', metres.Select(value => value.ToString("0", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Reads <see cref="Entry.ZoneMetres"/>.</summary>
    public static double[] ZonesOf(string text) =>
        text.Length == 0 ? new double[TrainingZone.All.Length] : [.. text.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];

    private static Duration? TimeOf(Result? result) =>
        result is { Milliseconds: { } milliseconds, Outcome: Outcome.Ran } ? Duration.FromMilliseconds(milliseconds) : null;
}
