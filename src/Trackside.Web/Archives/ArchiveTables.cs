using Microsoft.EntityFrameworkCore;
using Trackside.Training.Quantities;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>The same once more as tables for a spreadsheet, which nobody needs to read an archive by: an import leaves them alone.</summary>
internal static class ArchiveTables
{
    /// <summary>The tables: name, head and rows.</summary>
    public static IReadOnlyList<ArchiveTable> All { get; } =
    [
        new("csv/sessions.csv", ["day", "title", "text", "note", "for everyone", "session"], SessionsAsync),
        new("csv/results.csv", ["day", "athlete", "title", "rep", "asked", "time", "milliseconds", "outcome", "remark", "session"], ResultsAsync),
        new("csv/performances.csv", ["athlete", "day", "line", "remark"], PerformancesAsync),
        new("csv/log.csv", ["day", "athlete", "title", "timed reps", "kinds", "points", "exertion", "feel", "sleep", "soreness", "note", "session"], LogAsync),
    ];

    private static async IAsyncEnumerable<IReadOnlyList<object?>> SessionsAsync(TracksideDb db, Selection what)
    {
        var rows = Chosen.Sessions(db, what).OrderBy(session => session.On).ThenBy(session => session.Id);
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable())
        {
            yield return [row.On, row.Title, row.Text, row.SharedNote, YesOf(row.IsForEveryone), row.Id];
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> ResultsAsync(TracksideDb db, Selection what)
    {
        var rows =
            from result in Chosen.OfAthletes<Result>(db, what)
            join session in db.Sessions on result.SessionId equals session.Id
            join athlete in db.Athletes on result.AthleteId equals athlete.Id
            orderby session.On, session.Id, athlete.Id, result.Rep
            select new { session.On, athlete.Name, session.Title, result.Rep, result.Asked, result.Milliseconds, result.Outcome, result.Note, session.Id };
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return [row.On, row.Name, row.Title, row.Rep, row.Asked, row.Milliseconds is { } time ? Duration.FromMilliseconds(time).ToString() : null, row.Milliseconds, FieldValues.WordOf(row.Outcome), row.Note, row.Id];
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> PerformancesAsync(TracksideDb db, Selection what)
    {
        var rows =
            from performance in Chosen.OfAthletes<StoredPerformance>(db, what)
            join athlete in db.Athletes on performance.AthleteId equals athlete.Id
            orderby athlete.Id, performance.On == null, performance.On, performance.Id
            select new { athlete.Name, performance.On, performance.Text, performance.Note };
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return [row.Name, row.On, row.Text, row.Note];
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> LogAsync(TracksideDb db, Selection what)
    {
        var rows =
            from entry in Chosen.OfAthletes<Entry>(db, what)
            join session in db.Sessions on entry.SessionId equals session.Id
            join athlete in db.Athletes on entry.AthleteId equals athlete.Id
            orderby session.On, session.Id, athlete.Id
            select new { session.On, athlete.Name, session.Title, entry.TimedReps, entry.Kinds, entry.Points, entry.Exertion, entry.Feel, entry.Sleep, entry.Soreness, entry.Note, session.Id };
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return [row.On, row.Name, row.Title, row.TimedReps, row.Kinds, row.Points is { } points ? Math.Round(points, 1) : null, Plain(row.Exertion), row.Feel, Plain(row.Sleep), row.Soreness, row.Note, row.Id];
        }
    }

    private static string? YesOf(bool isSo) => isSo ? "yes" : null;

    private static decimal? Plain(decimal? number) => number / 1.000000000000000000000000000m;
}

/// <summary>A table of an archive.</summary>
/// <param name="Name">Its entry.</param>
/// <param name="Head">What each column holds.</param>
/// <param name="RowsAsync">Its rows, in an order that is the same everywhere.</param>
internal sealed record ArchiveTable(string Name, IReadOnlyList<string> Head, Func<TracksideDb, Selection, IAsyncEnumerable<IReadOnlyList<object?>>> RowsAsync);
