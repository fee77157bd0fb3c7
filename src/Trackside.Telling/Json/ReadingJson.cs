using System.Globalization;
using System.Text.Json;
using Trackside.Notation.Readings;
using Trackside.Training.Quantities;

namespace Trackside.Telling.Json;

/// <summary>A reading as one line of JSON, to the letter of <c>docs/reading.schema.json</c>.</summary>
internal static class ReadingJson
{
    /// <summary>The name of the schema and its version; the number goes up when a program that reads it could break.</summary>
    public const string Schema = "trackside.reading/1";

    /// <summary>The reading of a text that came from a file of that name.</summary>
    public static string Of(Reading reading, string source) => JsonLine.Of(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteString("source", source);
        json.WriteString("title", reading.Title);
        json.WriteString("athlete", reading.Athlete);
        json.WriteArray("athletes", reading.Athletes, static (json, name) => json.WriteStringValue(name));
        json.WriteString("date", reading.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WritePrescription(json, reading);
        json.WriteObjects("reps", reading.Reps.Index(), static (json, rep) => RepJson.Write(json, rep.Item, rep.Index + 1));
        json.WriteObjects("recoveries", reading.Recoveries, (json, recovery) => RecoveryJson.Write(json, recovery, reading.Source));
        WriteTotals(json, reading);
        json.WriteObjects("diagnostics", reading.Diagnostics, DiagnosticJson.Write);
        json.WriteObjects("unread", reading.Unread, WriteUnread);
        json.WriteObjects("facts", reading.Facts, WriteFact);
    });

    private static void WritePrescription(Utf8JsonWriter json, Reading reading)
    {
        if (reading.Prescription is not { } span)
        {
            json.WriteNull("prescription");
            return;
        }

        json.WriteStartObject("prescription");
        json.WriteString("text", reading.Source.AsSpan(span.Start, span.Length));
        json.WriteSpan(span);
        json.WriteString("canonical", reading.Workout.CanonicalText);
        json.WriteEndObject();
    }

    // Nothing is null, not zero: a session of nothing but times has no distance, rather than one of no length.
    private static void WriteTotals(Utf8JsonWriter json, Reading reading)
    {
        var asked = reading.Workout.Totals;
        json.WriteStartObject("totals");
        json.WriteNumber("workDistanceMetres", asked.WorkDistance == Distance.Zero ? null : asked.WorkDistance.Metres);
        json.WriteNumber("workDurationSeconds", asked.WorkTime == Duration.Zero ? null : asked.WorkTime.TotalSeconds);
        json.WriteNumber("resultSeconds", reading.Reps.Any(rep => rep.Result is not null) ? reading.TotalOfResults.TotalSeconds : null);
        json.WriteEndObject();
    }

    private static void WriteUnread(Utf8JsonWriter json, UnreadText unread)
    {
        json.WriteSpan(unread.Span);
        json.WriteString("kind", JsonNames.Of(unread.Kind));
    }

    private static void WriteFact(Utf8JsonWriter json, Fact fact)
    {
        json.WriteString("kind", JsonNames.Of(fact.Kind));
        json.WriteNumber("timeSeconds", fact.Time?.TotalSeconds);
        json.WriteNumber("distanceMetres", fact.Distance?.Metres);
        json.WriteString("race", fact.Race);
        json.WriteSpan(fact.Span);
    }
}
