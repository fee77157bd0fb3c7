using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>A squad's or a person's archive, taken in as a new squad: sent, looked at, then confirmed.</summary>
internal static class ImportEndpoints
{
    private const int MostAnHour = 20;

    // What stands around the file in a form.
    private const long Around = 1_000_000;

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/squads/import", () => Answers.Page<ImportPage>(new { Typed = Typed.Nothing })).For(Who.SignedIn);
        routes.MapPost("/squads/import", LookAsync).For(Who.SignedIn)
            .WithMetadata(new RequestSizeLimitAttribute(ArchiveLimits.PageBytes + Around))
            .WithFormOptions(multipartBodyLengthLimit: ArchiveLimits.PageBytes + Around);
        routes.MapPost("/squads/import/confirm", TakeInAsync).For(Who.SignedIn);
    }

    private static async Task<IResult> LookAsync(
        IFormCollection form, TracksideDb db, Visit visit, Limits limits, Importing importing, StagedArchives staged, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var (typed, me) = (Typed.Of(form), visit.Viewer.AccountId!.Value);
        if (form.Files["file"] is not { Length: > 0 } file)
        {
            typed.Refuse("file", says["Choose the archive, a file that ends in .zip."]);
            return Answers.Refused<ImportPage>(new { Typed = typed });
        }

        if ((await limits.CountAsync($"import-{me}", MostAnHour, TimeSpan.FromHours(1), cancellation)).IsOver)
        {
            typed.Refuse("file", says["At most {0} archives are looked at in an hour. Try once more after the hour.", MostAnHour]);
            return Answers.Page<ImportPage>(new { Typed = typed }, StatusCodes.Status429TooManyRequests);
        }

        var name = await staged.PutAsync(me, file, cancellation);
        try
        {
            await using var stream = staged.Open(me, name)!;
            await using var archive = await ArchiveReading.OpenAsync(stream, ArchiveLimits.OfPage, says, cancellation);
            return Answers.Page<ImportPlanPage>(new { Plan = await PlanAsync(db, me, importing, archive, cancellation), Name = name });
        }
        catch (ArchiveException problem)
        {
            staged.Drop(me, name);
            typed.Refuse("file", problem.Message);
            return Answers.Refused<ImportPage>(new { Typed = typed });
        }
    }

    private static async Task<IResult> TakeInAsync(IFormCollection form, TracksideDb db, Visit visit, Importing importing, StagedArchives staged, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var (typed, me) = (Typed.Of(form), visit.Viewer.AccountId!.Value);
        if (typed["do"] != "import")
        {
            staged.Drop(me, typed["name"]);
            return Answers.To("/squads");
        }

        try
        {
            await using var stream = staged.Open(me, typed["name"]) ?? throw new ArchiveException(says["The file is no longer here: it waits for an hour. Choose it again."]);
            await using var archive = await ArchiveReading.OpenAsync(stream, ArchiveLimits.OfPage, says, cancellation);
            var squads = await importing.WriteAsync(archive, await PlanAsync(db, me, importing, archive, cancellation), null, cancellation);
            staged.Drop(me, typed["name"]);
            return Answers.To(squads is [var only] ? $"/squads/{only}/people" : "/squads");
        }
        catch (ArchiveException problem)
        {
            staged.Drop(me, typed["name"]);
            typed.Refuse("file", problem.Message);
            return Answers.Refused<ImportPage>(new { Typed = typed });
        }
    }

    // Found again is who shares a squad with them here; of others nobody may learn by an archive whether they have an account.
    private static Task<ImportPlan> PlanAsync(TracksideDb db, Guid me, Importing importing, ArchiveReading archive, CancellationToken cancellation)
    {
        // The server itself: nobody belongs yet to what is made.
        db.Viewer = Viewer.Server;
        var known = db.Users.Where(user => user.Id == me || db.Members.Any(mine => mine.AccountId == me && db.Members.Any(theirs => theirs.AccountId == user.Id && theirs.SquadId == mine.SquadId)));
        return importing.PlanAsync(archive, me, known, cancellation);
    }
}
