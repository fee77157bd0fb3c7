using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Amounts.</content>
internal sealed partial class RecoveryBinder
{
    private bool ReadQuantity(QuantitySyntax quantity)
    {
        if (quantity.Kind == QuantityKind.Raw && _context.TextOf(quantity) == "1:1")
        {
            _current.Relation ??= RecoveryRelation.EqualRepTime;
            Extend(quantity.Span);
            return true;
        }

        // "between the 2 work sets": how many, not how long.
        if (_selecting is not null && quantity is { Kind: QuantityKind.Number, Max: < 20 } && !IsFollowedByRest(_clause.At))
        {
            return true;
        }

        // "with 12 cones", "500m at 4:30/km": not how long it lasts.
        if (_clause.Peek() is WordSyntax { Sense: Sense.PerKilometre or Sense.PerMile } || (_clause.Peek() is WordSyntax pace && pace.Entry?.As(Sense.Pace) is not null && quantity.Kind == QuantityKind.Time)
            || (quantity.Kind == QuantityKind.Number && _clause.Peek() is WordSyntax { Entry: null } && !IsFollowedByRest(_clause.At + 1)))
        {
            return !_isInline || _current.HasMeasure;
        }

        if (quantity.Kind is QuantityKind.Percent or QuantityKind.Raw || IsOfSomethingElse() || Ahead() is WordSyntax { Sense: Sense.Total })
        {
            return !_isInline || quantity.Kind == QuantityKind.Percent;
        }

        if (_selecting is not null && IsNamedRep(quantity))
        {
            TakeNamedRep(quantity);
            return true;
        }

        return !IsOfNextRep(quantity) && TakeAmount(quantity);
    }

    // "30 s rest 200m": what follows a complete rest is run.
    private bool IsOfNextRep(QuantitySyntax quantity) =>
        _isInline && !_isAfterSeparator
        && ((_current.Time is not null && quantity.Kind == QuantityKind.Distance && _clause.Previous is WordSyntax { Sense: Sense.Rest or Sense.Mode })
            || (_current.HasMeasure && _clause.Previous is QuantitySyntax));

    private bool TakeAmount(QuantitySyntax quantity)
    {
        var (distance, time) = Slots.Recovery(quantity, IsRun(), _context);
        if (_clause.IsWord(Sense.Or, -1) && Joined(distance, time))
        {
            Extend(quantity.Span);
            return true;
        }

        if (_clause.IsWord(Sense.And, -1) && _clause.Peek(-2) is QuantitySyntax && !IsFollowedByRest(_clause.At + 1) && Joined(distance, time))
        {
            Extend(quantity.Span);
            return true;
        }

        var isTaken = (distance is not null && _current.Distance is not null) || (time is not null && _current.Time is not null);
        if (isTaken || (_current.HasMeasure && _selecting is not null) || (_current.HasMeasure && _isAfterSeparator && IsScopedByItself()) || (_current.HasMeasure && _current.HasSelector))
        {
            if (_isInline && isTaken && !_isAfterSeparator)
            {
                return false;
            }

            Flush();
        }
        else if (_isPair && _current.HasMeasure)
        {
            Flush();
        }

        _current.IsSetRest |= _isPair && _drafts.Count > 0;
        _isPair = false;
        _current.Distance ??= distance;
        _current.Time ??= time;
        _current.Scope = _isSendOff && time is not null ? RecoveryScope.SendOff : _current.Scope;
        _isAfterSeparator = false;
        Extend(quantity.Span);
        return true;
    }

    // "2.5 minutes of easy running at 60 %": a number behind "at" is a pace.
    private bool IsOfSomethingElse() => IsBehind(Sense.At, !_current.IsEmpty || !_isInline) || _clause.IsWord(Sense.Ran, -1);

    private bool IsBehind(Sense sense, bool counts)
    {
        var at = _clause.At - 1;
        while (_clause[at] is WordSyntax { Sense: Sense.Filler })
        {
            at--;
        }

        return counts && _clause[at] is WordSyntax word && word.Is(sense);
    }

    private bool IsRun()
    {
        var next = Ahead();
        return _current.Mode is RecoveryMode.Jog or RecoveryMode.Walk or RecoveryMode.Float
            || next is WordSyntax { Sense: Sense.Mode } mode && (RecoveryMode)mode.Entry!.Main.Value is RecoveryMode.Jog or RecoveryMode.Walk or RecoveryMode.Float;
    }

    // "200 jog and 5:00 between sets": an amount with a scope of its own behind "and" or a comma is another recovery.
    private bool IsScopedByItself() =>
        !_clause.IsMark('/', -1) && (Ahead() is WordSyntax { Sense: Sense.Between or Sense.After or Sense.SetRest }
            || (Ahead() is WordSyntax { Sense: Sense.Mode or Sense.Rest } && _clause.Telling(_clause.Telling(_clause.At + 1).At + 1).Node is WordSyntax { Sense: Sense.Between or Sense.After }));

    // "200m or 400m"
    private bool Joined(DistanceRange? distance, DurationRange? time)
    {
        if (distance is { } second && _current.Distance is { } first)
        {
            _current.Distance = DistanceRange.Between(first.Min < second.Min ? first.Min : second.Min, first.Max > second.Max ? first.Max : second.Max);
            return true;
        }

        if (time is { } longer && _current.Time is { } shorter)
        {
            _current.Time = DurationRange.Between(shorter.Min < longer.Min ? shorter.Min : longer.Min, shorter.Max > longer.Max ? shorter.Max : longer.Max);
            return true;
        }

        return false;
    }
}
