using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Amounts: reps, recoveries and targets.</content>
internal sealed partial class PrescriptionBinder
{
    private void ReadQuantity(QuantitySyntax quantity)
    {
        if (_isRetold || quantity.Kind == QuantityKind.Raw || (quantity.Kind == QuantityKind.Number && quantity.Min == 0))
        {
            return;
        }

        if (_counts.Count == 0 && IsRested())
        {
            ReadRecovery();
        }
        else if (quantity.Kind == QuantityKind.Percent || (_counts.Count == 0 && AdjacentTerm is not null && IsPaceHere()))
        {
            ReadTarget();
        }
        else if (_counts.Count == 0 && AdjacentTerm is { } term && IsRestatement(quantity, term))
        {
            return;
        }
        else
        {
            ReadRep(quantity);
        }
    }

    private bool IsPaceHere() => TargetBinder.IsPace(_clause, _clause.At);

    // "8 miles, 13 km": the same again in other words is not another rep. "(1600 m)" is read with its bracket.
    private static bool IsRestatement(QuantitySyntax quantity, Term term) =>
        quantity.Kind == QuantityKind.Distance && term.Distance is { IsExact: true } distance && term is { IsCounted: false, Inside: null }
        && distance.Min.Metres != quantity.Min && Math.Abs(distance.Min.Metres - quantity.Min) < quantity.Min * 0.01m;

