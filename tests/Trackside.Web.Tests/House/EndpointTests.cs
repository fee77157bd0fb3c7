using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Api;
using Trackside.Web.Components;

namespace Trackside.Web.Tests.House;

public sealed class EndpointTests(SqliteFiles store) : DeskTests(store)
{
    private IEnumerable<RouteEndpoint> Endpoints => Desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_endpoint_says_who_may_ask_it() => Assert.Empty(Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<WhoMetadata>() is null).Select(endpoint => endpoint.DisplayName));

    [Fact]
    public void Every_endpoint_that_changes_something_holds_the_token_of_a_page_of_ours() =>
        Assert.Empty(Endpoints.Where(endpoint => MethodsOf(endpoint).Any(method => method is not ("GET" or "HEAD"))
            && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation != true
            && endpoint.Metadata.GetMetadata<TokenMetadata>() is null
            && endpoint.Metadata.GetMetadata<ScopeMetadata>() is not { Changes: false }).Select(endpoint => endpoint.DisplayName));

    [Fact]
    public void Every_endpoint_that_shows_an_athlete_says_whether_it_is_told_in_the_audit_log() =>
        Assert.Empty(Endpoints.Where(endpoint => MethodsOf(endpoint).Contains("GET") && endpoint.Metadata.GetMetadata<SeenMetadata>() is null
            && (endpoint.RoutePattern.GetParameter("athlete") is not null || endpoint.RoutePattern.RawText!.StartsWith("/a/{token}", StringComparison.Ordinal))).Select(endpoint => endpoint.DisplayName));

    [Fact]
    public void Every_endpoint_says_whether_it_is_for_reading_or_for_writing() => Assert.Empty(Endpoints.Where(endpoint => !MethodsOf(endpoint).Any()).Select(endpoint => endpoint.DisplayName));

    [Fact]
    public void Every_operation_of_the_API_names_its_scope_after_who_may_ask() =>
        Assert.Empty(Endpoints.Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .Where(endpoint => PlaceOf<ScopeMetadata>(endpoint) < 0 || PlaceOf<ScopeMetadata>(endpoint) < PlaceOf<WhoMetadata>(endpoint)).Select(endpoint => endpoint.DisplayName));

    [Fact]
    public void Only_operations_of_the_API_name_a_scope() =>
        Assert.Empty(Endpoints.Where(endpoint => PlaceOf<ScopeMetadata>(endpoint) >= 0 && endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) != true).Select(endpoint => endpoint.DisplayName));

    [Fact]
    public async Task Pages_of_a_squad_send_whoever_has_not_signed_in_to_do_so()
    {
        var squad = await Desk.SquadAsync();
        var session = await Desk.SessionAsync(squad, "3x400");
        var athlete = await Desk.AthleteAsync(squad, "Ada");

        foreach (var endpoint in Endpoints.Where(endpoint => MethodsOf(endpoint).Contains("GET") && endpoint.Metadata.GetMetadata<WhoMetadata>()?.Who is not (null or Who.Anyone or Who.Visitors)))
        {
            using var browser = Desk.Browser();
            var response = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(PathOf(endpoint, squad, session, athlete))));

            Assert.True(response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, $"{endpoint.DisplayName} answers {response.StatusCode} to whoever comes.");
        }
    }

    [Fact]
    public async Task Pages_of_a_squad_are_not_there_for_the_coach_of_another()
    {
        var squad = await Desk.SquadAsync("Hillside");
        var session = await Desk.SessionAsync(squad, "3x400", title: "Secret session");
        var athlete = await Desk.AthleteAsync(squad, "Secret Athlete");
        var coach = await Desk.CoachAsync();

        foreach (var endpoint in Endpoints.Where(endpoint => MethodsOf(endpoint).Contains("GET") && endpoint.Metadata.GetMetadata<WhoMetadata>()?.Who is not (null or Who.Anyone or Who.Visitors or Who.SignedIn)))
        {
            var page = await coach.GetAsync(PathOf(endpoint, squad, session, athlete));

            Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{endpoint.DisplayName} answers {page.Status} to the coach of another squad.");
            Assert.DoesNotContain("Secret", page.Body);
            Assert.DoesNotContain("Hillside", page.Body);
        }
    }

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    private static int PlaceOf<T>(RouteEndpoint endpoint) => endpoint.Metadata.Select((one, index) => (one, index)).Where(one => one.one is T).Select(one => one.index).DefaultIfEmpty(-1).Last();

    private static string PathOf(RouteEndpoint endpoint, Guid squad, Guid session, Guid athlete) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "squad" } => squad.ToString(),
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "session" } => session.ToString(),
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "athlete" } => athlete.ToString(),
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } => session.ToString(),
        _ => "2026",
    }))));
}
