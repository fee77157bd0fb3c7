namespace Trackside.Telling.Pages;

/// <summary>How a stretch of a text is set.</summary>
public enum PageStyle
{
    /// <summary>As the text around it.</summary>
    Plain,

    /// <summary>As something to type, or a name in the code.</summary>
    Code,

    /// <summary>So that it stands out.</summary>
    Strong,

    /// <summary>As words that lead somewhere.</summary>
    Link,
}

/// <summary>A stretch of the text of a page.</summary>
/// <param name="Text">Its words, without marks.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Target">Where it leads, as the page writes it: <c>studies/prediction-error.md</c>; null for what leads nowhere.</param>
public sealed record PageSpan(string Text, PageStyle Style, string? Target = null)
{
    private const string StrongMark = "**";

    /// <summary>The stretches of a text.</summary>
    /// <param name="text">The text with its marks.</param>
    public static IEnumerable<PageSpan> AllOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = 0;
        for (var start = 0; start < text.Length;)
        {
            if (At(text, start) is not var (span, end))
            {
                start++;
                continue;
            }

            if (start > plain)
            {
                yield return new(text[plain..start], PageStyle.Plain);
            }

            yield return span;
            plain = start = end;
        }

        if (plain < text.Length)
        {
            yield return new(text[plain..], PageStyle.Plain);
        }
    }

    /// <summary>A text without its marks.</summary>
    /// <param name="text">The text with its marks.</param>
    public static string PlainOf(string text) => string.Concat(AllOf(text).Select(span => span.Text));

    private static (PageSpan Span, int End)? At(string text, int start) => text[start] switch
    {
        '`' when End(text, "`", start + 1) is { } end => (new(text[(start + 1)..end], PageStyle.Code), end + 1),
        '*' when text.AsSpan(start).StartsWith(StrongMark, StringComparison.Ordinal) && End(text, StrongMark, start + 2) is { } end =>
            (new(PlainOf(text[(start + 2)..end]), PageStyle.Strong), end + 2),
        '[' when End(text, "](", start + 1) is { } middle && End(text, ")", middle + 2) is { } end && !text[(start + 1)..middle].Contains('[', StringComparison.Ordinal) =>
            (new(PlainOf(text[(start + 1)..middle]), PageStyle.Link, text[(middle + 2)..end]), end + 1),
        _ => null,
    };

    private static int? End(string text, string mark, int from) => text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var end ? end : null;
}
