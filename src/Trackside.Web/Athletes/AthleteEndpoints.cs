using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Training.Physiology;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>An athlete: performances and what follows from them, records, notes, and the athlete's own link.</summary>
internal static class AthleteEndpoints
{
    private const string Path = "/athletes/{athlete:guid}";

    public static void MapAthletes(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("squad");
        squad.MapGet(Path, Show).For(Who.Members).Seen("athlete");
        squad.MapPost(Path + "/notes", Note).For(Who.Coaches);
        squad.MapPost(Path + "/details", Describe).For(Who.Coaches);
        squad.MapPerformances(Path);
        squad.MapLink(Path);
        routes.MapCard();
        routes.MapAthleteApi();
    }

    /// <summary>The address of an athlete's page.</summary>
    public static string AddressOf(Visit visit, Guid athlete) => $"/squads/{visit.Squad!.Id}/athletes/{athlete}";

    private static async Task<Results<RazorComponentResult<AthletePage>, NotFound>> Show(
        Guid athlete, Guid? edit, string? done, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "out")] string? takenOut, TracksideDb db, Visit visit, HttpContext http, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await AthleteView.FindAsync(db, visit, athlete, cancellation) is not { } view)
        {
            return TypedResults.NotFound();
        }

        var line = Typed.Nothing;
        line["line"] = view.Performances.FirstOrDefault(one => one.Row.Id == edit)?.Row.Text ?? "";
        var forms = new AthleteForms
        {
            Editing = line["line"].Length > 0 && visit.IsCoach ? edit : null,
            Line = line,
            Done = SentenceOf(done, says),
            TakenOut = takenOut is { Length: <= StoredPerformance.TextLength } ? takenOut : null,
        };
        return Page(http, view, forms);
    }

    /// <summary>The page, with what stands in its forms.</summary>
    public static RazorComponentResult<AthletePage> Page(HttpContext http, AthleteView view, AthleteForms forms, bool isRefused = false)
    {
        var values = new { View = view, Forms = forms, LinkStart = http.AddressOf("/a/") };
        return isRefused ? Answers.Refused<AthletePage>(values) : Answers.Page<AthletePage>(values);
    }

    private static string? SentenceOf(string? done, IStringLocalizer<Texts> says) => done switch
    {
        "added" => says["Added. The tables below count it."].Value,
        "changed" => says["Changed."],
        "noted" => says["Both notes are saved."],
        "described" => says["Saved."],
        "linked" => says["There is a new link. An older one no longer works."],
        "unlinked" => says["The link is gone. Whoever has it sees nothing any more."],
        _ => null,
    };

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AthletePage>, NotFound>> Note(
        Guid athlete, IFormCollection form, TracksideDb db, Visit visit, HttpContext http, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await db.Athletes.SingleOrDefaultAsync(row => row.Id == athlete && row.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Of(form);
        var tooLong = says["A note has at most {0} letters; this one has {1}."].Value;
        var (shared, own) = (typed.Text("shared", Athlete.NoteLength, tooLong), typed.Text("private", Athlete.NoteLength, tooLong));
        if (!typed.IsGood)
        {
            return Page(http, (await AthleteView.FindAsync(db, visit, athlete, cancellation))!, new() { Notes = typed }, isRefused: true);
        }

        row.SharedNote = shared;
        if (await db.PrivateNotes.FirstOrDefaultAsync(note => note.AthleteId == athlete && note.SessionId == null, cancellation) is { } note)
        {
            (note.Text, note.Version) = (own, note.Version + 1);
        }
        else if (own.Length > 0)
        {
            db.Add(new PrivateNote { SquadId = row.SquadId, AthleteId = athlete, Text = own });
        }

        await db.SaveChangesAsync(cancellation);
        return Answers.To(AddressOf(visit, athlete) + "?done=noted#notes");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AthletePage>, NotFound>> Describe(
        Guid athlete, IFormCollection form, TracksideDb db, Visit visit, HttpContext http, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await db.Athletes.SingleOrDefaultAsync(row => row.Id == athlete && row.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Of(form);
        var name = typed.Text("name", Athlete.NameLength, says["A name has at most {0} letters; this one has {1}."]);
        if (name.Length == 0)
        {
            typed.Refuse("name", says["Write the name, or a nickname."]);
        }

        if (!typed.IsGood)
        {
            return Page(http, (await AthleteView.FindAsync(db, visit, athlete, cancellation))!, new() { Details = typed }, isRefused: true);
        }

        (row.Name, row.Sex) = (name, typed["sex"] switch { "men" => Sex.Men, "women" => Sex.Women, _ => null });
        await db.SaveChangesAsync(cancellation);
        return Answers.To(AddressOf(visit, athlete) + "?done=described");
    }
}
