using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Trackside.Web.Api;

/// <summary>What operations answer with when all is well.</summary>
public static class ApiAnswers
{
    /// <summary>One thing, with its tag; 304 where who asks has it already.</summary>
    public static One<T> One<T>(T value, string? etag = null) => new(value, etag);

    /// <summary>One thing that was made just now, with its address below <c>/api/v1</c>.</summary>
    public static Made<T> Made<T>(string path, T value, string? etag = null) => new(path, value, etag);

    /// <summary>A page of a list, and what the next one is asked by.</summary>
    public static Listed<T> Listed<T>(IReadOnlyList<T> items, string? next) => new(new ListReply<T>(items, next));
}

/// <summary>A page of a list.</summary>
/// <param name="Items">The things, in the list's order.</param>
/// <param name="Next">The cursor that the next page is asked by; null at the end.</param>
public sealed record ListReply<T>(IReadOnlyList<T> Items, string? Next);

/// <inheritdoc cref="ApiAnswers.One"/>
public sealed class One<T>(T value, string? etag) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext) => new OneText(Etags.BytesOf(httpContext, value), etag).ExecuteAsync(httpContext);
}

/// <summary>One thing that is written as JSON already, with its tag; 304 where who asks has it already.</summary>
public sealed class OneText(byte[] json, string? etag = null) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = etag ?? Etags.OfBytes(json);
        (response.Headers.ETag, response.Headers.CacheControl) = (tag, "private, no-cache");
        if (HttpMethods.IsGet(httpContext.Request.Method) && Etags.IsKnown(httpContext, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json";
        await response.Body.WriteAsync(json, httpContext.RequestAborted);
    }
}

/// <inheritdoc cref="ApiAnswers.Made"/>
public sealed class Made<T>(string path, T value, string? etag) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Etags.BytesOf(httpContext, value);
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status201Created;
        response.Headers.Location = $"{httpContext.Request.PathBase}{ApiRoutes.Root}{path}";
        response.Headers[HeaderNames.ETag] = etag ?? Etags.OfBytes(bytes);
        response.ContentType = "application/json";
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}

/// <inheritdoc cref="ApiAnswers.Listed"/>
public sealed class Listed<T>(ListReply<T> reply) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ListReply<T>), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (reply.Next is { } next)
        {
            var request = httpContext.Request;
            var query = request.Query.Where(part => part.Key != Paging.CursorName).SelectMany(part => part.Value, (part, value) => $"{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(value ?? "")}&");
            httpContext.Response.Headers.Link = $"<{request.PathBase}{request.Path}?{string.Concat(query)}{Paging.CursorName}={next}>; rel=\"next\"";
        }

        return httpContext.Response.WriteAsJsonAsync(reply, httpContext.RequestAborted);
    }
}
