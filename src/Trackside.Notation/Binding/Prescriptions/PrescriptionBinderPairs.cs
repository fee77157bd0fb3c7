using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Phrases;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Pairs of a rep and its recovery: on and off, fast and easy.</content>
internal sealed partial class PrescriptionBinder
{
    // "1 minute on, 1 minute off", "30/30", "40-20": the second of the pair is the recovery of the first.
    private void ReadOnOff(Term term)
    {
        if (TakeEasyHalf(term))
        {
            return;
        }

        var isOn = _clause.Previous is WordSyntax { Sense: Sense.On };
        var separator = _clause.IsAtEnd ? null : _clause.Current;
        if (separator is not (MarkSyntax { Mark: '/' or '-' or ',' or '+' } or WordSyntax { Sense: Sense.And or Sense.Then or Sense.Per or Sense.Of }) || _clause.Peek() is not QuantitySyntax second)
        {
            return;
        }

        var (after, afterAt) = _clause.Telling(_clause.At + 2);
        var isOff = after is WordSyntax { Sense: Sense.Off } && _clause[afterAt + 1] is not QuantitySyntax;
        if (isOff || (isOn && second.Kind == QuantityKind.Time) || (separator is WordSyntax { Sense: Sense.Per } && term is { IsCounted: true, Time: not null } && second.Kind == QuantityKind.Time) || (separator is MarkSyntax { Mark: '/' or '-' } && IsPair(term, second)))
        {
            TakePair(term, second, isOff);
        }
    }

    // "1 min fast + 1 min moderate", "half a mile hard, half a mile easy": the easy half is the recovery of the other.
    private bool TakeEasyHalf(Term term)
    {
        var at = _clause.At;
        var effort = _clause.IsAtEnd ? null : _clause.Current as WordSyntax;
        at += effort is { Sense: Sense.Effort } && !IsEasyWord(effort) ? 1 : 0;
        if (_isAlternating || !(term.IsCounted || _outer is { _counts.Count: > 0 } || at > _clause.At)
            || !(IsBare(at) || _clause[at] is MarkSyntax { Mark: '/' or '+' or ',' or '-' } or WordSyntax { Sense: Sense.Then or Sense.And or Sense.Per })
            || (_clause[at] is MarkSyntax { Mark: ',' } && at == _clause.At)
            || _clause[IsBare(at) ? --at + 1 : at + 1] is not QuantitySyntax second || second.Kind != term.Quantity?.Kind || second.Max > term.Quantity.Max || _clause[at + 2] is not WordSyntax easy || !IsEasyWord(easy))
        {
            return false;
        }

        if (at > _clause.At)
        {
            term.Target ??= new Target(_context.TextOf(effort!), TargetMeaning.Of([effort!], _context));
        }

        var (distance, time) = Slots.Recovery(second, isRun: true, _context);
        _recoveries.Add(new RecoveryDraft { Span = second.Span.To(easy.Span), Distance = distance, Time = time, Mode = RecoveryMode.Jog, Behind = term, FollowsLastRep = true });
        term.RecoveriesAfter++;
        _clause.At = at + 3;
        return true;
    }

    // "1 min fast 1 min slow"
    private bool IsBare(int at) => _clause[at] is QuantitySyntax && at > _clause.At;

    private static bool IsEasyWord(WordSyntax word) => word.Sense switch
    {
        Sense.Role => (RepRole)word.Entry!.Main.Value == RepRole.Easy,
        Sense.Effort => word.Entry!.Main.Name is "moderate" or "easy",
        Sense.Mode => (RecoveryMode)word.Entry!.Main.Value == RecoveryMode.Float,
        _ => false,
    };

    private bool IsPair(Term term, QuantitySyntax second)
    {
        if (term.Quantity is not { } first || !(term.IsCounted || _outer is { _counts.Count: > 0 } || first.Min == second.Min || _clause.Peek(2) is CountSyntax { IsPostfix: true }) || IsListOfMore() || IsPaceHere())
        {
            return false;
        }

        var isShort = first is { Kind: QuantityKind.Number, Min: < 100 } && second is { Kind: QuantityKind.Number or QuantityKind.Time, Min: < 100 };
        var areTimes = first.Kind == QuantityKind.Time && second.Kind is QuantityKind.Time or QuantityKind.Number;
        if (isShort || areTimes)
        {
            return true;
        }

        return _clause.Current is MarkSyntax { IsTight: true } && !IsRestedAt(_clause.At + 1) && first.Kind is QuantityKind.Distance or QuantityKind.Number && second.Kind == first.Kind && _outer is null
            && _context.Decisions.Pick(Rules.PairGuessed, first.Span.To(second.Span), PairOptions(first, second)) == 1;
    }

    private System.Collections.Immutable.ImmutableArray<Option> PairOptions(QuantitySyntax first, QuantitySyntax second)
    {
        var (one, two) = (_context.TextOf(first), _context.TextOf(second));
        var likely = first.Min == second.Min ? 0.3 : 1.3;
        return
        [
            new Option(first.Min == second.Min ? 1 : 0.3, Phrase.Of("{0} and {1}", one, two), $"({one}, {two})"),
            new Option(likely, Phrase.Of("{0} with {1} recovery", one, two), $"{one}, {two} jog"),
        ];
    }

    private bool IsListOfMore() => _clause.Peek(2) is MarkSyntax { Mark: '/' or '-' } && _clause.Peek(3) is QuantitySyntax;

    private void TakePair(Term term, QuantitySyntax second, bool isOff)
    {
        if (term.Quantity is { Kind: QuantityKind.Number, Min: < 100 })
        {
            _context.Decisions.Withdraw(Rules.UnitGuessed, term.Quantity.Span);
        }

        var (distance, time) = second.Kind == QuantityKind.Number && second.Min < 100 && term.Quantity is { Kind: QuantityKind.Number }
            ? (null, SecondsOf(second))
            : Slots.Recovery(second, isRun: true, _context);
        if (term.Quantity is { Kind: QuantityKind.Number, Min: < 100 } first)
        {
            (term.Distance, term.Time) = (null, IsMinutes(first, second, isOff) ? MinutesOf(first) : SecondsOf(first));
            time = IsMinutes(first, second, isOff) && second.Kind == QuantityKind.Number ? MinutesOf(second) : time;
        }

        _recoveries.Add(new RecoveryDraft { Span = second.Span, Distance = distance, Time = time, Behind = term, FollowsLastRep = true });
        term.RecoveriesAfter++;
        _clause.At += 2;
        while (_clause.IsWord(Sense.Off) || _clause.IsWord(Sense.Filler) || _clause.IsWord(Sense.Mode))
        {
            _clause.At++;
        }
    }

    // "1 on, 1 off" are minutes, "30/30" seconds.
    private static bool IsMinutes(QuantitySyntax first, QuantitySyntax second, bool isOff) =>
        first.Min < 10 && second.Min < 10 && (isOff || second.Kind == QuantityKind.Number);

    private static Training.Quantities.DurationRange SecondsOf(QuantitySyntax quantity) =>
        Training.Quantities.DurationRange.Exactly(Training.Quantities.Duration.FromSeconds(quantity.Min));

    private static Training.Quantities.DurationRange MinutesOf(QuantitySyntax quantity) =>
        Training.Quantities.DurationRange.Exactly(Training.Quantities.Duration.FromSeconds(quantity.Min * 60));
}
