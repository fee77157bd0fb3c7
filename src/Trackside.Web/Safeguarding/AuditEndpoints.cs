using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Safeguarding;

/// <summary>The log of who saw and changed what, for the head coach.</summary>
internal static class AuditEndpoints
{
    private const int PerPage = 100;
    private const int MostInFile = 100_000;

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("squad");
        squad.MapGet("/audit", ShowAsync).For(Who.HeadCoach);
        squad.MapGet("/audit.csv", ListAsync).For(Who.HeadCoach);
    }

    private static async Task<RazorComponentResult<AuditPage>> ShowAsync(HttpContext http, Guid? after, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = TypedOf(http);
        var search = AuditSearch.Read(typed, says);
        var lines = search is null ? [] : await search.LinesAsync(db, visit.Squad!, after, PerPage + 1, visit, cancellation);
        return Answers.Page<AuditPage>(new
        {
            Typed = typed,
            Lines = lines.Take(PerPage).ToList(),
            Next = lines.Count > PerPage ? AuditSearch.Query(typed, lines[PerPage - 1].Entry.Id) : null,
            Query = AuditSearch.Query(typed, null),
            Names = await AuditNames.LoadAsync(db, visit.Squad!.Id, cancellation),
        });
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ListAsync(HttpContext http, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (AuditSearch.Read(TypedOf(http), says) is not { } search)
        {
            return TypedResults.NotFound();
        }

        var lines = await search.LinesAsync(db, visit.Squad!, null, MostInFile, visit, cancellation);
        return Csv.File(
            says["Who saw and changed what"],
            [says["When"], says["Who"], says["Through"], says["Deed"], says["What"], says["Athlete"], says["Session"], says["Fields"], says["How often"]],
            lines.Select(line => (IReadOnlyList<object?>)
            [
                visit.Moment(line.Entry.At), line.Who(says), AuditWords.Through(line.Entry.Through, says), AuditWords.Deed(line.Entry.Deed, says), AuditWords.What(line.Entry.What, says),
                line.Athlete, line.Session, AuditWords.Fields(line.Entry.Detail, says), line.Entry.Times,
            ]));
    }

    private static Typed TypedOf(HttpContext http)
    {
        var typed = Typed.Nothing;
        foreach (var field in AuditSearch.Fields)
        {
            typed[field] = http.Request.Query[field].ToString();
        }

        return typed;
    }
}
