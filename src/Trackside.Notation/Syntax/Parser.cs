using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Text;

namespace Trackside.Notation.Syntax;

/// <summary>Makes the tree of a text. Never fails, moves forward at every step, and looks ahead a few tokens only.</summary>
internal sealed partial class Parser
{
    /// <summary>How deep brackets may be nested.</summary>
    public const int DeepestNesting = 16;

    // Remarks on the shape of a text; nobody reads more.
    private const int MostRemarks = 100;

    private readonly string _text;
    private readonly SyntaxToken[] _tokens;
    private readonly WordList _words;
    private readonly int[] _closing;
    private readonly List<Diagnostic> _diagnostics;
    private int _at;

    private Parser(string text, SyntaxToken[] tokens, WordList words, List<Diagnostic> diagnostics)
    {
        _text = text;
        _tokens = tokens;
        _words = words;
        _diagnostics = diagnostics;
        _closing = Brackets.MatchesOf(text, tokens);
    }

    public static TextSyntax Parse(string text, SyntaxToken[] tokens, WordList words, List<Diagnostic> diagnostics)
    {
        var parser = new Parser(text, tokens, words, diagnostics);
        var items = parser.ParseItems(tokens.Length - 1, 0);
        return new TextSyntax(items, tokens.Length, new TextSpan(0, text.Length));
    }

    private SyntaxToken Current => _tokens[_at];

    private char CharAt(int token) => token >= 0 && token < _tokens.Length && _tokens[token].Span.Length > 0 ? _text[_tokens[token].Span.Start] : '\0';

    // items := (bracket | count | quantity | word | mark)*
    private ImmutableArray<SyntaxNode> ParseItems(int end, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SyntaxNode>();
        while (_at < end)
        {
            items.Add(ParseItem(items, depth));
        }

        return items.DrainToImmutable();
    }

    private SyntaxNode ParseItem(ImmutableArray<SyntaxNode>.Builder before, int depth)
    {
        switch (Current.Kind)
        {
            case TokenKind.Number:
                return ParseNumber(before);
            case TokenKind.Word:
                return ParseWord(before);
            case TokenKind.Symbol when Brackets.IsOpen(CharAt(_at)):
                return ParseBracket(depth);
            default:
                return ParseMark(before);
        }
    }

    private SyntaxNode ParseNumber(ImmutableArray<SyntaxNode>.Builder before)
    {
        // "1st", "1/2 marathon" are words although they begin with a digit.
        var (entry, count) = _words.Match(_text, _tokens, _at);
        if (entry is not null && count > 1 && !IsPlainlyQuantity(entry))
        {
            return Word(entry, count);
        }

        return (SyntaxNode?)TryOrdinal() ?? (SyntaxNode?)TryCount(before) ?? (SyntaxNode?)TryQuantity() ?? Word(null, 1);
    }

    // "8th", "21st": those that the lexicon does not list.
    private WordSyntax? TryOrdinal()
    {
        var ending = _tokens[_at + 1];
        if (ending.Kind != TokenKind.Word || !ending.IsTight || ending.Span.Length != 2 || Plain(_at) is not { } number || number is < 1 or > 99 || number % 1 != 0)
        {
            return null;
        }

        var text = _text.AsSpan(ending.Span.Start, 2);
        var isOrdinal = text is "st" or "nd" or "rd" or "th";
        return isOrdinal ? Word(new WordEntry("", [], [new Meaning(Sense.Ordinal, (int)number, "")]), 2) : null;
    }

    private bool IsPlainlyQuantity(WordEntry entry) => entry.Main.Sense is Sense.Half && !IsHalfOfSomething(_at + 3);

