using System.Collections.Immutable;

namespace Trackside.Telling.Pages;

/// <summary>A part of a page of the documentation. Its text is on one line and has its marks still; <see cref="PageSpan.AllOf"/> reads them.</summary>
public abstract record PagePart
{
    private protected PagePart()
    {
    }
}

/// <summary>A heading.</summary>
/// <param name="Level">From 1, the heading of the page.</param>
/// <param name="Text">Its words.</param>
public sealed record PageHeading(int Level, string Text) : PagePart;

/// <summary>A paragraph, or one of the lines at the head of a page of a formula, such as <c>Unit: s</c>.</summary>
/// <param name="Text">Its words.</param>
public sealed record PageParagraph(string Text) : PagePart;

/// <summary>A line of a list.</summary>
/// <param name="Mark">The mark before it: <c>-</c>.</param>
/// <param name="Text">Its words.</param>
public sealed record PageItem(char Mark, string Text) : PagePart;

/// <summary>A row of a table, the heading first.</summary>
/// <param name="Text">The row as it is written: <c>| race | error |</c>.</param>
public sealed record PageRow(string Text) : PagePart
{
    /// <summary>Its cells.</summary>
    public ImmutableArray<string> Cells => [.. Text.Trim('|').Split('|').Select(cell => cell.Trim())];

    /// <summary>Whether it only divides the heading from the rows: <c>|---|---|</c>.</summary>
    public bool IsRule => Text.All(character => character is '|' or '-' or ':' or ' ');
}

/// <summary>An example, or a sum, to be shown as it stands.</summary>
/// <param name="Lines">Its lines; in a session <c>[|</c> and <c>|]</c> mark what a remark is about.</param>
public sealed record PageExample(ImmutableArray<string> Lines) : PagePart
{
    /// <inheritdoc/>
    public bool Equals(PageExample? other) => other is not null && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => Lines.Length;
}

/// <summary>An empty line: what stands on either side of it does not belong together.</summary>
public sealed record PageGap : PagePart;
