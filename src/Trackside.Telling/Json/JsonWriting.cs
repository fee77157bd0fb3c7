using System.Text.Json;
using Trackside.Notation.Text;

namespace Trackside.Telling.Json;

/// <summary>The few shapes of which every part of a reading is made.</summary>
internal static class JsonWriting
{
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) =>
        json.WriteArray(name, items, (inner, item) =>
        {
            inner.WriteStartObject();
            write(inner, item);
            inner.WriteEndObject();
        });

    public static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
    }

    public static void WriteNumber(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A number where the two are one, else the pair of them, or null.</summary>
    public static void WriteRange(this Utf8JsonWriter json, string name, (decimal Min, decimal Max)? range)
    {
        if (range is not { } given || given.Min == given.Max)
        {
            json.WriteNumber(name, range?.Min);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(given.Min);
        json.WriteNumberValue(given.Max);
        json.WriteEndArray();
    }
}
