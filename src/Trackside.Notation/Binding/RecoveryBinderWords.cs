using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Words and amounts.</content>
internal sealed partial class RecoveryBinder
{
    private bool ReadWord(WordSyntax word)
    {
        switch (word.Sense)
        {
            case Sense.Rest or Sense.Off:
                Extend(word.Span);
                break;
            case Sense.RestTime:
                ReadRestTime(word);
                break;
            case Sense.SetRest:
                BeginNew();
                Extend(word.Span);
                _current.Scope = RecoveryScope.BetweenSets;
                break;
            case Sense.Mode:
                ReadMode(word);
                break;
            case Sense.Role when IsEasy(word):
                if (_isInline && _isAfterSeparator)
                {
                    return false;
                }

                _current.Mode ??= RecoveryMode.Jog;
                break;
            case Sense.Between:
                Select(RecoveryScope.Between, word);
                break;
            case Sense.After:
                Select(RecoveryScope.After, word);
                break;
            case Sense.Before:
                Select(RecoveryScope.Before, word);
                break;
            case Sense.In when IsWithin():
                Select(RecoveryScope.Within, word);
                break;
            case Sense.SetNoun or Sense.BlockNoun:
                TakeSetNoun(word.Span, word.Is(Sense.BlockNoun) ? -1 : 0);
                break;
            case Sense.RepNoun:
                TakeRepNoun();
                break;
            case Sense.Ordinal:
                _ordinals.Add(word.Entry!.Main.Value);
                break;
            case Sense.SendOff when !_isInline || Ahead() is QuantitySyntax { Kind: QuantityKind.Time }:
                _isSendOff = Ahead() is QuantitySyntax { Kind: QuantityKind.Time };
                break;
            case Sense.On when Ahead() is QuantitySyntax { Kind: QuantityKind.Time }:
                _isSendOff = true;
                break;
            default:
                return ReadOtherWord(word);
        }

        return true;
    }

    private bool ReadOtherWord(WordSyntax word)
    {
        switch (word.Sense)
        {
            case Sense.Half or Sense.Next or Sense.Previous or Sense.Equal or Sense.Back or Sense.DistanceNoun or Sense.TimeNoun:
                ReadRelation(word);
                break;
            case Sense.Label when _selecting is not null:
                _current.Label ??= word.Entry!.Main.Name;
                break;
            case Sense.And or Sense.Or:
                Separate();
                return !_isInline || GoesOn();
            case Sense.Then:
                Separate();
                return !_isInline;
            case Sense.Effort when word.Entry!.Main.Name == "rpe":
                SkipScale();
                break;
            default:
                return !_isInline || IsPassedOver(word);
        }

        return true;
    }

    // "RPE 7/10" is how it feels, not how long it lasts.
    private void SkipScale()
    {
        while (_clause.Peek() is QuantitySyntax { Kind: QuantityKind.Number } or MarkSyntax { Mark: '/', IsTight: true })
        {
            _clause.At++;
        }
    }

    // What may stand inside an inline recovery without ending it.
    private bool IsPassedOver(WordSyntax word) => word.Sense switch
    {
        Sense.Filler or Sense.Of or Sense.Each or Sense.In or Sense.With or Sense.Alternating or Sense.Unit or Sense.To => true,
        Sense.Effort or Sense.Label => !_isAfterSeparator && Ahead() is WordSyntax ahead && IsRecoveryWord(ahead),
        null => !_isAfterSeparator && _clause.Telling(_clause.At + 1).Node is WordSyntax next && (IsRecoveryWord(next) || next.Sense is Sense.SetNoun or Sense.RepNoun),
        _ => false,
    };

    private SyntaxNode? Ahead() => _clause.Telling(_clause.At + 1).Node;

    private static bool IsEasy(WordSyntax word) => (RepRole)word.Entry!.Main.Value == RepRole.Easy;

    // A capital R is the rest of a set where a small one was the rest of a rep.
    private void ReadRestTime(WordSyntax word)
    {
        BeginNew();
        Extend(word.Span);
        var isCapital = _context.Text[word.Span.Start] == 'R';
        _current.IsSetRest = isCapital && _sawSmallR;
        _sawSmallR |= !isCapital;
    }

    private void BeginNew()
    {
        if (_current.HasMeasure)
        {
            Flush();
        }
    }

    private void ReadMode(WordSyntax word)
    {
        var mode = (RecoveryMode)word.Entry!.Main.Value;
        if (_isAfterSeparator && _current.HasMeasure && _current.Mode is not null && mode is RecoveryMode.Full && _current.Scope is not null)
        {
            Flush();
        }

        _current.Mode ??= mode;
        Extend(word.Span);
        _isAfterSeparator = false;
    }

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