    private SyntaxNode ParseWord(ImmutableArray<SyntaxNode>.Builder before)
    {
        var (entry, count) = _words.Match(_text, _tokens, _at);
        if (entry is null)
        {
            return Word(null, 1);
        }

        return entry.Main.Sense switch
        {
            Sense.Number => (SyntaxNode?)TryCount(before) ?? (AmountAt(_at) is { Amount.IsBare: false } ? (SyntaxNode?)TryQuantity() : null) ?? Word(entry, count),
            Sense.Twice when before.Count > 0 => Take(count, (first, span) =>
                new CountSyntax(entry.Main.Value, entry.Main.Value, IsEndOfTerm(_at), Sense.Times, first, count, span)),
            Sense.Times => (SyntaxNode?)TryPostfixCount(before, count) ?? Word(entry, count),
            Sense.Unit or Sense.Half => (SyntaxNode?)TryQuantity() ?? Word(entry, count),
            _ => Word(entry, count),
        };
    }

    private BracketSyntax ParseBracket(int depth)
    {
        var first = _at;
        var open = Brackets.Plain(CharAt(_at));
        var close = _closing[_at];
        var isClosed = close > 0;
        var end = isClosed ? close : EndOfLine(_at);
        _at++;
        ImmutableArray<SyntaxNode> items = [];
        if (depth < DeepestNesting)
        {
            items = ParseItems(end, depth + 1);
        }
        else
        {
            _diagnostics.Add(Rules.TooDeep.At(_tokens[first].Span, DeepestNesting.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            _at = end;
        }

        _at += isClosed ? 1 : 0;
        var span = _tokens[first].Span.To(_tokens[_at - 1].Span);
        if (!isClosed && _diagnostics.Count < MostRemarks)
        {
            _diagnostics.Add(Rules.BracketNotClosed.At(_tokens[first].Span));
        }

        return new BracketSyntax(items, open, isClosed, first, _at - first, span);
    }

    private SyntaxNode ParseMark(ImmutableArray<SyntaxNode>.Builder before)
    {
        var (entry, count) = Current.Kind == TokenKind.Symbol ? _words.Match(_text, _tokens, _at) : default;
        if (entry is not null)
        {
            return entry.Main.Sense == Sense.Times ? (SyntaxNode?)TryPostfixCount(before, count) ?? Word(entry, count) : Word(entry, count);
        }

        var mark = CharAt(_at);
        if (Brackets.IsClose(mark) && !IsEnumerator(before) && _diagnostics.Count < MostRemarks)
        {
            _diagnostics.Add(Rules.BracketNotOpened.At(Current.Span, mark.ToString()));
        }

        var isTight = Current.IsTight && _at + 1 < _tokens.Length && _tokens[_at + 1].IsTight && _tokens[_at + 1].Kind is not (TokenKind.NewLine or TokenKind.End);
        return Take(1, (first, span) => new MarkSyntax(PlainMark(first, mark), isTight, first, 1, span));
    }

    // "a)" and "1)" number a list.
    private static bool IsEnumerator(ImmutableArray<SyntaxNode>.Builder before) =>
        before.Count > 0 && before[^1] is WordSyntax or QuantitySyntax && (before.Count == 1 || before[^2] is MarkSyntax { Mark: '\n' });

    private char PlainMark(int token, char mark) => _tokens[token].Kind switch
    {
        TokenKind.NewLine => '\n',
        _ when Letters.IsDash(mark) => '-',
        _ => mark switch
        {
            '、' or '，' or '،' => ',',
            '；' => ';',
            '：' => ':',
            '／' => '/',
            '。' => '.',
            '～' or '〜' => '~',
            '•' or '·' or '●' or '▪' or '◦' or '・' => '•',
            _ => mark,
        },
    };

    private int EndOfLine(int from)
    {
        var end = from;
        while (_tokens[end].Kind is not (TokenKind.NewLine or TokenKind.End))
        {
            end++;
        }

        return end;
    }

    private WordSyntax Word(WordEntry? entry, int count) => Take(count, (first, span) => new WordSyntax(entry, first, count, span));

    private T Take<T>(int count, Func<int, TextSpan, T> make)
    {
        var first = _at;
        _at += count;
        return make(first, _tokens[first].Span.To(_tokens[_at - 1].Span));
    }
}
