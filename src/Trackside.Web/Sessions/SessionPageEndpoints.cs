using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Charts;
using Trackside.Telling.Drawings;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>One session on one page: what was asked, who held and who faded, and what the coach can do with it.</summary>
internal static class SessionPageEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/sessions/{id:guid}", Show).For(Who.Members).Seen(Audit.Results);
        squad.MapGet("/sessions/{id:guid}/strip.svg", StripFile).For(Who.Members);
        squad.MapGet("/sessions/{id:guid}/delete", AskToDelete).For(Who.Coaches);
        squad.MapPost("/sessions/{id:guid}/delete", Delete).For(Who.Coaches);
        squad.MapPost("/sessions/{id:guid}/keep", Keep).For(Who.Coaches);
    }

    private static async Task<Results<RazorComponentResult<SessionPage>, NotFound>> Show(Guid id, TracksideDb db, Visit visit, Readings readings, TimingStates timings, CancellationToken cancellation)
    {
        if (await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is not { } open)
        {
            return TypedResults.NotFound();
        }

        var earlier = await db.LikeAsync(readings, visit.Squad.Id, open.Reading.Workout, open.Row.On, 6, cancellation);
        return Answers.Page<SessionPage>(new { Open = open, Squad = SquadSheet.Of(open), Earlier = earlier, Timing = await timings.OfAsync(open.Row, cancellation) });
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> StripFile(Guid id, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is { } open
            ? Drawn.File(StripDrawing.Of(open.Reading.Workout, open.Name, StripSize.Large, visit.Speech, new ChartStyle { Width = 960 }).Svg, $"{open.Name} {Paths.Iso(open.Row.On)}")
            : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<DeletePage>, NotFound>> AskToDelete(Guid id, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is { } open ? Answers.Page<DeletePage>(new { Open = open }) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, NotFound>> Delete(Guid id, IFormCollection form, TracksideDb db, Removal removal, Visit visit, CancellationToken cancellation)
    {
        if (form.Count == 0 || await db.Sessions.SingleOrDefaultAsync(session => session.Id == id && session.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        await removal.SessionAsync(row, cancellation);
        return Answers.To(Paths.All(visit));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Keep(
        Guid id, IFormCollection form, TracksideDb db, Visit visit, Readings readings, TimeProvider clock, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (form.Count == 0 || await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is not { } open)
        {
            return TypedResults.NotFound();
        }

        if (!await db.Templates.AnyAsync(template => template.SquadId == visit.Squad.Id && template.Text == open.Row.Text, cancellation))
        {
            var name = open.Name.Length > 0 ? open.Name : says["Workout"];
            db.Add(new Template { SquadId = visit.Squad.Id, Name = name, Text = open.Row.Text, Note = open.Row.SharedNote, CreatedAt = clock.GetUtcNow() }.Found(readings));
            await db.SaveChangesAsync(cancellation);
        }

        return Answers.To(Paths.Library(visit));
    }
}
