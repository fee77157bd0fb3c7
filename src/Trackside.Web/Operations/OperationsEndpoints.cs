using Microsoft.AspNetCore.Http.HttpResults;
using Trackside.Web.Components;

namespace Trackside.Web.Operations;

/// <summary>Pages about the server itself, and what is shown when something is not there or goes wrong.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.Map("/failed", (HttpContext http) => Failed(http, StatusCodes.Status500InternalServerError)).For(Who.Anyone);
        routes.Map("/failed/{status:int}", (HttpContext http, int status) => Failed(http, status)).For(Who.Anyone);
        routes.MapGet("/help", () => Answers.Page<HelpPage>()).For(Who.Anyone);
    }

    // A component is not rendered into an answer that is already "not found", so the status is set when the answer starts.
    private static RazorComponentResult<FailedPage> Failed(HttpContext http, int status)
    {
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.OnStarting(() => Task.FromResult(http.Response.StatusCode = status));
        return Answers.Page<FailedPage>(new { Status = status });
    }
}
