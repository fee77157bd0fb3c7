using Trackside.Web.Store;

namespace Trackside.Web.Components;

/// <summary>Says of an endpoint that it shows an athlete's personal rows, and notes for the audit log who saw them.</summary>
public static class SeenRules
{
    /// <summary>Whoever else than the athlete gets an answer here is told in the audit log.</summary>
    /// <param name="builder">The endpoint, after it was said who may ask it.</param>
    /// <param name="what">What it shows: <c>athlete</c>, <c>log</c>.</param>
    /// <param name="deed"><see cref="AuditDeed.TookOut"/> for what is taken away as a file.</param>
    public static TBuilder Seen<TBuilder>(this TBuilder builder, string what, AuditDeed deed = AuditDeed.Saw)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new SeenMetadata(what, deed)).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var visit = http.RequestServices.GetRequiredService<Visit>();

            // Who came by an athlete's link may be signed in, and then it is they who saw it.
            var asker = visit.Viewer;
            http.Response.OnStarting(() =>
            {
                Note(http, visit, asker, what, deed);
                return Task.CompletedTask;
            });
            return await next(context);
        });

    /// <summary>Says that an endpoint about an athlete shows nothing of them but the name.</summary>
    public static TBuilder Unseen<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new SeenMetadata("", AuditDeed.Saw));

    private static void Note(HttpContext http, Visit visit, Viewer asker, string what, AuditDeed deed)
    {
        if (http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified) || visit.Squad is not { IsDemo: false } squad)
        {
            return;
        }

        var who = asker.AccountId is null ? visit.Viewer : asker;
        var athlete = IdOf(http, "athlete") ?? (visit.Viewer.Through == Viewer.AthletesLink ? visit.Viewer.Themselves[0] : null);
        var seesOthers = athlete is { } one ? !who.Themselves.Contains(one) : who.Reads(squad.Id) || who.Athletes.Any(ward => !who.Themselves.Contains(ward));
        if (seesOthers)
        {
            http.RequestServices.GetRequiredService<Sightings>().Note(who, deed, what, new(squad.Id, athlete, http.Request.Path.Value!.Contains("/sessions/", StringComparison.Ordinal) ? IdOf(http, "id") ?? IdOf(http, "session") : null));
        }
    }

    private static Guid? IdOf(HttpContext http, string name) =>
        Guid.TryParse(http.GetRouteValue(name) as string ?? (name == "athlete" ? http.Request.Query[name].ToString() : null), out var id) ? id : null;
}

/// <summary>What an endpoint shows of an athlete; empty where it is nothing but the name.</summary>
public sealed record SeenMetadata(string What, AuditDeed Deed);
