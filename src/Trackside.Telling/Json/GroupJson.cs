using System.Text.Json;
using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Telling.Json;

/// <summary>Like reps of a session.</summary>
internal static class GroupJson
{
    public static void Write(Utf8JsonWriter json, Numbers numbers, RepGroup group, int index)
    {
        json.WriteNumber("group", index);
        json.WriteString("name", group.Name);
        json.WriteArray("reps", group.Reps, static (inner, rep) => inner.WriteNumberValue(rep));
        numbers.Write("mean", group.Mean);
        numbers.Write("perKilometre", group.Pace is null ? null : Per(group, Distance.Kilometre), "s/km");
        numbers.Write("per400", group.Pace is null ? null : Per(group, Distance.Lap), "s/400 m");
        numbers.Write("spread", group.Spread);
        json.WriteNumber("best", group.Best);
        json.WriteNumber("worst", group.Worst);
        numbers.Write("decrement", group.Decrement);
        RaceJson.Write(json, numbers, group.Race);
        numbers.Write("againstStated", group.AgainstStated);
        WriteSeries(json, numbers, group.Series);
        BreakPointJson.Write(json, numbers, group.Diminished, group.Diminished is { } step ? group.Reps[step.From - 1] : 0);
        json.WriteString("kind", group.Kind);
        KindJson.WriteZone(json, numbers, group.Zone);
    }

    // The mean pace has the measuring error of the mean time.
    private static Estimate Per(RepGroup group, Distance distance)
    {
        var seconds = group.Pace!.TimeFor(distance).TotalMilliseconds / 1_000.0;
        return Estimate.Within(seconds, 100 * (group.Mean.High - group.Mean.Value) / group.Mean.Value, "s", group.Mean.Model);
    }

    private static void WriteSeries(Utf8JsonWriter json, Numbers numbers, SeriesFindings series)
    {
        json.WriteStartObject("series");
        json.WriteString("shape", JsonNames.Of(series.Shape));
        numbers.Write("sureness", series.Sureness);
        numbers.Write("trend", series.Trend);
        numbers.Write("secondHalf", series.HalfDifference);
        json.WriteEndObject();
    }
}

/// <summary>Where returns diminished.</summary>
internal static class BreakPointJson
{
    /// <summary>Writes the step as the property <c>diminished</c>.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="step">The step, or null.</param>
    /// <param name="rep">The first rep of the slower part, among all reps.</param>
    public static void Write(Utf8JsonWriter json, Numbers numbers, BreakPoint? step, int rep)
    {
        if (step is null)
        {
            json.WriteNull("diminished");
            return;
        }

        json.WriteStartObject("diminished");
        json.WriteNumber("rep", rep);
        numbers.Write("slower", step.Slower);
        numbers.Write("sureness", step.Sureness);
        json.WriteEndObject();
    }
}

/// <summary>The kinds of work in a session.</summary>
internal static class KindJson
{
    public static void WriteAll(Utf8JsonWriter json, Numbers numbers, string name, IEnumerable<KindShare> kinds) => json.WriteObjects(name, kinds, (inner, kind) =>
    {
        inner.WriteString("name", kind.Name);
        numbers.Write("share", kind.Share);
        inner.WriteObjects("zones", kind.Zones, static (zones, zone) => Write(zones, zone));
        inner.WriteArray("groups", kind.Groups, static (groups, group) => groups.WriteNumberValue(group));
    });

    public static void WriteZone(Utf8JsonWriter json, Numbers numbers, ZoneFinding finding)
    {
        json.WriteStartObject("zone");
        Write(json, finding.Zone);
        numbers.Write("sureness", finding.Sureness);
        json.WriteStartObject("next");
        Write(json, finding.Next);
        json.WriteEndObject();
        json.WriteArray("reasons", finding.Reasons, static (inner, reason) => inner.WriteStringValue(reason));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TrainingZone zone)
    {
        json.WriteNumber("number", zone.Number);
        json.WriteString("name", zone.Name);
    }
}
