using System.Collections.Immutable;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Text;

namespace Trackside.Notation.Syntax;

/// <summary>A part of a text as it was typed. Immutable; safe to share between threads.</summary>
/// <remarks>What a part is for is not said here: a quantity may turn out to be a rep, a recovery, a target or a result.</remarks>
public abstract class SyntaxNode
{
    private protected SyntaxNode(int firstToken, int tokenCount, TextSpan span)
    {
        FirstToken = firstToken;
        TokenCount = tokenCount;
        Span = span;
    }

    /// <summary>The parts of this part, in order; empty for one that has none.</summary>
    public virtual ImmutableArray<SyntaxNode> Children => [];

    /// <summary>Where the part is, less the spaces in front of it.</summary>
    public TextSpan Span { get; }

    /// <summary>Its first token, counted through the text from 0.</summary>
    public int FirstToken { get; }

    /// <summary>How many tokens it takes, its own children's included.</summary>
    public int TokenCount { get; }
}

/// <summary>A whole text: its parts and the ends of its lines.</summary>
public sealed class TextSyntax : SyntaxNode
{
    internal TextSyntax(ImmutableArray<SyntaxNode> items, int tokenCount, TextSpan span)
        : base(0, tokenCount, span) => Children = items;

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children { get; }
}

/// <summary><c>(3 x 120m)</c>; the closing bracket may be missing.</summary>
public sealed class BracketSyntax : SyntaxNode
{
    internal BracketSyntax(ImmutableArray<SyntaxNode> items, char open, bool isClosed, int firstToken, int tokenCount, TextSpan span)
        : base(firstToken, tokenCount, span) => (Children, Open, IsClosed) = (items, open, isClosed);

    /// <inheritdoc/>
    public override ImmutableArray<SyntaxNode> Children { get; }

    /// <summary>The bracket that opens it, in its ordinary form: <c>(</c>, <c>[</c> or <c>{</c>.</summary>
    public char Open { get; }

    /// <summary>Whether the bracket that closes it stands in the text.</summary>
    public bool IsClosed { get; }
}

/// <summary>What a quantity measures, as far as its own words say.</summary>
public enum QuantityKind
{
    /// <summary>A bare number.</summary>
    Number,

    /// <summary>A number followed by a bare <c>m</c> that may be metres, minutes or miles.</summary>
    MetresOrMinutes,

    /// <summary>A distance; values are in metres.</summary>
    Distance,

    /// <summary>A time; values are in seconds.</summary>
    Time,

    /// <summary>A share in percent.</summary>
    Percent,

    /// <summary>Digits that are no single number, such as times run together.</summary>
    Raw,
}

/// <summary><c>400m</c>, <c>3'05</c>, <c>60-90 sec</c>, <c>800s</c>, a bare <c>12</c>.</summary>
public sealed class QuantitySyntax : SyntaxNode
{
    internal QuantitySyntax(Amount amount, int firstToken, int tokenCount, TextSpan span)
        : base(firstToken, tokenCount, span) => Amount = amount;

    /// <summary>What it measures.</summary>
    public QuantityKind Kind => Amount.Kind;

    /// <summary>The value, or the lower end of a range: metres, seconds, percent or as it stands.</summary>
    public decimal Min => Amount.Min;

    /// <summary>The upper end of a range; the same as <see cref="Min"/> for a single value.</summary>
    public decimal Max => Amount.Max;

    internal Amount Amount { get; }

    internal bool IsRange => Min != Max;
}

/// <summary>The reading of a quantity's own words.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Min">The value, or the lower end of a range.</param>
/// <param name="Max">The upper end of a range.</param>
/// <param name="Unit">The unit it carries, or null.</param>
/// <param name="IsPlural">Whether it speaks of reps in the plural, as <c>800s</c> does.</param>
/// <param name="IsClock">Whether it is written with a colon or quote marks.</param>
internal readonly record struct Amount(QuantityKind Kind, decimal Min, decimal Max, Unit? Unit, bool IsPlural, bool IsClock)
{
    /// <summary>Whether the greater end of a range was written first.</summary>
    public bool IsFalling { get; init; }

    public bool IsBare => Kind == QuantityKind.Number;
}

/// <summary><c>3 x</c>, <c>2-3 sets of</c>, <c>4 series de</c>; after what it repeats, <c>x 3</c>.</summary>
public sealed class CountSyntax : SyntaxNode
{
    internal CountSyntax(int min, int max, bool isPostfix, Sense noun, int firstToken, int tokenCount, TextSpan span)
        : base(firstToken, tokenCount, span) => (Min, Max, IsPostfix, Noun) = (min, max, isPostfix, noun);

    /// <summary>How often, at least.</summary>
    public int Min { get; }

    /// <summary>How often, at most; the same as <see cref="Min"/> for a single number.</summary>
    public int Max { get; }

    /// <summary>Whether it stands after what it repeats.</summary>
    public bool IsPostfix { get; }

    /// <summary>Whether it counts sets (<c>3 sets of</c>) or reps (<c>4 series de</c>) by name.</summary>
    internal Sense Noun { get; }

    internal bool IsSets => Noun == Sense.SetNoun;
}

/// <summary>A word or phrase; one that the lexicon does not hold has no meaning.</summary>
public sealed class WordSyntax : SyntaxNode
{
    internal WordSyntax(WordEntry? entry, int firstToken, int tokenCount, TextSpan span)
        : base(firstToken, tokenCount, span) => Entry = entry;

    internal WordEntry? Entry { get; }

    internal Sense? Sense => Entry?.Main.Sense;

    internal bool Is(Sense sense) => Entry is not null && Entry.Main.Sense == sense;
}

/// <summary>A mark such as <c>,</c> or <c>/</c>, or the end of a line.</summary>
public sealed class MarkSyntax : SyntaxNode
{
    internal MarkSyntax(char mark, bool isTight, int firstToken, int tokenCount, TextSpan span)
        : base(firstToken, tokenCount, span) => (Mark, IsTight) = (mark, isTight);

    /// <summary>The mark in its ordinary form: every dash is <c>-</c>, the end of a line is a line feed.</summary>
    public char Mark { get; }

    /// <summary>Whether it stands against what is before and behind it.</summary>
    public bool IsTight { get; }
}
