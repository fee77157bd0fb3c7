using Microsoft.OpenApi;
using Trackside.Web.Components;

namespace Trackside.Web.Api;

/// <summary>What the description says of answers: their statuses, their headers and their problem documents.</summary>
internal static class ApiResponses
{
    private const string ProblemType = "application/problem+json";

    public static Dictionary<string, IOpenApiHeader> HeadersOf(OpenApiResponse response, string method)
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
    public static OpenApiSchema SchemaOf(SchemaMetadata schema) => new()
    {
        Type = JsonSchemaType.Object,
        Description = $"As {ApiRoutes.Root}/schemas/{schema.Name} says.",
        Required = new HashSet<string> { "schema" },
        Properties = new Dictionary<string, IOpenApiSchema> { ["schema"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = schema.Version } },
        ExternalDocs = new OpenApiExternalDocs { Url = new Uri($"{ApiRoutes.Root}/schemas/{schema.Name}", UriKind.Relative), Description = "The JSON Schema of the answer." },
    };

    private static OpenApiHeader Header(string description, JsonSchemaType type) => new() { Description = description, Schema = new OpenApiSchema { Type = type } };

    public static IEnumerable<int> StatusesOf(OpenApiOperation operation, Who who, ScopeMetadata scope, string method, bool isConditional)
    {
        var takes = operation.RequestBody is not null;
        var isHeld = isConditional || operation.Parameters?.Any(parameter => parameter.Name == "If-Match") == true;
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

    public static OpenApiResponse Refusal(int status, OpenApiDocument document)
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
