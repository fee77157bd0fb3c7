using System.Text.Json;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;

namespace Trackside.Telling.Json;

/// <summary>What a session cost.</summary>
internal static class CostJson
{
    public static void Write(Utf8JsonWriter json, Numbers numbers, SessionCost cost, SessionAnalysis analysis)
    {
        json.WriteStartObject("cost");
        numbers.Write("exertion", cost.Exertion);
        numbers.Write("points", cost.Points);
        numbers.Write("sprintMetres90", cost.Sprints is { } sprints ? Estimate.Exactly(sprints.From90, "m", "sprint-metres") : null);
        numbers.Write("sprintMetres95", cost.Sprints is { } fast ? Estimate.Exactly(fast.From95, "m", "sprint-metres") : null);
        numbers.Write("aboveCriticalSpeed", cost.AboveCriticalSpeed is { } above ? Estimate.Exactly(above.Seconds, "s", "critical-speed-load") : null);
        json.WriteArray("dPrimeAfterReps", analysis.DPrime, (_, state) => numbers.Write(state.Percent));
        json.WriteObjects("nextHard", cost.Next, (inner, next) =>
        {
            inner.WriteString("after", JsonNames.Of(next.Kind));
            numbers.Write("hours", new Estimate((next.MinHours + next.MaxHours) / 2.0, next.MinHours, next.MaxHours, "h", "recovery-hours"));
            inner.WriteString("evidence", JsonNames.Of(next.Evidence));
            inner.WriteString("basis", next.Basis);
        });
        numbers.Write("daysByCoach", cost.DaysByCoach is { } days ? new Estimate((days.Min + days.Max) / 2.0, days.Min, days.Max, "days", "recovery-hours") : null);
        numbers.Write("keySessionEvery", cost.KeySessionEvery is { } every ? new Estimate((every.Min + every.Max) / 2.0, every.Min, every.Max, "workouts", "recovery-hours") : null);
        json.WriteEndObject();
    }
}
