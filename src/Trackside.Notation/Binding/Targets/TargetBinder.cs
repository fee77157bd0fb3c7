using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>Reads a target: takes what belongs to it and keeps the words; <see cref="TargetMeaning"/> says what they mean.</summary>
internal static class TargetBinder
{
    /// <summary>Reads from where the clause stands; null, with nothing taken, where no target begins (<c>@ track</c>).</summary>
    /// <param name="clause">Where to read.</param>
    /// <param name="context">The reading it belongs to.</param>
    /// <param name="expected">How many reps the target is for: a list of as many races is one target a rep.</param>
    public static Target? Read(Clause clause, BindingContext context, int expected = 0)
    {
        var first = clause.At;
        var last = -1;
        while (!clause.IsAtEnd)
        {
            if (IsPart(clause, last >= 0) || (last < 0 && IsZoneLetter(clause, context)))
            {
                last = clause.At;
            }
            else if (!IsJoiner(clause, last >= 0) && !(last >= 0 && IsListOfRaces(clause, expected)))
            {
                break;
            }

            clause.At++;
        }

        if (last < 0)
        {
            clause.At = first;
            return null;
        }

        clause.At = last + 1;
        var parts = Enumerable.Range(first, last + 1 - first).Select(index => clause[index]!).ToList();
        var start = parts.FindIndex(part => part is not WordSyntax { Sense: Sense.Filler or Sense.Of or Sense.At });
        var span = TextSpan.Between(parts[start].Span.Start, parts[^1].Span.End);
        return new Target(context.TextOf(span).Trim(), TargetMeaning.Of(parts[start..], context));
    }

    // "at 10k, 5k, 3k and mile pace", "3 x 3k @ MP, HMP, 10K": one race a rep.
    private static bool IsListOfRaces(Clause clause, int expected)
    {
        if (clause.Current is not (MarkSyntax { Mark: ',' } or WordSyntax { Sense: Sense.And }))
        {
            return false;
        }

        var races = 1;
        for (var at = clause.At - 3; IsListed(clause[at]) && clause[at + 1] is MarkSyntax { Mark: ',' } or WordSyntax { Sense: Sense.And }; at -= 2)
        {
            races++;
        }

        var next = clause.At;
        while (clause[next] is MarkSyntax { Mark: ',' } or WordSyntax { Sense: Sense.And } && IsListed(clause[next + 1]))
        {
            (races, next) = (races + 1, next + 2);
        }

        return next > clause.At && (clause[next] is WordSyntax { Sense: Sense.Pace } || (races == expected && clause[next] is not WordSyntax { Sense: Sense.Label or Sense.Role or Sense.At }));
    }

    private static bool IsListed(SyntaxNode? node) =>
        node is WordSyntax { Sense: Sense.Race or Sense.Zone } or QuantitySyntax { Kind: QuantityKind.Distance, IsRange: false, Min: >= 400 };

    // "@ I", "@ R": a capital behind the sign is a zone, whatever it is elsewhere.
    private static bool IsZoneLetter(Clause clause, BindingContext context) =>
        clause.Current is WordSyntax { Span.Length: 1 } word && "EMTIRSWH".Contains(context.Text[word.Span.Start], StringComparison.Ordinal);

    /// <summary>A target in braces is kept as it is written: <c>@ {as on Tuesday}</c>.</summary>
    public static Target? ReadQuoted(Clause clause, BindingContext context)
    {
        if (clause.IsAtEnd || clause.Current is not BracketSyntax { Open: '{', IsClosed: true } quoted)
        {
            return null;
        }

        clause.At++;
        return new Target(context.TextOf(quoted)[1..^1].Trim(), null);
    }

