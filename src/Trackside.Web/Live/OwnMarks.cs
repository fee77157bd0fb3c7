using System.Text.Json;

namespace Trackside.Web.Live;

/// <summary>What an athlete may mark by their own key: what is about themselves, and about nobody else.</summary>
internal static class OwnMarks
{
    private static readonly string[] Kinds = ["started", "lap", "finished", "timed", "recovering", "skipped", "dropped", "noted", "moved", "retimed", "removed", "restored", "repAdded", "clock"];

    // These say of which mark they are, and need no name.
    private static readonly string[] OfMarks = ["moved", "retimed", "removed", "restored", "clock"];

    /// <summary>The field at which a mark is not theirs to make, and why; null where it is.</summary>
    public static (string Field, string Problem)? ProblemOf(JsonElement mark, Guid athlete)
    {
        var kind = mark.GetProperty("kind").GetString()!;
        if (!Kinds.Contains(kind))
        {
            return ("kind", "This key marks for one athlete: it does not change the plan, form groups or end the session.");
        }

        if (mark.TryGetProperty("athletes", out var athletes))
        {
            return athletes.ValueKind == JsonValueKind.Array && athletes.GetArrayLength() == 1 && IsThem(athletes[0], athlete) ? null : ("athletes", "This key marks for one athlete, and for nobody else.");
        }

        return mark.TryGetProperty("athlete", out var one) ? IsThem(one, athlete) ? null : ("athlete", "This key marks for one athlete, and for nobody else.")
            : OfMarks.Contains(kind) ? null
            : ("athletes", "This key marks for one athlete, who must be named.");
    }

    private static bool IsThem(JsonElement json, Guid athlete) => json.ValueKind == JsonValueKind.String && json.TryGetGuid(out var id) && id == athlete;
}
