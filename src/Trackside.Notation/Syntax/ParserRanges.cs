using System.Collections.Immutable;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Text;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Syntax;

/// <content>Ranges and counts.</content>
internal sealed partial class Parser
{
    // "3-4", "60-90 sec", "80\" - 3'", "4 to 6"; not "400-800-1200" (a ladder), "40-20" and "30\"-30\"" (on and off).
    private (Amount, int)? RangeTo((Amount Amount, int Next) first, int at)
    {
        var joiner = first.Next;
        var isDash = Letters.IsDash(CharAt(joiner)) || CharAt(joiner) is '~' or '～' or '〜';
        var joinerCount = isDash ? 1 : ToWordAt(joiner);
        if (joinerCount == 0 || AmountAt(joiner + joinerCount) is not { } second || first.Amount.Kind == QuantityKind.Raw)
        {
            return null;
        }

        var (low, high) = (first.Amount, second.Amount);
        if (isDash && (IsLadder(at, second.Next) || (low.IsBare && high.IsBare && IsPair(joiner, low, high, second.Next))))
        {
            return null;
        }

        // "Set 1 — 4:02": what stands behind a wide dash is the set's time. "2 — 2:30 min" is not written so.
        if (isDash && low.IsBare && !_tokens[joiner].IsTight && (IsColonClock(joiner + joinerCount) || (high.IsBare && high.Min % 1 != 0)))
        {
            return null;
        }

        if (low.IsBare && !high.IsBare && high.Kind != QuantityKind.Raw && !high.IsPlural)
        {
            low = InUnitOf(low, high);
        }

        if (low.Kind != high.Kind || low.Kind == QuantityKind.Raw || low.Min == high.Min || (low.Min > high.Min && !(low.IsClock && high.IsClock && IsPaceLike(low, high))))
        {
            return null;
        }

        var range = high with { Min = Math.Min(low.Min, high.Min), Max = Math.Max(low.Min, high.Min), IsPlural = low.IsPlural || high.IsPlural, IsFalling = low.Min > high.Min };
        return (range, second.Next);
    }

    private bool IsColonClock(int at) => _tokens[at].Kind == TokenKind.Number && _text.AsSpan(_tokens[at].Span.Start, _tokens[at].Span.Length).Contains(':');

    private static bool IsPaceLike(Amount low, Amount high) => low.Min < high.Min * 1.5m && low.Unit == high.Unit;

    private int ToWordAt(int at)
    {
        if (_tokens[at].Kind != TokenKind.Word)
        {
            return 0;
        }

        var (entry, count) = _words.Match(_text, _tokens, at);
        return entry is not null && entry.As(Sense.To) is not null ? count : 0;
    }

    // More than two numbers joined by dashes are a list.
    private bool IsLadder(int at, int next) =>
        (Letters.IsDash(CharAt(next)) && AmountAt(next + 1) is not null)
        || (at > 1 && Letters.IsDash(CharAt(at - 1)) && _tokens[at - 2].Kind is TokenKind.Number or TokenKind.Prime or TokenKind.DoublePrime);

    // Two bare numbers: distances are not a range unless they are counted, and a smaller second one is a pair.
    private bool IsPair(int joiner, Amount low, Amount high, int next) =>
        low.Min >= high.Min
        || (low.Min >= 100 && !IsTimesAt(next))
        || (high.Min > low.Min * 5 && !IsTimesAt(next) && !_tokens[joiner].IsTight);

    private static Amount InUnitOf(Amount bare, Amount other)
    {
        var factor = other.Kind switch
        {
            QuantityKind.Time when other.Unit is { } unit => SecondsOf(unit),
            QuantityKind.Time when other.IsClock && other.Min >= 60 && other.Min % 60 == 0 && bare.Min < 30 => 60,
            QuantityKind.Distance when other.Unit is { } unit => Metres(new NumberText(NumberForm.Plain, 1, false), unit),
            _ => 1,
        };
        return other with { Min = bare.Min * factor, Max = bare.Max * factor };
    }

    private bool IsTimesAt(int at)
    {
        var (entry, _) = at < _tokens.Length ? _words.Match(_text, _tokens, at) : default;
        return entry?.Main.Sense is Sense.Times or Sense.SetNoun or Sense.RepNoun;
    }

    // count := number-range (times | sets of | reps of) | number before a number with a unit
    private CountSyntax? TryCount(ImmutableArray<SyntaxNode>.Builder before)
    {
        if (AmountAt(_at) is not { Amount.IsBare: true } first)
        {
            return null;
        }

        var (amount, next) = RangeTo(first, _at) ?? first;
        if (!amount.IsBare || amount.Min < 1 || amount.Max > 99_999 || amount.Min != Math.Floor(amount.Min) || amount.Max != Math.Floor(amount.Max))
        {
            return null;
        }

        var (entry, nounCount) = _words.Match(_text, _tokens, next);
        var noun = entry?.Main.Sense;
        if (noun is Sense.Role && (RepRole)entry!.Main.Value == RepRole.Strides && amount.Max <= 20)
        {
            return MakeCount(amount, next, false, Sense.Times);
        }

        if (noun is not (Sense.Times or Sense.SetNoun or Sense.RepNoun) || IsFootnote(next))
        {
            return IsCountOfNext(amount, next) ? MakeCount(amount, next, false, Sense.Times) : null;
        }

        if (noun != Sense.Times && amount.Max > 60)
        {
            return null;
        }

        next += nounCount;
        var isPostfix = noun == Sense.Times ? IsPostfixTimes(before, next) : IsAfterQuantity(before) && IsEndOfTerm(next) && !IsCountable(SkipOf(next));
        if (noun == Sense.Times && IsSecondOfPair(before, amount))
        {
            return null;
        }

        if (noun == Sense.Times && !isPostfix && amount.Min >= 50 && Plain(next) is { } body && body < 50 && IsBareNumberAt(next))
        {
            return null;
        }

        if (isPostfix)
        {
            return MakeCount(amount, next, true, noun.Value);
        }

        next = SkipOf(next);
        return noun == Sense.RepNoun && !IsCountable(next) && !IsCountable(next + 1) ? null : MakeCount(amount, next, false, noun.Value);
    }

