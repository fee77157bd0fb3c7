using Microsoft.AspNetCore.Routing;
using Trackside.Web.Api;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.WhoMay;

/// <summary>What is sent to endpoints that look at it before they say whether there is such a thing. To all others goes a form that has no field of theirs.</summary>
internal static class MatrixForms
{
    public static IEnumerable<(string, string)> Fields(RouteEndpoint endpoint, Ids ids) => endpoint.RoutePattern.RawText switch
    {
        "/squads/{squad:guid}/sessions/{id:guid}/history" => [("change", ids.Change.ToString())],
        "/squads/{squad:guid}/sessions/{id:guid}/record" => [($"cell:{ids.Athlete}:rep-2", "71.0"), ($"was:{ids.Athlete}:rep-2", "0:")],
        "/squads/{squad:guid}/athletes/{athlete:guid}/consents" or "/a/{token}/consents" => [("thing", nameof(ConsentThing.Name)), ("act", "withdraw")],
        "/squads/{squad:guid}/sessions/{session:guid}/timing/keys" => [("right", "mark"), ("name", "Third phone")],
        "/squads/{squad:guid}/sessions/{session:guid}/timing/follow" => [("follow", "yes")],
        "/squads/{squad:guid}/sessions/{session:guid}/timing/strangers" => [("stranger", ids.Stranger.ToString()), ("name", "Cleo")],
        _ => [("nothing", "of theirs")],
    };

    public static string Json(RouteEndpoint endpoint, Ids ids) => endpoint.RoutePattern.RawText switch
    {
        "/squads/{squad:guid}/sessions/{id:guid}/entries" or "/api/v1/squads/{squad:guid}/sessions/{session:guid}/results" =>
            $$"""{ "changes": [{ "id": "{{Guid.CreateVersion7()}}", "athlete": "{{ids.Athlete}}", "field": "rep-3", "text": "70.0" }] }""",
        _ => endpoint.Metadata.GetMetadata<ExampleMetadata>()?.Body ?? "{}",
    };
}
