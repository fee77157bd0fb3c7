using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Trackside.Web.Api;

/// <summary>Holds a body against the rules of JSON before anything is made of it, so that what is wrong with it can be named with its place.</summary>
internal static class StrictJson
{
    /// <summary>How deep objects and lists may stand in one another.</summary>
    public const int Depth = 16;

    /// <summary>What is wrong with a body; null where it is good JSON: UTF-8, not too deep, no name twice in one object, no half letters.</summary>
    public static ProblemResult? ProblemOf(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return Malformed(body, FirstBad(body), "", "These bytes are no UTF-8.");
        }

        var path = new JsonPath();
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Depth });
        try
        {
            while (reader.Read())
            {
                if (path.Take(ref reader) is { } problem)
                {
                    return Malformed(body, (int)reader.TokenStartIndex, path.ToString(), problem);
                }
            }

            return null;
        }
        catch (JsonException problem)
        {
            return Malformed(body, (int)reader.BytesConsumed, path.ToString(), WordsOf(problem), new((int)(problem.LineNumber ?? 0) + 1, (int)(problem.BytePositionInLine ?? 0) + 1, path.ToString()));
        }
        catch (InvalidOperationException)
        {
            return Malformed(body, (int)reader.TokenStartIndex, path.ToString(), "Half of a pair of code units is no letter.");
        }
    }

    // The reader's own words, without the place that it adds in its own way.
    private static string WordsOf(JsonException problem)
    {
        var end = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? problem.Message : problem.Message[..end];
    }

    private static ProblemResult Malformed(ReadOnlySpan<byte> body, int at, string path, string words, JsonPlace? known = null)
    {
        var before = body[..Math.Min(at, body.Length)];
        var place = known ?? new JsonPlace(before.Count((byte)'\n') + 1, before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1, path);
        var where = path.Length == 0 ? "" : $", at {path}";
        return new(ProblemKinds.MalformedJson, string.Create(CultureInfo.InvariantCulture, $"Line {place.Line}, byte {place.Column}{where}: {words}")) { Place = place };
    }

    private static int FirstBad(ReadOnlySpan<byte> body)
    {
        var at = 0;
        while (at < body.Length && Rune.DecodeFromUtf8(body[at..], out _, out var taken) == System.Buffers.OperationStatus.Done)
        {
            at += taken;
        }

        return at;
    }

    /// <summary>Where a reader stands, and which names its objects have had.</summary>
    private sealed class JsonPath
    {
        private readonly Stack<Level> _levels = new();

        public string? Take(ref Utf8JsonReader reader)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Next();
                    _levels.Push(new(reader.TokenType == JsonTokenType.StartArray));
                    return null;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _levels.Pop();
                    return null;
                case JsonTokenType.PropertyName:
                    var level = _levels.Peek();
                    level.Name = reader.GetString()!;
                    return level.Names.Add(level.Name) ? null : $"'{level.Name}' stands there twice.";
                case JsonTokenType.String:
                    Next();
                    return reader.GetString()!.Contains('\0', StringComparison.Ordinal) ? "The character of number zero is no text." : null;
                default:
                    Next();
                    return null;
            }
        }

        public override string ToString() => string.Concat(_levels.Reverse().Select(level =>
            level.IsList ? string.Create(CultureInfo.InvariantCulture, $"[{Math.Max(0, level.Index)}]") : level.Name.Length > 0 ? $".{level.Name}" : "")).TrimStart('.');

        private void Next()
        {
            if (_levels.TryPeek(out var level) && level.IsList)
            {
                level.Index++;
            }
        }

        private sealed class Level(bool isList)
        {
            public bool IsList => isList;

            public int Index { get; set; } = -1;

            public string Name { get; set; } = "";

            public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
        }
    }
}
