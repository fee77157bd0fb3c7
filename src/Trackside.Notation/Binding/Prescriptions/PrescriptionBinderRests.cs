using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Phrases;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Recoveries that stand among the reps.</content>
internal sealed partial class PrescriptionBinder
{
    // "500m 10' 300m 6' 200m", "800 - 60s - 400", "(200m, 200m), 6 min", "3' / 8'": a time among distances is rested.
    private bool IsBareRest(QuantitySyntax quantity)
    {
        if (quantity is not { Kind: QuantityKind.Time, Max: <= 900 } || LastTerm is not { LastRep: { Distance: not null, Role: RepRole.Work } } term || TailOf(_clause.At + 1) is not { Role: null, Label: null, Zone: null } tail)
        {
            return false;
        }

        var next = _clause[tail.At];
        var isInList = AdjacentTerm is not null || (_parts is [.., Term, Break { Strength: Break.Slash or Break.Tight }] && _clause.Previous is MarkSyntax { Mark: '-' or '/' }) || (_parts is [.., Term, Break { Strength: Break.Comma }] && quantity.Max <= 300 && _clause.Previous is MarkSyntax { Mark: ',' });
        var goesOn = next is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number } || (next is MarkSyntax { Mark: '-' or '/' or ',' } && _clause[tail.At + 1] is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number });
        // "5 x 300, 6 min, 3 x 150": minutes between two blocks of work.
        var isBetweenBlocks = term.IsMany && quantity.Max is >= 60 and < 480 && _parts is [.., Break { Strength: not (Break.Then or Break.Semicolon) }] && next is MarkSyntax { Mark: ',' or ';' or '/' or '|' } && _clause.Telling(SkipMarks(tail.At)).Node is CountSyntax;
        return (isInList && goesOn) || isBetweenBlocks || (IsLastSaid(tail.At) && (quantity.Max <= 420 || (quantity.Max <= 600 && _clause.IsMark('/', -1))) && (AdjacentTerm is not null || ((term.IsMany || IsListOfSets() || (_parts.OfType<Term>().Count() > 2 && quantity.Max <= 300)) && _parts is [.., Break { Strength: not (Break.Then or Break.Semicolon) }])));
    }

    // "4 sets: 400, 30s, 200, 3 min"
    private bool IsListOfSets() => _parts.OfType<Term>().FirstOrDefault() is { Counts: [{ IsSets: true }, ..] };

    private int SkipMarks(int at)
    {
        while (_clause[at] is MarkSyntax)
        {
            at++;
        }

        return at;
    }

    // Nothing but one more time, and marks, stands behind.
    private bool IsLastSaid(int at)
    {
        for (var index = at; _clause[index] is { } node; index++)
        {
            if (node is MarkSyntax { Mark: '#' or '\n' })
            {
                return true;
            }

            if (node is not (MarkSyntax or QuantitySyntax { Kind: QuantityKind.Time } or WordSyntax { Sense: Sense.Each or Sense.Filler or Sense.And or null }))
            {
                return false;
            }
        }

        return true;
    }

    private void ReadBareRest(QuantitySyntax quantity)
    {
        var (distance, time) = Slots.Recovery(quantity, isRun: false, _context);
        var behind = LastTerm!;
        _context.Report(Rules.BracketGuessed, quantity.Span, Phrase.Of("a recovery"));
        _recoveries.Add(new RecoveryDraft { Span = quantity.Span, Distance = distance, Time = time, Behind = behind, IsSetRest = (behind.RecoveriesAfter > 0 && behind.IsMany) || (IsListOfSets() && IsLastSaid(_clause.At + 1)) });
        behind.RecoveriesAfter++;
    }

    // Whether the amount is rested or jogged: "200m jog", "2' rest", "5:00 between sets", "30 sec off".
    private bool IsRested()
    {
        var (next, at) = _clause.Telling(_clause.At + 1);
        if (next is MarkSyntax { Mark: '-', IsTight: true })
        {
            (next, at) = _clause.Telling(at + 1);
        }

        // "400 / 200 jogs": one for each of two kinds of reps.
        if (next is MarkSyntax { Mark: '/' } && _clause[at + 1] is QuantitySyntax && LastTerm is { IsMany: true } && AdjacentTerm is null)
        {
            (next, at) = _clause.Telling(at + 2);
        }

        if (next is not WordSyntax word)
        {
            return false;
        }

        return word.Sense switch
        {
            Sense.Rest => !IsRestOfItsOwn(at),
            Sense.SetRest => true,
            Sense.Off => _clause.Telling(at + 1).Node is not QuantitySyntax,
            Sense.RestTime when IsZoneLetter(word, at) => false,
            Sense.RestTime => _clause[at + 1] is not QuantitySyntax || LastTerm is null,
            Sense.Mode => LastTerm is not null || _outer is not null,
            Sense.Between or Sense.After => LastTerm is not null && !IsRepByItself(),
            Sense.Effort or Sense.Role or null => !IsRestOfItsOwn(at + 1) && (LastTerm is not null || _outer?.LastTerm is not null) && _clause.Telling(at + 1).Node is WordSyntax { Sense: Sense.Rest or Sense.Mode or Sense.SetRest }
                || (word.Is(Sense.Role) && IsEasyBetween((RepRole)word.Entry!.Main.Value, at)),
            _ => false,
        };
    }

    // "350m rest 1min", "1:00 fast recovery 2:00": the rest has an amount of its own, and the one before is run.
    private bool IsRestOfItsOwn(int rest)
    {
        var (next, _) = _clause.Telling(rest + 1);
        return next is CountSyntax { IsPostfix: true } or CountSyntax { Noun: Sense.RepNoun }
            || (_clause[rest] is WordSyntax { Sense: Sense.Rest } && next is QuantitySyntax && _clause.Previous is WordSyntax && _clause.Current is QuantitySyntax { Kind: QuantityKind.Time } speed && LastTerm is { LastRep.Distance: { } run } && Results.Believable.CostOf(run.Min, speed.Min) < 0.9)
            || (_clause[rest] is WordSyntax { Sense: Sense.Rest } && _clause[rest + 1] is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Distance } own
                && !(_clause.Current is QuantitySyntax { Kind: QuantityKind.Time } && own.Kind == QuantityKind.Distance));
    }

    private bool IsRepByItself() => _clause.Current is QuantitySyntax { Kind: QuantityKind.Distance, Amount.IsPlural: true };

    // "5 S + 3 min E + 3 S": a few minutes of easy running between pieces of work are their recovery.
    private bool IsEasyBetween(RepRole role, int at) =>
        role == RepRole.Easy && LastTerm is { Role: RepRole.Work }
        && _clause.Current is QuantitySyntax { Kind: QuantityKind.Time, Max: <= 360 } or QuantitySyntax { Kind: QuantityKind.Distance, Max: <= 800 }
        && HasMoreWork(at + 1);

    private bool HasMoreWork(int at)
    {
        for (var index = at; _clause[index] is { } node; index++)
        {
            if (node is QuantitySyntax or CountSyntax or BracketSyntax)
            {
                return true;
            }
        }

        return _outer is not null;
    }

    private void ReadRecovery()
    {
        var at = _clause.At;
        var drafts = RecoveryBinder.Read(_clause, _context, isInline: true);
        foreach (var draft in drafts)
        {
            draft.Behind = LastTerm ?? _outer?.LastTerm;
            if (draft.Behind is not null && draft.Scope is null)
            {
                draft.IsSetRest |= draft.Behind.RecoveriesAfter > 0 && (draft.Behind.Counts.Count + draft.Behind.Postfixes.Count > 1 || draft.Behind.Inside is not null);
                draft.Behind.RecoveriesAfter++;
            }

            _recoveries.Add(draft);
        }

        _clause.At = Math.Max(_clause.At, at + 1);
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
}
