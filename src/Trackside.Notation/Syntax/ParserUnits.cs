using Trackside.Notation.Lexicon;
using Trackside.Notation.Text;

namespace Trackside.Notation.Syntax;

/// <content>Units.</content>
internal sealed partial class Parser
{
    private (Amount, int)? WithUnit(NumberText number, int next)
    {
        var value = number.Value;
        if (CharAt(next) is '%' or '％')
        {
            return (new Amount(QuantityKind.Percent, value, value, null, false, false), next + 1);
        }

        if (_tokens[next].Kind == TokenKind.Prime && IsPluralPrime(next))
        {
            return (new Amount(QuantityKind.Distance, value, value, Unit.Metre, true, false), next + 2);
        }

        // "90-second", "800-Meter-Tempolauf"
        var unitAt = IsTightDash(next) && _tokens[next + 1].Kind == TokenKind.Word && UnitAt(next + 1) is not null ? next + 1 : next;
        if (UnitAt(unitAt) is not { } unit || (value > 1 && IsQuarters(unitAt)))
        {
            return (new Amount(QuantityKind.Number, value, value, null, false, false), next);
        }

        next = unitAt + unit.Count;
        var first = CharAt(unitAt);
        switch (unit.Unit)
        {
            case Unit.Second when first == 's' && unit.Count == 1 && _tokens[unitAt].Span.Length == 1 && IsTrackDistance(value) && _tokens[unitAt].IsTight:
                return (new Amount(QuantityKind.Distance, value, value, Unit.Metre, true, false), next);
            case Unit.Hour or Unit.Minute or Unit.Second:
                return TimeOf(value, unit.Unit, next);
            case Unit.M:
                return BareM(number, first, unitAt, next);
            default:
                var metres = Metres(number, unit.Unit);
                return (new Amount(QuantityKind.Distance, metres, metres, unit.Unit, IsPlural(next - 1), false), next);
        }
    }

    private bool IsPlural(int token) =>
        _tokens[token].Span.Length is 2 or 3 && _text[_tokens[token].Span.End - 1] is 's' && _text[_tokens[token].Span.Start] is 'k' or 'K' or 'm' or 'M';

    // "7m30s" is a time; "400m" a distance; "8m" may be either, and is left open.
    private (Amount, int) BareM(NumberText number, char m, int unitAt, int next)
    {
        var value = number.HasPointOfThree ? number.Value * 1000 : number.Value;
        if (_tokens[next].Kind == TokenKind.Number && _tokens[next].IsTight && Plain(next) is { } seconds and < 60 && UnitAt(next + 1)?.Unit == Unit.Second)
        {
            return TimeOf(value, Unit.Minute, next);
        }

        var isMile = m == 'M' && value < 40;
        var isPlural = _tokens[unitAt].Span.Length > 1 && _text[_tokens[unitAt].Span.End - 1] is 's' or 'S';
        return value switch
        {
            >= 40 => (new Amount(QuantityKind.Distance, value, value, Unit.Metre, isPlural, false), next),
            _ when isMile => (new Amount(QuantityKind.Distance, value * MetresPerMile, value * MetresPerMile, Unit.Mile, isPlural, false), next),
            _ => (new Amount(QuantityKind.MetresOrMinutes, value, value, Unit.M, false, false), next),
        };
    }

    // 2min30sec, 1h02, 3 min 30 sec
    private (Amount, int) TimeOf(decimal value, Unit unit, int next)
    {
        var seconds = value * SecondsOf(unit);
        while (unit != Unit.Second && Plain(next) is { } more && more < 60)
        {
            var isTight = _tokens[next].IsTight;
            if (UnitAt(next + 1) is { } smaller && (smaller.Unit is Unit.Second || (smaller.Unit is Unit.Minute && unit == Unit.Hour)))
            {
                unit = smaller.Unit;
                seconds += more * SecondsOf(unit);
                next += 1 + smaller.Count;
            }
            else if (_tokens[next].Span.Length == 2 && UnitAt(next + 1) is null && (isTight || IsOfRest(next + 1)))
            {
                unit = unit == Unit.Hour ? Unit.Minute : Unit.Second;
                seconds += more * SecondsOf(unit);
                next++;
            }
            else
            {
                break;
            }
        }

        return WithHalf(new Amount(QuantityKind.Time, seconds, seconds, unit, false, false), next);
    }

