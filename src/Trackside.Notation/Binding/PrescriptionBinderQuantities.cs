using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Amounts: reps, recoveries and targets.</content>
internal sealed partial class PrescriptionBinder
{
    // How far a list is looked through for the unit of its numbers.
    private const int LongestList = 120;

    private void ReadQuantity(QuantitySyntax quantity)
    {
        if (quantity.Kind == QuantityKind.Raw && LastTerm is not null && _context.TextOf(quantity) == "1:1")
        {
            ReadRecovery();
            return;
        }

        if (_counts.Count == 0 && !_isRetold && LastTerm is not null && IsListOfResults(out var end))
        {
            var behind = LastTerm.LastRep.Distance is null ? null : LastTerm;
            _brackets.Add(new Bracketed(BracketOf(_clause.At), behind, quantity.Span.To(_clause[end - 1]!.Span)));
            _clause.At = end;
            return;
        }

        if (_isRetold || quantity.Kind == QuantityKind.Raw || (quantity.Kind == QuantityKind.Number && quantity.Min == 0))
        {
            return;
        }

        if (IsOfTheDay(quantity))
        {
            return;
        }

        if (_counts.Count == 0 && IsRested())
        {
            ReadRecovery();
        }
        else if (_counts.Count == 0 && LastTerm is { } before && IsSpeedOf(before, quantity))
        {
            ReadSpeeds(before);
        }
        else if (_counts.Count == 0 && IsBareRest(quantity))
        {
            ReadBareRest(quantity);
        }
        else if (_counts.Count == 0 && LastTerm is not null && _clause.Previous is WordSyntax previous && previous.Entry?.As(Sense.To) is not null)
        {
            // "in 3:29 (yes!) to 3:36": the other end of a range.
            return;
        }
        else if (quantity.Kind == QuantityKind.Percent || (_counts.Count == 0 && LastTerm is not null && (AdjacentTerm is not null || _clause.Previous is WordSyntax or MarkSyntax { Mark: '|' }) && IsPaceHere()))
        {
            ReadTarget();
        }
        else if (_counts.Count == 0 && (AdjacentTerm is { } term && IsRestatement(quantity, term) || IsLastPart(quantity)))
        {
            return;
        }
        else
        {
            ReadRep(quantity);
        }
    }

    // "7pm", "about 5k total", "2 groups": numbers of the day, not of the session.
    private bool IsOfTheDay(QuantitySyntax quantity) => _counts.Count == 0 && _clause.Telling(_clause.At + 1).Node switch
    {
        WordSyntax { Sense: Sense.DayHalf } => quantity.Kind is QuantityKind.Number or QuantityKind.Time && _clause.Peek() is WordSyntax { Sense: Sense.DayHalf },
        WordSyntax { Sense: Sense.Total } total => LastTerm is not null && total.Span.Length > 1,
        _ => false,
    };

    // "5 x mile off 2 min, 5.21 5.19 5.22 5.18 5.10": as many times as reps, each of them believable.
    private bool IsListOfResults(out int end)
    {
        end = EndOfTimes(_clause.At);
        var term = _parts.OfType<Term>().LastOrDefault(part => part.Role == RepRole.Work && part.LastRep.Distance is not null);
        if (end < _clause.At + 3 || term?.LastRep.Distance is not { } distance || IsRested() || term is { Inside: not null })
        {
            return false;
        }

        var times = Results.PrintedTimes.Of(Enumerable.Range(_clause.At, end - _clause.At).Select(at => _clause[at]!), _context.Text).Times;
        var reps = term.Counts.Concat(term.Postfixes).Aggregate(1, (product, count) => Math.Min(product * count.Min, 999));
        return times.Count > 1 && times.Count == reps && times.TrueForAll(time =>
            time.Seconds is { } seconds ? Results.Believable.CostOf(distance.Min, seconds) < 0.9
                : Results.Cutting.Of(time.Digits, 1, (_, seconds) => Results.Believable.CostOf(distance.Min, seconds)) is { Cost: < 1.2 });
    }

