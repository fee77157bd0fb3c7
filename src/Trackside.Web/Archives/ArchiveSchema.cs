using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trackside.Web.Archives;

/// <summary>The format as a JSON schema, made from the same list by which archives are written and read.</summary>
internal static class ArchiveSchema
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema, as <c>docs/archive.schema.json</c> has it.</summary>
    public static string Text { get; } = Of().ToJsonString(Written) + "\n";

    private static JsonObject Of() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = $"urn:trackside:archive:{Manifest.Newest}",
        ["title"] = "The files of an archive of Trackside",
        ["description"] = "Each file of rows is a list, one row a line, ordered by id. A field stands in the archives that x-in names: person, squad, instance. x-to names the kind of row that an id is of; where x-loose stands, that row may be gone.",
        ["$defs"] = new JsonObject([KeyValuePair.Create("manifest.json", (JsonNode?)ManifestForm()), .. AllKinds.All.Select(kind => KeyValuePair.Create(kind.File, (JsonNode?)FileOf(kind)))]),
    };

    private static JsonObject FileOf(ArchiveKind kind) => new()
    {
        ["description"] = kind.Says,
        ["x-in"] = Words(kind.In),
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. kind.Fields.Where(field => field.In.HasFlag(kind.In)).Select(field => JsonValue.Create(field.Name))]),
            ["properties"] = new JsonObject([.. kind.Fields.Zip(kind.Paths).Select(field => KeyValuePair.Create(field.First.Name, (JsonNode?)FieldOf(field.First, field.Second, kind)))]),
        },
    };

    private static JsonObject FieldOf(ArchiveField field, PropertyPath path, ArchiveKind kind)
    {
        var form = FormOf(field, path);
        form.Insert(0, "description", field.Says);
        if ((field.In & kind.In) != kind.In)
        {
            form["x-in"] = Words(field.In & kind.In);
        }

        if (field.IsSecret)
        {
            form["x-secret"] = true;
        }

        if (field.To is { } to)
        {
            form["x-to"] = to;
        }

        if (field.IsLoose)
        {
            form["x-loose"] = true;
        }

        return form;
    }

    private static JsonObject FormOf(ArchiveField field, PropertyPath path)
    {
        var form = path.ValueType switch
        {
            _ when field.Shape == FieldShape.Habits => HabitsForms(),
            { IsEnum: true } type => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetValues(type).Cast<Enum>().Select(word => JsonValue.Create(FieldValues.WordOf(word)))]) },
            var type when type == typeof(Guid) => new JsonObject { ["type"] = "string", ["format"] = "uuid" },
            var type when type == typeof(DateOnly) => new JsonObject { ["type"] = "string", ["format"] = "date" },
            var type when type == typeof(DateTimeOffset) => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            var type when type == typeof(byte[]) => new JsonObject { ["type"] = "string", ["contentEncoding"] = "base64" },
            var type when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            var type when type == typeof(string) => new JsonObject { ["type"] = "string", ["maxLength"] = field.Most },
            var type when type == typeof(string[]) => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            var type => new JsonObject { ["type"] = type == typeof(decimal) ? "number" : "integer", ["minimum"] = field.Least ?? 0, ["maximum"] = field.Greatest ?? uint.MaxValue },
        };
        if ((path.IsNullable || field.Shape != FieldShape.Plain) && form["type"] is JsonValue type2)
        {
            form["type"] = new JsonArray(type2.DeepClone(), "null");
            (form["enum"] as JsonArray)?.Add((JsonNode?)null);
        }

        return form;
    }

    private static JsonObject HabitsForms() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("language", "timeZone", "miles", "pace", "comma", "firstDay", "days"),
        ["properties"] = new JsonObject
        {
            ["language"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
            ["timeZone"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
            ["miles"] = new JsonObject { ["type"] = "boolean" },
            ["pace"] = new JsonObject { ["enum"] = new JsonArray("km", "mile", "lap") },
            ["comma"] = new JsonObject { ["type"] = "boolean" },
            ["firstDay"] = new JsonObject { ["enum"] = new JsonArray([.. Enum.GetValues<DayOfWeek>().Select(day => JsonValue.Create(FieldValues.WordOf(day)))]) },
            ["days"] = new JsonObject { ["enum"] = new JsonArray("text", "iso", "dmy", "mdy") },
        },
    };

    private static JsonObject ManifestForm() => new()
    {
        ["description"] = "What an archive says of itself.",
        ["type"] = "object",
        ["required"] = new JsonArray("format", "version", "program", "scope", "of", "madeAt", "hasSecrets", "hasCoachesNotes", "rows", "files"),
        ["properties"] = new JsonObject
        {
            ["format"] = new JsonObject { ["const"] = Manifest.FormatName },
            ["version"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
            ["program"] = new JsonObject { ["description"] = "What made it.", ["type"] = "string" },
            ["scope"] = new JsonObject { ["enum"] = new JsonArray("person", "squad", "instance") },
            ["of"] = new JsonObject { ["description"] = "Whose; empty for an instance.", ["type"] = "string" },
            ["madeAt"] = new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            ["hasSecrets"] = new JsonObject { ["description"] = "Whether it holds what lets somebody in.", ["type"] = "boolean" },
            ["hasCoachesNotes"] = new JsonObject { ["description"] = "Whether it holds what coaches keep to themselves.", ["type"] = "boolean" },
            ["rows"] = new JsonObject { ["description"] = "How many rows there are of each kind.", ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 } },
            ["files"] = new JsonObject
            {
                ["description"] = "Every other entry.",
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("name", "bytes", "sha256"),
                    ["properties"] = new JsonObject
                    {
                        ["name"] = new JsonObject { ["type"] = "string" },
                        ["bytes"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
                        ["sha256"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$" },
                    },
                },
            },
        },
    };

    private static JsonArray Words(Scopes scopes) => new([.. new[] { Scopes.Person, Scopes.Squad, Scopes.Instance }.Where(scope => scopes.HasFlag(scope)).Select(scope => JsonValue.Create(FieldValues.WordOf(scope)))]);
}
