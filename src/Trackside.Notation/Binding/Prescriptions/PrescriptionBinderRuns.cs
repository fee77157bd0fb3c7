using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Warm-up, cool-down, and runs that hold the work.</content>
internal sealed partial class PrescriptionBinder
{
    private void ReadRole(WordSyntax word)
    {
        var role = RoleOf(word);
        if (role == RepRole.Work)
        {
            return;
        }

        // "warm-up 10 min", "Einlaufen: 3 km"
        var (next, at) = _clause.Telling(_clause.At + 1);
        if (next is WordSyntax { Sense: Sense.Times } && role == RepRole.Strides)
        {
            (next, at) = _clause.Telling(at + 1);
        }

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

        if (role == RepRole.Strides && AdjacentTerm is { Inside: null, Role: RepRole.Work } stride && (stride.Distance is { Max.Metres: <= 200 } || stride.Time is { Max.TotalMilliseconds: <= 40_000 }))
        {
            stride.Role = RepRole.Strides;
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
            case QuantitySyntax { Kind: QuantityKind.Number } when AdjacentTerm is { IsBareRep: true, Quantity: not null } whole && _clause.Telling(_clause.Telling(_clause.At + 1).At + 1).Node is WordSyntax { Sense: Sense.At }:
                ReadPart(whole, _clause.Telling(_clause.At + 1).At);
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
        ReadPart(whole, _clause.Telling(ordinal + 1).At);
    }

    private void ReadPart(Term whole, int at)
    {
        if (_clause[at] is not QuantitySyntax part || whole.Quantity is not { } quantity)
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
}
