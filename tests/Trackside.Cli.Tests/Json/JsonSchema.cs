using System.Text.Json;
using System.Text.RegularExpressions;

namespace Trackside.Cli.Tests.Json;

/// <summary>As much of JSON Schema 2020-12 as our schema uses. A keyword that is not known here fails, rather than hold nothing.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    public static JsonSchema OfReading { get; } = Of("reading");

    public static JsonSchema OfAnalysis { get; } = Of("analysis");

    public static JsonSchema OfComparison { get; } = Of("comparison");

    public static JsonSchema OfPace { get; } = Of("pace");

    public static JsonSchema OfLog { get; } = Of("log");

    /// <summary>What does not hold, each with its place; empty when the value is as the schema says.</summary>
    public IReadOnlyList<string> Violations(string json) => [.. Violations(root, Parse(json), "$")];

    private static JsonSchema Of(string name) => new(Parse(File.ReadAllText(Repository.PathOf($"docs/{name}.schema.json"))));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private IEnumerable<string> Violations(JsonElement schema, JsonElement value, string place) =>
        schema.EnumerateObject().SelectMany(keyword => Violations(keyword, schema, value, place));

    private IEnumerable<string> Violations(JsonProperty keyword, JsonElement schema, JsonElement value, string place) => keyword.Name switch
    {
        "$schema" or "$id" or "title" or "description" or "$defs" => [],
        "$ref" => Violations(Referred(keyword.Value.GetString()!), value, place),
        "oneOf" => Alternatives(keyword.Value, value, place),
        "type" => Unless(IsOfType(keyword.Value, value), $"{place} is a {value.ValueKind}, not {keyword.Value}"),
        "const" => Unless(JsonElement.DeepEquals(keyword.Value, value), $"{place} is {value}, not {keyword.Value}"),
        "enum" => Unless(
            keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
            $"{place} is {value}, not one of {keyword.Value}"),
        "minimum" => Unless(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(), $"{place} is {value}"),
        "minLength" => Unless(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(), $"{place} is short"),
        "pattern" => Unless(value.ValueKind != JsonValueKind.String || Fits(keyword.Value.GetString()!, value.GetString()!), $"{place} is {value}"),
        "minItems" => Unless(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(), $"{place} has too few"),
        "maxItems" => Unless(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(), $"{place} has too many"),
        "items" => value.ValueKind != JsonValueKind.Array ? [] : Items(keyword.Value, value, place),
        "required" => value.ValueKind != JsonValueKind.Object ? [] : Missing(keyword.Value, value, place),
        "properties" => value.ValueKind != JsonValueKind.Object ? [] : Properties(keyword.Value, value, place),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : Strangers(schema, value, place),
        _ => throw new InvalidOperationException($"The validator does not know '{keyword.Name}'."),
    };

    private static IEnumerable<string> Unless(bool holds, string violation) => holds ? [] : [violation];

    private static bool Fits(string pattern, string text) => Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool IsOfType(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOfType(one, value))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
            var other => throw new InvalidOperationException($"The validator does not know the type '{other}'."),
        };

    private static IEnumerable<string> Missing(JsonElement required, JsonElement value, string place) =>
        from name in required.EnumerateArray()
        where !value.TryGetProperty(name.GetString()!, out _)
        select $"{place} lacks '{name}'";

    private IEnumerable<string> Strangers(JsonElement schema, JsonElement value, string place)
    {
        var others = schema.GetProperty("additionalProperties");
        var strangers = value.EnumerateObject()
            .Where(property => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(property.Name, out _));
        return others.ValueKind switch
        {
            JsonValueKind.True => [],
            JsonValueKind.False => strangers.Select(property => $"{place} has '{property.Name}', which the schema does not know"),
            _ => strangers.SelectMany(property => Violations(others, property.Value, $"{place}.{property.Name}")),
        };
    }

    private JsonElement Referred(string reference)
    {
        const string definitions = "#/$defs/";
        Assert.StartsWith(definitions, reference, StringComparison.Ordinal);
        return root.GetProperty("$defs").GetProperty(reference[definitions.Length..]);
    }

    private IEnumerable<string> Alternatives(JsonElement schemas, JsonElement value, string place)
    {
        var each = schemas.EnumerateArray().Select(schema => Violations(schema, value, place).ToList()).ToList();
        var count = each.Count(violations => violations.Count == 0);
        return count == 1 ? [] : each.SelectMany(violations => violations).Prepend($"{place} fits {count} of {each.Count} alternatives");
    }

    private IEnumerable<string> Items(JsonElement schema, JsonElement value, string place) =>
        value.EnumerateArray().SelectMany((item, index) => Violations(schema, item, $"{place}[{index}]"));

    private IEnumerable<string> Properties(JsonElement schemas, JsonElement value, string place) =>
        schemas.EnumerateObject().SelectMany(property => value.TryGetProperty(property.Name, out var one)
            ? Violations(property.Value, one, $"{place}.{property.Name}")
            : []);
}
