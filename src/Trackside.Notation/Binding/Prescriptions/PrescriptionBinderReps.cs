using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Reps, and what is said of them directly behind.</content>
internal sealed partial class PrescriptionBinder
{
    private void ReadRep(QuantitySyntax quantity)
    {
        var isAfterWords = _unknownWords > 0 && _clause.Previous is WordSyntax { Entry: null } or WordSyntax { Sense: Sense.Story };
        var tail = TailOf(_clause.At + 1);
        var (distance, time) = InUnitOfList(quantity) ?? Slots.Rep(quantity, _counts.Count > 0, tail.Zone is not null || tail.Role == RepRole.Easy, _context, isSprint: tail.Label is "fly" or "flys" or "flies" or "flying" or "hill" or "hills" || IsSprint(tail.At));
        var term = new Term(quantity.Span)
        {
            Quantity = quantity,
            Distance = distance,
            Time = time,
            Role = _roleAhead is RepRole.WarmUp or RepRole.CoolDown && tail.Role == RepRole.Easy ? _roleAhead.Value : tail.Role ?? _roleAhead ?? RepRole.Work,
            Label = tail.Label ?? _labelAhead,
            IsNamedRun = tail.IsRun,
            IsWeak = _counts.Count == 0 && tail is { Role: null, Label: null, Zone: null }
                && (isAfterWords ? !IsFollowedByList(tail.At) || (quantity is { Kind: QuantityKind.Number, Min: < 20 } && quantity.Min % 1 != 0) : IsOddNumber(quantity, tail.At) || quantity is { Kind: QuantityKind.Number, Min: < 50 } && distance is not null && InUnitOfList(quantity) is null),
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
        quantity is { Kind: QuantityKind.Number, Min: >= 50 } && quantity.Min % 50 != 0 && !IsFollowedByList(next) && !IsListMark(_clause.Previous);

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
}
