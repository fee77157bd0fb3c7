using System.Collections.Immutable;

namespace Trackside.Telling.Pages;

/// <summary>Reads the Markdown of the pages of the documentation: headings, paragraphs, lists, tables and examples, and no more.</summary>
public static class PageText
{
    private const string Fence = "```";

    // What the head of a page of a formula says, a line each.
    private static readonly string[] HeadLines = ["Evidence: ", "Range: ", "Unit: ", "Source: "];

    /// <summary>The parts of a page in order.</summary>
    /// <param name="markdown">The page.</param>
    public static ImmutableArray<PagePart> PartsOf(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var parts = ImmutableArray.CreateBuilder<PagePart>();
        var paragraph = new List<string>();
        List<string>? example = null;
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            var isFence = line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
            if (example is not null || isFence || line.Length == 0 || StartsAnew(line))
            {
                Close(paragraph, parts);
            }

            if (isFence && example is not null)
            {
                parts.Add(new PageExample([.. example]));
                example = null;
            }
            else if (isFence)
            {
                example = [];
            }
            else if (example is not null)
            {
                example.Add(line);
            }
            else if (line.Length == 0)
            {
                parts.Add(new PageGap());
            }
            else
            {
                paragraph.Add(line.Trim());
            }
        }

        Close(paragraph, parts);
        return parts.ToImmutable();
    }

    private static bool StartsAnew(string line) =>
        line is ['#' or '|' or '>', ..] or ['-' or '*' or '+', ' ', ..]
        || Array.Exists(HeadLines, head => line.StartsWith(head, StringComparison.Ordinal))
        || (char.IsAsciiDigit(line[0]) && line.Contains(". ", StringComparison.Ordinal));

    private static void Close(List<string> lines, ImmutableArray<PagePart>.Builder parts)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var text = string.Join(' ', lines);
        parts.Add(text switch
        {
            ['#', ..] => new PageHeading(text.Length - text.TrimStart('#').Length, text.TrimStart('#').TrimStart()),
            ['|', ..] => new PageRow(text),
            ['-' or '*' or '+', ' ', ..] => new PageItem(text[0], text[2..]),
            _ => new PageParagraph(text),
        });
        lines.Clear();
    }
}
