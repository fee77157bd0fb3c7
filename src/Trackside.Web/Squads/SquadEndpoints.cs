using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Squads;

/// <summary>The first page, the list of squads, a squad's settings and its end.</summary>
internal static class SquadEndpoints
{
    public static void MapSquads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", First).For(Who.Anyone);
        routes.MapGet("/squads", (Visit visit) => Answers.Page<SquadsPage>(new { visit.Squads, Typed = new Typed { ["zone"] = visit.Habits.TimeZone ?? TimeZones.Usual } })).For(Who.SignedIn);
        routes.MapPost("/squads", FoundAsync).For(Who.SignedIn);
        var squad = routes.MapSquad("squad");
        squad.MapGet("/settings", ShowSettingsAsync).For(Who.HeadCoach);
        squad.MapPost("/settings", SaveAsync).For(Who.HeadCoach);
        squad.MapPost("/settings/delete", DeleteAsync).For(Who.HeadCoach);
        squad.MapPeople();
        squad.MapMembers();
        squad.MapInvites();
        routes.MapSquadApi();
    }

    private static IResult First(Visit visit) => visit.Squads switch
    {
        [var only] => Answers.To($"/squads/{only.Id}"),
        _ when visit.IsSignedIn => Answers.To("/squads"),
        _ => Answers.Page<WelcomePage>(),
    };

    private static async Task<IResult> FoundAsync(IFormCollection form, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var (name, zone) = ReadSettings(typed, says);
        if (!typed.IsGood)
        {
            return Answers.Refused<SquadsPage>(new { visit.Squads, Typed = typed });
        }

        // The server itself: nobody belongs to a squad that is not there yet.
        db.Viewer = Viewer.Server;
        var squad = db.Found(name, zone, visit.Viewer.AccountId!.Value, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return Answers.To($"/squads/{squad.Id}/people/add");
    }

    private static async Task<IResult> ShowSettingsAsync(TracksideDb db, Visit visit, CancellationToken cancellation) => Answers.Page<SettingsPage>(new
    {
        Typed = SettingsOf(visit.Squad!),
        Adults = await db.SecondAdultsAsync(visit.Squad!.Id, cancellation),
        HasSilentWebhook = await db.Webhooks.AnyAsync(hook => hook.SquadId == visit.Squad!.Id && hook.IsGivenUp, cancellation),
    });

    private static async Task<IResult> SaveAsync(IFormCollection form, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var (name, zone) = ReadSettings(typed, says);
        var adults = await db.SecondAdultsAsync(visit.Squad!.Id, cancellation);
        if (typed["adult"].Length > 0 && adults.All(one => one.Account.ToString() != typed["adult"]))
        {
            typed.Refuse("adult", says["Choose a coach or reader of the list. A squad's only coach cannot be it: nobody would read along."]);
        }

        if (!typed.IsGood)
        {
            return Answers.Refused<SettingsPage>(new { Typed = typed, Adults = adults });
        }

        var squad = await db.Squads.SingleAsync(row => row.Id == visit.Squad!.Id, cancellation);
        (squad.Name, squad.TimeZone, squad.SecondAdultId) = (name, zone, typed["adult"].Length > 0 ? Guid.Parse(typed["adult"]) : null);
        await db.SaveChangesAsync(cancellation);
        return Answers.To($"/squads/{squad.Id}/people?done=settings");
    }

    private static async Task<IResult> DeleteAsync(IFormCollection form, TracksideDb db, Removal removal, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        if (!NameFold.IsSame(typed["sure"], visit.Squad!.Name))
        {
            var refused = SettingsOf(visit.Squad);
            refused["sure"] = typed["sure"];
            refused.Refuse("sure", says["Type {0}, so that nothing is deleted by mistake.", visit.Squad.Name]);
            return Answers.Refused<SettingsPage>(new { Typed = refused, Adults = await db.SecondAdultsAsync(visit.Squad.Id, cancellation) });
        }

        await removal.SquadAsync(await db.Squads.SingleAsync(row => row.Id == visit.Squad.Id, cancellation), cancellation);
        return Answers.To("/squads");
    }

    private static (string Name, string Zone) ReadSettings(Typed typed, IStringLocalizer<Texts> says)
    {
        if (!TimeZones.IsKnown(typed["zone"]))
        {
            typed.Refuse("zone", says["Choose a time zone of the list."]);
        }

        return (typed.Name("name", Squad.NameLength, says["Write what the squad is called."], says["A squad's name has at most {0} letters; this has {1}."]), typed["zone"]);
    }

    private static Typed SettingsOf(Squad squad) => new() { ["name"] = squad.Name, ["zone"] = squad.TimeZone, ["adult"] = squad.SecondAdultId?.ToString() ?? "" };
}
