using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Squads;

/// <summary>The athletes of a squad: the list, adding by pasted names, renaming, leaving and deleting.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this RouteGroupBuilder squad)
    {
        squad.MapGet("/people", ListAsync).For(Who.Members);
        squad.MapGet("/people/add", () => Answers.Page<AddPage>(new { Typed = Typed.Nothing })).For(Who.Coaches);
        squad.MapPost("/people/add", AddAsync).For(Who.Coaches);
        squad.MapGet("/people/{athlete:guid}", ShowAsync).For(Who.Coaches).Seen("athlete");
        squad.MapPost("/people/{athlete:guid}", RenameAsync).For(Who.Coaches);
        squad.MapPost("/people/{athlete:guid}/left", MarkAsync).For(Who.Coaches);
        squad.MapPost("/people/{athlete:guid}/delete", DeleteAsync).For(Who.Coaches);
    }

    private static async Task<RazorComponentResult<PeoplePage>> ListAsync(string? q, string? done, int? count, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        var athletes = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == visit.Squad!.Id).ToListAsync(cancellation);
        var sought = NameFold.Of(q ?? "");
        return Answers.Page<PeoplePage>(new
        {
            Athletes = athletes.Where(athlete => NameFold.Of(athlete.Name).Contains(sought, StringComparison.Ordinal))
                .OrderBy(athlete => athlete.Name, StringComparer.Create(visit.Culture, ignoreCase: true)).ToList(),
            All = athletes.Count,
            Sought = q ?? "",
            Done = WordsOf(done, count, says),
            Today = visit.Squad!.DayAt(clock.GetUtcNow()),
            ToMend = visit.IsHead ? await db.ToMendAsync(visit.Squad, visit.Squad.DayAt(clock.GetUtcNow()), cancellation) : null,
        });
    }

    private static async Task<IResult> AddAsync(IFormCollection form, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var text = typed["names"];
        if (text.Length > PastedNames.MostLetters)
        {
            typed.Refuse("names", says["At most {0} letters can be read at once; this has {1}. Paste it in parts.", PastedNames.MostLetters, text.Length]);
            return Answers.Refused<AddPage>(new { Typed = typed });
        }

        var additions = await db.ReadAsync(visit.Squad!.Id, text, cancellation);
        RefuseWrong(typed, additions, says);
        if (!typed.IsGood)
        {
            return Answers.Refused<AddPage>(new { Typed = typed, Additions = additions });
        }

        if (typed["step"] != "add")
        {
            return Answers.Page<AddPage>(new { Typed = typed, Additions = additions });
        }

        await db.AddAsync(visit.Squad.Id, additions, clock.GetUtcNow(), cancellation);
        return Answers.To($"/squads/{visit.Squad.Id}/people?done=added&count={additions.Count(addition => addition.Kind == AdditionKind.New)}");
    }

    private static void RefuseWrong(Typed typed, IReadOnlyList<Addition> additions, IStringLocalizer<Texts> says)
    {
        if (additions.Count == 0)
        {
            typed.Refuse("names", says["Paste or type at least one name."]);
        }
        else if (additions.Count > PastedNames.MostNames)
        {
            typed.Refuse("names", says["At most {0} names can be added at once; these are {1}. Paste them in parts.", PastedNames.MostNames, additions.Count]);
        }
        else if (additions.FirstOrDefault(addition => addition.IsWrong) is { } wrong)
        {
            typed.Refuse("names", wrong.Kind == AdditionKind.TooLong
                ? says["Line {0}: a name has at most {1} letters; this has {2}.", wrong.Line, Athlete.NameLength, wrong.Name.Length]
                : says["Line {0} has no name. Begin it with one, as in Ada Example 1500 4:20.", wrong.Line]);
        }
    }

    private static async Task<IResult> ShowAsync(Guid athlete, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        await FindAsync(athlete, db, visit, cancellation) is { } row ? Answers.Page<ChangeAthletePage>(new { Athlete = row, Typed = TypedOf(row) }) : Results.NotFound();

    private static async Task<IResult> RenameAsync(Guid athlete, IFormCollection form, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await FindAsync(athlete, db, visit, cancellation) is not { } row)
        {
            return Results.NotFound();
        }

        var typed = Typed.Of(form);
        var name = typed.Name("name", Athlete.NameLength, says["Write a name."], says["A name has at most {0} letters; this has {1}."]);
        var minor = typed["minor"].Trim().Length == 0 ? null : typed.Day("minor", says["Give the day as year, month and day, as in 2028-05-18."]);
        if (!typed.IsGood)
        {
            return Answers.Refused<ChangeAthletePage>(new { Athlete = row, Typed = typed });
        }

        // Who is a minor is the head coach's to say; an assistant's form has no such field.
        (row.Name, row.MinorUntil) = (name, visit.IsHead && form.ContainsKey("minor") ? minor : row.MinorUntil);
        await db.SaveChangesAsync(cancellation);
        return Answers.To($"/squads/{row.SquadId}/people?done=renamed");
    }

    private static async Task<IResult> MarkAsync(Guid athlete, IFormCollection form, TracksideDb db, Visit visit, TimeProvider clock, CancellationToken cancellation)
    {
        if (await FindAsync(athlete, db, visit, cancellation) is not { } row)
        {
            return Results.NotFound();
        }

        row.LeftAt = form["left"] == "yes" ? clock.GetUtcNow() : null;
        await db.SaveChangesAsync(cancellation);
        return Answers.To($"/squads/{row.SquadId}/people?done={(row.LeftAt is null ? "back" : "left")}");
    }

    private static async Task<IResult> DeleteAsync(Guid athlete, IFormCollection form, TracksideDb db, Removal removal, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await FindAsync(athlete, db, visit, cancellation) is not { } row)
        {
            return Results.NotFound();
        }

        var typed = Typed.Of(form);
        if (!NameFold.IsSame(typed["sure"], row.Name))
        {
            var sure = typed["sure"];
            (typed = TypedOf(row))["sure"] = sure;
            typed.Refuse("sure", says["Type {0}, so that nothing is deleted by mistake.", row.Name]);
            return Answers.Refused<ChangeAthletePage>(new { Athlete = row, Typed = typed });
        }

        await removal.AthleteAsync(row, cancellation);
        return Answers.To($"/squads/{row.SquadId}/people?done=deleted");
    }

    private static Task<Athlete?> FindAsync(Guid athlete, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        db.Athletes.SingleOrDefaultAsync(row => row.Id == athlete && row.SquadId == visit.Squad!.Id, cancellation);

    private static Typed TypedOf(Athlete row) => new() { ["name"] = row.Name, ["minor"] = row.MinorUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "" };

    private static string? WordsOf(string? done, int? count, IStringLocalizer<Texts> says) => done switch
    {
        "added" when count is 0 => says["No new athlete; performances were added to who was there."].Value,
        "added" when count is 1 => says["1 athlete is added."].Value,
        "added" when count is > 1 => says["{0} athletes are added.", count].Value,
        "renamed" => says["Saved."].Value,
        "left" => says["Marked as left. The log is kept, and sessions no longer list them."].Value,
        "back" => says["Back in the squad."].Value,
        "deleted" => says["Deleted, with everything recorded of them."].Value,
        "settings" => says["The settings are saved."].Value,
        _ => null,
    };
}
