using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>Every change of a session, who made it, and the way back.</summary>
internal static class HistoryEndpoints
{
    private const int PerPage = 200;

    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/sessions/{id:guid}/history", Show).For(Who.Coaches).Seen(Audit.Results);
        squad.MapPost("/sessions/{id:guid}/history", PutBack).For(Who.Coaches);
        squad.MapGet("/sessions/{id:guid}/history.csv", Table).For(Who.Coaches).Seen(Audit.Results, AuditDeed.TookOut);
    }

    private static async Task<Results<RazorComponentResult<HistoryPage>, NotFound>> Show(Guid id, TracksideDb db, Visit visit, Readings readings, [FromQuery] int? page, CancellationToken cancellation) =>
        await PageAsync(id, db, visit, readings, Math.Clamp(page ?? 1, 1, 10_000), null, cancellation) is { } values ? Answers.Page<HistoryPage>(values) : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<HistoryPage>, RedirectHttpResult, NotFound>> PutBack(
        Guid id, IFormCollection form, TracksideDb db, Visit visit, Readings readings, Recording recording, CancellationToken cancellation)
    {
        if (!Guid.TryParse(form["change"], out var wanted) || await db.Changes.AsNoTracking().SingleOrDefaultAsync(change => change.Id == wanted && change.SessionId == id, cancellation) is not { AthleteId: { } athlete } row)
        {
            return TypedResults.NotFound();
        }

        var text = row.State == ChangeState.SetAside ? row.After : row.Before;
        var (_, answers) = await recording.RecordAsync(id, [new TypedChange(Guid.CreateVersion7(), athlete, row.Field, text, null)], cancellation);
        return answers is [{ State: "applied" }]
            ? Answers.To(Paths.History(visit, id))
            : await PageAsync(id, db, visit, readings, 1, answers[0].Message, cancellation) is { } values ? Answers.Refused<HistoryPage>(values) : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Table(Guid id, TracksideDb db, Visit visit, Readings readings, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is not { } open)
        {
            return TypedResults.NotFound();
        }

        var changes = await db.Changes.AsNoTracking().Where(change => change.SessionId == id).OrderBy(change => change.Version).ToListAsync(cancellation);
        var names = open.Athletes.ToDictionary(athlete => athlete.Id, athlete => athlete.Name);
        return Csv.File(
            $"{says["History"]} {Paths.Iso(open.Row.On)}",
            [says["When"], says["Who"], says["Athlete"], says["Where"], says["Before"], says["After"]],
            changes.Select(change => (IReadOnlyList<object?>)[visit.Moment(change.At), change.By.Length == 0 ? says["Someone who left"].Value : change.By, change.AthleteId is { } athlete ? names.GetValueOrDefault(athlete, "") : "", change.Field, change.Before, change.After]));
    }

    private static async Task<object?> PageAsync(Guid id, TracksideDb db, Visit visit, Readings readings, int page, string? problem, CancellationToken cancellation)
    {
        if (await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is not { } open)
        {
            return null;
        }

        var changes = await db.Changes.AsNoTracking().Where(change => change.SessionId == id).OrderByDescending(change => change.Version).ThenByDescending(change => change.Id)
            .Skip((page - 1) * PerPage).Take(PerPage + 1).ToListAsync(cancellation);
        return new { Open = open, Changes = changes.Take(PerPage).ToList(), Number = page, HasMore = changes.Count > PerPage, Problem = problem };
    }
}
