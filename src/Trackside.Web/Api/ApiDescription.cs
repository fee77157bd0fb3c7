using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Trackside.Web.Components;

namespace Trackside.Web.Api;

/// <summary>What the server says of its API, in OpenAPI 3.1.</summary>
internal static class ApiDescription
{
    public const string Name = "v1";

    private const string Bearer = "bearer";
    private const string Cookie = "cookie";
    private const string TimingKey = "timingKey";

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(DescribeAsync);
        options.AddDocumentTransformer(RequestSchemas.LoosenAsync);
        options.AddOperationTransformer(DescribeAsync);
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var http = context.ApplicationServices.GetRequiredService<IHttpContextAccessor>().HttpContext;
        document.Info = new OpenApiInfo
        {
            Title = "Trackside",
            Version = "1",
            Description = """
                A squad's sessions, read, assigned, recorded and compared.

                Ids are GUIDs, moments are ISO 8601 in UTC, days are `2026-05-18`, times are whole milliseconds, distances are metres, exact to a tenth of a millimetre.
                Nothing depends on a language or a country. What is added later is new fields and operations; what is here stays (docs/api.md).
                """,
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [new OpenApiServer { Url = http?.Request.PathBase.Value is { Length: > 0 } below ? below : "/", Description = "This server." }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "ts_…",
                Description = $"A personal token, made on the account's page 'API tokens'. Its scopes: {string.Join(", ", Scopes.All.Select(Scopes.NameOf))}.",
            },
            [TimingKey] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "tst_…",
                Description = "The key of one timing, as it stands in the link that a coach hands on: it marks, marks for one athlete, or follows.",
            },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = context.ApplicationServices.GetRequiredService<PublicAddress>().Cookie("trackside"),
                Description = "The cookie of a browser that is signed in. What writes also needs the page's token in the header RequestVerificationToken.",
            },
        };
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var (who, scope) = (metadata.OfType<WhoMetadata>().Last().Who, metadata.OfType<ScopeMetadata>().Last());
        var method = context.Description.HttpMethod ?? "GET";
        var problem = await context.GetOrCreateSchemaAsync(typeof(ApiProblem), null, cancellation);
        context.Document!.AddComponent(nameof(ApiProblem), problem);

        AddPathTo(operation, context.Description.RelativePath ?? "");
        operation.Security = SecurityOf(who, scope, context.Document);
        operation.Description = string.Join("\n\n", new[] { operation.Description, WordsOf(who, scope) }.Where(text => !string.IsNullOrEmpty(text)));
        if (method == "POST" && scope.Changes)
        {
            Add(operation, Repeats.Header, "A fresh text, such as a UUID: what is sent again with it is done once, and answered as the first time. Kept for 24 hours.", required: false);
        }

        if (IsConditional(operation, method, metadata))
        {
            Add(operation, "If-Match", "The ETag of what is to be changed, as it was read.", required: true);
        }

        if (metadata.OfType<SchemaMetadata>().LastOrDefault() is { } schema)
        {
            (operation.Responses ??= [])["200"] = new OpenApiResponse { Description = "OK", Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = ApiResponses.SchemaOf(schema) } } };
        }

        if (metadata.OfType<EventsMetadata>().LastOrDefault() is { } events && operation.Responses?["200"] is OpenApiResponse { Content: { } answer })
        {
            answer["text/event-stream"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = events.Says } };
        }

        foreach (var response in (operation.Responses ?? []).Where(response => response.Key.StartsWith('2')).Select(response => response.Value).OfType<OpenApiResponse>())
        {
            response.Headers = ApiResponses.HeadersOf(response, method);
        }

        if (method == "GET" && operation.Responses?["200"] is OpenApiResponse { Headers: { } headers } && headers.ContainsKey("ETag"))
        {
            Add(operation, "If-None-Match", "The ETag of what is known already: the answer is 304 where it is still so.", required: false);
            operation.Responses["304"] = new OpenApiResponse { Description = "It is still as known." };
        }

        foreach (var status in ApiResponses.StatusesOf(operation, who, scope, method, IsConditional(operation, method, metadata)))
        {
            (operation.Responses ??= [])[status.ToString(CultureInfo.InvariantCulture)] = ApiResponses.Refusal(status, context.Document);
        }

        if (metadata.OfType<ExampleMetadata>().LastOrDefault() is { } example && operation.RequestBody?.Content is { } content)
        {
            foreach (var type in content.Values)
            {
                type.Example = JsonNode.Parse(example.Body);
            }
        }
    }

    private static List<OpenApiSecurityRequirement> SecurityOf(Who who, ScopeMetadata scope, OpenApiDocument document)
    {
        List<OpenApiSecurityRequirement> ways =
        [
            new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = scope.Scope == Scope.Any ? [] : [Scopes.NameOf(scope.Scope)] },
            new() { [new OpenApiSecuritySchemeReference(Cookie, document)] = [] },
        ];
        return who is Who.Anyone or Who.Visitors ? [new(), .. ways]
            : who is Who.Timers ? [new() { [new OpenApiSecuritySchemeReference(TimingKey, document)] = [] }, .. ways]
            : ways;
    }

    private static string WordsOf(Who who, ScopeMetadata scope) => string.Join(' ', new[]
    {
        who switch
        {
            Who.Anyone => "For whoever asks.",
            Who.Visitors => "For whoever is signed in; without that where the server has a demo squad.",
            Who.SignedIn => "For whoever is signed in.",
            Who.Timers => "For who has a key of the timing, and for the squad's coaches.",
            Who.Members => "For whoever belongs to the squad; each sees what is theirs.",
            Who.Readers => "For those who read the whole squad.",
            Who.Coaches => "For the squad's coaches.",
            Who.HeadCoach => "For the squad's head coach.",
        },
        scope.Scope == Scope.Any ? "" : $"Scope: `{Scopes.NameOf(scope.Scope)}`.",
    }.Where(text => text.Length > 0));

    private static bool IsConditional(OpenApiOperation operation, string method, IList<object> metadata) =>
        method is "PUT" or "PATCH" or "DELETE" && operation.Parameters?.Any(parameter => parameter.Name == "If-Match") != true && !metadata.OfType<UnconditionalMetadata>().Any();

    // What a group of addresses reads for itself, such as the squad, no handler names.
    private static void AddPathTo(OpenApiOperation operation, string path)
    {
        var missing = path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}').Split(':')[0])
            .Where(name => operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path && parameter.Name == name) != true).ToArray();
        operation.Parameters = [.. missing.Select(IdIn), .. operation.Parameters ?? []];
    }

    private static IOpenApiParameter IdIn(string name) => new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Description = $"The id of the {name}.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
    };

    private static void Add(OpenApiOperation operation, string name, string description, bool required) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = name == Repeats.Header ? Store.AnsweredRequest.KeyLength : null },
    });
}

/// <summary>Marks a change that is held against no tag, because nothing can be overwritten by it.</summary>
public sealed class UnconditionalMetadata;
