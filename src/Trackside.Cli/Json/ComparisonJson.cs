using System.Text.Json;
using Trackside.Training.Analysis;

namespace Trackside.Cli.Json;

/// <summary>Two sessions side by side as one line of JSON, to the letter of <c>docs/comparison.schema.json</c>.</summary>
internal static class ComparisonJson
{
    /// <summary>The name of the schema and its version; the number goes up when a program that reads it could break.</summary>
    public const string Schema = "trackside.comparison/1";

    public static string Of(Comparison comparison, Analysed then, Analysed now) => JsonLine.Of(json =>
    {
        var numbers = new Numbers(json);
        json.WriteString("schema", Schema);
        WriteSession(json, "then", then);
        WriteSession(json, "now", now);
        json.WriteBoolean("sameWorkout", comparison.IsSameWorkout);
        numbers.Write("similarity", comparison.Similarity);
        json.WriteObjects("pairs", comparison.Pairs, (inner, pair) => Write(inner, numbers, pair));
        json.WriteObjects("groups", comparison.Groups, (inner, group) =>
        {
            inner.WriteString("name", group.Name);
            inner.WriteNumber("pairs", group.Pairs);
            numbers.Write("against", group.Against);
        });
        numbers.Write("overall", comparison.Overall);
        numbers.WriteModels();
    });

    private static void WriteSession(Utf8JsonWriter json, string name, Analysed session)
    {
        json.WriteStartObject(name);
        AnalysisJson.WriteSession(json, session);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Numbers numbers, ComparedRep pair)
    {
        json.WriteString("name", pair.Name);
        json.WriteNumber("then", pair.Then?.Index);
        json.WriteNumber("now", pair.Now?.Index);
        numbers.Write("thenTime", pair.Then is { } then ? RepAnalysisJson.TimeOf(then) : null);
        numbers.Write("nowTime", pair.Now is { } now ? RepAnalysisJson.TimeOf(now) : null);
        numbers.Write("difference", pair.Difference);
        json.WriteBoolean("beyondError", pair.IsBeyondError);
    }
}
