using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>What the API is made of, and where it stands in the way of a request.</summary>
internal static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddScoped<ApiLimits>();
        services.AddSingleton<KeyPace>();
        services.AddScoped<AnsweredRequests>();
        services.AddSingleton<ApiTidying>();
        services.AddHostedService(provider => provider.GetRequiredService<ApiTidying>());

        // What cannot be bound is thrown, so that it can be told with its place.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<JsonOptions>(Strictly);
        services.AddOpenApi(ApiDescription.Name, ApiDescription.Describe);
        return services;
    }

    /// <summary>Around everything that finds out who asks: whatever goes wrong from here on is answered with a problem document.</summary>
    public static void UseApiFailures(this WebApplication app) => app.UseMiddleware<ApiFailures>();

    /// <summary>Before the cookie is looked at.</summary>
    public static void UseApiTokens(this WebApplication app) => app.UseMiddleware<TokenMiddleware>();

    /// <summary>After it is known who asks.</summary>
    public static void UseApiRequests(this WebApplication app) => app.UseMiddleware<ApiRequests>();

    /// <summary>The description of the API.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi($"{ApiRoutes.Root}/openapi.json").For(Who.Anyone).WithoutChange();
        routes.MapGet("/api", ShowAsync).For(Who.Anyone);
        routes.MapApi().MapGet("/schemas/{name}", Schema).For(Who.Anyone).WithoutChange().ExcludeFromDescription();
    }

    private static async Task<RazorComponentResult<ApiPage>> ShowAsync(HttpContext http, [FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider descriptions, CancellationToken cancellation) =>
        Answers.Page<ApiPage>(new
        {
            Operations = OperationView.Of(await descriptions.GetOpenApiDocumentAsync(cancellation)),
            Address = http.AddressOf(""),
        });

    private static Results<FileStreamHttpResult, NotFound> Schema(string name) =>
        typeof(ApiSetup).Assembly.GetManifestResourceStream($"schemas/{name}") is { } schema ? TypedResults.Stream(schema, "application/schema+json") : TypedResults.NotFound();

    // A number is no text, a name stands once and in its own letters, and what nobody asked for is a slip of the pen.
    private static void Strictly(JsonOptions options)
    {
        var json = options.SerializerOptions;
        (json.NumberHandling, json.AllowDuplicateProperties, json.UnmappedMemberHandling, json.PropertyNameCaseInsensitive, json.MaxDepth) =
            (JsonNumberHandling.Strict, false, JsonUnmappedMemberHandling.Disallow, false, StrictJson.Depth);
        json.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
