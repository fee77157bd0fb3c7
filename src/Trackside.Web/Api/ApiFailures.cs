using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>Answers a problem document wherever an answer of the API would be an empty refusal or a fault. What went wrong inside is logged, and not told.</summary>
internal sealed partial class ApiFailures(RequestDelegate next, ILogger<ApiFailures> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.IsApi())
        {
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
            var answer = AnswerTo(problem, http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType);
            if (answer.Kind == ProblemKinds.Failed)
            {
                Failed(log, problem, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "no endpoint", http.TraceIdentifier);
            }

            await answer.ExecuteAsync(http);
            return;
        }

        if (!http.Response.HasStarted && http.Response is { StatusCode: >= 400, ContentType: null, ContentLength: null })
        {
            await new ProblemResult(ProblemKinds.Of(http.Response.StatusCode)).ExecuteAsync(http);
        }
    }

    private static ProblemResult AnswerTo(Exception problem, Type? request) => problem switch
    {
        NotAllowedException => new(ProblemKinds.NotFound),
        BadHttpRequestException { InnerException: JsonException json } => AnswerTo(json, request),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad when Parameter().Match(bad.Message) is { Success: true } match =>
            At(match, name => $"'{name}' is '{Shortened(match.Groups["value"].Value)}', but must be {FieldTypes.WordsOf(match.Groups["type"].Value)}."),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad when Missing().Match(bad.Message) is { Success: true } match => match.Groups["place"].Value == "body"
            ? new(ProblemKinds.BadRequest, "There is no body; send a JSON object.")
            : At(match, name => $"'{name}' is needed."),
        BadHttpRequestException bad => new(ProblemKinds.Of(bad.StatusCode)),
        DbUpdateConcurrencyException => new(ProblemKinds.Conflict),
        _ when problem.GetBaseException() is DbException { IsTransient: true } => new(ProblemKinds.Unavailable),
        _ => new(ProblemKinds.Failed),
    };

    private static ProblemResult At(Match match, Func<string, string> words)
    {
        // Parameters that stand together in a record are told by the names that they have there.
        var name = JsonNamingPolicy.CamelCase.ConvertName(match.Groups["name"].Value);
        return ProblemResult.At(ProblemKinds.BadParameter, name, words(name));
    }

    // The body is good JSON: what is wrong is one value in it.
    private static ProblemResult AnswerTo(JsonException problem, Type? request)
    {
        var path = (problem.Path ?? "$").TrimStart('$').TrimStart('.');
        return problem.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? ProblemResult.At(ProblemKinds.Invalid, path, $"There is no field '{path}' here.")
            : ProblemResult.At(ProblemKinds.Invalid, path, $"{(path.Length == 0 ? "The body" : $"'{path}'")} must be {FieldTypes.WordsAt(request, path)}.");
    }

    private static string Shortened(string value) => value.Length <= 60 ? value : string.Concat(value.AsSpan(0, 60), "…");

    [GeneratedRegex("^Failed to bind parameter \"(?<type>.*) (?<name>[^ ]+)\" from \"(?<value>.*)\"", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5_000)]
    private static partial Regex Parameter();

    [GeneratedRegex("^Required parameter \".* (?<name>[^ ]+)\" was not provided from (?<place>[^.]*)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Missing();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Endpoint} failed. Trace {Trace}.")]
    private static partial void Failed(ILogger logger, Exception problem, string method, string endpoint, string trace);
}
