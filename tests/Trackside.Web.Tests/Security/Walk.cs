using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Components;

namespace Trackside.Web.Tests.Security;

/// <summary>Every endpoint of the server with an address that leads to something: a squad with a session, an athlete and a day.</summary>
internal sealed class Walk(WebDesk desk, Guid squad, Guid session, Guid athlete, string link = "no-such-link")
{
    /// <summary>A squad of a coach with something in it, and the walk through it.</summary>
    public static async Task<(WebBrowser Coach, Walk Walk)> BeginAsync(WebDesk desk, string name = "Ada Example", string text = "3x400 @ 72 r60s")
    {
        var coach = await desk.CoachAsync();
        var athlete = await desk.AthleteAsync(coach.Squad, name, "1500 4:10.2 2026-05-01");
        var session = await desk.SessionAsync(coach.Squad, text, title: name);
        return (coach, new Walk(desk, coach.Squad, session, athlete));
    }

    public Guid Session => session;

    public Guid Athlete => athlete;

    /// <summary>The addresses that answer to a method, each once.</summary>
    public IEnumerable<(RouteEndpoint Endpoint, string Path)> Of(string method) => desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true).Select(endpoint => (endpoint, PathOf(endpoint)));

    /// <summary>Who may ask an endpoint.</summary>
    public static Who WhoOf(RouteEndpoint endpoint) => endpoint.Metadata.GetRequiredMetadata<WhoMetadata>().Who;

    private string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: "squad" } => squad.ToString(),
        RoutePatternParameterPart { Name: "session" } => session.ToString(),
        RoutePatternParameterPart { Name: "athlete" } => athlete.ToString(),
        RoutePatternParameterPart { Name: "token", ParameterPolicies: [] } => link,
        RoutePatternParameterPart { Name: "name" } => "TS0101",
        RoutePatternParameterPart { Name: "day" or "date" or "monday" or "week" } => "2026-05-18",
        RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } => session.ToString(),
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "2026",
    }))));
}
