using Trackside.Web.Components;

namespace Trackside.Web.Operations;

/// <summary>Pages about the server itself, and what is shown when something is not there or goes wrong.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.Map("/failed", () => Answers.Page<FailedPage>(new { Status = StatusCodes.Status500InternalServerError })).For(Who.Anyone);
        routes.Map("/failed/{status:int}", (int status) => Answers.Page<FailedPage>(new { Status = status })).For(Who.Anyone);
        routes.MapGet("/help", () => Answers.Page<HelpPage>()).For(Who.Anyone);
    }
}
