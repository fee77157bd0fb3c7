using Microsoft.AspNetCore.Routing;
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
        _ => [("nothing", "of theirs")],
    };

    public static object Json(RouteEndpoint endpoint, Ids ids) => endpoint.RoutePattern.RawText switch
    {
        "/squads/{squad:guid}/sessions/{id:guid}/entries" => new { Changes = new[] { new { Id = Guid.CreateVersion7(), ids.Athlete, Field = "rep-3", Text = "70.0", Base = (long?)null } } },
        _ => new { },
    };
}
