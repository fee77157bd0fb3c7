using System.Globalization;
using System.Text.Json;
using Trackside.Training.Load;
using Trackside.Training.Physiology;

namespace Trackside.Cli.Json;

/// <summary>A log as one line of JSON, to the letter of <c>docs/log.schema.json</c>.</summary>
internal static class LogJson
{
    /// <summary>The name of the schema and its version; the number goes up when a program that reads it could break.</summary>
    public const string Schema = "trackside.log/1";

    public static string Of(ToldLog told) => JsonLine.Of(json =>
    {
        var (numbers, log) = (new Numbers(json), told.Log);
        json.WriteString("schema", Schema);
        json.WriteString("source", told.Folder.Name);
        ProfileJson.Write(json, numbers, told.Athlete?.Profile);
        json.WriteObjects("athletes", told.Folder.Athletes, static (inner, athlete) =>
        {
            inner.WriteString("name", athlete.Name);
            inner.WriteNumber("sessions", athlete.Sessions);
        });
        json.WriteObjects("sessions", log.Entries.Index(), (inner, entry) => Write(inner, numbers, entry.Item, told.SessionOf(entry.Index)));
        json.WriteNumber("longest", log.Longest);
        json.WriteObjects("records", log.Records, (inner, record) =>
        {
            inner.WriteNumber("distanceMetres", record.Distance.Metres);
            numbers.Write("time", RepAnalysisJson.TimeOf(log.Entries[record.Entry].Analysis.Reps[record.Rep - 1]));
            inner.WriteNumber("session", record.Entry);
            inner.WriteNumber("rep", record.Rep);
            inner.WriteNumber("of", record.Count);
        });
        json.WriteObjects("repeated", log.Repeated, static (inner, like) =>
        {
            inner.WriteString("canonical", like.CanonicalText);
            inner.WriteArray("sessions", like.Entries, static (entries, entry) => entries.WriteNumberValue(entry));
        });
        json.WriteObjects("weeks", log.Weeks, (inner, week) => Write(inner, numbers, week));
        WriteLoad(json, numbers, log);
        json.WriteObjects("unreadable", told.Folder.Unread, static (inner, source) =>
        {
            inner.WriteString("source", source.Name);
            inner.WriteString("error", source.Error);
        });
        numbers.WriteModels();
    });

    private static void Write(Utf8JsonWriter json, Numbers numbers, LogEntry entry, Analysed session)
    {
        AnalysisJson.WriteSession(json, session);
        json.WriteNumber("timedReps", entry.Analysis.Totals.WorkReps.Timed);
        numbers.Write("work", entry.Analysis.Totals.WorkSeconds);
        numbers.Write("distance", entry.Analysis.Totals.WorkMetres);
        KindJson.WriteAll(json, numbers, "kinds", entry.Analysis.Kinds);
        numbers.Write("points", entry.Cost.Points);
    }

    private static void Write(Utf8JsonWriter json, Numbers numbers, LogWeek week)
    {
        json.WriteString("monday", DayOf(week.Monday));
        json.WriteNumber("sessions", week.Sessions);
        json.WriteObjects("zones", week.Zones.Where(zone => zone.Seconds > 0), (inner, zone) =>
        {
            inner.WriteNumber("number", zone.Zone);
            numbers.Write("distance", Estimate.Exactly(zone.Metres, "m", "session-totals"));
            numbers.Write("work", Estimate.Exactly(zone.Seconds, "s", "session-totals"));
        });
        numbers.Write("load", week.Load);
        numbers.Write("monotony", week.Monotony);
        numbers.Write("strain", week.Strain);
        numbers.Write("change", week.Change);
    }

    private static void WriteLoad(Utf8JsonWriter json, Numbers numbers, Log log)
    {
        if (log.Load is not { } load)
        {
            json.WriteNull("load");
            return;
        }

        json.WriteStartObject("load");
        json.WriteString("unit", load.Unit);
        json.WriteNumber("missing", load.Missing);
        json.WriteObjects("trend", log.Trend, (inner, day) =>
        {
            inner.WriteString("date", DayOf(day.Date));
            numbers.Write("long", Estimate.Exactly(day.Long, load.Unit, "load-trend"));
            numbers.Write("short", Estimate.Exactly(day.Short, load.Unit, "load-trend"));
        });
        json.WriteEndObject();
    }

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