    // "30/30 x 20": the second thirty is not a multiplier.
    private static bool IsSecondOfPair(ImmutableArray<SyntaxNode>.Builder before, Amount amount) =>
        before.Count > 1 && before[^1] is MarkSyntax { Mark: '/' or '-', IsTight: true } && amount.Min >= 10
        && before[^2] is QuantitySyntax { Kind: QuantityKind.Number, Max: < 100, Min: >= 10 };

    private CountSyntax MakeCount(Amount amount, int next, bool isPostfix, Sense noun)
    {
        var count = next - _at;
        return Take(count, (first, span) => new CountSyntax((int)amount.Min, (int)amount.Max, isPostfix, noun, first, count, span));
    }

    // "1000m x 5 - 7本", "x 3", "(400 + 200) × 3"
    private CountSyntax? TryPostfixCount(ImmutableArray<SyntaxNode>.Builder before, int timesCount)
    {
        if (AmountAt(_at + timesCount) is not { Amount.IsBare: true } first || before.Count == 0 || !IsRepeatable(before[^1]))
        {
            return null;
        }

        var (amount, next) = RangeTo(first, _at + timesCount) ?? first;
        if (!amount.IsBare || amount.Min < 1 || amount.Max > 60 || amount.Min != Math.Floor(amount.Min))
        {
            return null;
        }

        var (entry, count) = _words.Match(_text, _tokens, next);
        next += entry?.Main.Sense is Sense.RepNoun or Sense.SetNoun or Sense.Times && !IsCountable(next + count) ? count : 0;
        return MakeCount(amount, next, true, Sense.Times);
    }

    private static bool IsRepeatable(SyntaxNode node) =>
        node is QuantitySyntax or BracketSyntax or CountSyntax { IsPostfix: true } || (node is WordSyntax word && !word.Is(Sense.With) && !word.Is(Sense.Times));

    // "3 times" at the end, "5本": after what it counts.
    // A bare "x" with nothing behind it waits for what it repeats, unless it stands directly behind something.
    private bool IsPostfixTimes(ImmutableArray<SyntaxNode>.Builder before, int next) =>
        !IsCountable(SkipOf(next)) && IsAfterQuantity(before) && IsEndOfTerm(next)
        && (_tokens[next - 1].Span.Length > 1 || (before[^1] is QuantitySyntax or BracketSyntax && _tokens[next].Kind != TokenKind.Word));

    private static bool IsAfterQuantity(ImmutableArray<SyntaxNode>.Builder before)
    {
        for (var index = before.Count - 1; index >= 0 && index >= before.Count - 4; index--)
        {
            if (before[index] is QuantitySyntax or BracketSyntax)
            {
                return true;
            }

            if (before[index] is MarkSyntax { Mark: '\n' or '.' or ';' })
            {
                return false;
            }
        }

        return false;
    }

    private bool IsEndOfTerm(int next) => _tokens[next].Kind is not TokenKind.Number && !Brackets.IsOpen(CharAt(next)) | CharAt(next) is '(' or '（';

    private bool IsCountable(int next) =>
        next < _tokens.Length && (_tokens[next].Kind == TokenKind.Number || Brackets.IsOpen(CharAt(next)) || AmountAt(next) is not null);

    private int SkipOf(int next)
    {
        while (_tokens[next].Kind == TokenKind.Word && _words.Match(_text, _tokens, next) is { Entry.Main.Sense: Sense.Of or Sense.RepNoun or Sense.Filler } match)
        {
            next += match.Count;
        }

        return next;
    }

    // "Jog for 2-4 minutes*", "8*" at the end of a line: a footnote, not a multiplication.
    private bool IsFootnote(int times) => CharAt(times) == '*' && _tokens[times + 1].Kind is TokenKind.NewLine or TokenKind.End;

    // "4 800 meters", "three 200s": a small number before a track distance counts it.
    private bool IsCountOfNext(Amount amount, int next) =>
        amount.Max <= 40 && !_tokens[next].IsTight && (_tokens[next].Kind == TokenKind.Number || _words.Match(_text, _tokens, next) is { Entry.Main.Sense: Sense.Half } || IsQuarters(next)) && !IsTimesAt(next + 1)
        && AmountAt(next) is { Amount: { Kind: QuantityKind.Distance, Min: >= 50 } or { IsPlural: true } };

    // "twelve quarters" are twelve times 400 m, where "twelve laps" are one run.
    private bool IsQuarters(int at) =>
        UnitAt(at)?.Unit == Unit.Lap && _text.AsSpan(_tokens[at].Span.Start, _tokens[at].Span.Length).Equals("quarters", StringComparison.OrdinalIgnoreCase);

    private bool IsBareNumberAt(int at) => AmountAt(at) is { Amount.IsBare: true } number && !IsTimesAt(number.Next);
}
