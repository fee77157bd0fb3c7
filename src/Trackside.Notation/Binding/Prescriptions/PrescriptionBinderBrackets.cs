using System.Collections.Immutable;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Brackets: groups, recoveries, targets, results and notes.</content>
internal sealed partial class PrescriptionBinder
{
    private void ReadBracket(BracketSyntax bracket)
    {
        _clause.At++;
        var items = bracket.Children;
        if (_isRetold || items.IsEmpty || items.Any(item => item is WordSyntax { Sense: Sense.DayHalf }))
        {
            return;
        }

        // "1.25 mile repeats (three of them)"
        if (AdjacentTerm is { IsCounted: false } counted && items[0] is CountSyntax { Noun: Sense.RepNoun, Min: <= 40 } count && !items.Skip(1).Any(item => item is QuantitySyntax { Kind: QuantityKind.Distance }))
        {
            counted.Postfixes.Add(count);
            return;
        }

        if (_counts.Count == 0 && LastTerm is { } last && AdjacentTerm is null && _parts is not [.., Break { Strength: Break.Then or Break.Semicolon }] && items.Any(IsTargetWord) && !items.Any(item => item is CountSyntax) && !IsRecovery(items))
        {
            ReadRemark(bracket, last);
        }
        else if (_counts.Count > 0 || AdjacentTerm is null)
        {
            ReadGroup(bracket);
        }
        else if (IsMadeOf(AdjacentTerm, items))
        {
            ReadMakeUp(bracket, AdjacentTerm);
        }
        else if (IsRecovery(items))
        {
            ReadRecoveryBracket(items);
        }
        else if (items.Any(item => item is CountSyntax { IsPostfix: false }))
        {
            ReadSurges(bracket);
        }
        else
        {
            ReadRemark(bracket, AdjacentTerm);
        }
    }

    private void ReadGroup(BracketSyntax bracket)
    {
        var isRemark = _counts.Count == 0 && LastTerm is null && _outer is null && bracket.Children.Any(item => item is WordSyntax { Entry: null }) && !bracket.Children.Any(item => item is CountSyntax);
        if (isRemark || !bracket.Children.Any(IsRunnable))
        {
            return;
        }

        if (_counts.Count == 0 && _parts is not [.., Break { Strength: Break.Then or Break.Semicolon }] && (IsTimesOnly(bracket.Children) || IsDayTotal(bracket.Children)))
        {
            if (LastTerm is not null && IsTimesOnly(bracket.Children) && !IsDayTotal(bracket.Children))
            {
                _brackets.Add(new Bracketed(bracket, null, bracket.Span));
            }

            return;
        }

        if (_counts.Count == 0 && IsRecovery(bracket.Children) && !bracket.Children.Any(item => item is CountSyntax) && LastTerm is not null)
        {
            ReadRecoveryBracket(bracket.Children);
            return;
        }

        var inner = new PrescriptionBinder(new Clause(bracket.Children), _context, _recoveries, _brackets, this);
        inner.ReadAll();
        if (inner._parts.OfType<Term>().Any())
        {
            var span = bracket.Span;
            Add(new Term(span) { Inside = inner._parts, Label = null });
            _clause.At = TailOf(_clause.At).At;
        }
        else
        {
            // Nothing in it is run: the multiplier goes on to what follows, as in "4 x (hard) 400".
            _unknownWords++;
        }
    }

    // "split 400s (300m, 1 min rest, 100m)": the bracket says what the rep is made of.
    private static bool IsMadeOf(Term term, ImmutableArray<SyntaxNode> items)
    {
        var distances = items.Where((item, at) => item is QuantitySyntax { Kind: QuantityKind.Distance } && !(at + 1 < items.Length && items[at + 1] is WordSyntax { Sense: Sense.Rest or Sense.Mode }))
            .Cast<QuantitySyntax>().Select(quantity => quantity.Min).ToList();
        return term is { Inside: null, Distance: { } distance } && distances.Count > 1 && distances.Sum() == distance.Min.Metres;
    }

    private void ReadMakeUp(BracketSyntax bracket, Term term)
    {
        var inner = new PrescriptionBinder(new Clause(bracket.Children), _context, _recoveries, _brackets, this);
        inner.ReadAll();
        var made = new Term(term.Span.To(bracket.Span)) { Inside = inner._parts };
        made.Counts.AddRange(term.Counts);
        _parts[^1] = made;
    }

