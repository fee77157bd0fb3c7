using System.Text.Json;
using Trackside.Training.Timing;

namespace Trackside.Telling.Json;

/// <summary>An athlete of a board, with their reps.</summary>
internal static class AthleteJson
{
    public static void Write(Utf8JsonWriter json, BoardAthlete athlete, MarkWords words, Speech speech)
    {
        json.WriteString("id", athlete.Id);
        json.WriteString("name", words.NameOf(athlete.Id));
        json.WriteString("group", athlete.Group);
        json.WriteString("state", JsonNames.Of(athlete.State));
        MarkJson.WriteRef(json, "current", athlete.Current?.Rep.Ref);
        BoardJson.WriteMoment(json, "startedAt", athlete.Current?.StartedAt);
        BoardJson.WriteMoment(json, "dueAt", athlete.DueAt);
        MarkJson.WriteRef(json, "next", athlete.Next?.Rep.Ref);
        BoardJson.WriteMoment(json, "nextAim", athlete.Next?.Aim?.Time.TotalMilliseconds);
        json.WriteString("nextAimShown", Shown(athlete.Next?.Aim?.Time.TotalMilliseconds));
        if (FadeWords.Of(athlete, speech) is { } fade)
        {
            json.WriteStartObject("fade");
            json.WriteString("words", fade.Words);
            json.WriteNumber("percent", fade.Percent);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("fade");
        }

        json.WriteObjects("reps", athlete.Reps, WriteRep);
    }

    private static string? Shown(long? milliseconds) => milliseconds is { } time ? InWords.Lap(time / 1_000.0) : null;

    private static void WriteRep(Utf8JsonWriter json, AthleteRep rep)
    {
        MarkJson.WriteRef(json, "rep", rep.Rep.Ref);
        json.WriteString("name", rep.Rep.Rep.Name);
        json.WriteString("state", JsonNames.Of(rep.State));
        BoardJson.WriteMoment(json, "aim", rep.Aim?.Time.TotalMilliseconds);
        BoardJson.WriteMoment(json, "fastest", rep.Aim?.Fastest.TotalMilliseconds);
        BoardJson.WriteMoment(json, "slowest", rep.Aim?.Slowest.TotalMilliseconds);
        json.WriteString("aimShown", Shown(rep.Aim?.Time.TotalMilliseconds));
        BoardJson.WriteMoment(json, "startedAt", rep.StartedAt);
        BoardJson.WriteMoment(json, "finishedAt", rep.FinishedAt);
        BoardJson.WriteMoment(json, "milliseconds", rep.Milliseconds);
        json.WriteString("shown", Shown(rep.Milliseconds));
        BoardJson.WriteMoment(json, "within", rep.Within);
        BoardJson.WriteMoment(json, "difference", rep.Difference);
        json.WriteString("differenceShown", rep.Difference is { } off ? InWords.Signed(off / 1_000.0, 1) : null);
        json.WriteString("side", JsonNames.Of(rep.Side));
        json.WriteBoolean("isTyped", rep.IsTyped);
        json.WriteBoolean("isStartAssumed", rep.IsStartAssumed);
        BoardJson.WriteMoment(json, "rested", rep.Rested);
        json.WriteObjects("laps", rep.Laps, WriteLap);
        BoardJson.WriteId(json, "start", rep.Start);
        BoardJson.WriteId(json, "finish", rep.Finish);
    }

    private static void WriteLap(Utf8JsonWriter json, BoardLap lap)
    {
        json.WriteString("mark", lap.Mark);
        json.WriteNumber("metres", lap.From?.Metres);
        json.WriteNumber("at", lap.Milliseconds);
        json.WriteString("shown", Shown(lap.Milliseconds));
        json.WriteNumber("split", lap.Split);
        BoardJson.WriteMoment(json, "difference", lap.Milliseconds - lap.Aim);
    }
}
