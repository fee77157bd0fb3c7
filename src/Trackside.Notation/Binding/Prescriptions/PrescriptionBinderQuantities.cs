using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;

namespace Trackside.Notation.Binding;

/// <content>Amounts: reps, recoveries and targets.</content>
internal sealed partial class PrescriptionBinder
{
    private void ReadQuantity(QuantitySyntax quantity)
    {
        if (quantity.Kind == QuantityKind.Raw && LastTerm is not null && _context.TextOf(quantity) == "1:1")
        {
            ReadRecovery();
            return;
        }

        if (_counts.Count == 0 && !_isRetold && LastTerm is not null && IsListOfResults(out var end))
        {
            var behind = LastTerm.LastRep.Distance is null ? null : LastTerm;
            _brackets.Add(new Bracketed(BracketOf(_clause.At), behind, quantity.Span.To(_clause[end - 1]!.Span)));
            _clause.At = end;
            return;
        }

        if (_isRetold || quantity.Kind == QuantityKind.Raw || (quantity.Kind == QuantityKind.Number && quantity.Min == 0))
        {
            return;
        }

        if (IsOfTheDay(quantity))
        {
            return;
        }

        if (_counts.Count == 0 && IsRested())
        {
            ReadRecovery();
        }
        else if (_counts.Count == 0 && LastTerm is { } before && IsSpeedOf(before, quantity))
        {
            ReadSpeeds(before);
        }
        else if (_counts.Count == 0 && IsBareRest(quantity))
        {
            ReadBareRest(quantity);
        }
        else if (_counts.Count == 0 && LastTerm is not null && _clause.Previous is WordSyntax previous && previous.Entry?.As(Sense.To) is not null)
        {
            // "in 3:29 (yes!) to 3:36": the other end of a range.
            return;
        }
        else if (quantity.Kind == QuantityKind.Percent || (_counts.Count == 0 && LastTerm is not null && (AdjacentTerm is not null || _clause.Previous is WordSyntax or MarkSyntax { Mark: '|' }) && IsPaceHere()))
        {
            ReadTarget();
        }
        else if (_counts.Count == 0 && (AdjacentTerm is { } term && IsRestatement(quantity, term) || IsLastPart(quantity)))
        {
            // "8 km in the mist, the last 3 km at 3:30"
            if (LastTerm is { Label: null, Target: null, IsBareRep: true } whole && _clause.Telling(_clause.At + 1).Node is WordSyntax { Sense: Sense.At } && !_isAlternating)
            {
                ReadPart(whole, _clause.At);
            }
        }
        else
        {
            ReadRep(quantity);
        }
    }

    // "7pm", "about 5k total", "2 groups": numbers of the day, not of the session.
    private bool IsOfTheDay(QuantitySyntax quantity) => _counts.Count == 0 && _clause.Telling(_clause.At + 1).Node switch
    {
        WordSyntax { Sense: Sense.DayHalf } => quantity.Kind is QuantityKind.Number or QuantityKind.Time && _clause.Peek() is WordSyntax { Sense: Sense.DayHalf },
        WordSyntax { Sense: Sense.Total } total => LastTerm is not null && total.Span.Length > 1,
        _ => false,
    };

    private bool IsPaceHere() => TargetBinder.IsPace(_clause, _clause.At);

    // "10 km build-up, the last 2 km free": part of what is run already.
    private bool IsLastPart(QuantitySyntax quantity)
    {
        var at = _clause.At - 1;
        while (_clause[at] is WordSyntax { Sense: Sense.Filler or Sense.Of })
        {
            at--;
        }

        return _clause[at] is WordSyntax { Sense: Sense.Ordinal or Sense.Alternating } && LastTerm is { IsBareRep: true, Distance: { } whole } && quantity.Kind == QuantityKind.Distance && quantity.Min < whole.Min.Metres;
    }

    // "8 miles, 13 km": the same again in other words is not another rep. "(1600 m)" is read with its bracket.
    private static bool IsRestatement(QuantitySyntax quantity, Term term) =>
        quantity.Kind == QuantityKind.Distance && term.Distance is { IsExact: true } distance && term is { IsCounted: false, Inside: null }
        && distance.Min.Metres != quantity.Min && Math.Abs(distance.Min.Metres - quantity.Min) < quantity.Min * 0.01m;

    private void ReadTarget()
    {
        var start = _clause.Current.Span;
        if (TargetBinder.Read(_clause, _context) is { } target)
        {
            SetTarget(target, start.To(_clause.Previous!.Span));
        }
        else
        {
            _clause.At++;
        }
    }
}
