using System.Collections.Immutable;
using System.Globalization;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>Makes blocks of terms, and remembers where the text asks for each rep.</summary>
internal sealed class WorkoutBuilder(BindingContext context)
{
    private const int MostRounds = Workout.MaxReps;

    public Dictionary<Rep, TextSpan> SpansOfReps { get; } = new(ReferenceEqualityComparer.Instance);

    public ImmutableArray<Block> BlocksOf(List<Part> parts)
    {
        var terms = parts.OfType<Term>().ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        var strengths = parts.Where((part, at) => part is Break && at > 0 && at < parts.Count - 1).Cast<Break>().Select(separator => separator.Strength).ToList();
        var isLadder = strengths.Distinct().Count() <= 1 && !strengths.Contains(Break.Semicolon) && terms.All(term => term.IsBareRep && term.Label is null);
        var weakest = strengths.Count == 0 || isLadder ? int.MaxValue : Math.Min(strengths.Max(), Break.Semicolon);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var steps = ImmutableArray.CreateBuilder<Step>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case Break separator when separator.Strength >= weakest && steps.Count > 0:
                    blocks.Add(new Block(steps.DrainToImmutable()));
                    break;
                case Term term when StepOf(term) is { } step:
                    steps.Add(step);
                    break;
            }
        }

        if (steps.Count > 0)
        {
            blocks.Add(new Block(steps.DrainToImmutable()));
        }

        return Limited(blocks.DrainToImmutable(), terms[0].Span);
    }

    private Step? StepOf(Term term)
    {
        var step = term.Inside is null ? RepOf(term) : GroupOf(term);
        if (step is null)
        {
            return null;
        }

        foreach (var count in term.Postfixes)
        {
            step = Repeated(step, count);
        }

        foreach (var count in Enumerable.Reverse(term.Counts))
        {
            step = Repeated(step, count);
        }

        return step is Set || term.Inside is null ? step : new Set(CountRange.Exactly(1), [step]);
    }

    private Rep? RepOf(Term term)
    {
        if (term.Distance is null && term.Time is null && term.Role == RepRole.Work && term.Label is null)
        {
            return null;
        }

        var rep = new Rep { Distance = term.Distance, Time = term.Time, Role = term.Role, Label = term.Label, Target = term.Target };
        SpansOfReps[rep] = term.Span;
        if (term.Quantity is { IsRange: true } range && term.Role == RepRole.Work)
        {
            context.Report(Rules.MeasureIsRange, range.Span, Phrase.Of("the lower of the two"));
        }

        return rep;
    }

    private Step? GroupOf(Term term)
    {
        ImmutableArray<Step> steps = [.. term.Inside!.OfType<Term>().Select(StepOf).OfType<Step>()];
        return steps.Length switch
        {
            0 => null,
            1 when !term.IsCounted => steps[0],
            _ => new Set(CountRange.Exactly(1), steps),
        };
    }

    private Set Repeated(Step step, CountSyntax count)
    {
        var range = CountRange.Between(Math.Min(count.Min, MostRounds), Math.Min(count.Max, MostRounds));
        if (count.Max > MostRounds)
        {
            context.Report(Rules.TooManyReps, count.Span, Phrase.Literal(MostRounds.ToString(CultureInfo.InvariantCulture)));
        }
        else if (count.Min != count.Max)
        {
            context.Report(Rules.CountIsRange, count.Span, Phrase.Literal(count.Min.ToString(CultureInfo.InvariantCulture)));
        }

        return step is Set { Count: { IsExact: true, Min: 1 }, Steps: var steps } && steps.Length > 1
            ? new Set(range, steps)
            : new Set(range, [step]);
    }

    // Brackets within brackets can ask for more reps than anybody runs in a life.
    private ImmutableArray<Block> Limited(ImmutableArray<Block> blocks, TextSpan span)
    {
        var reps = blocks.Sum(block => block.Steps.Sum(RepsIn));
        if (reps > Workout.MaxReps)
        {
            context.Report(Rules.TooManyReps, span, Phrase.Literal(Workout.MaxReps.ToString(CultureInfo.InvariantCulture)));
        }

        return blocks;
    }

    private static double RepsIn(Step step) => step is Set set ? set.Count.Min * set.Steps.Sum(RepsIn) : 1;
}
