using System.Security.Cryptography;
using System.Text;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>Does what is sent with an <c>Idempotency-Key</c> once, however often it is sent, to whichever server process.</summary>
/// <remarks>
/// Only good answers are kept: what was refused changed nothing and is tried again. A key belongs to an account. Rights are held before this is reached,
/// so an answer is not told again to who may no longer have it.
/// </remarks>
internal static class Repeats
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    private static readonly string[] KeptHeaders = ["Content-Type", "ETag", "Location"];

    public static bool IsAsked(HttpContext http) => HttpMethods.IsPost(http.Request.Method) && http.Request.Headers.ContainsKey(Header);

    /// <summary>An endpoint filter: answers from what is kept, or lets the operation answer and keeps it.</summary>
    public static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsAsked(http))
        {
            return await next(context);
        }

        var key = http.Request.Headers[Header].ToString();
        if (key.Length is 0 or > AnsweredRequest.KeyLength || http.Request.Headers[Header].Count != 1 || !key.All(char.IsAscii))
        {
            return ProblemResult.At(ProblemKinds.BadParameter, Header, $"'{Header}' is one text of 1 to {AnsweredRequest.KeyLength} letters, such as a fresh UUID.");
        }

        if (http.RequestServices.GetRequiredService<Visit>().Viewer.AccountId is not { } account)
        {
            return ProblemResult.At(ProblemKinds.BadParameter, Header, $"'{Header}' needs an account to be kept for: sign in or send a token, or leave it out.");
        }

        var answered = http.RequestServices.GetRequiredService<AnsweredRequests>();
        var hash = HashOf(http);
        return await answered.TakeAsync(account, key, hash) switch
        {
            null => await DoAsync(context, next, answered, account, key),
            var row when !row.RequestHash.AsSpan().SequenceEqual(hash) => new ProblemResult(ProblemKinds.KeyReused),
            { Status: null } => new ProblemResult(ProblemKinds.KeyInFlight),
            var row => new ReplayedResult(row),
        };
    }

    private static async Task<object?> DoAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, AnsweredRequests answered, Guid account, string key)
    {
        var (http, response) = (context.HttpContext, context.HttpContext.Response);
        var body = response.Body;
        using var written = new MemoryStream();
        var isDone = false;
        try
        {
            response.Body = written;
            if (await next(context) is not IResult result)
            {
                throw new InvalidOperationException("An operation of the API answers with a result.");
            }

            await result.ExecuteAsync(http);
            await response.BodyWriter.FlushAsync();
            isDone = response.StatusCode is >= 200 and < 300;
            if (isDone)
            {
                var headers = KeptHeaders.Where(response.Headers.ContainsKey).Select(name => $"{name}: {response.Headers[name]}");
                await answered.KeepAsync(account, key, response.StatusCode, string.Join('\n', headers), written.ToArray());
            }
        }
        finally
        {
            response.Body = body;
            if (!isDone)
            {
                await answered.LetGoAsync(account, key);
            }
        }

        return new BytesResult(written.ToArray());
    }

    private static byte[] HashOf(HttpContext http)
    {
        var request = http.Request;
        return SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}{request.QueryString}\n"), .. http.Features.Get<ApiBody>()?.Bytes ?? []]);
    }

    /// <summary>The rest of an answer whose status and headers stand already.</summary>
    private sealed class BytesResult(byte[] bytes) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            if (bytes.Length > 0)
            {
                httpContext.Response.ContentLength = bytes.Length;
                await httpContext.Response.Body.WriteAsync(bytes);
            }
        }
    }

    /// <summary>An answer that was given before.</summary>
    private sealed class ReplayedResult(AnsweredRequest row) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = row.Status!.Value;
            foreach (var line in row.Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                response.Headers[line[..colon]] = line[(colon + 2)..];
            }

            response.Headers[ReplayedHeader] = "true";
            await new BytesResult(row.Body).ExecuteAsync(httpContext);
        }
    }
}