    // Whether the amount is rested or jogged: "200m jog", "2' rest", "5:00 between sets", "30 sec off".
    private bool IsRested()
    {
        var (next, at) = _clause.Telling(_clause.At + 1);
        if (next is MarkSyntax { Mark: '-', IsTight: true })
        {
            (next, at) = _clause.Telling(at + 1);
        }

        if (next is not WordSyntax word)
        {
            return false;
        }

        return word.Sense switch
        {
            Sense.Rest or Sense.SetRest or Sense.Off => true,
            Sense.RestTime => _clause[at + 1] is not QuantitySyntax || LastTerm is null,
            Sense.Mode => LastTerm is not null || _outer is not null,
            Sense.Between or Sense.After => LastTerm is not null && !IsRepByItself(),
            Sense.Effort or Sense.Role or null => (LastTerm is not null || _outer?.LastTerm is not null) && _clause.Telling(at + 1).Node is WordSyntax { Sense: Sense.Rest or Sense.Mode or Sense.SetRest }
                || (word.Is(Sense.Role) && IsEasyBetween((RepRole)word.Entry!.Main.Value, at)),
            _ => false,
        };
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

    private void ReadRep(QuantitySyntax quantity)
    {
        var isAfterWords = _unknownWords > 0 && _clause.Previous is WordSyntax { Entry: null } or WordSyntax { Sense: Sense.Story };
        var tail = TailOf(_clause.At + 1);
        var (distance, time) = Slots.Rep(quantity, _counts.Count > 0, tail.Zone is not null, _context);
        var term = new Term(quantity.Span)
        {
            Quantity = quantity,
            Distance = distance,
            Time = time,
            Role = tail.Role ?? _roleAhead ?? RepRole.Work,
            Label = tail.Label ?? _labelAhead,
            IsWeak = _counts.Count == 0 && isAfterWords && tail.Role is null && tail.Label is null,
        };
        if (tail.Zone is { } zone && tail.Role is null)
        {
            term.Target = new Target(zone, TargetMeaning.Of([_clause[tail.At - 1]!], _context));
        }

        _roleAhead = null;
        Add(term);
        _clause.At = tail.At;
        ReadOnOff(term);
    }

    /// <summary>What is said of a rep directly behind it.</summary>
    private readonly record struct Tail(RepRole? Role, string? Label, string? Zone, int At);

    private Tail TailOf(int at)
    {
        RepRole? role = null;
        string? label = null;
        while (_clause[at] is { } node)
        {
            switch (node)
            {
                case MarkSyntax { Mark: '-', IsTight: true } when _clause[at + 1] is WordSyntax { Sense: Sense.Label or Sense.RepNoun or Sense.Role }:
                    break;
                case WordSyntax { Sense: Sense.Zone } zone when IsZoneHere(zone):
                    return new Tail(role, label, _context.TextOf(zone), at + 1);
                case WordSyntax { Sense: Sense.Role } word:
                    role ??= RoleOf(word);
                    break;
                case WordSyntax { Sense: Sense.Mode } mode when _counts.Count == 0 && LastTerm is null && _outer is null && (RecoveryMode)mode.Entry!.Main.Value == RecoveryMode.Jog:
                    role ??= RepRole.WarmUp;
                    break;
                case WordSyntax { Sense: Sense.Label } word when _clause[at + 1] is not WordSyntax { Sense: Sense.Pace }:
                    label ??= LabelOf(word);
                    break;
                case WordSyntax { Sense: Sense.Filler or Sense.RepNoun or Sense.Of or Sense.On } word when !(word.Is(Sense.Of) && IsStartOfTarget(at + 1)) && !(word.Is(Sense.On) && _clause[at + 1] is QuantitySyntax):
                    break;
                default:
                    return new Tail(role, label, null, at);
            }

            at++;
        }

        return new Tail(role, label, null, at);
    }

    private bool IsStartOfTarget(int at) => _clause[at] is QuantitySyntax;

    // A single letter names a zone when it is a capital directly behind the number: "3 x 1T".
    private bool IsZoneHere(WordSyntax zone) => zone.Span.Length > 1 ? zone.TokenCount > 0 && char.IsUpper(_context.Text[zone.Span.Start]) : char.IsUpper(_context.Text[zone.Span.Start]);

    private string LabelOf(WordSyntax word) => _context.TextOf(word).ToLowerInvariant().Trim();

    private RepRole RoleOf(WordSyntax word)
    {
        // A single letter is a role only as a capital: "2E".
        var role = (RepRole)word.Entry!.Main.Value;
        return word.Span.Length == 1 && !char.IsUpper(_context.Text[word.Span.Start]) ? RepRole.Work : role;
    }

    private void ReadTarget()
    {
        if (TargetBinder.Read(_clause, _context) is { } target)
        {
            SetTarget(target);
        }
        else
        {
            _clause.At++;
        }
    }

    // "1 minute on, 1 minute off", "30/30", "40-20": the second of the pair is the recovery of the first.
    private void ReadOnOff(Term term)
    {
        var isOn = _clause.Previous is WordSyntax { Sense: Sense.On };
        var separator = _clause.IsAtEnd ? null : _clause.Current;
        if (separator is not (MarkSyntax { Mark: '/' or '-' or ',' or '+' } or WordSyntax { Sense: Sense.And or Sense.Then }) || _clause.Peek() is not QuantitySyntax second)
        {
            return;
        }

        var isOff = _clause.Telling(_clause.At + 2).Node is WordSyntax { Sense: Sense.Off };
        if (isOff || (isOn && second.Kind == QuantityKind.Time) || (separator is MarkSyntax { Mark: '/' or '-' } && IsPair(term, second)))
        {
            TakePair(term, second, isOff);
        }
    }

    private bool IsPair(Term term, QuantitySyntax second)
    {
        if (term.Quantity is not { } first || !(term.IsCounted || _outer is { _counts.Count: > 0 } || first.Min == second.Min) || IsListOfMore() || IsPaceHere())
        {
            return false;
        }

        var isShort = first is { Kind: QuantityKind.Number, Min: < 100 } && second is { Kind: QuantityKind.Number or QuantityKind.Time, Min: < 100 };
        var areTimes = first.Kind == QuantityKind.Time && second.Kind is QuantityKind.Time or QuantityKind.Number;
        if (isShort || areTimes)
        {
            return true;
        }

        return first.Kind is QuantityKind.Distance or QuantityKind.Number && second.Kind == first.Kind && _outer is null
            && _context.Decisions.Pick(Rules.PairGuessed, first.Span.To(second.Span), PairOptions(first, second)) == 1;
    }

    private System.Collections.Immutable.ImmutableArray<Option> PairOptions(QuantitySyntax first, QuantitySyntax second)
    {
        var (one, two) = (_context.TextOf(first), _context.TextOf(second));
        var likely = first.Min == second.Min ? 0.3 : 1.3;
        return
        [
            new Option(first.Min == second.Min ? 1 : 0.3, $"{one} and {two}", $"({one}, {two})"),
            new Option(likely, $"{one} with {two} recovery", $"{one}, {two} jog"),
        ];
    }

    private bool IsListOfMore() => _clause.Peek(2) is MarkSyntax { Mark: '/' or '-' } && _clause.Peek(3) is QuantitySyntax;

    private void TakePair(Term term, QuantitySyntax second, bool isOff)
    {
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
