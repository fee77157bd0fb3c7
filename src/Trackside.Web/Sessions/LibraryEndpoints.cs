using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>The squad's library of workouts: kept, searched, used again.</summary>
internal static class LibraryEndpoints
{
    private const int NameLength = 120;
    private const int Most = 200;

    public static void MapLibrary(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/library", List).For(Who.Readers);
        squad.MapPost("/library", Keep).For(Who.Coaches);
        squad.MapGet("/library/{id:guid}", Edit).For(Who.Coaches);
        squad.MapPost("/library/{id:guid}", Change).For(Who.Coaches);
    }

    private static async Task<RazorComponentResult<LibraryPage>> List(TracksideDb db, Visit visit, Readings readings, [FromQuery] string? q, CancellationToken cancellation) =>
        Answers.Page<LibraryPage>(await PageAsync(Typed.Nothing, q, db, visit, readings, cancellation));

    private static async Task<Results<RazorComponentResult<LibraryPage>, RedirectHttpResult>> Keep(
        IFormCollection form, TracksideDb db, Visit visit, Readings readings, TimeProvider clock, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        if (!IsGood(typed, says))
        {
            return Answers.Refused<LibraryPage>(await PageAsync(typed, null, db, visit, readings, cancellation));
        }

        db.Add(new Template { SquadId = visit.Squad!.Id, Name = typed["name"].Trim(), Text = typed["text"], Note = typed["note"], CreatedAt = clock.GetUtcNow() }.Found(readings));
        await db.SaveChangesAsync(cancellation);
        return Answers.To(Paths.Library(visit));
    }

    private static async Task<Results<RazorComponentResult<TemplatePage>, NotFound>> Edit(Guid id, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await db.Templates.AsNoTracking().SingleOrDefaultAsync(template => template.Id == id && template.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Nothing;
        (typed["name"], typed["text"], typed["note"]) = (row.Name, row.Text, row.Note);
        return Answers.Page<TemplatePage>(new { Typed = typed, Id = id });
    }

    private static async Task<Results<RazorComponentResult<TemplatePage>, RedirectHttpResult, NotFound>> Change(
        Guid id, IFormCollection form, TracksideDb db, Visit visit, Readings readings, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        if (await db.Templates.SingleOrDefaultAsync(template => template.Id == id && template.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        if (typed["do"] == "delete")
        {
            db.Remove(row);
        }
        else if (!IsGood(typed, says))
        {
            return Answers.Refused<TemplatePage>(new { Typed = typed, Id = id });
        }
        else
        {
            (row.Name, row.Text, row.Note) = (typed["name"].Trim(), typed["text"], typed["note"]);
            row.Found(readings);
        }

        await db.SaveChangesAsync(cancellation);
        return Answers.To(Paths.Library(visit));
    }

    private static bool IsGood(Typed typed, IStringLocalizer<Texts> says)
    {
        if (typed.Text("name", NameLength, says["A name has at most {0} letters; this one has {1}."]).Length == 0)
        {
            typed.Refuse("name", says["Give it a name, such as 'Kilometre breakdowns'."]);
        }

        if (typed["text"].Trim().Length == 0)
        {
            typed.Refuse("text", says["Write what is to be run, as in '6 x 400m, 90s jog'."]);
        }

        typed.Text("text", StoredSession.TextLength, says["A session has at most {0} letters; this one has {1}."]);
        typed.Text("note", StoredSession.NoteLength, says["A note has at most {0} letters; this one has {1}."]);
        return typed.IsGood;
    }

    private static async Task<object> PageAsync(Typed typed, string? words, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation)
    {
        var templates = db.Templates.AsNoTracking().Where(template => template.SquadId == visit.Squad!.Id);
        foreach (var word in Folding.WordsOf(words ?? ""))
        {
            templates = templates.Where(template => template.Words.Contains(word));
        }

        var rows = await templates.OrderBy(template => template.Name).Take(Most).ToListAsync(cancellation);
        var keys = rows.Select(row => row.Key).Where(key => key.Length > 0).Distinct().ToArray();
        var used = await db.Sessions.AsNoTracking().Where(session => session.SquadId == visit.Squad!.Id && session.OwnAthleteId == null && keys.Contains(session.Key))
            .GroupBy(session => session.Key).Select(group => new { group.Key, Count = group.Count(), Last = group.Max(session => session.On) }).ToDictionaryAsync(group => group.Key, cancellation);
        return new
        {
            Typed = typed,
            Words = words ?? "",
            Rows = rows.Select(row => new LibraryRow(row.Id, row.Name, row.Text, row.Note, used.GetValueOrDefault(row.Key)?.Count ?? 0, used.GetValueOrDefault(row.Key)?.Last)).ToList(),
        };
    }
}

/// <summary>A workout of the library, with how often and when it was last done.</summary>
public sealed record LibraryRow(Guid Id, string Name, string Text, string Note, int Times, DateOnly? Last);