    /// <summary>Whether a quantity, with what follows it, tells a pace and not something to run.</summary>
    public static bool IsPace(Clause clause, int at)
    {
        for (var index = at + 1; clause[index] is { } node && index < at + 7; index++)
        {
            switch (node)
            {
                case WordSyntax { Sense: Sense.Pace or Sense.PerKilometre or Sense.PerMile or Sense.Per or Sense.Faster or Sense.Slower }:
                    return true;
                case WordSyntax { Sense: Sense.Best or Sense.Race } when clause[at] is QuantitySyntax { Kind: QuantityKind.Percent }:
                    return true;
                case MarkSyntax { Mark: ',' } when clause[at] is QuantitySyntax { Kind: QuantityKind.Time } or QuantitySyntax { Kind: QuantityKind.Number, Max: < 100 }:
                    continue;
                case QuantitySyntax or WordSyntax { Sense: Sense.To or Sense.Or or Sense.And or Sense.Race } or MarkSyntax { Mark: '/' or '-' }:
                    continue;
                case WordSyntax { Sense: Sense.Filler } when index == at + 1:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsPart(Clause clause, bool hasBegun) => clause.Current switch
    {
        QuantitySyntax quantity => IsPart(clause, quantity),
        WordSyntax { Sense: Sense.Pace or Sense.Race or Sense.Zone or Sense.Effort or Sense.Best or Sense.Faster or Sense.Slower } => true,
        WordSyntax { Sense: Sense.PerKilometre or Sense.PerMile } => true,
        WordSyntax { Sense: Sense.Label } => hasBegun || clause.Peek() is not WordSyntax { Sense: Sense.Rest },
        WordSyntax { Sense: Sense.Role } role => (RepRole)role.Entry!.Main.Value == RepRole.Easy,
        WordSyntax { Sense: Sense.Each } => hasBegun && clause.Peek(-1) is QuantitySyntax,
        _ => false,
    };

    // An amount that is rested or counted belongs to something else.
    private static bool IsPart(Clause clause, QuantitySyntax quantity)
    {
        var (next, at) = clause.Telling(clause.At + 1);
        if (next is WordSyntax { Sense: Sense.Rest or Sense.Mode or Sense.SetRest or Sense.Off or Sense.Between } && !IsPace(clause, clause.At))
        {
            // "@ 10k off 90s", "in 3:50 rec 400m": the rest has an amount of its own.
            return clause.Previous is WordSyntax { Sense: Sense.Than or Sense.From }
                || (next is WordSyntax { Sense: Sense.Off } && clause.Telling(at + 1).Node is QuantitySyntax)
                || (quantity.Kind == QuantityKind.Time && next is WordSyntax { Sense: Sense.Rest } && clause.Telling(at + 1).Node is QuantitySyntax);
        }

        // "MP +5": a number behind a sign; "@ 7,000 ft." is a place.
        return !(next is WordSyntax { Sense: Sense.Story } && at == clause.At + 1 && quantity.Kind != QuantityKind.Time);
    }

    // What may stand between the parts of a target, when a further part follows.
    private static bool IsJoiner(Clause clause, bool hasBegun)
    {
        var next = clause.Telling(clause.At + 1);
        return clause.Current switch
        {
            WordSyntax { Sense: Sense.Filler or Sense.Of } => true,
            WordSyntax { Sense: Sense.From or Sense.At or Sense.In or Sense.Alternating } => !hasBegun || next.Node is QuantitySyntax or WordSyntax { Sense: Sense.Race or Sense.Pace },
            WordSyntax { Sense: Sense.Than or Sense.Per or Sense.To } => true,
            MarkSyntax { Mark: '-' } when hasBegun && clause.Previous is WordSyntax { Sense: Sense.Race or Sense.Pace } && clause.Peek() is QuantitySyntax { Kind: QuantityKind.Number, Max: <= 60 } => IsEndOfList(clause, clause.At + 2),
            MarkSyntax { Mark: '/' or '-' or '~' } => hasBegun && IsTargetLike(clause, next),
            MarkSyntax { Mark: '+' or '<' or '>' or '~' } => next.Node is QuantitySyntax,
            WordSyntax { Sense: Sense.Then } word => word.Span.Length == 1 && clause.Peek() is QuantitySyntax { Kind: QuantityKind.Number, Max: < 60 } && IsEndOfList(clause, clause.At + 2),
            MarkSyntax { Mark: ',' or ';' } or WordSyntax { Sense: Sense.And or Sense.Or } => hasBegun && IsTargetLike(clause, next) && IsOfSameKind(clause, next.Node),
            _ => false,
        };
    }

    private static bool IsEndOfList(Clause clause, int at) =>
        clause[at] is null or MarkSyntax or WordSyntax { Sense: Sense.And or Sense.Pace or Sense.Per };

    private static bool IsTargetLike(Clause clause, (SyntaxNode? Node, int At) next) => next.Node switch
    {
        QuantitySyntax { Kind: QuantityKind.Time } quantity => !IsRested(clause, next.At) && quantity.Min < 3600,
        QuantitySyntax { Kind: QuantityKind.Number, Min: >= 9 and < 100 } when clause.Previous is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number } => !IsRested(clause, next.At),
        QuantitySyntax => IsPace(clause, next.At) || (clause.Current is MarkSyntax { Mark: '/' or '-', IsTight: true } && !IsRested(clause, next.At)),
        WordSyntax { Sense: Sense.Race or Sense.Zone or Sense.Pace or Sense.Effort or Sense.Faster or Sense.Slower } => true,
        _ => false,
    };

    private static bool IsRested(Clause clause, int at) =>
        clause.Telling(at + 1).Node is WordSyntax { Sense: Sense.At or Sense.Rest or Sense.Mode or Sense.SetRest or Sense.Between or Sense.Off or Sense.Role or Sense.Label };

    // "at 12:00, 11:55, 11:50" goes on; "at 12:00, 2 min jog" does not.
    private static bool IsOfSameKind(Clause clause, SyntaxNode? next) =>
        next is not QuantitySyntax after
        || (clause.Peek(-1) is QuantitySyntax before && (after.Kind != QuantityKind.Time || after.Amount.IsClock || (before.Kind == QuantityKind.Time && !before.Amount.IsClock)) && (before.Kind == after.Kind || after.Kind is QuantityKind.Time or QuantityKind.Number))
        || (after.Kind == QuantityKind.Distance && clause.Peek(-1) is WordSyntax);
}