    // A time that somebody runs the rep before in, behind it or behind a dash: its result or target.
    private bool IsSpeedOf(Term term, QuantitySyntax quantity)
    {
        if (quantity.Kind is not (QuantityKind.Time or QuantityKind.Number) || term.LastRep.Distance is not { } distance || quantity.Min < 4
            || (quantity.Kind == QuantityKind.Number && quantity.Min >= 100 && quantity.Min % 50 == 0))
        {
            return false;
        }

        var stands = _clause.Previous switch
        {
            MarkSyntax { Mark: '-', IsTight: false } => _parts is [.., Term, Break { Strength: Break.Slash }],
            WordSyntax { Sense: Sense.Alternating or Sense.Ordinal or Sense.Ran } => true,
            WordSyntax { Sense: Sense.RepNoun or Sense.Number } => _clause.Peek(-2) is WordSyntax { Sense: Sense.Ordinal },
            WordSyntax { Sense: null or Sense.Story or Sense.Filler } => quantity.Kind == QuantityKind.Time,
            BracketSyntax or QuantitySyntax => AdjacentTerm is not null,
            WordSyntax => AdjacentTerm is not null && quantity.Kind == QuantityKind.Time,
            _ => false,
        };
        return stands && Results.Believable.CostOf(distance.Min, quantity.Min) < 0.9;
    }

    private void ReadSpeeds(Term term)
    {
        var end = EndOfTimes(_clause.At);
        if (end > _clause.At + 1)
        {
            _brackets.Add(new Bracketed(BracketOf(_clause.At), term, _clause.Current.Span.To(_clause[end - 1]!.Span)));
        }
        else if (_clause.Previous is WordSyntax { Sense: null or Sense.Story })
        {
            _context.Report(Rules.NumberNotRead, _clause.Current.Span);
        }
        else
        {
            term.LastRep.Target ??= new Target(_context.TextOf(_clause.Current), TargetMeaning.Of([_clause.Current], _context));
        }

        _clause.At = end;
    }

