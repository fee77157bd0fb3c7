using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>Search in the squad's sessions and in one athlete's log: by words, workout, kind of work and day. A page by GET, so that a search can be kept as a link.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder squad)
    {
        squad.MapGet("/log/search", Show).For(Who.Members).Seen("log");
        squad.MapGet("/log/search.csv", List).For(Who.Members).Seen("log", AuditDeed.TookOut);
    }

    private static async Task<RazorComponentResult<SearchPage>> Show(
        HttpContext http, TracksideDb db, Visit visit, Readings readings, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = TypedOf(http);
        var search = Search.Read(typed, readings, says);
        var squad = visit.Squad!.Id;
        return Answers.Page<SearchPage>(new
        {
            Typed = typed,
            Query = http.Request.QueryString.Value ?? "",
            Athletes = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == squad).OrderBy(athlete => athlete.Name).Select(athlete => new ChosenAthlete(athlete.Id, athlete.Name, athlete.LeftAt != null, null)).ToListAsync(cancellation),
            Found = search is { IsEmpty: false } ? await search.FindAsync(db, readings, visit, cancellation) : null,
        });
    }

    private static async Task<IResult> List(HttpContext http, TracksideDb db, Visit visit, Readings readings, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (Search.Read(TypedOf(http), readings, says) is not { IsEmpty: false } search)
        {
            return TypedResults.NotFound();
        }

        var found = await search.FindAsync(db, readings, visit, cancellation);
        return Csv.File(
            says["Search"],
            [says["Day"], says["Session"], says["As written"], says["Kinds of work"], says["Metres of work"], says["Alike in per cent"], says["Note"]],
            found.Select(one => (IReadOnlyList<object?>)
                [one.On, Naming.Of(one.Title, readings.Of(one.Text)), one.Text, KindNames.In(one.Kinds, visit.Speech), one.WorkMetres, one.Alike, one.Note]));
    }

    private static Typed TypedOf(HttpContext http)
    {
        var typed = Typed.Nothing;
        foreach (var field in Search.Fields)
        {
            typed[field] = http.Request.Query[field].ToString().Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n");
        }

        return typed;
    }
}
