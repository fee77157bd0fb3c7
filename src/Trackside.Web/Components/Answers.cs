using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Trackside.Web.Components;

/// <summary>What handlers answer with.</summary>
public static class Answers
{
    /// <summary>A page with the values it shows.</summary>
    public static RazorComponentResult<TPage> Page<TPage>(object? values = null, int? status = null)
        where TPage : IComponent =>
        new(values ?? new { }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>The page of a form that was refused, with what was typed.</summary>
    public static RazorComponentResult<TPage> Refused<TPage>(object values)
        where TPage : IComponent => Page<TPage>(values, StatusCodes.Status422UnprocessableEntity);

    /// <summary>To another page of ours, after something was done.</summary>
    /// <param name="path">As pages write addresses: without the path under which a proxy may show the server.</param>
    public static RedirectHttpResult To(string path) => TypedResults.LocalRedirect(path is ['/', ..] ? "~" + path : path);

    /// <summary>Tells an island which page of ours to go to.</summary>
    public static IResult Next(string path) => new NextPage(path);

    /// <summary>An address for a browser's script, under the path under which the server is shown.</summary>
    private sealed class NextPage(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Results.Json(new { Next = httpContext.Request.PathBase + path }).ExecuteAsync(httpContext);
    }
}
