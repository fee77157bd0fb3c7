namespace Trackside.Notation.Text;

/// <summary>A stretch of a text: half-open, <c>[Start, End)</c>, in UTF-16 code units. An empty one is a place between two characters.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">How many characters; 0 for a place.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The place after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from one place to another.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> lies before <paramref name="start"/>.</exception>
    public static TextSpan Between(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>The shortest stretch that holds both.</summary>
    public TextSpan To(TextSpan other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Whether the other stretch lies within this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;
}
