using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
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
        if (!bracket.Children.Any(IsRunnable))
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
        var isRested = items.Any(item => item is WordSyntax word && (RecoveryBinder.IsRecoveryWord(word) || word.Sense is Sense.Equal or Sense.Next or Sense.Half));
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

    // "(6:20, 5:35)" are results or targets, "(90s)" and "(80)" recoveries, "(1:20)[1:20]" a target and a recovery.
    private void ReadTimes(BracketSyntax bracket, Term term)
    {
        // "3 x (4 x 300) (45 / 3 min)": the rest of a rep and of a set.
        if (bracket.Children is [QuantitySyntax one, MarkSyntax { Mark: '/' }, QuantitySyntax two] && (term.Inside is not null || term.Counts.Count + term.Postfixes.Count > 1)
            && one.Min < two.Amount.Min * (two.Kind == QuantityKind.Number ? 60 : 1))
        {
            AddRest(one, term);
            AddRest(two, term);
            return;
        }

        if (bracket.Children is not [QuantitySyntax { Kind: not QuantityKind.Raw } time, .. var rest] || rest.Any(item => item is QuantitySyntax or BracketSyntax))
        {
            _brackets.Add(new Bracketed(bracket, term, bracket.Span));
            return;
        }

        if (rest.Any(item => item is WordSyntax { Sense: Sense.PerKilometre or Sense.PerMile }))
        {
            term.LastRep.Target ??= TargetBinder.Read(new Clause(bracket.Children), _context);
            return;
        }

        if (IsDayTotal(bracket.Children) && (term.Role is RepRole.CoolDown or RepRole.Strides || (!term.IsMany && time.Min < 20)))
        {
            return;
        }

        var picked = _context.Decisions.Pick(Rules.BracketGuessed, bracket.Span, TimeOptions(bracket, time, term));
        switch (picked)
        {
            case 0:
                var (distance, restTime) = Slots.Recovery(time, isRun: false, _context);
                _recoveries.Add(new RecoveryDraft { Span = bracket.Span, Distance = distance, Time = restTime, Behind = term });
                term.RecoveriesAfter++;
                break;
            case 1:
                term.LastRep.Target ??= TargetBinder.Read(new Clause(bracket.Children), _context);
                break;
            default:
                _brackets.Add(new Bracketed(bracket, term, bracket.Span));
                break;
        }
    }

    private void AddRest(QuantitySyntax quantity, Term term)
    {
        var (distance, time) = Slots.Recovery(quantity, isRun: false, _context);
        _recoveries.Add(new RecoveryDraft { Span = quantity.Span, Distance = distance, Time = time, Behind = term, IsSetRest = term.RecoveriesAfter > 0 });
        term.RecoveriesAfter++;
    }

    private ImmutableArray<Option> TimeOptions(BracketSyntax bracket, QuantitySyntax time, Term term)
    {
        var text = _context.TextOf(time);
        var isRunnable = term.LastRep.Distance is { } distance && Results.Believable.CostOf(distance.Min, time.Min) < 1;
        var isSecond = _clause.Peek(-2) is BracketSyntax;
        var isFirstOfTwo = !_clause.IsAtEnd && _clause.Current is BracketSyntax { Children: [QuantitySyntax, ..] };
        var isExact = time.Min % 1 != 0;
        var isBare = time.Kind == QuantityKind.Number;
        var isPlainTime = time.Kind == QuantityKind.Time && !time.Amount.IsClock;
        var isNarrow = (time.IsRange && time.Max <= time.Min * 1.08m) || (time.Kind == QuantityKind.Number && time.Min % 5 != 0);
        var recovery = (isRunnable && isNarrow ? 2.4 : 0) + (isRunnable ? 0.8 : 0) + (isExact ? 3 : 0) + (isFirstOfTwo ? 2 : 0) - (isBare ? 0.9 : 0) - (isPlainTime ? 0.9 : 0) - (isSecond && !isExact && term.LastRep.Target is not null ? 1 : 0);
        var target = (isRunnable ? 0.4 : 3) + (isExact ? 1 : 0) - (isFirstOfTwo && isRunnable ? 0.5 : 0) + (bracket.Open == '[' && isRunnable ? -0.4 : 0);
        var result = (isRunnable ? 1 : 3) - (isExact && isRunnable ? 1 : 0) + (term.IsMany ? 1 : 0);
        return
        [
            new Option(Math.Max(0, recovery), "a recovery", $"(rec {text})"),
            new Option(Math.Max(0, target), "a target", $"@ {text}"),
            new Option(Math.Max(0, result), "a result", null),
        ];
    }

    // "6 x 400 (200)", "(200m)"
    private void ReadAmount(QuantitySyntax quantity, Term term)
    {
        var isRestated = term.Distance is { } distance && Math.Abs(distance.Min.Metres - quantity.Min) <= quantity.Min * 0.01m && !term.IsMany;
        if (isRestated || (IsDayTotal([quantity]) && !term.IsMany))
        {
            return;
        }

        var (recoveryDistance, time) = Slots.Recovery(quantity, isRun: quantity.Min % 50 == 0, _context);
        if (quantity.Kind == QuantityKind.Number)
        {
            _context.Report(Rules.BracketGuessed, quantity.Span, "a recovery");
        }

        _recoveries.Add(new RecoveryDraft { Span = quantity.Span, Distance = recoveryDistance, Time = time, Behind = term });
        term.RecoveriesAfter++;
    }
}
