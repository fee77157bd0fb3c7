using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Where a recovery goes: reps, sets, blocks, positions.</content>
internal sealed partial class RecoveryBinder
{
    private void Select(RecoveryScope scope, WordSyntax word)
    {
        // "after each 800m and between sets": the same recovery at a second place.
        if (_current.Scope is not null && _current.HasMeasure && _isAfterSeparator)
        {
            var (distance, time, mode, span) = (_current.Distance, _current.Time, _current.Mode, _current.Span);
            Flush();
            _current = new RecoveryDraft { Distance = distance, Time = time, Mode = mode, Span = span };
        }

        _selecting = scope;
        _current.Scope = scope switch
        {
            RecoveryScope.Between => RecoveryScope.BetweenReps,
            _ => scope,
        };
        _isAfterSeparator = false;
        Extend(word.Span);
    }

    private void TakeSetNoun(TextSpan span, int count)
    {
        // "between 300m reps in a set": says nothing of borders.
        if (IsBehindIn() && _ordinals.Count == 0 && _clause.Peek() is not MarkSyntax { Mark: '#' } and not QuantitySyntax { Kind: QuantityKind.Number })
        {
            return;
        }

        Extend(span);
        // "in the final 2 sets", "in 1st set"
        foreach (var ordinal in _ordinals)
        {
            _current.Sets.AddRange(ordinal == -1 && count > 1 ? Enumerable.Range(1, Math.Min(count, 20)).Select(back => back - 1 - count) : [ordinal]);
        }

        var isNamed = _ordinals.Count > 0 || TakeSetNumbers();
        _ordinals.Clear();
        if (!isNamed && (_selecting is RecoveryScope.Between or RecoveryScope.After || _selecting is null))
        {
            _current.Scope = count < 0 ? RecoveryScope.BetweenBlocks : RecoveryScope.BetweenSets;
        }
        else if (isNamed && _current.Scope is null or RecoveryScope.Within)
        {
            _current.Scope = RecoveryScope.Within;
        }
    }

    private bool IsBehindIn()
    {
        var at = _clause.At - 1;
        while (_clause[at] is WordSyntax { Sense: Sense.Filler or Sense.Each })
        {
            at--;
        }

        return _clause[at] is WordSyntax { Sense: Sense.In } && _selecting is not RecoveryScope.Within;
    }

    // "Set #1, #2", "sets 1-3", "set 2 and 3"
    private bool TakeSetNumbers()
    {
        var found = false;
        var at = _clause.At + 1;
        while (_clause[at] is { } node)
        {
            var isNumber = node is QuantitySyntax { Kind: QuantityKind.Number, Max: <= 20 } quantity && !IsFollowedByRest(at);
            if (isNumber)
            {
                var numbers = (QuantitySyntax)node;
                _current.Sets.AddRange(Enumerable.Range((int)numbers.Min, (int)(numbers.Max - numbers.Min) + 1));
                (found, _clause.At) = (true, at);
            }
            else if (!(node is MarkSyntax { Mark: '#' or ',' or '&' } || (node is WordSyntax { Sense: Sense.And } && found)))
            {
                break;
            }

            at++;
        }

        return found;
    }

    private void TakeRepNoun(TextSpan span)
    {
        if (_current.HasMeasure)
        {
            Extend(span);
        }

        if (_selecting is not null && _ordinals.Count > 0)
        {
            _current.Positions.AddRange(_ordinals);
            _ordinals.Clear();
        }
    }

    // "in the 1st set", "in Set #2", "in 500m, 300m sets"; "in a set" says nothing new.
    private bool IsWithin() => _selecting is null && Ahead() switch
    {
        WordSyntax { Sense: Sense.SetNoun or Sense.BlockNoun } => _clause[_clause.Telling(_clause.At + 1).At + 1] is MarkSyntax { Mark: '#' } or QuantitySyntax { Kind: QuantityKind.Number },
        WordSyntax { Sense: Sense.Ordinal } or QuantitySyntax { Kind: QuantityKind.Distance } => true,
        CountSyntax { IsSets: true } => true,
        _ => false,
    };

    // Behind "after" or "between" a distance names reps, unless it is itself jogged.
    private bool IsNamedRep(QuantitySyntax quantity)
    {
        var next = _clause.Peek();
        if (next is WordSyntax { Sense: Sense.Mode or Sense.Rest or Sense.RestTime } || (next is WordSyntax { Sense: Sense.In } && _current.HasMeasure && _isAfterSeparator && _clause.Telling(_clause.At + 2).Node is QuantitySyntax { Kind: QuantityKind.Time }))
        {
            return false;
        }

        return quantity.Kind switch
        {
            QuantityKind.Distance => true,
            QuantityKind.MetresOrMinutes => quantity.Min >= 20 || next is WordSyntax { Sense: Sense.RepNoun or Sense.Label },
            QuantityKind.Number => quantity.Min >= 50 || _clause.IsMark('#', -1),
            QuantityKind.Time => !_isAfterSeparator && _current.HasMeasure && next is WordSyntax { Sense: Sense.RepNoun or Sense.Effort or Sense.Label },
            _ => false,
        };
    }

    private void TakeNamedRep(QuantitySyntax quantity)
    {
        Extend(quantity.Span);
        _current.Positions.AddRange(_ordinals);
        _ordinals.Clear();
        if (quantity.Kind == QuantityKind.Time)
        {
            _current.Times.Add(Duration.FromSeconds(quantity.Min));
            return;
        }

        _current.Distances.Add(Distance.FromMetres(Math.Min(quantity.Min, 1_000_000)));
        if (_selecting == RecoveryScope.Between && _current.Distances.Count == 1 && _clause.IsMark('/', 1) && _clause.Peek(2) is QuantitySyntax && !_clause.IsMark('/', 3) && !_clause.IsWord(Sense.RepNoun, 3))
        {
            // "between 500m/300m": after the first of the two.
            _current.Scope = RecoveryScope.After;
            _clause.At += 2;
        }
    }
}
