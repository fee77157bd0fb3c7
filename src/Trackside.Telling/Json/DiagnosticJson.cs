using System.Text.Json;
using Trackside.Notation.Diagnostics;

namespace Trackside.Telling.Json;

/// <summary>One remark of a reading, with the ways to settle it.</summary>
internal static class DiagnosticJson
{
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("severity", JsonNames.Of(diagnostic.Rule.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteSpan(diagnostic.Span);
        if (diagnostic.Fixes is not [var first, .. var others])
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        Write(json, first, diagnostic);
        json.WriteEndObject();
        if (!others.IsEmpty)
        {
            json.WriteObjects("alternatives", others, (inner, fix) => Write(inner, fix, diagnostic));
        }
    }

    // A fix is for the place of its remark unless it says otherwise.
    private static void Write(Utf8JsonWriter json, Fix fix, Diagnostic diagnostic)
    {
        json.WriteString("title", fix.Title);
        json.WriteString("newText", fix.NewText);
        if (fix.Span != diagnostic.Span)
        {
            json.WriteSpan(fix.Span);
        }
    }
}