    private static bool IsRunnable(SyntaxNode item) => item is QuantitySyntax or CountSyntax or BracketSyntax or WordSyntax { Sense: Sense.Role };

    private static bool IsRecovery(ImmutableArray<SyntaxNode> items)
    {
        var isRested = items.Any(item => item is WordSyntax word && (RecoveryBinder.IsRecoveryWord(word) || word.Sense is Sense.Equal or Sense.Next or Sense.Half or Sense.SendOff));
        return isRested && !items.Any(item => item is CountSyntax { IsPostfix: false, IsSets: false } or WordSyntax { Sense: Sense.Alternating });
    }

    // "(8)" at the end of a day: the miles of the whole day.
    private static bool IsDayTotal(ImmutableArray<SyntaxNode> items) => items is [QuantitySyntax { Kind: QuantityKind.Number, Max: < 40 }];

    private static bool IsTimesOnly(ImmutableArray<SyntaxNode> items) =>
        items.Any(item => item is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Raw } or QuantitySyntax { Kind: QuantityKind.Number, Min: < 100 })
        && items.All(item => item is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number or QuantityKind.Raw } or MarkSyntax or BracketSyntax
            or WordSyntax { Sense: Sense.And or Sense.Filler or Sense.Ran or Sense.In or Sense.PerKilometre or Sense.PerMile or Sense.Note or Sense.Heading });

    private void ReadRecoveryBracket(ImmutableArray<SyntaxNode> items)
    {
        // "(3'20", rest 200m jog)": a target, and then the recovery.
        if (items is [QuantitySyntax { Kind: QuantityKind.Time } speed, MarkSyntax { Mark: ',' or ';' }, WordSyntax { Sense: Sense.Rest or Sense.RestTime }, ..] && LastTerm is { } asked)
        {
            asked.LastRep.Target ??= new Target(_context.TextOf(speed), TargetMeaning.Of([speed], _context));
            items = items[2..];
        }

        var clause = new Clause(items);
        foreach (var draft in RecoveryBinder.Read(clause, _context, isInline: false))
        {
            draft.Behind = LastTerm;
            draft.IsSetRest |= LastTerm is { RecoveriesAfter: > 0, IsMany: true } && draft.Scope is null;
            _recoveries.Add(draft);
            if (LastTerm is { } term)
            {
                term.RecoveriesAfter++;
            }
        }
    }

    // "3 km (4 x 1 min IA)": the bracket is run within the 3 km.
    private void ReadSurges(BracketSyntax bracket)
    {
        if (AdjacentTerm is { IsBareRep: true } container)
        {
            container.Role = RepRole.Easy;
        }

        var inner = new PrescriptionBinder(new Clause(bracket.Children), _context, _recoveries, _brackets, this);
        inner.ReadAll();
        if (inner._parts.OfType<Term>().Any())
        {
            _parts.Add(new Break(Break.Then));
            _parts.AddRange(inner._parts);
        }
    }

    private void ReadRemark(BracketSyntax bracket, Term term)
    {
        var items = bracket.Children;
        if (IsTimesOnly(items))
        {
            ReadTimes(bracket, term);
        }
        else if (items is [QuantitySyntax { Kind: QuantityKind.Number or QuantityKind.Distance or QuantityKind.MetresOrMinutes } quantity])
        {
            ReadAmount(quantity, term);
        }
        else if (new Clause(items) is var clause && TargetBinder.Read(SkipAt(clause), _context) is { } target && items.Any(IsTargetWord))
        {
            term.LastRep.Target ??= target;
        }
        else
        {
            _unknownWords++;
        }
    }

    private static Clause SkipAt(Clause clause)
    {
        while (!clause.IsAtEnd && clause.Current is WordSyntax { Sense: Sense.At or Sense.In or null })
        {
            clause.At++;
        }

        return clause;
    }

    private static bool IsTargetWord(SyntaxNode item) =>
        item is WordSyntax { Sense: Sense.At or Sense.Pace or Sense.Zone or Sense.Effort or Sense.Race or Sense.Faster or Sense.Slower or Sense.Best or Sense.PerKilometre or Sense.PerMile or Sense.Label }
            or QuantitySyntax { Kind: QuantityKind.Percent };
}
