using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trackside.Web.Settings;

namespace Trackside.Web.Tests.Api;

/// <summary>Bad values in every field and parameter of every operation, and bodies that are none.</summary>
public sealed class BadValueTests : DeskTests
{
    private const int TooManyLetters = 30_000;
    private const int FewestFields = 40;

    public BadValueTests(SqliteFiles store)
        : base(store) => Desk.Settings[AllSettings.ApiPerMinute.Key] = "1000000";

    [Fact]
    public async Task Every_bad_value_of_every_field_is_refused_by_its_name()
    {
        var fields = new HashSet<string>();
        var wrong = await EachAsync(operation => operation.Body is not null, async (operation, asking) =>
        {
            var found = new List<string>();
            foreach (var (path, bad) in BadFields(operation.Api, operation.Body!.Value, []))
            {
                var name = NameOf(path);
                fields.Add($"{operation.Id} {name}");
                var reply = await asking.AskAsync(operation, Encoding.UTF8.GetBytes(Put(asking.BodyOf(operation)!, path, bad).ToJsonString()));
                if (!Names(reply, name) && !IsRefusedByItself(reply))
                {
                    found.Add($"{operation.Id} {name} = {Shown(bad)}: {(int)reply.Status} {reply.Body[..Math.Min(300, reply.Body.Length)]}");
                }
            }

            return found;
        });

        Assert.Empty(wrong);
        Assert.True(fields.Count >= FewestFields, $"Only {fields.Count} fields were tried.");
    }

