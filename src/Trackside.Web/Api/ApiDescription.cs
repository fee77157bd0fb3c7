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
    private const string ProblemType = "application/problem+json";

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
            (operation.Responses ??= [])["200"] = new OpenApiResponse { Description = "OK", Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = SchemaOf(schema) } } };
        }

        foreach (var response in (operation.Responses ?? []).Where(response => response.Key.StartsWith('2')).Select(response => response.Value).OfType<OpenApiResponse>())
        {
            response.Headers = HeadersOf(response, method);
        }

        if (method == "GET" && operation.Responses?["200"] is OpenApiResponse { Headers: { } headers } && headers.ContainsKey("ETag"))
        {
            Add(operation, "If-None-Match", "The ETag of what is known already: the answer is 304 where it is still so.", required: false);
            operation.Responses["304"] = new OpenApiResponse { Description = "It is still as known." };
        }

        foreach (var status in StatusesOf(operation, who, scope, method, metadata))
        {
            (operation.Responses ??= [])[status.ToString(CultureInfo.InvariantCulture)] = Refusal(status, context.Document);
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
        return who is Who.Anyone or Who.Visitors ? [new(), .. ways] : ways;
    }

    private static string WordsOf(Who who, ScopeMetadata scope) => string.Join(' ', new[]
    {
        who switch
        {
            Who.Anyone => "For whoever asks.",
            Who.Visitors => "For whoever is signed in; without that where the server has a demo squad.",
            Who.SignedIn => "For whoever is signed in.",
            Who.Members => "For whoever belongs to the squad; each sees what is theirs.",
            Who.Readers => "For those who read the whole squad.",
            Who.Coaches => "For the squad's coaches.",
            Who.HeadCoach => "For the squad's head coach.",
        },
        scope.Scope == Scope.Any ? "" : $"Scope: `{Scopes.NameOf(scope.Scope)}`.",
    }.Where(text => text.Length > 0));

    private static bool IsConditional(OpenApiOperation operation, string method, IList<object> metadata) =>
        method is "PUT" or "PATCH" or "DELETE" && operation.Parameters?.Any(parameter => parameter.Name == "If-Match") != true && !metadata.OfType<UnconditionalMetadata>().Any();

    private static void Add(OpenApiOperation operation, string name, string description, bool required) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = name == Repeats.Header ? Store.AnsweredRequest.KeyLength : null },
    });

    private static Dictionary<string, IOpenApiHeader> HeadersOf(OpenApiResponse response, string method)
    {
        var headers = LimitHeaders();
        var isList = response.Content?.Values.Any(type => type.Schema is OpenApiSchemaReference { Reference.Id: { } id } && id.StartsWith("ListReply", StringComparison.Ordinal)) == true;
        if (isList)
        {
            headers["Link"] = Header("The next page, where there is one: <…>; rel=\"next\".", JsonSchemaType.String);
        }
        else if (response.Content?.ContainsKey("application/json") == true && method is "GET" or "POST" or "PUT" or "PATCH")
        {
            headers["ETag"] = Header("The tag of this thing as it stands now.", JsonSchemaType.String);
        }

        if (method == "POST")
        {
            headers[Repeats.ReplayedHeader] = Header("true where this is the answer of the first time.", JsonSchemaType.String);
        }

        return headers;
    }

    private static Dictionary<string, IOpenApiHeader> LimitHeaders() => new()
    {
        ["RateLimit-Limit"] = Header("How many requests a minute are allowed.", JsonSchemaType.Integer),
        ["RateLimit-Remaining"] = Header("How many of them are left.", JsonSchemaType.Integer),
        ["RateLimit-Reset"] = Header("In how many seconds they are counted anew.", JsonSchemaType.Integer),
    };

    // The whole schema is its own document, which readers of JSON Schema understand.
    private static OpenApiSchema SchemaOf(SchemaMetadata schema) => new()
    {
        Type = JsonSchemaType.Object,
        Description = $"As {ApiRoutes.Root}/schemas/{schema.Name} says.",
        Required = new HashSet<string> { "schema" },
        Properties = new Dictionary<string, IOpenApiSchema> { ["schema"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = schema.Version } },
        ExternalDocs = new OpenApiExternalDocs { Url = new Uri($"{ApiRoutes.Root}/schemas/{schema.Name}", UriKind.Relative), Description = "The JSON Schema of the answer." },
    };

    private static OpenApiHeader Header(string description, JsonSchemaType type) => new() { Description = description, Schema = new OpenApiSchema { Type = type } };

    private static IEnumerable<int> StatusesOf(OpenApiOperation operation, Who who, ScopeMetadata scope, string method, IList<object> metadata)
    {
        var takes = operation.RequestBody is not null;
        var isHeld = IsConditional(operation, method, metadata) || operation.Parameters?.Any(parameter => parameter.Name == "If-Match") == true;
        (int Status, bool Is)[] all =
        [
            (400, takes || scope.Changes || operation.Parameters is { Count: > 0 }),
            (401, true),
            (403, scope.Scope != Scope.Any),
            (404, who is not (Who.Anyone or Who.Visitors)),
            (409, method == "POST" && scope.Changes),
            (412, isHeld),
            (413, takes),
            (415, takes),
            (422, takes),
            (428, isHeld),
            (429, true),
            (500, true),
            (503, true),
        ];
        return all.Where(one => one.Is).Select(one => one.Status);
    }

    private static OpenApiResponse Refusal(int status, OpenApiDocument document)
    {
        var kinds = ProblemKinds.All.Where(kind => kind.Status == status).ToArray();
        var headers = LimitHeaders();
        if (status is 429 or 503)
        {
            headers["Retry-After"] = Header("In how many seconds to try again.", JsonSchemaType.Integer);
        }

        if (status is 401)
        {
            headers["WWW-Authenticate"] = Header("Which way of signing in is wanted, and what is wrong with the token.", JsonSchemaType.String);
        }

        if (status is 412)
        {
            headers["ETag"] = Header("The tag of the thing as it stands now.", JsonSchemaType.String);
        }

        return new OpenApiResponse
        {
            Description = string.Join(' ', kinds.Select(kind => $"`{kind.Code}`: {kind.Title}")),
            Headers = headers,
            Content = new Dictionary<string, OpenApiMediaType> { [ProblemType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(ApiProblem), document) } },
        };
    }
}

/// <summary>Marks a change that is held against no tag, because nothing can be overwritten by it.</summary>
public sealed class UnconditionalMetadata;
