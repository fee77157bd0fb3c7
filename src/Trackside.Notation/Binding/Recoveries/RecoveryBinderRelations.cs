using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>What a recovery is measured against.</content>
internal sealed partial class RecoveryBinder
{
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
}
