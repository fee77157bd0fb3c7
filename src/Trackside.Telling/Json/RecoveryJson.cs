using System.Text.Json;
using Trackside.Notation.Readings;

namespace Trackside.Telling.Json;

/// <summary>One recovery of a reading.</summary>
internal static class RecoveryJson
{
    public static void Write(Utf8JsonWriter json, ReadRecovery read, string text)
    {
        var recovery = read.Recovery;
        json.WriteString("scope", JsonNames.Of(recovery.Scope));
        json.WriteString("of", JsonNames.Of(recovery.Of));
        json.WriteRange("distanceMetres", recovery.Distance is { } distance ? (distance.Min.Metres, distance.Max.Metres) : null);
        json.WriteRange("durationSeconds", recovery.Time is { } time ? (time.Min.TotalSeconds, time.Max.TotalSeconds) : null);
        json.WriteString("mode", recovery.Mode is { } mode ? JsonNames.Of(mode) : null);
        json.WriteString("relative", recovery.Relation is { } relation ? JsonNames.Of(relation) : null);
        json.WriteString("text", text.AsSpan(read.Span.Start, read.Span.Length));
        json.WriteSpan(read.Span);
    }
}
