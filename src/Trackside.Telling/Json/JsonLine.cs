using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Trackside.Telling.Json;

/// <summary>One line of output: a JSON object.</summary>
internal static class JsonLine
{
    // Quotes, accents and '<' stay as they are: the output is a data file, not part of a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object whose properties are written.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var line = new ArrayBufferWriter<byte>(4 * 1024);
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    /// <summary>A file that could not be read, and why.</summary>
    public static string OfError(string source, string error) => Of(json =>
    {
        json.WriteString("source", source);
        json.WriteString("error", error);
    });
}
