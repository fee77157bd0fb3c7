using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trackside.Web.Tests.Api;

/// <summary>The API as the server itself describes it.</summary>
internal sealed class Described(JsonElement document)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public IReadOnlyList<Operation> Operations =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from method in path.Value.EnumerateObject()
           where Methods.Contains(method.Name)
           select new Operation(this, method.Value.GetProperty("operationId").GetString()!, method.Name.ToUpperInvariant(), path.Name, method.Value),
    ];

    public static async Task<Described> AtAsync(WebDesk desk)
    {
        using var stranger = desk.Stranger();
        return new((await stranger.GetAsync("openapi.json")).Json);
    }

    /// <summary>The schema that a reference leads to; of one that may be null the other.</summary>
    public JsonElement Resolved(JsonElement schema) => schema.TryGetProperty("$ref", out var to) ? Resolved(document.GetProperty("components").GetProperty("schemas").GetProperty(to.GetString()!.Split('/')[^1]))
        : schema.TryGetProperty("oneOf", out var ways) ? Resolved(ways.EnumerateArray().First(way => !IsNull(way)))
        : schema;

    /// <summary>What in an answer is not as its schema says.</summary>
    public IEnumerable<string> Violations(JsonElement schema, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return MayBeNull(schema) ? [] : [$"{path} is null"];
        }

        var whole = Resolved(schema);
        if (whole.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.ToString() == value.ToString()))
        {
            return [$"{path} is {value}, which is none of {words}"];
        }

        if (whole.TryGetProperty("const", out var only) && only.ToString() != value.ToString())
        {
            return [$"{path} is {value} and not {only}"];
        }

        return TypesOf(whole) is { Length: > 0 } types && !types.Any(type => IsOf(type, value)) ? [$"{path} is {value.ValueKind} and not {string.Join(" or ", types)}"]
            : value.ValueKind == JsonValueKind.Object ? OfObject(whole, value, path)
            : value.ValueKind == JsonValueKind.Array && whole.TryGetProperty("items", out var items) ? value.EnumerateArray().SelectMany((item, index) => Violations(items, item, $"{path}[{index}]"))
            : value.ValueKind == JsonValueKind.String && !IsFormat(whole, value.GetString()!) ? [$"{path} is '{value}' and no {whole.GetProperty("format")}"]
            : [];
    }

    public static string[] TypesOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!).Where(one => one != "null")] : [type.GetString()!];

    private static bool MayBeNull(JsonElement schema) => IsNull(schema)
        || (schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(one => one.GetString() == "null"))
        || (schema.TryGetProperty("oneOf", out var ways) && ways.EnumerateArray().Any(IsNull));

    private static bool IsNull(JsonElement schema) => schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "null";

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };

    private static bool IsFormat(JsonElement schema, string text) => !schema.TryGetProperty("format", out var format) || format.GetString() switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _) && text.Contains('T', StringComparison.Ordinal),
        _ => true,
    };

    private IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string path)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return [];
        }

        var isClosed = schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False;
        var needed = schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!).ToArray() : [];
        return needed.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}.{name} is missing")
            .Concat(value.EnumerateObject().SelectMany(field => properties.TryGetProperty(field.Name, out var inner) ? Violations(inner, field.Value, $"{path}.{field.Name}")
                : isClosed ? [$"{path}.{field.Name} is not described"] : []));
    }
}

/// <summary>One operation of the API.</summary>
internal sealed record Operation(Described Api, string Id, string Method, string Path, JsonElement Node)
{
    public IReadOnlyList<Parameter> Parameters => Node.TryGetProperty("parameters", out var all)
        ? [.. all.EnumerateArray().Select(one => new Parameter(one.GetProperty("name").GetString()!, one.GetProperty("in").GetString()!, one.TryGetProperty("required", out var needed) && needed.GetBoolean(), Api.Resolved(one.GetProperty("schema"))))]
        : [];

    public JsonElement? Body => Content is { } content ? Api.Resolved(content.GetProperty("schema")) : null;

    /// <summary>The example of the body; every operation that takes one has it.</summary>
    public JsonNode? Example => Content is { } content ? JsonNode.Parse(content.GetProperty("example").GetRawText()) : null;

    /// <summary>The good answers, by their status; null where there is no body.</summary>
    public IReadOnlyDictionary<int, JsonElement?> Answers => Node.GetProperty("responses").EnumerateObject().Where(answer => answer.Name[0] == '2')
        .ToDictionary(answer => int.Parse(answer.Name, CultureInfo.InvariantCulture), answer => answer.Value.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json) ? json.GetProperty("schema") : (JsonElement?)null);

    private JsonElement? Content => Node.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").GetProperty("application/json") : null;
}

/// <summary>A parameter of an operation.</summary>
internal sealed record Parameter(string Name, string In, bool Required, JsonElement Schema);
