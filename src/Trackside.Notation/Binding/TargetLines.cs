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
                case QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number } quantity when !TargetBinder.IsPace(clause, clause.At) && clause.Previous is not WordSyntax { Sense: Sense.At or Sense.In }:
                    named.Add(quantity.Min);
                    clause.At++;
                    break;
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

    private static void Set(Target target, List<decimal> named, List<Term> reps)
    {
        foreach (var rep in reps.Where(rep => rep.Target is null && (named.Count == 0 || (rep.Distance is { } distance && named.Contains(distance.Min.Metres)))))
        {
            rep.Target = target;
        }
    }
}
