using System.Text.Json;

namespace Trackside.Cli.Tests.Json;

/// <summary>A line of JSON as a golden file: a line a property and a line an item of its lists, so that a difference is easy to see.</summary>
internal static class Laid
{
    public static string Out(string json) => string.Concat(JsonDocument.Parse(json).RootElement.EnumerateObject().Select(property => property.Value.ValueKind switch
    {
        JsonValueKind.Array when property.Value.GetArrayLength() > 0 =>
            $"{property.Name}\n{string.Concat(property.Value.EnumerateArray().Select(item => $"    {item.GetRawText()}\n"))}",
        _ => $"{property.Name} {property.Value.GetRawText()}\n",
    }));
}
