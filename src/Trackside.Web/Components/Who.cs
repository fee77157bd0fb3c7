using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Store;

namespace Trackside.Web.Components;

/// <summary>Who may ask an endpoint. Every endpoint says it; a test holds that.</summary>
public enum Who
{
    /// <summary>Whoever comes.</summary>
    Anyone,

    /// <summary>Whoever has signed in, and the guest where there is a demo squad.</summary>
    Visitors,

    /// <summary>Whoever has signed in.</summary>
    SignedIn,

    /// <summary>Who came by a key of the timing, and the coaches of its squad: the operation looks which timing it is.</summary>
    Timers,

    /// <summary>Whoever belongs to the squad of the page; the store shows each what is theirs.</summary>
    Members,

    /// <summary>Who reads every athlete of the squad.</summary>
    Readers,

    /// <summary>The coaches of the squad.</summary>
    Coaches,

    /// <summary>The head coach of the squad.</summary>
    HeadCoach,
}

/// <summary>Says of an endpoint who may ask it, and holds it.</summary>
public static class WhoRules
{
    public static TBuilder For<TBuilder>(this TBuilder builder, Who who)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new WhoMetadata(who)).AddEndpointFilter(async (context, next) =>
        {
            var visit = context.HttpContext.RequestServices.GetRequiredService<Visit>();
            return IsAllowed(who, visit) ? await next(context)
                : visit.IsSignedIn || who is Who.Members && visit.Squad is not null ? Results.NotFound()
                : ComeIn(context.HttpContext);
        });

    /// <summary>Holds the token of who posts from an island, as forms are held by themselves.</summary>
    public static TBuilder WithToken<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(TokenMetadata.Instance).AddEndpointFilter(async (context, next) =>
        {
            var services = context.HttpContext.RequestServices;
            return services.GetRequiredService<Visit>().IsByToken || await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
                ? await next(context)
                : NoLongerValid(services.GetRequiredService<IStringLocalizer<Texts>>());
        });

    /// <summary>The pages of one squad: finds the squad for who asks, or answers that there is none.</summary>
    public static RouteGroupBuilder MapSquad(this IEndpointRouteBuilder routes, string place)
    {
        var group = routes.MapGroup("/squads/{squad:guid}");
        group.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var visit = http.RequestServices.GetRequiredService<Visit>();
            var db = http.RequestServices.GetRequiredService<TracksideDb>();
            var id = Guid.Parse((string)http.GetRouteValue("squad")!);
            visit.Squad = visit.Squads.FirstOrDefault(squad => squad.Id == id) ?? await db.Squads.AsNoTracking().SingleOrDefaultAsync(squad => squad.Id == id, http.RequestAborted);
            visit.Place = place;
            return visit.Squad is not null ? await next(context)
                : visit.IsSignedIn ? Results.NotFound()
                : ComeIn(http);
        });
        return group;
    }

    // A person is led to the sign-in page; a program is told that it needs a token.
    private static IResult ComeIn(HttpContext http) => http.IsApi()
        ? Results.StatusCode(StatusCodes.Status401Unauthorized)
        : Answers.To($"/sign-in?next={Uri.EscapeDataString(http.Request.Path)}");

    /// <summary>Whether a program asks: everything below <c>/api/</c>. The page <c>/api</c> itself is for people.</summary>
    public static bool IsApi(this HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase, out var below) && below.HasValue && below != "/";

    private static IResult NoLongerValid(IStringLocalizer<Texts> says) =>
        Results.Problem(says["Load the page again, then try once more."], statusCode: StatusCodes.Status400BadRequest, title: says["The form is no longer valid."]);

    private static bool IsAllowed(Who who, Visit visit) => who switch
    {
        Who.Anyone => true,
        Who.Visitors => visit.IsSignedIn || visit.Viewer.Squads.Length > 0,
        Who.Timers => visit.Key is not null || visit.IsSignedIn || visit.Viewer.Squads.Length > 0,
        Who.SignedIn => visit.IsSignedIn,
        Who.Members => visit.Squad is { } squad && visit.Viewer.IsIn(squad.Id),
        Who.Readers => visit.Squad is { } squad && visit.Viewer.Reads(squad.Id),
        Who.Coaches => visit.IsCoach,
        Who.HeadCoach => visit.IsHead,
    };
}

/// <summary>Who may ask the endpoint that carries it.</summary>
public sealed record WhoMetadata(Who Who);

/// <summary>Marks an endpoint that holds the token of an island itself.</summary>
public sealed class TokenMetadata
{
    public static readonly TokenMetadata Instance = new();
}
