using Trackside.Web.Components;

namespace Trackside.Web.Operations;

/// <summary>Pages about the server itself, and what is shown when something is not there or goes wrong.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/help", () => Answers.Page<HelpPage>()).For(Who.Anyone);
    }
}
