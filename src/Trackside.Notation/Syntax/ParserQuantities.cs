using Trackside.Notation.Lexicon;
using Trackside.Notation.Text;

namespace Trackside.Notation.Syntax;

/// <content>Quantities, ranges of them, and counts.</content>
internal sealed partial class Parser
{
    private const decimal MetresPerMile = 1609.344m;

    // Digits without end are nonsense; they stay in the text, and are taken for this much.
    private const decimal MostOfAnything = 10_000_000m;

    // quantity := amount (("-" | "to") amount)?
    private QuantitySyntax? TryQuantity()
    {
        if (AmountAt(_at) is not { } first)
        {
            return null;
        }

        var (amount, next) = first;
        if (RangeTo(first, _at) is { } range)
        {
            (amount, next) = range;
        }

        var count = next - _at;
        amount = amount with { Min = Math.Min(amount.Min, MostOfAnything), Max = Math.Min(amount.Max, MostOfAnything) };
        return Take(count, (token, span) => new QuantitySyntax(amount, token, count, span));
    }

    // amount := number (fraction)? (mark number?)* | number unit (number unit)* | "half"? unit
    private (Amount Amount, int Next)? AmountAt(int at)
    {
        if (ValueAt(at) is not { } value)
        {
            return UnitAlone(at);
        }

        var (number, next) = value;
        if (number.Form == NumberForm.Raw)
        {
            return (new Amount(QuantityKind.Raw, 0, 0, null, false, false), next);
        }

        if (number.Form == NumberForm.Clock)
        {
            return (new Amount(QuantityKind.Time, number.Value, number.Value, null, false, true), AfterRedundantUnit(next));
        }

        return _tokens[next].Kind is TokenKind.Prime or TokenKind.DoublePrime && !IsPluralPrime(next)
            ? MarkedTime(number.Value, next)
            : WithUnit(number, next);
    }

    private (NumberText Number, int Next)? ValueAt(int at)
    {
        if (_tokens[at].Kind == TokenKind.Number)
        {
            var number = NumberText.Of(_text.AsSpan(_tokens[at].Span.Start, _tokens[at].Span.Length));
            var next = at + 1;
            if (number.Form == NumberForm.Plain && _tokens[next].Kind == TokenKind.Number && Letters.IsFraction(CharAt(next)))
            {
                return (number with { Value = number.Value + NumberText.Of([CharAt(next)]).Value }, next + 1);
            }

            return FractionAt(at) ?? SpacedThousands(number, next) ?? (number, next);
        }

        var (entry, count) = _words.Match(_text, _tokens, at);
        return entry?.Main.Sense == Sense.Number ? (new NumberText(NumberForm.Plain, entry.Main.Value, false), at + count) : null;
    }

    // "1 000 m", in the languages that write thousands so.
    private (NumberText Number, int Next)? SpacedThousands(NumberText number, int next) =>
        _words.Language is "fr" or "sv" or "pl" or "ru" && number is { Form: NumberForm.Plain, Value: >= 1 and <= 42 } && number.Value % 1 == 0
        && _tokens[next].Kind == TokenKind.Number && _tokens[next].Span is { Length: 3 } && _tokens[next].Span.Start == _tokens[next - 1].Span.End + 1
        && Plain(next) is { } rest && UnitAt(next + 1) is { Unit: Unit.M or Unit.Metre }
            ? (number with { Value = (number.Value * 1000) + rest }, next + 1)
            : null;

    // "1/2 mile", "2 1/2 miles"
    private (NumberText Number, int Next)? FractionAt(int at)
    {
        if (IsFractionAt(at + 1) && Plain(at) is { } whole && !_tokens[at + 1].IsTight && whole < 100)
        {
            return (new NumberText(NumberForm.Plain, whole + Fraction(at + 1), false), at + 4);
        }

        return IsFractionAt(at) && UnitAt(at + 3) is { Unit: not Unit.M }
            ? (new NumberText(NumberForm.Plain, Fraction(at), false), at + 3)
            : null;
    }

    private bool IsFractionAt(int at) =>
        at + 2 < _tokens.Length && CharAt(at + 1) == '/' && _tokens[at + 1].IsTight && _tokens[at + 2].IsTight
        && Plain(at) is 1 or 3 && Plain(at + 2) is 2 or 3 or 4 && Plain(at) < Plain(at + 2);

    private decimal Fraction(int at) => Plain(at)!.Value / Plain(at + 2)!.Value;

    private decimal? Plain(int at) =>
        at < _tokens.Length && _tokens[at].Kind == TokenKind.Number
        && NumberText.Of(_text.AsSpan(_tokens[at].Span.Start, _tokens[at].Span.Length)) is { Form: NumberForm.Plain } number
            ? number.Value
            : null;

    private bool IsHalfOfSomething(int at) => at < _tokens.Length && UnitAt(at) is null;

    // "800's": the plural of a distance, not 800 minutes.
    private bool IsPluralPrime(int prime) =>
        _tokens[prime].Kind == TokenKind.Prime && _tokens[prime + 1].Kind == TokenKind.Word && _tokens[prime + 1].IsTight
        && CharAt(prime + 1) is 's' && _tokens[prime + 1].Span.Length == 1;

    // 3'05, 2'54"3, 1’05’’, 53”7, 45"
    private (Amount, int) MarkedTime(decimal value, int next)
    {
        var seconds = value;
        if (_tokens[next].Kind == TokenKind.Prime)
        {
            seconds = value * 60;
            next++;
            if (Plain(next) is { } more && more < 60 && IsSecondsPart(next))
            {
                seconds += more;
                next++;
                next += _tokens[next].Kind == TokenKind.DoublePrime ? 1 : 0;
                (seconds, next) = WithTenths(seconds, next);
            }
        }
        else
        {
            (seconds, next) = WithTenths(seconds, next + 1);
        }

        return (new Amount(QuantityKind.Time, seconds, seconds, null, false, true), AfterRedundantUnit(next));
    }

    private bool IsSecondsPart(int at) =>
        _tokens[at + 1].Kind == TokenKind.DoublePrime
        || (_tokens[at].IsTight && WholeDigits(_tokens[at].Span) == 2);

    private int WholeDigits(TextSpan number)
    {
        var point = _text.AsSpan(number.Start, number.Length).IndexOfAny('.', ',');
        return point < 0 ? number.Length : point;
    }

    private (decimal Seconds, int Next) WithTenths(decimal seconds, int next)
    {
        if (_tokens[next].Kind == TokenKind.Number && _tokens[next].IsTight && _tokens[next].Span.Length <= 2
            && _tokens[next - 1].Kind == TokenKind.DoublePrime && Plain(next) is { } part)
        {
            return (seconds + (part / (_tokens[next].Span.Length == 1 ? 10 : 100)), next + 1);
        }

        return (seconds, next);
    }

    // "10' minutes", "1:20 min", "30:00 Minuten": the unit says nothing new.
    private int AfterRedundantUnit(int next) =>
        UnitAt(next) is { Unit: Unit.Minute or Unit.Second or Unit.Hour } unit && IsUnitOfBefore(next) ? next + unit.Count : next;

    private bool IsUnitOfBefore(int next) => CharAt(next) is not '"' && !(_tokens[next].IsTight && _tokens[next].Span.Length == 1);
}
