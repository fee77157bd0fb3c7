using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Safeguarding;

/// <summary>What of an athlete may be shown to the public: given, withdrawn, written down from paper, and its history.</summary>
internal static class ConsentEndpoints
{
    public const int SignedLength = 80;

    private const string Path = "/athletes/{athlete:guid}/consents";

    public static void MapConsents(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("squad");
        squad.MapGet(Path, ShowAsync).For(Who.Members).Seen("consent");
        squad.MapPost(Path, ChangeAsync).For(Who.Members);
    }

    /// <summary>What the page of an athlete's consent shows.</summary>
    public static async Task<ConsentView> ViewAsync(Athlete athlete, TracksideDb db, Consenting consenting, Visit visit, TimeProvider clock, CancellationToken cancellation) => new(
        athlete, await db.OfAsync(athlete.Id, cancellation), visit.Squad!.DayAt(clock.GetUtcNow()), await consenting.MayGiveAsync(athlete, cancellation), await consenting.MayWithdrawAsync(athlete, cancellation));

    /// <summary>Does what a form of consent asks for: <c>give</c>, <c>withdraw</c> or <c>paper</c>, of a thing; false where it is nobody's here to do.</summary>
    public static async Task<bool> DoAsync(Typed typed, Athlete athlete, Consenting consenting, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (!Enum.TryParse<ConsentThing>(typed["thing"], out var thing) || !Enum.IsDefined(thing))
        {
            typed.Refuse("thing", says["Choose name, times or picture."]);
            return true;
        }

        switch (typed["act"])
        {
            case "give" when await consenting.MayGiveAsync(athlete, cancellation):
                await consenting.GiveAsync(athlete, thing, null, cancellation);
                return true;
            case "withdraw" when await consenting.MayWithdrawAsync(athlete, cancellation):
                await consenting.WithdrawAsync(athlete, thing, cancellation);
                return true;
            case "paper" when visit.IsHead:
                var signed = typed.Name("signed", SignedLength, says["Write who signed the paper."], says["A name has at most {0} letters; this has {1}."]);
                if (typed.IsGood)
                {
                    await consenting.GiveAsync(athlete, thing, signed, cancellation);
                }

                return true;
            default:
                return false;
        }
    }

    private static async Task<IResult> ShowAsync(Guid athlete, string? done, TracksideDb db, Consenting consenting, Visit visit, TimeProvider clock, CancellationToken cancellation) =>
        await FindAsync(athlete, db, visit, cancellation) is { } row
            ? Answers.Page<ConsentsPage>(new { View = await ViewAsync(row, db, consenting, visit, clock, cancellation), Typed = Typed.Nothing, IsDone = done is not null })
            : Results.NotFound();

    private static async Task<IResult> ChangeAsync(
        Guid athlete, IFormCollection form, TracksideDb db, Consenting consenting, Visit visit, TimeProvider clock, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        if (await FindAsync(athlete, db, visit, cancellation) is not { } row || !await DoAsync(typed, row, consenting, visit, says, cancellation))
        {
            return Results.NotFound();
        }

        return typed.IsGood
            ? Answers.To($"/squads/{row.SquadId}/athletes/{athlete}/consents?done=yes")
            : Answers.Refused<ConsentsPage>(new { View = await ViewAsync(row, db, consenting, visit, clock, cancellation), Typed = typed });
    }

    // A reader of the squad reads every athlete, but consent is a matter between the athlete, the guardians and the coaches.
    private static async Task<Athlete?> FindAsync(Guid athlete, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        visit.IsCoach || visit.Viewer.Athletes.Contains(athlete) ? await db.Athletes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == athlete && row.SquadId == visit.Squad!.Id, cancellation) : null;
}

/// <summary>What the page of an athlete's consent shows.</summary>
/// <param name="Athlete">Whose.</param>
/// <param name="Consent">What counts and what was.</param>
/// <param name="Today">The day it is for the squad.</param>
/// <param name="MayGive">Whether who looks may give it.</param>
/// <param name="MayWithdraw">Whether who looks may withdraw it.</param>
public sealed record ConsentView(Athlete Athlete, ConsentOf Consent, DateOnly Today, bool MayGive, bool MayWithdraw)
{
    public bool IsMinor => Athlete.IsMinorOn(Today);
}
