using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>Lines that say how fast what is asked for elsewhere is run: <c>2K @ 5K pace, 1K @ 3K pace</c>.</summary>
internal static class TargetLines
{
    public static void Apply(Statement statement, List<Part> parts, BindingContext context)
    {
        var reps = parts.OfType<Term>().SelectMany(term => term.AllReps).Where(rep => rep.Role == RepRole.Work).ToList();
        var clause = new Clause(statement.Items);
        List<decimal> named = [];
        while (!clause.IsAtEnd)
        {
            var at = clause.At;
            switch (clause.Current)
            {
                case QuantitySyntax quantity when (quantity.Kind is QuantityKind.Distance or QuantityKind.Number or QuantityKind.MetresOrMinutes || IsNamedTime(clause)) && !TargetBinder.IsPace(clause, clause.At) && clause.Previous is not WordSyntax { Sense: Sense.At or Sense.In }:
                    named.Add(quantity.Min);
                    clause.At++;
                    break;
                case WordSyntax { Sense: Sense.Label } when clause.Telling(clause.At + 1).Node is WordSyntax { Sense: Sense.At }:
                case MarkSyntax { Mark: ',' or '/' } or WordSyntax { Sense: Sense.And or Sense.At or Sense.Filler or Sense.RepNoun or Sense.On }:
                    clause.At++;
                    break;
                default:
                    if (TargetBinder.Read(clause, context) is { } target)
                    {
                        Set(target, named, reps);
                        named.Clear();
                    }

                    break;
            }

            clause.At = Math.Max(clause.At, at + 1);
        }
    }

    // "1' @ mile pace, 2' @ 3K": the time names the reps.
    private static bool IsNamedTime(Clause clause) =>
        clause.Current is QuantitySyntax { Kind: QuantityKind.Time } && clause.Telling(clause.At + 1).Node is WordSyntax { Sense: Sense.At or Sense.RepNoun or Sense.Label };

    private static void Set(Target target, List<decimal> named, List<Term> reps)
    {
        foreach (var rep in reps.Where(rep => rep.Target is null && (named.Count == 0 || named.Contains(rep.Distance?.Min.Metres ?? rep.Time?.Min.TotalSeconds ?? 0))))
        {
            rep.Target = target;
        }
    }
}
