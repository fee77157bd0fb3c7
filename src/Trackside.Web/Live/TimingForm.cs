using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>The button by which a coach begins to time a session on the phone at hand.</summary>
internal static class TimingForm
{
    public static void MapTimingForm(this IEndpointRouteBuilder routes) =>
        routes.MapSquad("today").MapPost("/sessions/{session:guid}/timing", Begin).For(Who.Coaches);

    // An island of ours asks for JSON, to lay everything ready before there is no network.
    private static async Task<IResult> Begin(Guid session, IFormCollection form, TracksideDb db, Visit visit, Keys keys, Plans plans, HttpContext http, CancellationToken cancellation)
    {
        if (form is null || await Timed.FindAsync(session, db, visit, cancellation) is not { } timed || timed.Session.SquadId != visit.Squad!.Id)
        {
            return TypedResults.NotFound();
        }

        var key = await keys.OwnAsync(timed.Session, cancellation);
        http.Response.Headers.CacheControl = "no-store";
        return http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json")
            ? TypedResults.Ok(new ReadyReply(key.Secret, await plans.OfAsync(timed, cancellation)))
            : Answers.To(Keys.PathOf(key));
    }
}

/// <summary>What a phone is given to time a session by.</summary>
public sealed record ReadyReply(string Key, TimingReply Plan);
