using System.Text.Json;
using Trackside.Web.Components;

namespace Trackside.Web.Archives;

/// <summary>How somebody likes things shown, with the names that archives give it.</summary>
internal static class HabitsForm
{
    public static void Write(Utf8JsonWriter to, string name, string text)
    {
        if (text.Length == 0)
        {
            to.WriteNull(name);
            return;
        }

        var habits = Habits.Read(text);
        to.WriteStartObject(name);
        to.WriteString("language", habits.Language);
        to.WriteString("timeZone", habits.TimeZone);
        to.WriteBoolean("miles", habits.Miles);
        to.WriteString("pace", habits.Pace);
        to.WriteBoolean("comma", habits.Comma);
        to.WriteString("firstDay", FieldValues.WordOf(habits.FirstDay));
        to.WriteString("days", habits.Days);
        to.WriteEndObject();
    }

    /// <summary>The habits as the store keeps them; null where the object is none.</summary>
    public static string? Read(JsonElement element)
    {
        try
        {
            var form = element.Deserialize<Form>(JsonSerializerOptions.Web);
            var first = Enum.GetValues<DayOfWeek>().Where(day => FieldValues.WordOf(day) == form?.FirstDay).ToArray();
            return form is { Pace: "km" or "mile" or "lap", Days: "text" or "iso" or "dmy" or "mdy" } && first is [var day] && (form.Language is null || Habits.Languages.Contains(form.Language)) && form.TimeZone is null or { Length: < 100 }
                ? new Habits { Language = form!.Language, TimeZone = form.TimeZone, Miles = form.Miles, Pace = form.Pace, Comma = form.Comma, FirstDay = day, Days = form.Days }.ToString()
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Form(string? Language, string? TimeZone, bool Miles, string Pace, bool Comma, string FirstDay, string Days);
}
