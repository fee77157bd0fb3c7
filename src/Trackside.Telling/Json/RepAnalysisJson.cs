using System.Text.Json;
using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Telling.Json;

/// <summary>What one rep was worth.</summary>
internal static class RepAnalysisJson
{
    public static void Write(Utf8JsonWriter json, Numbers numbers, RepAnalysis rep, Profile? profile)
    {
        var planned = rep.Rep.Planned;
        json.WriteNumber("index", rep.Index);
        json.WriteNumber("block", planned.Block);
        json.WriteNumber("set", planned.Set);
        json.WriteString("role", JsonNames.Of(planned.Rep.Role));
        json.WriteNumber("distanceMetres", planned.Rep.Distance?.Min.Metres);
        json.WriteNumber("durationSeconds", planned.Rep.Distance is null ? planned.Rep.Time?.Min.TotalSeconds : null);
        json.WriteBoolean("prescribed", rep.Rep.IsPrescribed);
        json.WriteNumber("group", rep.Group);
        numbers.Write("time", TimeOf(rep));
        numbers.Write("perKilometre", rep.TimeFor(Distance.Kilometre), "s/km");
        numbers.Write("perMile", rep.TimeFor(Distance.Mile), "s/mile");
        numbers.Write("per400", rep.TimeFor(Distance.Lap), "s/400 m");
        numbers.Write("per100", rep.TimeFor(Distance.FromMetres(100)), "s/100 m");
        numbers.Write("shareOfSpeed", rep.ShareOfSpeed);
        RaceJson.Write(json, numbers, rep.Race);
        WriteTarget(json, numbers, rep, profile);
        numbers.Write("againstTarget", rep.AgainstTarget);
        json.WriteNumber("rank", rep.Rank);
        numbers.Write("rest", rep.Rest);
    }

    /// <summary>The time of a rep with its measuring error; null without one.</summary>
    public static Estimate? TimeOf(RepAnalysis rep)
    {
        if (rep.Rep.Time is not { } time || rep.ErrorSeconds <= 0)
        {
            return null;
        }

        var seconds = time.TotalMilliseconds / 1_000.0;
        return new Estimate(seconds, Math.Max(0, seconds - rep.ErrorSeconds), seconds + rep.ErrorSeconds, "s", "measuring-error");
    }

    private static void WriteTarget(Utf8JsonWriter json, Numbers numbers, RepAnalysis rep, Profile? profile)
    {
        if (rep.Rep.Planned.Rep.Target is not { } target)
        {
            json.WriteNull("target");
            return;
        }

        var finding = TargetFinding.Of(target, rep.Rep.Planned.Rep, profile);
        json.WriteStartObject("target");
        json.WriteString("text", target.Text);
        TargetJson.Write(json, numbers, finding);
        json.WriteEndObject();
    }
}

/// <summary>A target that was worked out, or why it could not be.</summary>
internal static class TargetJson
{
    public static void Write(Utf8JsonWriter json, Numbers numbers, TargetFinding finding)
    {
        var per = finding.Time?.Per is { } distance ? InWords.Per(distance) : null;
        numbers.Write("time", finding.Time is { } time ? Estimated(time) : null, per is null ? null : $"s/{per}");
        json.WriteString("per", per);
        json.WriteString("from", finding.Time?.From);
        json.WriteString("whyNot", finding.WhyNot);
    }

    private static Estimate Estimated(TargetTime time) => new(Seconds(time.Aim), Seconds(time.Fastest), Seconds(time.Slowest), "s", time.Model);

    private static double Seconds(Duration time) => time.TotalMilliseconds / 1_000.0;
}

/// <summary>The race whose pace something is.</summary>
internal static class RaceJson
{
    public static void Write(Utf8JsonWriter json, Numbers numbers, RaceOfRep? race)
    {
        if (race is null)
        {
            json.WriteNull("race");
            return;
        }

        json.WriteStartObject("race");
        json.WriteString("name", race.Race.Name);
        json.WriteNumber("distanceMetres", race.Race.Distance.Metres);
        json.WriteString("basis", JsonNames.Of(race.Basis));
        numbers.Write("time", race.Time);
        json.WriteEndObject();
    }
}
