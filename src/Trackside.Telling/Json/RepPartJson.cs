using System.Text.Json;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Json;

/// <summary>A rep of a board.</summary>
internal static class RepPartJson
{
    public static void Write(Utf8JsonWriter json, BoardRep rep, Speech speech)
    {
        MarkJson.WriteRef(json, "rep", rep.Ref);
        BoardJson.WriteMoment(json, "number", rep.Planned is null ? null : rep.Ref.Number);
        json.WriteString("name", rep.Rep.Name);
        json.WriteString("words", WorkoutWords.Asked(rep.Rep, speech));
        json.WriteString("role", JsonNames.Of(rep.Rep.Role));
        json.WriteNumber("metres", rep.Length?.Metres);
        json.WriteNumber("seconds", rep.Rep.Time is { IsExact: true, Min: var time } ? time.TotalSeconds : null);
        BoardJson.WriteMoment(json, "block", rep.Planned?.Block);
        BoardJson.WriteMoment(json, "set", rep.Planned?.Set);
        BoardJson.WriteMoment(json, "position", rep.Planned?.Position);
        if (rep.RecoveryAfter is { } recovery)
        {
            json.WriteStartObject("recovery");
            json.WriteString("words", WorkoutWords.Of(recovery, speech));
            BoardJson.WriteMoment(json, "milliseconds", recovery.Time?.Min.TotalMilliseconds);
            json.WriteBoolean("isSendOff", recovery.Scope == RecoveryScope.SendOff);
            json.WriteBoolean("untilFull", recovery.Mode == RecoveryMode.Full);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("recovery");
        }
    }
}
