using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Trackside.Web.Archives;

/// <summary>Values as archives write them: days as <c>2026-05-20</c>, moments in UTC, kinds as words, times in milliseconds, bytes in Base64.</summary>
internal static class FieldValues
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const string Day = "yyyy-MM-dd";

    public static void Write(Utf8JsonWriter to, ArchiveField field, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteNull(field.Name);
                break;
            case string text when field.Shape == FieldShape.Habits:
                HabitsForm.Write(to, field.Name, text);
                break;
            case string text:
                to.WriteString(field.Name, text);
                break;
            case Guid id:
                to.WriteString(field.Name, id);
                break;
            case DateOnly day:
                to.WriteString(field.Name, day.ToString(Day, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset moment:
                to.WriteString(field.Name, moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                to.WriteBoolean(field.Name, flag);
                break;
            case decimal number:
                // One database keeps the zeros behind the point, the other does not.
                to.WriteNumber(field.Name, number / 1.000000000000000000000000000m);
                break;
            case byte[] bytes:
                to.WriteString(field.Name, Convert.ToBase64String(bytes));
                break;
            case Enum word:
                to.WriteString(field.Name, WordOf(word));
                break;
            case IEnumerable<string> words:
                to.WriteStartArray(field.Name);
                foreach (var word in words)
                {
                    to.WriteStringValue(word);
                }

                to.WriteEndArray();
                break;
            default:
                to.WriteNumber(field.Name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>Reads a value back.</summary>
    /// <returns>The value, or what is wrong with it: what ought to stand there.</returns>
    public static (object? Value, string? Problem) Read(ArchiveField field, PropertyPath property, JsonElement element, IStringLocalizer<Texts> says)
    {
        if (element.ValueKind == JsonValueKind.Null)
        {
            return property.IsNullable || field.Shape != FieldShape.Plain ? (field.Shape == FieldShape.Habits ? "" : null, null) : (null, says["may not be null"]);
        }

        var value = field.Shape == FieldShape.Habits ? HabitsForm.Read(element) : Plain(property.ValueType, element);
        return value switch
        {
            null => (null, says["is not what stands here: {0}", Wanted(field, property)]),
            string text => (text, ProblemOf(field, text, says)),
            int or uint or long or decimal when IsOutside(field, Convert.ToDecimal(value, CultureInfo.InvariantCulture)) => (null, says["is not from {0} to {1}", field.Least!, field.Greatest!]),
            _ => (value, null),
        };
    }

    /// <summary>A kind as a word: <c>headCoach</c>.</summary>
    public static string WordOf(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static object? Plain(Type type, JsonElement element) => (element.ValueKind, type) switch
    {
        (JsonValueKind.String, _) when type == typeof(string) => TextOf(element),
        (JsonValueKind.String, _) when type == typeof(Guid) => element.TryGetGuid(out var id) ? id : null,
        (JsonValueKind.String, _) when type == typeof(DateOnly) => DateOnly.TryParseExact(TextOf(element), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        (JsonValueKind.String, _) when type == typeof(DateTimeOffset) => element.TryGetDateTimeOffset(out var moment) ? moment.ToUniversalTime() : null,
        (JsonValueKind.String, _) when type == typeof(byte[]) => element.TryGetBytesFromBase64(out var bytes) ? bytes : null,
        (JsonValueKind.String, { IsEnum: true }) => Enum.GetValues(type).Cast<Enum>().FirstOrDefault(one => WordOf(one) == TextOf(element)),
        (JsonValueKind.True or JsonValueKind.False, _) when type == typeof(bool) => element.GetBoolean(),
        (JsonValueKind.Number, _) when type == typeof(int) => element.TryGetInt32(out var number) ? number : null,
        (JsonValueKind.Number, _) when type == typeof(uint) => element.TryGetUInt32(out var number) ? number : null,
        (JsonValueKind.Number, _) when type == typeof(long) => element.TryGetInt64(out var number) ? number : null,
        (JsonValueKind.Number, _) when type == typeof(decimal) => element.TryGetDecimal(out var number) ? number : null,
        (JsonValueKind.Array, _) when type == typeof(string[]) => WordsOf(element),
        _ => null,
    };

    // Half a pair of code units can be written in JSON, and is no text.
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string[]? WordsOf(JsonElement element)
    {
        var words = element.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? TextOf(one) : null).ToArray();
        return words.Length > 20 || words.Any(word => word is null or { Length: > 100 }) ? null : [.. words.OfType<string>()];
    }

    private static string? ProblemOf(ArchiveField field, string text, IStringLocalizer<Texts> says) =>
        text.Length > field.Most ? says["has {0} letters, but at most {1} are kept", text.Length, field.Most].Value
        : field.IsNamed && string.IsNullOrWhiteSpace(text) ? says["says nothing"].Value
        : text.Contains('\0', StringComparison.Ordinal) ? says["holds the character of number zero, which is no text"].Value
        : null;

    private static bool IsOutside(ArchiveField field, decimal number) => number < field.Least || number > field.Greatest;

    // An example says it in every language.
    private static string Wanted(ArchiveField field, PropertyPath property) => property.ValueType switch
    {
        _ when field.Shape == FieldShape.Habits => """{ "language": "en", … }""",
        { IsEnum: true } type => string.Join(" | ", Enum.GetValues(type).Cast<Enum>().Select(word => $"\"{WordOf(word)}\"")),
        var type when type == typeof(Guid) => "\"01890a5d-ac96-774b-bcce-b302099a8057\"",
        var type when type == typeof(DateOnly) => "\"2026-05-20\"",
        var type when type == typeof(DateTimeOffset) => "\"2026-05-20T10:00:00Z\"",
        var type when type == typeof(byte[]) => "\"QmFzZTY0\" (Base64)",
        var type when type == typeof(bool) => "true | false",
        var type when type == typeof(string) => "\"…\"",
        var type when type == typeof(string[]) => "[\"…\"]",
        var type => type == typeof(decimal) ? "7.5" : "75",
    };
}
