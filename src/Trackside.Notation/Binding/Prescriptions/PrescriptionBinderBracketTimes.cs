using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Phrases;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Brackets of times: recoveries, targets or results.</content>
internal sealed partial class PrescriptionBinder
{
    // "(6:20, 5:35)" are results or targets, "(90s)" and "(80)" recoveries, "(1:20)[1:20]" a target and a recovery.
    private void ReadTimes(BracketSyntax bracket, Term term)
    {
        // "8 x 1k (1:1)": as long as the rep.
        if (bracket.Children is [QuantitySyntax { Kind: QuantityKind.Raw } raw] && _context.TextOf(raw) == "1:1")
        {
            _recoveries.Add(new RecoveryDraft { Span = bracket.Span, Relation = RecoveryRelation.EqualRepTime, Behind = term });
            term.RecoveriesAfter++;
            return;
        }

        // "3 x (4 x 300) (45 / 3 min)", "2 x 10 x 200 (30", 5')": the rest of a rep and of a set.
        if (bracket.Children is [QuantitySyntax one, MarkSyntax { Mark: '/' or ',' } mark, QuantitySyntax two] && (mark.Mark == '/' || (one.Kind == QuantityKind.Time && two.Kind == QuantityKind.Time && two.Min >= one.Min * 2)) && (term.Inside is not null || term.Counts.Count + term.Postfixes.Count > 1)
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
        // "25 km (4:40)": a pace behind a single long run.
        var isPace = !term.IsMany && time.Min is >= 150 and <= 480 && term.LastRep.Distance is { Min.Metres: >= 2_000 };
        recovery += term.IsMany || _parts.OfType<Term>().Count() > 1 ? 0 : 0.6;
        var target = (isRunnable || isPace ? 0.4 : 3) + (isExact ? 1 : 0) - (isFirstOfTwo && isRunnable ? 0.5 : 0) + (bracket.Open == '[' && isRunnable ? -0.4 : 0);
        // "(60s)", "(2 min)": round, and with its unit, it is a rest.
        if (isPlainTime && !isNarrow && !isExact && time.Min % 5 == 0 && !isFirstOfTwo)
        {
            target += 2.6;
            isRunnable = false;
        }

        var result = (isRunnable ? 1 : 3) - (isExact && isRunnable ? 1 : 0) + (term.IsMany ? 1 : 0);
        return
        [
            new Option(Math.Max(0, recovery), Phrase.Of("a recovery"), $"(rec {text})"),
            new Option(Math.Max(0, target), Phrase.Of("a target"), $"@ {text}"),
            new Option(Math.Max(0, result), Phrase.Of("a result"), null),
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
            _context.Report(Rules.BracketGuessed, quantity.Span, Phrase.Of("a recovery"));
        }

        _recoveries.Add(new RecoveryDraft { Span = quantity.Span, Distance = recoveryDistance, Time = time, Behind = term });
        term.RecoveriesAfter++;
    }
}