    [Fact]
    public async Task Every_bad_parameter_is_refused_by_its_name() => Assert.Empty(await EachAsync(_ => true, async (operation, asking) =>
    {
        var found = new List<string>();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Name != "If-None-Match"))
        {
            foreach (var bad in BadWords(parameter))
            {
                var reply = parameter.In == "header"
                    ? await asking.AskAsync(operation, headers: [(parameter.Name, bad)])
                    : await asking.AskAsync(operation, path: asking.PathOf(operation, parameter.Name, bad), headers: operation.Parameters.Any(one => one.Name == "If-Match") ? [("If-Match", "\"v0\"")] : []);
                if (parameter.In == "path" ? reply.Problem != "not-found" : !Names(reply, parameter.Name))
                {
                    found.Add($"{operation.Id} {parameter.Name} = {bad[..Math.Min(60, bad.Length)]}: {(int)reply.Status} {reply.Body[..Math.Min(300, reply.Body.Length)]}");
                }
            }
        }

        return found;
    }));

    [Fact]
    public async Task Every_body_that_is_none_is_refused_with_its_status() => Assert.Empty(await EachAsync(operation => operation.Body is not null, async (operation, asking) =>
    {
        var good = asking.BodyOf(operation)!.ToJsonString();
        (string What, byte[] Body, string Type, int Status, string Code)[] bad =
        [
            ("text", Encoding.UTF8.GetBytes(good), "text/plain", 415, "wrong-content-type"),
            ("a form", "a=b"u8.ToArray(), "application/x-www-form-urlencoded", 415, "wrong-content-type"),
            ("4 MB", Encoding.UTF8.GetBytes($"{{\"a\": \"{new string('a', 4_000_000)}\"}}"), "application/json", 413, "too-large"),
            ("deep", Encoding.UTF8.GetBytes($"{string.Concat(Enumerable.Repeat("{\"a\":", 200))}1{new string('}', 200)}"), "application/json", 400, "malformed-json"),
            ("a key twice", Encoding.UTF8.GetBytes($"{{\"a\": 1, \"a\": 2, {good[1..]}"), "application/json", 400, "malformed-json"),
            ("no UTF-8", [.. "{\"a\": \""u8, 0xFF, 0xFE, .. "\"}"u8], "application/json", 400, "malformed-json"),
            ("cut off", Encoding.UTF8.GetBytes(good[..^1]), "application/json", 400, "malformed-json"),
            ("a list", "[]"u8.ToArray(), "application/json", 422, "invalid"),
            ("a field too many", Encoding.UTF8.GetBytes($"{{\"sauce\": 1, {good[1..]}"), "application/json", 422, "invalid"),
            ("nothing", [], "application/json", 400, "bad-request"),
        ];
        var found = new List<string>();
        foreach (var (what, body, type, status, code) in bad)
        {
            var reply = await asking.AskAsync(operation, body, type);
            if ((int)reply.Status != status || reply.Problem != code)
            {
                found.Add($"{operation.Id}, {what}: {(int)reply.Status} {reply.Body[..Math.Min(300, reply.Body.Length)]}");
            }
        }

        return found;
    }));

    [Fact]
    public async Task Every_change_over_something_that_was_not_read_is_refused() => Assert.Empty(await EachAsync(operation => operation.Parameters.Any(one => one.Name == "If-Match"), async (operation, asking) =>
    {
        var stale = await asking.AskAsync(operation, headers: [("If-Match", "\"v99\"")]);
        var weak = await asking.AskAsync(operation, headers: [("If-Match", "W/\"v0\"")]);
        return stale.Problem == "changed" && weak.Problem == "changed" ? [] : [$"{operation.Id}: {stale.Body} {weak.Body}"];
    }));

    private async Task<List<string>> EachAsync(Func<Operation, bool> which, Func<Operation, Asking, Task<List<string>>> ask)
    {
        var account = await Desk.AccountAsync("Coach Example");
        using var program = await Desk.ProgramAsync(account);
        var wrong = new List<string>();
        foreach (var operation in (await Described.AtAsync(Desk)).Operations.Where(which))
        {
            wrong.AddRange(await ask(operation, await Asking.AtAsync(Desk, program, account)));
        }

        wrong.AddRange(Desk.Errors);
        return wrong;
    }

    private static IEnumerable<(object[] Path, JsonNode Bad)> BadFields(Described api, JsonElement schema, object[] path)
    {
        foreach (var property in schema.TryGetProperty("properties", out var all) ? all.EnumerateObject().ToArray() : [])
        {
            foreach (var bad in BadValues(api, api.Resolved(property.Value), [.. path, property.Name]))
            {
                yield return bad;
            }
        }
    }

    private static IEnumerable<(object[] Path, JsonNode Bad)> BadValues(Described api, JsonElement schema, object[] path)
    {
        var type = Described.TypesOf(schema).FirstOrDefault() ?? "string";
        IEnumerable<JsonNode> bad = type switch
        {
            "string" when schema.TryGetProperty("enum", out _) || schema.TryGetProperty("format", out _) => ["nonsense", "2026-13-45", "", 5],
            "string" => [new string('x', TooManyLetters), 5, true],
            "integer" => ["x", 1.5, JsonNode.Parse("1e30")!],
            "number" => ["x", JsonNode.Parse("1e30")!],
            "boolean" => ["yes", 1],
            "array" => ["x", 5],
            _ => ["x", 5],
        };
        foreach (var value in bad)
        {
            yield return (path, value);
        }

        if (type == "array" && schema.TryGetProperty("items", out var items))
        {
            foreach (var inner in BadValues(api, api.Resolved(items), [.. path, 0]))
            {
                yield return inner;
            }
        }

        foreach (var inner in BadFields(api, schema, path))
        {
            yield return inner;
        }
    }

    private static IEnumerable<string> BadWords(Parameter parameter) => parameter switch
    {
        { In: "path" } => ["nobody", "00000000-0000-0000-0000-000000000000"],
        { Name: "If-Match" } => ["v1", "\"v1"],
        { Name: "Idempotency-Key" } => [new string('k', 101)],
        _ => Described.TypesOf(parameter.Schema).FirstOrDefault() switch
        {
            "integer" => ["x", "1.5", "-1", "99999999999999999999"],
            "boolean" => ["perhaps"],
            _ when parameter.Schema.TryGetProperty("format", out _) => ["2026-13-45", "yesterday", "0001-01-01"],
            _ => [new string('q', 3_000)],
        },
    };

    // What stands there already is kept, so that nothing but the one value is wrong.
    private static JsonNode Put(JsonNode body, object[] path, JsonNode bad)
    {
        var at = body;
        for (var step = 0; step < path.Length - 1; step++)
        {
            JsonNode empty = path[step + 1] is int ? new JsonArray() : new JsonObject();
            if (path[step] is int index)
            {
                if (at.AsArray().Count == 0)
                {
                    at.AsArray().Add(empty);
                }

                at = at[index]!;
            }
            else
            {
                at = (string)path[step] is var name && at[name] is { } there ? there : (at[name] = empty)!;
            }
        }

        if (path[^1] is string last)
        {
            at[last] = bad.DeepClone();
        }
        else if (at.AsArray().Count == 0)
        {
            at.AsArray().Add(bad.DeepClone());
        }
        else
        {
            at[0] = bad.DeepClone();
        }

        return body;
    }

    private static string NameOf(object[] path) => string.Concat(path.Select(step => step is int index ? $"[{index}]" : $".{step}")).TrimStart('.');

    private static string Shown(JsonNode bad) => bad.ToJsonString() is { Length: > 60 } text ? text[..60] + "…" : bad.ToJsonString();

    // Of a list of words the list may be named, with the word in the sentence.
    private static bool Names(ApiReply reply, string field) => (int)reply.Status is 400 or 422 && reply.Problem is "invalid" or "bad-parameter" && reply.Json.TryGetProperty("errors", out var errors)
        && errors.EnumerateObject().Any(error => error.Name == field || error.Name.StartsWith($"{field}.", StringComparison.Ordinal) || error.Name.StartsWith($"{field}[", StringComparison.Ordinal)
            || field.StartsWith($"{error.Name}[", StringComparison.Ordinal));

    // Of many cells each is done or refused by itself, with why.
    private static bool IsRefusedByItself(ApiReply reply) => (int)reply.Status == 200
        && ((reply.Json.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Array && results[0].GetProperty("state").GetString() == "refused" && results[0].GetProperty("message").GetString() is { Length: > 0 })
            || (reply.Json.TryGetProperty("refused", out var refused) && refused.ValueKind == JsonValueKind.Array && refused.GetArrayLength() > 0 && refused[0].GetProperty("message").GetString() is { Length: > 0 }));
}
