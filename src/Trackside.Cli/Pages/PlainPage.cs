using System.Text;
using Trackside.Cli.Sheets;

namespace Trackside.Cli.Pages;

/// <summary>A page of the documentation as it is read at a terminal: Markdown without its marks.</summary>
internal static class PlainPage
{
    private const string Fence = "```";
    private const string Margin = "    ";

    // What the head of a page of a formula says, a line each.
    private static readonly string[] HeadLines = ["Evidence: ", "Range: ", "Unit: ", "Source: "];

    /// <summary>The page as plain text, its paragraphs filled to the width of the page.</summary>
    public static string Of(string markdown, Layout layout)
    {
        var plain = new StringBuilder();
        var paragraph = new List<string>();
        var isExample = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd().Split('\n').Append(""))
        {
            var isFence = line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
            if (isExample || isFence || line.Length == 0 || paragraph is [""] || StartsAnew(line))
            {
                Fill(plain, paragraph, layout);
            }

            if (isExample && !isFence)
            {
                AppendExample(plain, line);
            }
            else if (!isFence)
            {
                paragraph.Add(line);
            }

            isExample ^= isFence;
        }

        return plain.ToString().TrimEnd() + "\n";
    }

    private static bool StartsAnew(string line) =>
        line is ['#' or '|' or '>', ..] or ['-' or '*' or '+', ' ', ..]
        || Array.Exists(HeadLines, head => line.StartsWith(head, StringComparison.Ordinal))
        || (char.IsAsciiDigit(line[0]) && line.Contains(". ", StringComparison.Ordinal));

    private static void Fill(StringBuilder plain, List<string> paragraph, Layout layout)
    {
        if (paragraph.Count == 0)
        {
            return;
        }

        var isHeading = paragraph[0].StartsWith('#');
        var text = string.Join(' ', paragraph.Select(line => line.Trim())).TrimStart('#').TrimStart();
        foreach (var line in layout.Wrap(WithoutMarks(text), 0))
        {
            plain.Append(isHeading ? layout.Ink.Strong(line) : line).Append('\n');
        }

        paragraph.Clear();
    }

    // In an example, [|…|] marks what the remark is about; here carets under it do.
    private static void AppendExample(StringBuilder plain, string line)
    {
        var text = line.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        plain.Append(Margin).Append(text).Append('\n');
        var start = line.IndexOf("[|", StringComparison.Ordinal);
        var end = line.IndexOf("|]", StringComparison.Ordinal);
        if (start >= 0 && end > start)
        {
            var before = new string(' ', Printable.WidthOf(line[..start]));
            plain.Append(Margin).Append(before).Append('^', Math.Max(1, Printable.WidthOf(line[(start + 2)..end]))).Append('\n');
        }
    }

    private static string WithoutMarks(string text) =>
        WithoutTargets(text).Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);

    // [words](where they lead) is only its words.
    private static string WithoutTargets(string text)
    {
        while (text.IndexOf("](", StringComparison.Ordinal) is > 0 and var middle
            && text.LastIndexOf('[', middle) is >= 0 and var start
            && text.IndexOf(')', middle) is > 0 and var end)
        {
            text = text[..start] + text[(start + 1)..middle] + text[(end + 1)..];
        }

        return text;
    }
}
