using Trackside.Notation.Readings;
using Trackside.Notation.Results;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>What was run instead of the plan: <c>Actual — 2.5 miles in 14:22, 2 x 400m in 80</c>.</summary>
internal static class ActualLines
{
    public static void Add(List<Statement> statements, List<ReadRep> reps, List<ReadRecovery> recoveries, BindingContext context)
    {
        foreach (var statement in statements.Where(statement => statement.Kind == StatementKind.Actual))
        {
            List<RecoveryDraft> drafts = [];
            List<Bracketed> times = [];
            var parts = new Scopes(context).Settle(PrescriptionBinder.Bind(statement.Items, context, drafts, times));
            var builder = new WorkoutBuilder(context);
            var run = new Workout(builder.BlocksOf(parts), []);
            foreach (var planned in run.Reps)
            {
                // What follows "in" is the time that was run, and no target.
                var time = planned.Rep.Target?.Value is RepTime { Time: { IsExact: true, Min.TotalMilliseconds: > 0 } } asked ? asked.Time.Min : (Duration?)null;
                var rep = planned.Rep with { Target = null };
                reps.Add(new ReadRep(planned with { Rep = rep }, builder.SpansOfReps[planned.Rep]) { IsPrescribed = false, Result = time, ResultSpan = time is null ? null : builder.SpansOfReps[planned.Rep] });
            }

            Fill(times, reps, context);
            recoveries.AddRange(RecoveryScopes.Settle(drafts, parts));
        }
    }

    // "2 x 1 Mile in 5:03 and 5:06": as many times as reps.
    private static void Fill(List<Bracketed> lists, List<ReadRep> reps, BindingContext context)
    {
        foreach (var list in lists)
        {
            var times = PrintedTimes.Of(list.Bracket.Children, context.Text).Times;
            var run = Enumerable.Range(0, reps.Count).Where(index => !reps[index].IsPrescribed && list.Behind is { } behind && reps[index].Span == behind.Span).ToList();
            if (times.Count != run.Count)
            {
                continue;
            }

            for (var index = 0; index < run.Count; index++)
            {
                if ((times[index].Seconds ?? Cutting.Of(times[index].Digits, 1, (_, _) => 0)?.Seconds[0]) is { } seconds)
                {
                    reps[run[index]] = reps[run[index]] with { Result = Duration.FromSeconds(seconds), ResultSpan = times[index].Span };
                }
            }
        }
    }
}
