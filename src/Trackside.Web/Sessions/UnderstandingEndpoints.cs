using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trackside.Telling;
using Trackside.Telling.Drawings;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>What a session meant for one athlete, and beside which earlier one it stands.</summary>
internal static class UnderstandingEndpoints
{
    // Each is read and analysed for the page; the list of all earlier times stands on the session's own page.
    private const int MostBefore = 12;

    public static void MapUnderstanding(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/sessions/{id:guid}/athletes/{athlete:guid}", Show).For(Who.Members).Seen(Audit.Results);
        squad.MapGet("/sessions/{id:guid}/athletes/{athlete:guid}/reps.svg", RepChart).For(Who.Members).Seen(Audit.Results, AuditDeed.TookOut);
        squad.MapGet("/sessions/{id:guid}/athletes/{athlete:guid}/reps.csv", RepTable).For(Who.Members).Seen(Audit.Results, AuditDeed.TookOut);
        squad.MapGet("/sessions/{id:guid}/athletes/{athlete:guid}/against/{then:guid}/reps.svg", ComparedChart).For(Who.Members).Seen(Audit.Results, AuditDeed.TookOut);
        squad.MapGet("/sessions/{id:guid}/athletes/{athlete:guid}/against/{then:guid}/reps.csv", ComparedTable).For(Who.Members).Seen(Audit.Results, AuditDeed.TookOut);
    }

    private static async Task<Results<RazorComponentResult<UnderstandPage>, NotFound>> Show(
        Guid id, Guid athlete, TracksideDb db, Visit visit, Readings readings, [FromQuery] Guid? then, CancellationToken cancellation)
    {
        if (await FindAsync(id, athlete, db, visit, readings, cancellation) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var before = await BeforeAsync(found, db, visit, readings, cancellation);
        var against = before.Find(one => one.Id == then);
        return Answers.Page<UnderstandPage>(new { found.Open, found.Athlete, found.Ran, Before = before, Against = against });
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> RepChart(Guid id, Guid athlete, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await FindAsync(id, athlete, db, visit, readings, cancellation) is { } found
            ? TypedResults.File(Encoding.UTF8.GetBytes(SessionDrawing.Of(found.Ran.Analysis, visit.Speech, new Charts.ChartStyle { Width = 960 }).Svg), "image/svg+xml", FileNames.Of($"{found.Athlete.Name} {Paths.Iso(found.Open.Row.On)}", "svg"))
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> RepTable(Guid id, Guid athlete, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation)
    {
        if (await FindAsync(id, athlete, db, visit, readings, cancellation) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var table = SessionDrawing.Of(found.Ran.Analysis, visit.Speech).Table;
        return Csv.File($"{found.Athlete.Name} {Paths.Iso(found.Open.Row.On)}", table.Header, table.Rows.Select(row => (IReadOnlyList<object?>)[.. row]));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ComparedChart(Guid id, Guid athlete, Guid then, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await ComparedAsync(id, athlete, then, db, visit, readings, cancellation) is var (chart, name) ? Drawn.File(chart.Svg, name) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> ComparedTable(Guid id, Guid athlete, Guid then, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await ComparedAsync(id, athlete, then, db, visit, readings, cancellation) is var (chart, name)
            ? Csv.File(name, chart.Table.Header, chart.Table.Rows.Select(row => (IReadOnlyList<object?>)[.. row]))
            : TypedResults.NotFound();

    private static async Task<(Charts.Chart Chart, string Name)?> ComparedAsync(Guid id, Guid athlete, Guid then, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation)
    {
        if (await FindAsync(id, athlete, db, visit, readings, cancellation) is not { } found || (await BeforeAsync(found, db, visit, readings, cancellation)).Find(one => one.Id == then) is not { } against)
        {
            return null;
        }

        var now = new LogEntry(found.Open.Name, found.Ran.Analysis, found.Ran.Cost);
        return (ComparisonDrawing.Of(against.Comparison, against.Entry, now, visit.Speech, new Charts.ChartStyle { Width = 960 }), $"{found.Athlete.Name} {Paths.Iso(against.On)} {Paths.Iso(found.Open.Row.On)}");
    }

    private static async Task<Found?> FindAsync(Guid id, Guid athlete, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is { } open && open.Athletes.FirstOrDefault(one => one.Id == athlete) is { } runner
            ? new(open, runner, open.RanBy(athlete, ZoneWords.VocabularyIn(visit.Speech)))
            : null;

    private static async Task<List<BeforeThis>> BeforeAsync(Found now, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation)
    {
        var alike = await db.LikeAsync(readings, visit.Squad!.Id, now.Open.Reading.Workout, now.Open.Row.On, 40, cancellation);
        var ids = alike.Select(session => session.Id).ToArray();
        var results = await db.Results.AsNoTracking().Where(result => ids.Contains(result.SessionId) && result.AthleteId == now.Athlete.Id && result.Milliseconds != null).ToListAsync(cancellation);
        var profile = now.Open.Profiles.GetValueOrDefault(now.Athlete.Id);
        var before = new List<BeforeThis>();
        foreach (var session in alike.Where(session => results.Exists(result => result.SessionId == session.Id)).Take(MostBefore))
        {
            var ran = Ran.Of(readings.Of(session.Text), session.On, results.Where(result => result.SessionId == session.Id), null, profile, ZoneWords.VocabularyIn(visit.Speech));
            before.Add(new(session.Id, session.On, Naming.Of(session.Title, readings.Of(session.Text)), ran, Comparison.Of(ran.Analysis, now.Ran.Analysis)));
        }

        return before;
    }

    private sealed record Found(OpenSession Open, Athlete Athlete, Ran Ran);
}

/// <summary>An earlier time that an athlete ran the same workout or one like it.</summary>
public sealed record BeforeThis(Guid Id, DateOnly On, string Name, Ran Ran, Comparison Comparison)
{
    /// <summary>As a log holds it, for drawing.</summary>
    public LogEntry Entry => new(Name, Ran.Analysis, Ran.Cost);
}
