using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Words.</content>
internal sealed partial class PrescriptionBinder
{
    private void ReadWord(WordSyntax word)
    {
        switch (word.Sense)
        {
            case null or Sense.Story:
                _unknownWords++;
                break;
            case Sense.Role:
                ReadRole(word);
                break;
            case Sense.With:
                ReadWith();
                break;
            case Sense.At:
                ReadAt();
                break;
            case Sense.In:
                ReadIn();
                break;
            case Sense.On when _clause.Peek() is QuantitySyntax off && _clause.Telling(_clause.At + 2).Node is WordSyntax { Sense: Sense.Off } && AdjacentTerm is { Inside: null } on:
                TakePair(on, off, isOff: true);
                break;
            case Sense.On when _clause.Peek() is QuantitySyntax { Kind: QuantityKind.Time } && AdjacentTerm is not null:
                ReadRecovery();
                break;
            case Sense.Off when _clause.Telling(_clause.At + 1).Node is QuantitySyntax or WordSyntax { Sense: Sense.Rest or Sense.Mode }:
                ReadRecovery();
                break;
            case Sense.Between when AreSpeeds():
                _clause.At = EndOfTimes(_clause.Telling(_clause.At + 1).At);
                break;
            case Sense.Rest or Sense.RestTime or Sense.Mode or Sense.SetRest or Sense.Between or Sense.Back:
                ReadRecoveryWord(word);
                break;
            case Sense.After when LastTerm is not null:
                SkipIfRestated();
                break;
            case Sense.Over when LastTerm is { IsMany: true }:
                _isOver = true;
                break;
            default:
                ReadOtherWord(word);
                break;
        }
    }

    // What is told of a term, and what stands between terms.
    private void ReadOtherWord(WordSyntax word)
    {
        switch (word.Sense)
        {
            case Sense.Equal or Sense.Half or Sense.Next or Sense.Previous when LastTerm is not null && TellsOfRest():
                ReadRecovery();
                break;
            case Sense.SendOff when _clause.Peek() is QuantitySyntax { Kind: QuantityKind.Distance } && LastTerm is not null:
                _clause.At += 2;
                break;
            case Sense.Repeat or Sense.RepNoun when word.Entry!.As(Sense.Repeat) is not null && _clause.Telling(_clause.At + 1).Node is CountSyntax && LastTerm is not null:
                RepeatAll();
                break;
            case Sense.SendOff when _clause.Peek() is QuantitySyntax { Kind: QuantityKind.Time }:
                ReadRecovery();
                break;
            case Sense.Pace or Sense.Zone or Sense.Effort or Sense.Best or Sense.Faster or Sense.Slower or Sense.From or Sense.Race:
                ReadTargetWord(word);
                break;
            case Sense.Label:
                ReadLabel(word);
                break;
            case Sense.Then:
                Split(Break.Then);
                break;
            case Sense.And:
                Split(Break.Comma);
                break;
            case Sense.Or:
                ReadOr();
                break;
            case Sense.Alternating:
                _isAlternating = true;
                break;
            case Sense.DayHalf or Sense.Weekday when _parts.Count > 0 && _clause.Peek() is MarkSyntax or CountSyntax or QuantitySyntax:
                Split(Break.Line);
                break;
            case Sense.Heading or Sense.Ran or Sense.Total:
                ReadRetold(word);
                break;
        }
    }

    private void ReadAt()
    {
        _clause.At++;
        if (_clause.IsAtEnd)
        {
            return;
        }

        var start = _clause.Current.Span;
        if ((TargetBinder.ReadQuoted(_clause, _context) ?? TargetBinder.Read(_clause, _context, RepsAsked())) is { } target)
        {
            SetTarget(target, start.To(_clause.Previous!.Span));
        }
        else
        {
            SkipPlace();
        }
    }

    private int RepsAsked() => LastTerm is { Counts: [.., var count] } ? count.Min : _parts.OfType<Term>().Count(term => term.Role == RepRole.Work);

    // "@ track", "@ Lake Mary Road", "@ 7,000 ft."
    private void SkipPlace()
    {
        while (!_clause.IsAtEnd && _clause.Current is WordSyntax { Sense: null or Sense.Filler or Sense.Story or Sense.Of } or QuantitySyntax { Kind: QuantityKind.Number })
        {
            if (_clause.Current is QuantitySyntax && _clause.Peek() is not WordSyntax { Sense: Sense.Story })
            {
                break;
            }

            _clause.At++;
        }
    }

    private void ReadTargetWord(WordSyntax word)
    {
        if (AdjacentTerm is null && LastTerm is null)
        {
            return;
        }

        if (word.Is(Sense.Zone) && word.Span.Length == 1 && !char.IsUpper(_context.Text[word.Span.Start]))
        {
            return;
        }

        ReadTarget();
    }

    private void ReadLabel(WordSyntax word)
    {
        if (AdjacentTerm is { Inside: null, Label: null } term && term.Role == RepRole.Work)
        {
            term.Label = LabelOf(word);
        }
        else
        {
            _labelAhead = LabelOf(word);
        }
    }

    // "2 x 800m or 3 x 600m": a choice; the first is taken.
    private void ReadOr()
    {
        if (_clause.Telling(_clause.At + 1).Node is CountSyntax or QuantitySyntax && AdjacentTerm is not null)
        {
            Split(Break.Comma);
            _isAlternative = true;
        }
    }

    // "after" behind a term begins what is told of it again, unless a recovery follows.
    private void SkipIfRestated()
    {
        if (_clause.Telling(_clause.At + 1).Node is WordSyntax { Sense: Sense.Each })
        {
            return;
        }

        _isRetold |= _clause.Telling(_clause.At + 1).Node is QuantitySyntax;
    }

    // "averaged 2:50", "total 9 km", "= 6 km": tells of the session, asks for nothing.
    private void ReadRetold(WordSyntax word)
    {
        if (LastTerm is null || (word.Is(Sense.Heading) && !_clause.IsMark(':', 1)))
        {
            return;
        }

        _isRetold = true;
        var (next, at) = _clause.Telling(_clause.At + 1);
        next = next is MarkSyntax { Mark: ':' } ? _clause.Telling(at + 1).Node : next;
        if (word.Is(Sense.Total) && next is QuantitySyntax { Kind: QuantityKind.Distance, IsRange: false } total)
        {
            _context.Totals.Add((total.Span, total.Min));
        }
    }

    private void SkipToSeparator()
    {
        while (!_clause.IsAtEnd && _clause.Current is not MarkSyntax { Mark: ',' or ';' or '\n' or '/' } and not WordSyntax { Sense: Sense.Then })
        {
            _clause.At++;
        }
    }
}
