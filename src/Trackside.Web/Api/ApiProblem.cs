using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;

namespace Trackside.Web.Api;

/// <summary>A problem document of RFC 9457: what every answer but a good one is.</summary>
public sealed record ApiProblem(
    [property: Description("The page of this server that explains it, as a path.")] string Type,
    [property: Description("What happened, in one sentence.")] string Title,
    [property: Description("The status of the answer.")] int Status,
    [property: Description("The stable code to act on, such as not-found.")] string Code,
    [property: Description("What happened this time, and how to mend it.")] string Detail)
{
    [Description("What is wrong with each field or parameter, by its name in the request.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    [Description("Where in the body it is, if it is no JSON.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonPlace? Place { get; init; }

    [Description("What the operator finds it by in the log, if the server failed.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trace { get; init; }
}

/// <summary>A place in a body of JSON.</summary>
public sealed record JsonPlace(
    [property: Description("The line, from 1.")] int Line,
    [property: Description("The byte in the line, from 1.")] int Column,
    [property: Description("The path of the value, such as changes[3].text; empty at the top.")] string Path);

/// <summary>An answer that refuses.</summary>
public sealed class ProblemResult(ProblemKind kind, string? detail = null) : IResult
{
    public ProblemKind Kind => kind;

    /// <summary>What is wrong with each field, by its name.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public JsonPlace? Place { get; init; }

    /// <summary>The current tag of what was to be changed.</summary>
    public string? ETag { get; init; }

    /// <summary>What goes into <c>WWW-Authenticate</c> after the realm.</summary>
    public string Challenge { get; init; } = "";

    /// <summary>A refusal of one field or parameter.</summary>
    public static ProblemResult At(ProblemKind kind, string field, string problem) => new(kind, problem) { Errors = new Dictionary<string, string[]> { [field] = [problem] } };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = kind.Status;
        if (kind.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = $"Bearer realm=\"trackside\"{Challenge}";
        }
        else if (Challenge.Length > 0)
        {
            response.Headers.WWWAuthenticate = $"Bearer realm=\"trackside\"{Challenge}";
        }

        if (ETag is not null)
        {
            response.Headers[HeaderNames.ETag] = ETag;
        }

        if (kind == ProblemKinds.Unavailable)
        {
            response.Headers.RetryAfter = "5";
        }

        var problem = new ApiProblem($"{httpContext.Request.PathBase}/api#{kind.Code}", kind.Title, kind.Status, kind.Code, detail ?? kind.Cure)
        {
            Errors = Errors,
            Place = Place,
            Trace = kind.Status == StatusCodes.Status500InternalServerError ? httpContext.TraceIdentifier : null,
        };
        return response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", httpContext.RequestAborted);
    }
}
