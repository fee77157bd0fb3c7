using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>Shows a page where an answer would be an empty refusal or a fault. What went wrong is logged; a person is told what they can do.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.IsApi())
        {
            // A program is answered with a problem document.
            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception problem) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusOf(problem);
            if (http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            {
                http.Response.Headers.RetryAfter = "5";
            }

            if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            {
                Failed(log, problem, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "no endpoint", http.TraceIdentifier);
            }
        }

        if (!http.Response.HasStarted && http.Response is { StatusCode: >= 400, ContentType: null, ContentLength: null })
        {
            await PageOf(http).ExecuteAsync(http);
        }
    }

    private static int StatusOf(Exception problem) => problem switch
    {
        NotAllowedException => StatusCodes.Status404NotFound,
        BadHttpRequestException bad => bad.StatusCode,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        _ when IsAway(problem) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // The database is not there, or was not for a moment: nothing is wrong with what was asked, and asking again will do.
    private static bool IsAway(Exception? problem) => problem is DbException { IsTransient: true } || (problem?.InnerException is { } inner && IsAway(inner));

    // A component is not rendered into an answer that is already "not found", so the status is set when the answer starts.
    private static RazorComponentResult<FailedPage> PageOf(HttpContext http)
    {
        var status = http.Response.StatusCode;
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.OnStarting(() => Task.FromResult(http.Response.StatusCode = status));
        return Components.Answers.Page<FailedPage>(new { Status = status, Reference = status >= StatusCodes.Status500InternalServerError ? http.TraceIdentifier : null });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Endpoint} failed; reference {Reference}.")]
    private static partial void Failed(ILogger logger, Exception problem, string method, string endpoint, string reference);
}
