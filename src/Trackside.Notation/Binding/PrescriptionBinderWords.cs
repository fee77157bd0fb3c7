using Trackside.Notation.Diagnostics;
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
            case Sense.Over when LastTerm is not null:
                _isOver = true;
                break;
            case Sense.Equal or Sense.Half or Sense.Next or Sense.Previous when LastTerm is not null && TellsOfRest():
                ReadRecovery();
                break;
            case Sense.SendOff when _clause.Peek() is QuantitySyntax { Kind: QuantityKind.Distance } && LastTerm is not null:
                _clause.At += 2;
                break;
            case Sense.Repeat when _clause.Telling(_clause.At + 1).Node is CountSyntax && LastTerm is not null:
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

    // "between 1:18 and 1:20": times the rep is run in, not a rest.
    private bool AreSpeeds()
    {
        var (next, at) = _clause.Telling(_clause.At + 1);
        return next is QuantitySyntax { Kind: QuantityKind.Time } time && LastTerm is { LastRep.Distance: { } distance } && !IsRestedAt(at) && !IsRestedAt(EndOfTimes(at) - 1)
            && Results.Believable.CostOf(distance.Min, time.Min) < 0.9;
    }

    private bool TellsOfRest()
    {
        for (var at = _clause.At; at < _clause.At + 6 && _clause[at] is { } node and not MarkSyntax; at++)
        {
            if (node is WordSyntax { Sense: Sense.Rest or Sense.Mode or Sense.TimeNoun or Sense.DistanceNoun or Sense.Next or Sense.RestTime })
            {
                return true;
            }
        }

        return false;
    }

    // "…; repeat 8 times": all that was said so far.
    private void RepeatAll()
    {
        var (node, at) = _clause.Telling(_clause.At + 1);
        _clause.At = at + 1;
        while (_parts is [.., Break])
        {
            _parts.RemoveAt(_parts.Count - 1);
        }

        var all = new Term(LastTerm!.Span.To(node!.Span)) { Inside = [.. _parts] };
        all.Postfixes.Add((CountSyntax)node);
        _parts.Clear();
        _parts.Add(all);
    }

    private void ReadRole(WordSyntax word)
    {
        var role = RoleOf(word);
        if (role == RepRole.Work)
        {
            return;
        }

        // "warm-up 10 min", "Einlaufen: 3 km"
        var (next, at) = _clause.Telling(_clause.At + 1);
        if (next is MarkSyntax { Mark: ':' or '-' or '=' } && _clause.Telling(at + 1).Node is not QuantitySyntax { Kind: QuantityKind.Number })
        {
            (next, at) = _clause.Telling(at + 1);
        }

        var isStridesOf = role == RepRole.Strides && next is QuantitySyntax { Kind: QuantityKind.Distance, Max: <= 200 } or QuantitySyntax { Kind: QuantityKind.Time, Max: <= 40 };
        if (next is QuantitySyntax { Kind: not QuantityKind.Raw } quantity && (isStridesOf || (_counts.Count == 0 && role != RepRole.Strides)) && !IsTailOfQuantity(at))
        {
            _roleAhead = role;
            _clause.At = at;
            ReadRep(quantity);
            return;
        }

        if (next is WordSyntax { Sense: Sense.Rest or Sense.Mode } && _counts.Count == 0)
        {
            return;
        }

        if (AdjacentTerm is { IsBareRep: true, Label: null } term && role is RepRole.Easy or RepRole.WarmUp or RepRole.CoolDown)
        {
            term.Role = role;
            return;
        }

        Add(new Term(word.Span) { Role = role });
    }

    // "wu 2 miles easy": the number goes with the word before; "WU, 3 km easy" does not come here.
    private bool IsTailOfQuantity(int at) => _clause.Telling(at + 1).Node is WordSyntax { Sense: Sense.Role } role && RoleOf(role) is RepRole.CoolDown or RepRole.WarmUp;

    private void ReadWith()
    {
        var (next, _) = _clause.Telling(_clause.At + 1);
        switch (next)
        {
            case WordSyntax { Sense: Sense.Total }:
                _isRetold = true;
                break;
            case WordSyntax { Sense: Sense.Ordinal } when (AdjacentTerm ?? (_parts is [.., Term, Break { Strength: Break.Comma }] ? LastTerm : null)) is { IsCounted: false, Inside: null } whole:
                ReadLastPart(whole);
                break;
            case WordSyntax { Sense: Sense.Ordinal }:
                SkipToSeparator();
                break;
            case CountSyntax or WordSyntax { Sense: Sense.Role or null or Sense.Label }:
                MakeContainer(next);
                break;
            case QuantitySyntax when _isAlternating:
                Split(Break.Tight);
                break;
            case QuantitySyntax quantity when IsSurge(quantity):
                MakeContainer(next);
                break;
            default:
                _clause.At++;
                if (!_clause.IsAtEnd)
                {
                    ReadRecovery();
                }

                break;
        }
    }

    // "12 miles with the last 4 at marathon pace": the last part is the work, the whole an easy run.
    private void ReadLastPart(Term whole)
    {
        var (_, ordinal) = _clause.Telling(_clause.At + 1);
        if (_clause.Telling(ordinal + 1) is not (QuantitySyntax part, var at) || whole.Quantity is not { } quantity)
        {
            return;
        }

        whole.Role = RepRole.Easy;
        _clause.At = at + 1;
        var (distance, time) = part.Kind == QuantityKind.Number
            ? quantity.Kind == QuantityKind.Time ? (null, Times(part, 60)) : (Lengths(part, quantity.Amount.Unit == Unit.Kilometre ? 1000 : 1609.344m), null)
            : Slots.Rep(part, false, false, _context);
        Split(Break.Then);
        Add(new Term(part.Span) { Quantity = part, Distance = distance, Time = time });
    }

    // "8.45 miles with 5 miles progressive": the second is run within the first.
    private bool IsSurge(QuantitySyntax quantity) =>
        _clause.Telling(_clause.At + 1).At is var at && (TailOf(at + 1) is { Label: not null } || _clause.Telling(at + 1).Node is WordSyntax { Sense: Sense.At }) && AdjacentTerm is { IsBareRep: true } && quantity.Kind != QuantityKind.Number;

    // "7.85m easy with strides & 6 x 300m hills": the run that holds the rest is easy.
    private void MakeContainer(SyntaxNode next)
    {
        var container = AdjacentTerm ?? (_parts is [.., Term before, Break { Strength: Break.Comma }] ? before : null);
        if (container is { IsBareRep: true, Label: null or "fartlek" } term && (next is not WordSyntax { Entry: null } || HasCountAhead()))
        {
            term.Role = RepRole.Easy;
            Split(Break.Then);
        }
    }

    private bool HasCountAhead()
    {
        for (var index = _clause.At; _clause[index] is { } node && node is not MarkSyntax { Mark: '\n' or '.' }; index++)
        {
            if (node is CountSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadAt()
    {
        _clause.At++;
        if (_clause.IsAtEnd)
        {
            return;
        }

        if ((TargetBinder.ReadQuoted(_clause, _context) ?? TargetBinder.Read(_clause, _context, RepsAsked())) is { } target)
        {
            SetTarget(target);
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

    // "in 72", "in 3:05", "in 5k" behind a rep say how fast; elsewhere the word says nothing.
    private void ReadIn()
    {
        var (next, at) = _clause.Telling(_clause.At + 1);
        var isTime = next is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number };
        var isRace = next is QuantitySyntax { Kind: QuantityKind.Distance } && _clause.Telling(at + 1).Node is null or MarkSyntax or WordSyntax { Sense: Sense.Pace or Sense.With };
        if (LastTerm is null || !(isTime || isRace || next is WordSyntax { Sense: Sense.Zone or Sense.Race }))
        {
            return;
        }

        if (isTime && IsListOfTimes(at))
        {
            _brackets.Add(new Bracketed(BracketOf(at), LastTerm, _clause[at]!.Span.To(_clause[EndOfTimes(at) - 1]!.Span)));
            _clause.At = EndOfTimes(at);
            return;
        }

        _clause.At = at;
        ReadTarget();
    }

    private bool IsListOfTimes(int at) => EndOfTimes(at) - at > 2 && _clause[at + 1] is MarkSyntax { Mark: ',' or '/' or ';' } or WordSyntax { Sense: Sense.And };

    private int EndOfTimes(int at)
    {
        var end = at;
        while (end < at + LongestList && _clause[end] is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number or QuantityKind.Raw } && (end == at || !IsRestedAt(end)))
        {
            end++;
            if (_clause[end] is MarkSyntax { Mark: ',' or '/' or ';' } or WordSyntax { Sense: Sense.And } && _clause[end + 1] is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number or QuantityKind.Raw } && !IsRestedAt(end + 1))
            {
                end++;
            }
        }

        return end;
    }

    private bool IsRestedAt(int at) => !(_clause[at + 1] is WordSyntax { Sense: Sense.Rest } && _clause[at + 2] is QuantitySyntax) && _clause.Telling(at + 1).Node is WordSyntax { Sense: Sense.Rest or Sense.Mode or Sense.SetRest or Sense.Off or Sense.Between or Sense.Role };

    // The list is kept as if it stood in a bracket of its own.
    private BracketSyntax BracketOf(int at)
    {
        var items = Enumerable.Range(at, EndOfTimes(at) - at).Select(index => _clause[index]!).ToArray();
        return new BracketSyntax([.. items], '(', true, items[0].FirstToken, items[^1].FirstToken + items[^1].TokenCount - items[0].FirstToken, items[0].Span.To(items[^1].Span));
    }

    private void ReadRecoveryWord(WordSyntax word)
    {
        if (LastTerm is null && _outer is null && word.Is(Sense.Mode) && _clause.Telling(_clause.At + 1).Node is QuantitySyntax)
        {
            // "jog 2 miles, 8 x 400": on the way in. "Full 20" is no recovery either.
            _roleAhead = (RecoveryMode)word.Entry!.Main.Value is RecoveryMode.Jog or RecoveryMode.Walk ? RepRole.WarmUp : _roleAhead;
            return;
        }

        // "Jog" or "rest" at the very beginning heads a line and is not yet a recovery.
        if (LastTerm is null && _outer is null && word.Is(Sense.Mode) && _clause.Telling(_clause.At + 1).Node is not QuantitySyntax and not WordSyntax)
        {
            return;
        }

        ReadRecovery();
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
    }

    private void SkipToSeparator()
    {
        while (!_clause.IsAtEnd && _clause.Current is not MarkSyntax { Mark: ',' or ';' or '\n' or '/' } and not WordSyntax { Sense: Sense.Then })
        {
            _clause.At++;
        }
    }
}
