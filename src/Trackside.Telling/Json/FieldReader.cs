using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Trackside.Telling.Json;

/// <summary>Reads the fields of one JSON object, and says of each that is not right where it stands and what would be.</summary>
internal sealed class FieldReader
{
    private readonly Dictionary<string, JsonElement> _fields = [];
    private readonly HashSet<string> _asked = [];
    private readonly List<FieldProblem> _problems;
    private readonly string _path;

    /// <summary>Opens an object; what is none has a problem and no fields.</summary>
    /// <param name="json">Any JSON.</param>
    /// <param name="path">Where it stands; empty for the whole.</param>
    /// <param name="problems">Where problems are gathered.</param>
    public FieldReader(JsonElement json, string path, List<FieldProblem> problems)
    {
        (_path, _problems) = (path, problems);
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new(path, path.Length == 0 ? "This is no JSON object; it is written as {…}." : $"'{path}' is no object; it is written as {{…}}."));
            return;
        }

        foreach (var field in json.EnumerateObject())
        {
            if (!_fields.TryAdd(field.Name, field.Value))
            {
                Add(field.Name, "stands twice; leave one of them out.");
            }
        }
    }

    /// <summary>Whether the field stands there and is not null.</summary>
    public bool Has(string name) => Find(name, isNeeded: false) is not null;

    /// <summary>An id, not all zeros unless that may be.</summary>
    public Guid? Id(string name, bool isNeeded = true, bool mayBeZero = false)
    {
        if (Find(name, isNeeded) is not { } json)
        {
            return null;
        }

        var id = IdOf(json, mayBeZero);
        return id ?? Wrong<Guid?>(name, "is no id; it is written as \"0198c0de-0000-7000-8000-000000000001\", and not all zeros.");
    }

    /// <summary>Ids, each once.</summary>
    public ImmutableArray<Guid> Ids(string name, int most, bool isNeeded = true, bool mayBeEmpty = false)
    {
        if (Find(name, isNeeded) is not { } json)
        {
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > most || (json.GetArrayLength() == 0 && !mayBeEmpty))
        {
            return Wrong<ImmutableArray<Guid>?>(name, string.Create(CultureInfo.InvariantCulture, $"is no list of {(mayBeEmpty ? "up to" : "1 to")} {most} ids; it is written as [\"…\", \"…\"].")) ?? [];
        }

        var ids = ImmutableArray.CreateBuilder<Guid>(json.GetArrayLength());
        var seen = new HashSet<Guid>();
        foreach (var (index, item) in json.EnumerateArray().Index())
        {
            if (IdOf(item, mayBeZero: false) is not { } id || !seen.Add(id))
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), "is no id, or stands there twice.");
                return [];
            }

            ids.Add(id);
        }

        return ids.MoveToImmutable();
    }

    /// <summary>A whole number within bounds.</summary>
    public long? Whole(string name, long least, long most, bool isNeeded = true)
    {
        if (Find(name, isNeeded) is not { } json)
        {
            return null;
        }

        return json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var whole) && whole >= least && whole <= most
            ? whole
            : Wrong<long?>(name, string.Create(CultureInfo.InvariantCulture, $"is no whole number from {least} to {most}."));
    }

    /// <summary>A decimal number above zero, with four decimals at most.</summary>
    public decimal? Positive(string name, decimal most)
    {
        if (Find(name, isNeeded: false) is not { } json)
        {
            return null;
        }

        return json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) && number > 0 && number <= most && decimal.Round(number, 4) == number
            ? number
            : Wrong<decimal?>(name, string.Create(CultureInfo.InvariantCulture, $"is no number above 0 and up to {most} with at most four decimals."));
    }

    /// <summary>A text that is not blank.</summary>
    public string? Text(string name, int most, bool isNeeded = true, bool mayBeBlank = false)
    {
        if (Find(name, isNeeded) is not { } json)
        {
            return null;
        }

        return TextOf(json) is { } text && text.Length <= most && (mayBeBlank || !string.IsNullOrWhiteSpace(text))
            ? text
            : Wrong<string?>(name, string.Create(CultureInfo.InvariantCulture, $"is no text of {(mayBeBlank ? "up to" : "1 to")} {most} letters."));
    }

    /// <summary>True or false; false where it is not said.</summary>
    public bool Flag(string name) => Find(name, isNeeded: false) is { } json
        && (json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.ValueKind == JsonValueKind.True : Wrong<bool>(name, "is neither true nor false."));

    /// <summary>An object in a field; null where it is not there.</summary>
    public FieldReader? Inner(string name, bool isNeeded = true) => Find(name, isNeeded) is { } json ? new FieldReader(json, PathOf(name), _problems) : null;

    /// <summary>A list of objects in a field; empty where it is not there.</summary>
    public IEnumerable<FieldReader> Inners(string name, int most, bool isNeeded = true)
    {
        if (Items(name, most, isNeeded) is not { } items)
        {
            return [];
        }

        return items.EnumerateArray().Select((item, index) => new FieldReader(item, PathOf(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]")), _problems));
    }

    /// <summary>A list of texts in a field; empty where it is not there.</summary>
    public ImmutableArray<string> Texts(string name, int most, int longest)
    {
        if (Items(name, most, isNeeded: false) is not { } items)
        {
            return [];
        }

        string?[] texts = [.. items.EnumerateArray().Select(TextOf)];
        return Array.TrueForAll(texts, text => text is not null && text.Length <= longest)
            ? [.. texts.OfType<string>()]
            : Wrong<ImmutableArray<string>?>(name, string.Create(CultureInfo.InvariantCulture, $"is no list of texts of up to {longest} letters.")) ?? [];
    }

    /// <summary>Tells of every field that nobody asked for.</summary>
    /// <param name="what">What the object is: <c>a 'started' mark</c>.</param>
    public void NothingElse(string what)
    {
        foreach (var name in _fields.Keys)
        {
            if (!_asked.Contains(name))
            {
                Add(name, $"is no part of {what}; leave it out.");
            }
        }
    }

    /// <summary>Tells what is wrong with a field.</summary>
    public void Add(string name, string message) => _problems.Add(new(PathOf(name), $"'{PathOf(name)}' {message}"));

    private static Guid? IdOf(JsonElement json, bool mayBeZero) =>
        TextOf(json) is { } text && Guid.TryParseExact(text, "D", out var id) && (mayBeZero || id != Guid.Empty) ? id : null;

    // Half of a surrogate pair can be written in JSON, and is no text.
    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonElement? Items(string name, int most, bool isNeeded) => Find(name, isNeeded) is not { } json ? null
        : json.ValueKind == JsonValueKind.Array && json.GetArrayLength() <= most ? json
        : Wrong<JsonElement?>(name, string.Create(CultureInfo.InvariantCulture, $"is no list of up to {most}."));

    private JsonElement? Find(string name, bool isNeeded)
    {
        _asked.Add(name);
        if (_fields.TryGetValue(name, out var json) && json.ValueKind != JsonValueKind.Null)
        {
            return json;
        }

        if (isNeeded)
        {
            Add(name, "is missing.");
        }

        return null;
    }

    private T? Wrong<T>(string name, string message)
    {
        Add(name, message);
        return default;
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
