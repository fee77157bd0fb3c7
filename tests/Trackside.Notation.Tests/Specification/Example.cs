using System.Globalization;
using Trackside.Notation.Text;

namespace Trackside.Notation.Tests.Specification;

/// <summary>A fenced block of a document that says how a text is read.</summary>
/// <param name="Place">Where it stands, for a person: <c>docs/notation.md:120, 6 x 400m</c>.</param>
/// <param name="Text">The text to read, its marks taken out.</param>
/// <param name="Marks">The stretches between <c>[|</c> and <c>|]</c>, in order.</param>
/// <param name="Codes">The codes that must be raised, one for each mark, in the order of the marks.</param>
internal sealed record Example(string Place, string Text, IReadOnlyList<TextSpan> Marks, IReadOnlyList<string> Codes)
{
    /// <summary>What the blocks after it expect, by their names: <c>canonical</c>, <c>reps</c> and others.</summary>
    public Dictionary<string, string> Expected { get; } = new(StringComparer.Ordinal);

    /// <summary>The example in a block that begins <c>session TS0301</c>; <c>times 900</c> stands for its text so often.</summary>
    public static Example Of(string place, IReadOnlyList<string> info, string text)
    {
        var (plain, marks) = WithoutMarks(text);
        var times = info.Count > 1 && info[^2] == "times" ? int.Parse(info[^1], CultureInfo.InvariantCulture) : 1;
        var repeated = times == 1 ? plain : string.Join(' ', Enumerable.Repeat(plain, times));
        return new Example(place, repeated, marks, [.. info.Where(word => word.StartsWith("TS", StringComparison.Ordinal))]);
    }

    private static (string Plain, List<TextSpan> Marks) WithoutMarks(string text)
    {
        List<TextSpan> marks = [];
        while (text.IndexOf("[|", StringComparison.Ordinal) is >= 0 and var start)
        {
            text = text.Remove(start, 2);
            var end = text.IndexOf("|]", start, StringComparison.Ordinal);
            text = text.Remove(end, 2);
            marks.Add(TextSpan.Between(start, end));
        }

        return (text, marks);
    }
}
