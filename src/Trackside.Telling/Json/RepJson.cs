using System.Text.Json;
using Trackside.Notation.Readings;

namespace Trackside.Telling.Json;

/// <summary>One rep of a reading.</summary>
internal static class RepJson
{
    public static void Write(Utf8JsonWriter json, ReadRep rep, int index)
    {
        var asked = rep.Planned.Rep;
        json.WriteNumber("index", index);
        json.WriteNumber("block", rep.Planned.Block);
        json.WriteNumber("set", rep.Planned.Set);
        json.WriteString("role", JsonNames.Of(asked.Role));
        json.WriteNumber("distanceMetres", asked.Distance?.Min.Metres);

        // A rep has one measure; where both are asked for, the distance comes first.
        json.WriteNumber("durationSeconds", asked.Distance is null ? asked.Time?.Min.TotalSeconds : null);
        json.WriteString("target", asked.Target?.Text);
        json.WriteNumber("resultSeconds", rep.Result?.TotalSeconds);
        json.WriteString("resultNote", rep.ResultNote);
        json.WriteBoolean("prescribed", rep.IsPrescribed);
        json.WriteSpan(rep.Span);
        WriteWhatIsRare(json, rep);
    }

    private static void WriteWhatIsRare(Utf8JsonWriter json, ReadRep rep)
    {
        if (rep.Planned.CountRange is { } count)
        {
            json.WriteArray("countRange", [count.Min, count.Max], static (inner, number) => inner.WriteNumberValue(number));
        }

        if (rep.Planned.Rep.Label is { } label)
        {
            json.WriteString("label", label);
        }

        if (!rep.Segments.IsEmpty)
        {
            json.WriteArray("segments", rep.Segments, static (inner, time) => inner.WriteNumberValue(time.TotalSeconds));
        }
    }
}
