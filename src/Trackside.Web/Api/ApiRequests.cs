using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>What holds for every request of the API before its operation is reached: how often, by which scope, from which page, and with what body.</summary>
/// <remarks>No answer of the API carries a header for other sites (CORS): pages of other sites cannot read it, and their programs run elsewhere than in a browser.</remarks>
internal sealed class ApiRequests(RequestDelegate next)
{
    /// <summary>The most bytes in a body.</summary>
    public const int MostBytes = 1_000_000;

    public async Task InvokeAsync(HttpContext http, Visit visit, ApiLimits limits, IAntiforgery antiforgery)
    {
        if (!http.IsApi())
        {
            await next(http);
            return;
        }

        var refusal = await limits.CountAsync(http, visit) ?? (http.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<ScopeMetadata>() is { } scope
            ? ProblemOfScope(visit, scope.Scope) ?? await ProblemOfPageAsync(http, visit, scope, antiforgery) ?? await ProblemOfBodyAsync(http, metadata)
            : null);
        if (refusal is not null)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        if (Repeats.IsAsked(http))
        {
            // Who sends a key wants it finished, also when the line breaks.
            http.RequestAborted = CancellationToken.None;
        }

        await next(http);
    }

    private static ProblemResult? ProblemOfScope(Visit visit, Scope scope) =>
        visit.Key is { } key ? ProblemOfKey(key, scope)
        : visit.Token is not { } token || scope == Scope.Any || Scopes.Of(token).Contains(scope) ? null
        : new(ProblemKinds.ScopeMissing, $"This needs the scope '{Scopes.NameOf(scope)}'; the token '{token.Name}' has {(token.Scopes.Length == 0 ? "none" : $"'{token.Scopes}'")}.")
        {
            Challenge = $", error=\"insufficient_scope\", scope=\"{Scopes.NameOf(scope)}\"",
        };

    // A timing key opens its timing, and nothing else of the API.
    private static ProblemResult? ProblemOfKey(TimingKey key, Scope scope) =>
        scope is Scope.TimingsRead || (scope is Scope.TimingsWrite && key.Right != TimingRight.Follow) ? null
        : new(ProblemKinds.ScopeMissing, scope is Scope.TimingsWrite ? "This key follows; it sends no marks. Ask the coach for one that does." : "A timing key opens its own timing below /api/v1/timings/ and nothing else.");

    // A cookie is sent along by the browser whichever page asks; the token of a page of ours is not.
    private static async Task<ProblemResult?> ProblemOfPageAsync(HttpContext http, Visit visit, ScopeMetadata scope, IAntiforgery antiforgery) =>
        visit.IsByToken || !scope.Changes || await antiforgery.IsRequestValidAsync(http) ? null
        : new(visit.IsSignedIn ? ProblemKinds.StaleForm : ProblemKinds.TokenNeeded);

    private static async Task<ProblemResult?> ProblemOfBodyAsync(HttpContext http, EndpointMetadataCollection metadata)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return null;
        }

        if (await BodyOfAsync(http) is not { } body)
        {
            return new(ProblemKinds.TooLarge, $"At most {MostBytes / 1_000} kB at once.");
        }

        http.Features.Set(new ApiBody(body));
        http.Request.Body = new MemoryStream(body);
        return metadata.GetMetadata<IAcceptsMetadata>() is not null && http.Request.HasJsonContentType() && body.Length > 0 ? StrictJson.ProblemOf(body) : null;
    }

    private static async Task<byte[]?> BodyOfAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MostBytes)
        {
            return null;
        }

        using var all = new MemoryStream();
        var part = new byte[16 * 1024];
        int count;
        while ((count = await http.Request.Body.ReadAsync(part, http.RequestAborted)) > 0)
        {
            await all.WriteAsync(part.AsMemory(0, count), http.RequestAborted);
            if (all.Length > MostBytes)
            {
                return null;
            }
        }

        return all.ToArray();
    }
}

/// <summary>The body of a request, read whole.</summary>
internal sealed record ApiBody(byte[] Bytes);
