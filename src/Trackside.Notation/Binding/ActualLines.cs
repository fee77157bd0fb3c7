using Trackside.Notation.Syntax;
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
            var parts = new Scopes(context).Settle(PrescriptionBinder.Bind(statement.Items, context, drafts, []));
            var builder = new WorkoutBuilder(context);
            var run = new Workout(builder.BlocksOf(parts), []);
            foreach (var planned in run.Reps)
            {
                // What follows "in" is the time that was run, and no target.
                var time = planned.Rep.Target?.Value is RepTime { Time.IsExact: true } asked ? asked.Time.Min : (Duration?)null;
                var rep = planned.Rep with { Target = null };
                reps.Add(new ReadRep(planned with { Rep = rep }, builder.SpansOfReps[planned.Rep]) { IsPrescribed = false, Result = time, ResultSpan = time is null ? null : builder.SpansOfReps[planned.Rep] });
            }

            recoveries.AddRange(RecoveryScopes.Settle(drafts, parts));
        }
    }
}