    // "a minute and a half"
    private (Amount, int) WithHalf(Amount time, int next) =>
        time.Unit is { } unit && _words.Match(_text, _tokens, next) is { Entry.Main.Sense: Sense.HalfMore } half
            ? (time with { Min = time.Min + (SecondsOf(unit) / 2), Max = time.Max + (SecondsOf(unit) / 2) }, next + half.Count)
            : (time, next);

    // "1 min 15 de récupération"
    private bool IsOfRest(int at) => _words.Match(_text, _tokens, at) is { Entry.Main.Sense: Sense.Of or Sense.Rest };

    // "mile", "half a mile", "a lap": one of it. Short forms and times need a number.
    private (Amount, int)? UnitAlone(int at)
    {
        var (half, halfCount) = _words.Match(_text, _tokens, at);
        var isHalf = half?.Main.Sense == Sense.Half;
        var unitAt = isHalf ? at + halfCount + (IsTightDash(at + halfCount) ? 1 : 0) : at;
        if (UnitAt(unitAt) is { Unit: Unit.Minute } && _tokens[unitAt].Span.Length >= 5 && (_text[_tokens[unitAt].Span.End - 1] != 's' || Letters.IsApostrophe(_text[_tokens[unitAt].Span.End - 2])) && (isHalf || IsArticle(at - 1)))
        {
            var seconds = isHalf ? 30 : 60;
            return WithHalf(new Amount(QuantityKind.Time, seconds, seconds, Unit.Minute, false, false), unitAt + 1);
        }

        if (UnitAt(unitAt) is not { Unit: Unit.Mile or Unit.Lap or Unit.Kilometre } unit || _tokens[unitAt].Span.Length < 3)
        {
            return null;
        }

        var metres = Metres(new NumberText(NumberForm.Plain, isHalf ? 0.5m : 1, false), unit.Unit);
        return (new Amount(QuantityKind.Distance, metres, metres, unit.Unit, false, false), unitAt + unit.Count);
    }

    // "a minute": one of it.
    private bool IsArticle(int at) =>
        at >= 0 && _tokens[at].Kind == TokenKind.Word && _tokens[at].Span.Length <= 4 && _words.Match(_text, _tokens, at) is { Entry.Main.Sense: Sense.Filler or Sense.Number, Count: 1 };

    private (Unit Unit, int Count)? UnitAt(int at)
    {
        if (at >= _tokens.Length || _tokens[at].Kind is TokenKind.NewLine or TokenKind.End or TokenKind.Number)
        {
            return null;
        }

        var (entry, count) = _words.Match(_text, _tokens, at);
        // "600 s:60": the letter introduces a target.
        if (entry?.Main.Sense == Sense.Unit && count == 1 && _tokens[at].Span.Length == 1 && CharAt(at) is 'S' or 'H')
        {
            return null;
        }

        if (entry?.Main.Sense == Sense.Unit && !(CharAt(at + count) is ':' or '=' && !_tokens[at].IsTight))
        {
            return ((Unit)entry.Main.Value, count);
        }

        return entry is not null && count == 1 && entry.As(Sense.Unit) is { } unit ? ((Unit)unit.Value, 1) : null;
    }

    private bool IsTightDash(int at) => Letters.IsDash(CharAt(at)) && _tokens[at].IsTight && at + 1 < _tokens.Length && _tokens[at + 1].IsTight;

    // Reps of a distance, in the plural: a multiple of 50 from 100 on.
    private static bool IsTrackDistance(decimal value) => value >= 100 && value % 50 == 0;

    private static decimal Metres(NumberText number, Unit unit) => unit switch
    {
        // "1.000 m" is a thousand, "1.000 km" is one.
        Unit.Metre => number.HasPointOfThree ? number.Value * 1000 : number.Value,
        Unit.Kilometre => number.Value * 1000,
        Unit.Mile => number.Value * MetresPerMile,
        Unit.Yard => number.Value * 0.9144m,
        _ => number.Value * 400,
    };

    private static decimal SecondsOf(Unit unit) => unit switch
    {
        Unit.Hour => 3600,
        Unit.Minute => 60,
        _ => 1,
    };
}
