using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>An athlete's own link: lets in whoever has it, as that athlete alone.</summary>
public static class CardLink
{
    private const int TokenLength = 22;

    /// <summary>The athlete whose link it is; null where it works no longer. From there on the request sees and writes as that athlete.</summary>
    public static async Task<Athlete?> ComeInAsync(string token, TracksideDb db, Visit visit, HttpContext http, CancellationToken cancellation)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";

        // Who comes has no account: the server itself looks the link up.
        db.Viewer = Viewer.Server;
        var athlete = token.Length == TokenLength ? await db.Athletes.AsNoTracking().SingleOrDefaultAsync(row => row.LinkToken == token && row.LeftAt == null, cancellation) : null;
        db.Viewer = visit.Viewer = athlete is null ? Viewer.Nobody : Viewer.ByLink(athlete);
        visit.Squad = athlete is null ? null : await db.Squads.AsNoTracking().SingleAsync(squad => squad.Id == athlete.SquadId, cancellation);
        return athlete;
    }

    /// <summary>The page for a link that works no longer.</summary>
    public static RazorComponentResult<LinkGonePage> Gone(HttpContext http)
    {
        // A component is not rendered into an answer that is already "not found", so the status is set when the answer starts.
        http.Response.OnStarting(() => Task.FromResult(http.Response.StatusCode = StatusCodes.Status404NotFound));
        return Answers.Page<LinkGonePage>();
    }
}