    // "500m 10' 300m 6' 200m", "800 - 60s - 400", "(200m, 200m), 6 min", "3' / 8'": a time among distances is rested.
    private bool IsBareRest(QuantitySyntax quantity)
    {
        if (quantity is not { Kind: QuantityKind.Time, Max: <= 900 } || LastTerm is not { LastRep: { Distance: not null, Role: RepRole.Work } } term || TailOf(_clause.At + 1) is not { Role: null, Label: null, Zone: null } tail)
        {
            return false;
        }

        var next = _clause[tail.At];
        var isInList = AdjacentTerm is not null || (_parts is [.., Term, Break { Strength: Break.Slash or Break.Tight }] && _clause.Previous is MarkSyntax { Mark: '-' or '/' });
        var goesOn = next is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number } || (next is MarkSyntax { Mark: '-' or '/' } && _clause[tail.At + 1] is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number });
        return (isInList && goesOn) || (IsLastSaid(tail.At) && (quantity.Max <= 420 || (quantity.Max <= 600 && _clause.IsMark('/', -1))) && (AdjacentTerm is not null || (term.IsMany && _parts is [.., Break { Strength: not Break.Then }])));
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

            if (node is not (MarkSyntax or QuantitySyntax { Kind: QuantityKind.Time }))
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
        _context.Report(Rules.BracketGuessed, quantity.Span, "a recovery");
        _recoveries.Add(new RecoveryDraft { Span = quantity.Span, Distance = distance, Time = time, Behind = behind, IsSetRest = behind.RecoveriesAfter > 0 && behind.IsMany });
        behind.RecoveriesAfter++;
    }

    private bool IsPaceHere() => TargetBinder.IsPace(_clause, _clause.At);

    // "10 km build-up, the last 2 km free": part of what is run already.
    private bool IsLastPart(QuantitySyntax quantity)
    {
        var at = _clause.At - 1;
        while (_clause[at] is WordSyntax { Sense: Sense.Filler or Sense.Of })
        {
            at--;
        }

        return _clause[at] is WordSyntax { Sense: Sense.Ordinal } && LastTerm is { IsBareRep: true, Distance: { } whole } && quantity.Kind == QuantityKind.Distance && quantity.Min < whole.Min.Metres;
    }

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

    private void ReadRep(QuantitySyntax quantity)
    {
        var isAfterWords = _unknownWords > 0 && _clause.Previous is WordSyntax { Entry: null } or WordSyntax { Sense: Sense.Story };
        var tail = TailOf(_clause.At + 1);
        var (distance, time) = InUnitOfList(quantity) ?? Slots.Rep(quantity, _counts.Count > 0, tail.Zone is not null, _context, isSprint: tail.Label is "fly" or "flys" or "flies" or "flying" or "hill" or "hills" || IsSprint(tail.At));
        var term = new Term(quantity.Span)
        {
            Quantity = quantity,
            Distance = distance,
            Time = time,
            Role = tail.Role ?? _roleAhead ?? RepRole.Work,
            Label = tail.Label ?? _labelAhead,
            IsNamedRun = tail.IsRun,
            IsWeak = _counts.Count == 0 && tail is { Role: null, Label: null, Zone: null }
                && (isAfterWords ? !IsFollowedByList(tail.At) : IsOddNumber(quantity, tail.At) || quantity is { Kind: QuantityKind.Number, Min: < 50 } && distance is not null && InUnitOfList(quantity) is null),
        };
        if (tail.Zone is { } zone && tail.Role is null)
        {
            term.Target = new Target(zone, TargetMeaning.Of([_clause[tail.At - 1]!], _context));
        }

        _roleAhead = null;
        Add(term);
        _clause.At = tail.At;
        SkipPattern();
        ReadOnOff(term);
    }

    // A bare number that is no usual distance, and stands in no list.
    private bool IsOddNumber(QuantitySyntax quantity, int next) =>
        quantity is { Kind: QuantityKind.Number, Min: >= 50 } && quantity.Min % 50 != 0 && LastTerm is not null && !IsFollowedByList(next) && !IsListMark(_clause.Previous);

    // "3 miles of 200m in and outs": what the miles are made of is not run besides.
    private void SkipPattern()
    {
        if (_clause.IsWord(Sense.Of) && _clause.Peek() is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Time } && LastTerm is { IsCounted: false })
        {
            _clause.At += 2;
        }
    }

    private bool IsSprint(int at) => _clause[at] is WordSyntax { Sense: Sense.Effort } effort && effort.Entry!.Main.Name == "sprint" || (_clause[at - 1] is WordSyntax { Sense: Sense.RepNoun } noun && _context.TextOf(noun).StartsWith("sprint", StringComparison.OrdinalIgnoreCase));

    private bool IsFollowedByList(int at) => _clause[at] is MarkSyntax { Mark: ',' or '-' or '/' } && _clause[at + 1] is QuantitySyntax;

    // "1 min-2-3-2-1", "5, 4, 3, 2 min": small numbers of a list have the unit that one of them is written with.
    private (Training.Quantities.DistanceRange?, Training.Quantities.DurationRange?)? InUnitOfList(QuantitySyntax quantity)
    {
        if (quantity is not { Kind: QuantityKind.Number, Min: < 50 } || _counts.Count > 0)
        {
            return null;
        }

        return UnitOfList() switch
        {
            { Kind: QuantityKind.Time, Amount: { IsClock: false, Unit: { } unit } } => (null, Times(quantity, unit == Unit.Hour ? 3600 : unit == Unit.Minute ? 60 : 1)),
            { Kind: QuantityKind.Time, Amount.IsClock: true, Min: var seconds } => (null, Times(quantity, seconds >= 60 ? 60 : 1)),
            { Kind: QuantityKind.Distance, Amount.Unit: Unit.Kilometre } => (Lengths(quantity, 1000), null),
            { Kind: QuantityKind.Distance, Amount.Unit: Unit.Mile } => (Lengths(quantity, 1609.344m), null),
            _ => null,
        };
    }

    private QuantitySyntax? UnitOfList()
    {
        for (var at = _clause.At + 1; at < _clause.At + LongestList && IsListMark(_clause[at]) && _clause[at + 1] is QuantitySyntax next; at += 2)
        {
            if (next.Kind != QuantityKind.Number)
            {
                return next;
            }
        }

        for (var at = _clause.At - 1; at > _clause.At - LongestList && IsListMark(_clause[at]) && _clause[at - 1] is QuantitySyntax before; at -= 2)
        {
            if (before.Kind != QuantityKind.Number)
            {
                return before;
            }
        }

        return null;
    }

    private static bool IsListMark(SyntaxNode? node) => node is MarkSyntax { Mark: ',' or '-' or '/' } or WordSyntax { Sense: Sense.Then or Sense.And };

    private static Training.Quantities.DurationRange Times(QuantitySyntax quantity, decimal seconds) =>
        Training.Quantities.DurationRange.Between(Training.Quantities.Duration.FromSeconds(quantity.Min * seconds), Training.Quantities.Duration.FromSeconds(quantity.Max * seconds));

    private static Training.Quantities.DistanceRange Lengths(QuantitySyntax quantity, decimal metres) =>
        Training.Quantities.DistanceRange.Between(Training.Quantities.Distance.FromMetres(quantity.Min * metres), Training.Quantities.Distance.FromMetres(quantity.Max * metres));

    /// <summary>What is said of a rep directly behind it.</summary>
    private readonly record struct Tail(RepRole? Role, string? Label, string? Zone, int At, bool IsRun = false);

    private Tail TailOf(int at)
    {
        RepRole? role = null;
        string? label = null;
        var isRun = false;
        while (_clause[at] is { } node)
        {
            switch (node)
            {
                case MarkSyntax { Mark: '-', IsTight: true } when _clause[at + 1] is WordSyntax { Sense: Sense.Label or Sense.RepNoun or Sense.Role }:
                    break;
                case WordSyntax { Sense: Sense.Zone } zone when IsZoneHere(zone):
                    return zone.Entry!.Main.Name == "E" ? new Tail(role ?? RepRole.Easy, label, null, at + 1) : new Tail(role, label, _context.TextOf(zone), at + 1);
                case WordSyntax { Span.Length: 1 } letter when letter.Sense is not (Sense.Zone or Sense.Role) && IsZoneLetter(letter, at):
                    return new Tail(role, label, _context.TextOf(letter), at + 1);
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
                    isRun |= word.Is(Sense.RepNoun);
                    break;
                default:
                    return new Tail(role, label, null, at, isRun);
            }

            at++;
        }

        return new Tail(role, label, null, at);
    }

    // "200 R + 200 jg": a capital directly behind the number, and no amount behind it.
    private bool IsZoneLetter(WordSyntax word, int at) =>
        word.Span.Length == 1 && "MTIRH".Contains(_context.Text[word.Span.Start], StringComparison.Ordinal) && _clause[at - 1] is QuantitySyntax { Kind: not QuantityKind.Raw }
        && _clause.Telling(at + 1).Node is null or MarkSyntax { Mark: not (':' or '=' or '-') } or WordSyntax { Sense: Sense.Then or Sense.With or Sense.And };

    private bool IsStartOfTarget(int at) => _clause[at] is QuantitySyntax;

    // A single letter names a zone when it is a capital directly behind the number: "3 x 1T".
    private bool IsZoneHere(WordSyntax zone) => zone.Span.Length > 1 ? zone.TokenCount > 0 && char.IsUpper(_context.Text[zone.Span.Start]) : char.IsUpper(_context.Text[zone.Span.Start]);

    private static string LabelOf(WordSyntax word) => word.Entry!.Main.Name;

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
            || _clause[at] is not (MarkSyntax { Mark: '/' or '+' or ',' or '-' } or WordSyntax { Sense: Sense.Then or Sense.And or Sense.Per or Sense.With })
            || _clause[at + 1] is not QuantitySyntax second || second.Kind != term.Quantity?.Kind || _clause[at + 2] is not WordSyntax easy || !IsEasyWord(easy))
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
