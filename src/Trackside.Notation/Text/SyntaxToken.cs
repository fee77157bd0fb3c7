namespace Trackside.Notation.Text;

/// <summary>A word, number or mark, with the spaces in front of it.</summary>
/// <remarks>
/// The tokens of a text, in order, tile it: every character belongs to exactly one token, as its text or as the spaces
/// in front of it. That holds for any input, so nothing a coach typed is ever lost.
/// </remarks>
/// <param name="Kind">What the token is.</param>
/// <param name="FullStart">Where the spaces in front of it begin.</param>
/// <param name="Span">Where it is, less those spaces.</param>
public readonly record struct SyntaxToken(TokenKind Kind, int FullStart, TextSpan Span)
{
    /// <summary>Where the token is, with the spaces in front of it.</summary>
    public TextSpan FullSpan => TextSpan.Between(FullStart, Span.End);

    /// <summary>Whether it stands directly against what is before it.</summary>
    public bool IsTight => FullStart == Span.Start;
}
