using Trackside.Notation.Lexicon;
using Trackside.Notation.Text;

namespace Trackside.Notation.Binding;

/// <summary>Finds the title of a post.</summary>
internal static class Titles
{
    private const int LongestTitle = 120;
    private const int MostLines = 12;

    /// <summary>The first line above the session that is short and not printed twice; else what stands behind "Workout of the Day".</summary>
    public static string? Of(List<Statement> statements, string text, TextSpan? prescription)
    {
        var above = statements.Where(statement => prescription is null || statement.Span.End <= prescription.Value.Start).Take(MostLines).ToList();
        var lines = above.Where(statement => statement.Kind is StatementKind.Title or StatementKind.Caption or StatementKind.Note or StatementKind.Prescription && statement.Span.Length <= LongestTitle)
            .Select(statement => Line(text, statement.Span.Start)).ToList();
        var single = lines.Find(line => lines.Count(other => other == line) == 1 && line.Length <= LongestTitle);
        if (statements.Count < 2)
        {
            return null;
        }

        var heading = statements.Find(statement => statement.Under == HeadingKind.Title);
        return heading is { Items.Count: > 0 } ? text.Substring(heading.Span.Start, heading.Span.Length).Trim()
            : single ?? (heading is null ? null : text.Substring(heading.Span.Start, heading.Span.Length).Trim());
    }

    private static string Line(string text, int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var end = text.IndexOf('\n', at);
        return text[start..(end < 0 ? text.Length : end)].Trim();
    }
}