    private void TakeRepNoun()
    {
        if (_selecting is not null && _ordinals.Count > 0)
        {
            _current.Positions.AddRange(_ordinals);
            _ordinals.Clear();
        }
    }

    private void ReadRelation(WordSyntax word)
    {
        if (word.Is(Sense.Equal) && _current.Distance is not null)
        {
            return;
        }

        if (_current.HasMeasure && _current.Scope is not null && word.Sense is not (Sense.Next or Sense.Previous))
        {
            Flush();
        }

        Extend(word.Span);
        _isHalf |= word.Is(Sense.Half);
        var isTime = SaysTime(word);
        switch (word.Sense)
        {
            case Sense.Next when _selecting is null || _pendingRelation is not null || _isHalf || _current.Relation is not null:
                _pendingRelation = isTime && _isHalf ? RecoveryRelation.HalfNextRepTime
                    : _isHalf ? RecoveryRelation.HalfNextRepDistance
                    : RecoveryRelation.NextRepDistance;
                _current.Relation = _pendingRelation;
                break;
            case Sense.Previous:
                _current.Relation = _isHalf && isTime ? RecoveryRelation.HalfPreviousRepTime
                    : isTime ? RecoveryRelation.EqualRepTime
                    : RecoveryRelation.PreviousRepDistance;
                break;
            case Sense.Equal:
                _pendingRelation = isTime || _context.TextOf(word).Contains("time", StringComparison.OrdinalIgnoreCase)
                    ? RecoveryRelation.EqualRepTime
                    : RecoveryRelation.EqualRepDistance;
                break;
            case Sense.Half:
                _pendingRelation ??= RecoveryRelation.HalfPreviousRepTime;
                break;
            case Sense.Back when _current.Relation is null:
                _current.Relation = RecoveryRelation.BackToStart;
                _current.Mode ??= ModeOfBack(word);
                break;
        }
    }

    // "half the time of the next": whether the phrase speaks of time.
    private bool SaysTime(WordSyntax word)
    {
        for (var index = Math.Max(0, _clause.At - 4); index <= _clause.At + 3; index++)
        {
            if (_clause[index] is WordSyntax near && (near.Is(Sense.TimeNoun) || (near.Is(Sense.Times) && near.Span.Length > 1)))
            {
                return true;
            }
        }

        return _context.TextOf(word).Contains("time", StringComparison.OrdinalIgnoreCase);
    }

    private RecoveryMode? ModeOfBack(WordSyntax word)
    {
        var text = _context.TextOf(word);
        return text.Contains("walk", StringComparison.OrdinalIgnoreCase) ? RecoveryMode.Walk
            : text.Contains("jog", StringComparison.OrdinalIgnoreCase) ? RecoveryMode.Jog
            : null;
    }

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

        if (quantity.Kind is QuantityKind.Percent or QuantityKind.Raw || IsOfSomethingElse() || Ahead() is WordSyntax { Sense: Sense.Total })
        {
            return !_isInline || quantity.Kind == QuantityKind.Percent;
        }

        if (_selecting is not null && IsNamedRep(quantity))
        {
            TakeNamedRep(quantity);
            return true;
        }

        // "30 s rest 200m": what follows a complete rest is run.
        if (_isInline && _current.Time is not null && !_isAfterSeparator && quantity.Kind == QuantityKind.Distance && _clause.Previous is WordSyntax { Sense: Sense.Rest or Sense.Mode })
        {
            return false;
        }

        if (_isInline && _current.HasMeasure && !_isAfterSeparator && _clause.Previous is QuantitySyntax)
        {
            return false;
        }

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

    // "in the 1st set", "in Set #2", "in 500m, 300m sets"; "in a set" says nothing new.
    private bool IsWithin() => _selecting is null && Ahead() switch
    {
        WordSyntax { Sense: Sense.SetNoun or Sense.BlockNoun } => _clause[_clause.Telling(_clause.At + 1).At + 1] is MarkSyntax { Mark: '#' } or QuantitySyntax { Kind: QuantityKind.Number },
        WordSyntax { Sense: Sense.Ordinal } or QuantitySyntax { Kind: QuantityKind.Distance } => true,
        CountSyntax { IsSets: true } => true,
        _ => false,
    };

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

    // Behind "after" or "between" a distance names reps, unless it is itself jogged.
    private bool IsNamedRep(QuantitySyntax quantity)
    {
        var next = _clause.Peek();
        if (next is WordSyntax { Sense: Sense.Mode or Sense.Rest or Sense.RestTime } || (next is WordSyntax { Sense: Sense.In } && _current.HasMeasure && _isAfterSeparator))
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
