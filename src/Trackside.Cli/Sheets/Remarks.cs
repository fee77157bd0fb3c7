using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Notation.Text;

namespace Trackside.Cli.Sheets;

/// <summary>What is not sure, each with its line, a caret and the cure; then, faintly, what else is worth knowing.</summary>
internal static class Remarks
{
    private const string Margin = "    ";
    private const int LongestQuote = 60;

    /// <summary>What the coach should confirm or mend.</summary>
    public static IEnumerable<string> NotSure(Reading reading, string path, Layout layout)
    {
        var remarks = reading.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity != Severity.Info).ToList();
        return remarks.Count == 0
            ? []
            : remarks.SelectMany(remark => LinesOf(remark, reading.Source, path, layout)).Prepend(layout.Ink.Strong("Not sure:"));
    }

    /// <summary>How things were read that could hardly be read otherwise, and what was left alone.</summary>
    public static IEnumerable<string> Noted(Reading reading, string path, Layout layout)
    {
        var remarks = reading.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == Severity.Info);
        var lines = remarks.Select(remark => HeadOf(remark, Excerpt.Of(reading.Source, remark.Span, layout.Width), path));
        return lines.Concat(Unread(reading).SelectMany(line => layout.Wrap(line, 0))).Select(layout.Ink.Faint);
    }

    /// <summary>One remark as editors can follow it: <c>file:line:column: CODE: message</c>.</summary>
    public static string HeadOf(Diagnostic remark, string source, string path) => HeadOf(remark, Excerpt.Of(source, remark.Span, int.MaxValue), path);

    /// <summary>The words of a stretch on one line, cut where they are many.</summary>
    public static string Quote(string source, TextSpan span)
    {
        var words = string.Join(' ', source.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Printable.Of(words.Length <= LongestQuote ? words : words[..LongestQuote].TrimEnd() + "…");
    }

    private static IEnumerable<string> LinesOf(Diagnostic remark, string source, string path, Layout layout)
    {
        Func<string, string> ink = remark.Rule.Severity == Severity.Error ? layout.Ink.Brick : layout.Ink.Amber;
        var excerpt = Excerpt.Of(source, remark.Span, layout.Width - Margin.Length);
        yield return HeadOf(remark, excerpt, path);
        yield return (Margin + excerpt.Text).TrimEnd();
        yield return Margin + ink(excerpt.Carets);
        foreach (var (index, fix) in remark.Fixes.Index())
        {
            var lines = layout.Wrap((index == 0 ? "→ " : "→ or: ") + Printable.Of(fix.Title), Margin.Length);
            foreach (var line in lines)
            {
                yield return Margin + layout.Ink.Blue(line);
            }
        }
    }

    private static string HeadOf(Diagnostic remark, Excerpt excerpt, string path) =>
        $"{Printable.Of(path)}:{excerpt.Line}:{excerpt.Column}: {remark.Rule.Code}: {Printable.Of(remark.Message)}";

    private static IEnumerable<string> Unread(Reading reading)
    {
        var kinds = reading.Unread
            .GroupBy(unread => unread.Kind)
            .Select(kind => $"{kind.Key.ToString().ToLowerInvariant()} ({kind.Sum(unread => unread.Span.Length)} characters)");
        return reading.Unread.IsEmpty ? [] : [$"Kept, but not part of the session: {string.Join(", ", kinds)}"];
    }
}
