using System.Globalization;
using System.Text.Json;
using Trackside.Notation.Diagnostics;

namespace Trackside.Telling.Json;

/// <summary>What a session meant as one line of JSON, to the letter of <c>docs/analysis.schema.json</c>.</summary>
internal static class AnalysisJson
{
    /// <summary>The name of the schema and its version; the number goes up when a program that reads it could break.</summary>
    public const string Schema = "trackside.analysis/1";

    /// <summary>The analysis of a text.</summary>
    public static string Of(Analysed session) => JsonLine.Of(json =>
    {
        var (numbers, analysis) = (new Numbers(json), session.Analysis);
        json.WriteString("schema", Schema);
        WriteSession(json, session);
        json.WriteNumber("warnings", session.Reading.Diagnostics.Count(remark => remark.Rule.Severity != Severity.Info));
        ProfileJson.Write(json, numbers, session.Profile);
        json.WriteObjects("reps", analysis.Reps, (inner, rep) => RepAnalysisJson.Write(inner, numbers, rep, session.Profile));
        json.WriteObjects("groups", analysis.Groups.Index(), (inner, group) => GroupJson.Write(inner, numbers, group.Item, group.Index));
        ProgressJson.Write(json, numbers, analysis);
        TotalsJson.Write(json, numbers, analysis.Totals);
        KindJson.WriteAll(json, numbers, "kinds", analysis.Kinds);
        json.WriteObjects("blocks", analysis.Blocks, (inner, block) =>
        {
            inner.WriteNumber("block", block.Block);
            KindJson.WriteAll(inner, numbers, "kinds", block.Kinds);
        });
        CostJson.Write(json, numbers, session.Cost, analysis);
        BeforeJson.Write(json, numbers, session);
        numbers.WriteModels();
    });

    /// <summary>Where a session comes from and what it is called.</summary>
    public static void WriteSession(Utf8JsonWriter json, Analysed session)
    {
        var reading = session.Reading;
        json.WriteString("source", session.Name);
        json.WriteString("title", session.Title);
        json.WriteString("athlete", session.Athlete);
        json.WriteString("date", session.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("canonical", reading.Workout.Reps.IsEmpty ? null : reading.Workout.CanonicalText);
    }
}
