using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>Archives to take away: of one's account, of a squad, of one athlete.</summary>
internal static class ExportEndpoints
{
    private const int MostAnHour = 20;

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/archive", () => Answers.Page<PersonArchivePage>()).For(Who.SignedIn);
        routes.MapGet("/account/archive.zip", OfAccountAsync).For(Who.SignedIn);
        var squad = routes.MapSquad("squad");
        squad.MapGet("/archive", () => Answers.Page<SquadArchivePage>()).For(Who.HeadCoach);
        squad.MapGet("/archive.zip", OfSquadAsync).For(Who.HeadCoach).Seen("export", AuditDeed.TookOut);
        squad.MapGet("/people/{athlete:guid}/archive.zip", OfAthleteAsync).For(Who.HeadCoach).Seen("export", AuditDeed.TookOut);
        squad.MapGet("/people/{athlete:guid}/archive-with-notes.zip", OfAthleteWithNotesAsync).For(Who.HeadCoach).Seen("export-with-notes", AuditDeed.TookOut);
    }

    private static async Task<IResult> OfAccountAsync(TracksideDb db, Visit visit, Limits limits, ArchiveWriting writing, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(user => user.Id == visit.Viewer.AccountId, cancellation);
        if (await IsTooOftenAsync(limits, account.Id, cancellation))
        {
            return Answers.Page<PersonArchivePage>(new { Problem = TooOften(says) }, StatusCodes.Status429TooManyRequests);
        }

        // The server itself: a person is to have what was written down about who looked at their data, which otherwise the head coach alone reads.
        db.Viewer = Viewer.Server;
        return File(await Selection.OfAccountAsync(db, account, cancellation), writing, visit);
    }

    private static async Task<IResult> OfSquadAsync(Visit visit, Limits limits, ArchiveWriting writing, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await IsTooOftenAsync(limits, visit.Viewer.AccountId!.Value, cancellation))
        {
            return Answers.Page<SquadArchivePage>(new { Problem = TooOften(says) }, StatusCodes.Status429TooManyRequests);
        }

        return File(Selection.OfSquad(visit.Squad!), writing, visit);
    }

    private static Task<IResult> OfAthleteAsync(Guid athlete, TracksideDb db, Visit visit, Limits limits, ArchiveWriting writing, IStringLocalizer<Texts> says, CancellationToken cancellation) =>
        AthleteAsync(athlete, withNotes: false, db, visit, limits, writing, says, cancellation);

    private static Task<IResult> OfAthleteWithNotesAsync(Guid athlete, TracksideDb db, Visit visit, Limits limits, ArchiveWriting writing, IStringLocalizer<Texts> says, CancellationToken cancellation) =>
        AthleteAsync(athlete, withNotes: true, db, visit, limits, writing, says, cancellation);

    private static async Task<IResult> AthleteAsync(
        Guid athlete, bool withNotes, TracksideDb db, Visit visit, Limits limits, ArchiveWriting writing, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await db.Athletes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == athlete && row.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return Results.NotFound();
        }

        if (await IsTooOftenAsync(limits, visit.Viewer.AccountId!.Value, cancellation))
        {
            return Answers.Page<SquadArchivePage>(new { Problem = TooOften(says) }, StatusCodes.Status429TooManyRequests);
        }

        return File(Selection.OfAthlete(row, withNotes), writing, visit);
    }

    private static async Task<bool> IsTooOftenAsync(Limits limits, Guid account, CancellationToken cancellation) =>
        (await limits.CountAsync($"archive-{account}", MostAnHour, TimeSpan.FromHours(1), cancellation)).IsOver;

    private static string TooOften(IStringLocalizer<Texts> says) => says["At most {0} archives are made in an hour. Try once more after the hour.", MostAnHour];

    private static PushStreamHttpResult File(Selection what, ArchiveWriting writing, Visit visit) => TypedResults.Stream(
        async stream => await writing.WriteAsync(what, stream, null, CancellationToken.None),
        "application/zip",
        FileNames.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"trackside {what.Name} {visit.Today:yyyy-MM-dd}"), "zip"));
}
