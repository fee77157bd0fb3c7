using Trackside.Telling.Told;

namespace Trackside.Telling.Json;

/// <summary>What is shown of a session while it is written, for who draws it in a browser: see <c>Client/session-editor/told.ts</c>.</summary>
internal static class ToldReadingJson
{
    public static string Of(ToldReading told) => JsonLine.Of(json =>
    {
        json.WriteString("empty", told.Empty);
        json.WriteArray("strips", told.Strips is { } strips ? [strips.Phone.Inline, strips.Desk.Inline] : Array.Empty<string>(), static (json, svg) => json.WriteStringValue(svg));
        json.WriteObjects("facts", told.Facts, static (json, fact) =>
        {
            json.WriteString("name", fact.Name);
            json.WriteString("value", fact.Value);
            json.WriteString("doubt", fact.Doubt);
        });
        json.WriteArray("blocks", told.Blocks, static (json, block) => json.WriteStringValue(block));
        json.WriteString("recoveries", told.Recoveries);
        json.WriteString("held", told.Held);
        json.WriteObjects("marks", told.Marks, static (json, mark) =>
        {
            json.WriteString("code", mark.Code);
            json.WriteString("severity", JsonNames.Of(mark.Severity));
            json.WriteNumber("start", mark.Start);
            json.WriteNumber("length", mark.Length);
            json.WriteString("words", mark.Words);
            json.WriteObjects("fixes", mark.Fixes, static (json, fix) =>
            {
                json.WriteNumber("start", fix.Start);
                json.WriteNumber("length", fix.Length);
                json.WriteString("text", fix.NewText);
                json.WriteString("words", fix.Words);
            });
        });
        json.WriteString("key", told.Key);
    });
}
