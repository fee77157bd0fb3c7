using Microsoft.EntityFrameworkCore;
using Trackside.Telling.Drawings;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>One session in an athlete's log, as its digest tells it.</summary>
public sealed record LogLine(
    Guid Session, DateOnly On, string Title, string Text, double AskedMetres, string Kinds, string ZoneMetres, int TimedReps, double? Points, decimal? Exertion, string Note, Outcome Outcome)
{
    /// <summary>What the session is called; worked out from its text, which is read once for all lists.</summary>
    public string NameIn(Readings readings) => Naming.Of(Title, readings.Of(Text));

    /// <summary>Metres with a time, in the five kinds that drawings tell apart, from easy to sprint.</summary>
    public double[] ByKind => Volumes.ByKind(ZoneMetres);

    public double Metres => ByKind.Sum();
}

/// <summary>Looks into an athlete's log. Only digests are read, never results.</summary>
internal static class LogLines
{
    public static IQueryable<Entry> EntriesOf(this TracksideDb db, Guid squad, Guid athlete) => db.Entries.AsNoTracking().Where(entry => entry.SquadId == squad && entry.AthleteId == athlete);

    public static IQueryable<LogLine> Lines(this IQueryable<Entry> entries) => entries.Select(entry => new LogLine(
        entry.SessionId,
        entry.On,
        entry.Session!.Title,
        entry.Session.Text,
        entry.Session.WorkMetres,
        entry.Kinds,
        entry.ZoneMetres,
        entry.TimedReps,
        entry.Points,
        entry.Exertion,
        entry.Note,
        entry.Outcome));

    public static Task<List<LogLine>> LinesAsync(this IQueryable<Entry> entries, CancellationToken cancellation) => entries.Lines().ToListAsync(cancellation);
}

/// <summary>How far was run of each kind.</summary>
internal static class Volumes
{
    public const int Kinds = Charts.ChartStyle.KindCount;

    // What is less than this share of a day does not give the day its colour: strides after a long run.
    private const double LeastShare = 0.1;

    /// <summary>The metres of a digest's nine zones in the five kinds.</summary>
    public static double[] ByKind(string zoneMetres)
    {
        var metres = new double[Kinds];
        foreach (var (zone, value) in Ran.ZonesOf(zoneMetres).Index())
        {
            metres[KindsOfZones.Of(zone + 1) - 1] += value;
        }

        return metres;
    }

    /// <summary>The sums of several.</summary>
    public static double[] Together(IEnumerable<double[]> days) => days.Aggregate(new double[Kinds], (sum, day) => [.. sum.Zip(day, (one, other) => one + other)]);

    /// <summary>The hardest kind that makes a part of it, from 1 to 5; null where nothing is timed.</summary>
    public static int? Hardest(double[] byKind) => byKind.Sum() is > 0 and var all ? Array.FindLastIndex(byKind, metres => metres >= LeastShare * all) + 1 : null;
}
