namespace Trackside.Notation.Text;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>Digits with the points, commas and colons between them: <c>1,000</c>, <c>1:15.1</c>, <c>43.926.4</c>, <c>½</c>.</summary>
    Number,

    /// <summary>Letters of one script: <c>jog</c>, <c>перерыв</c>, <c>本</c>.</summary>
    Word,

    /// <summary>One quote glyph after a number: <c>'</c>, <c>’</c>, <c>′</c>.</summary>
    Prime,

    /// <summary>A double quote glyph, or two single ones, after a number: <c>"</c>, <c>”</c>, <c>’’</c>.</summary>
    DoublePrime,

    /// <summary>Any other character.</summary>
    Symbol,

    /// <summary>The end of a line.</summary>
    NewLine,

    /// <summary>The end of the text.</summary>
    End,
}
