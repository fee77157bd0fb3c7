using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>The one way of writing a workout down: what means the same has the same text.</summary>
/// <remarks><c>2 x (3 x 120m); 300m, 200m, 100m. Recovery: 80m walk in 1:30 after 120m; 6:00 between sets</c>.</remarks>
internal static class Canonical
{
    public static string TextOf(Workout workout)
    {
        var text = new StringBuilder();
        var blocks = CanonicalSteps.Of(workout.Blocks);
        for (var index = 0; index < blocks.Length; index++)
        {
            // A list of several blocks, or of more than bare reps, would fall apart when it is read again.
            var isBracketed = blocks[index].Length > 1 && (blocks.Length > 1 || !blocks[index].All(step => step is Rep { Role: RepRole.Work, Label: null }));
            text.Append(index == 0 ? "" : "; ");
            Append(text, blocks[index], isBracketed);
        }

        var recoveries = CanonicalRecoveries.Of(workout).Select(CanonicalRecovery.TextOf).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return recoveries.Length == 0
            ? text.ToString()
            : text.Append(text.Length == 0 ? "" : ". ").Append("Recovery: ").AppendJoin("; ", recoveries).ToString();
    }

    public static string TextOf(Block block)
    {
        var text = new StringBuilder();
        Append(text, CanonicalSteps.Of([block]).FirstOrDefault([]), isBracketed: false);
        return text.ToString();
    }

    public static string TextOf(Rep rep)
    {
        var text = new StringBuilder();
        Append(text, rep);
        return text.ToString();
    }

    public static string TextOf(Target target) => CanonicalTarget.TextOf(target);

    internal static string TextOf(DistanceRange range) => range.IsExact ? TextOf(range.Min) : $"{TextOf(range.Min)}-{TextOf(range.Max)}";

    internal static string TextOf(Distance distance) => distance.ToString();

    internal static string TextOf(DurationRange range) => range.IsExact ? TextOf(range.Min) : $"{TextOf(range.Min)}-{TextOf(range.Max)}";

    // Under a minute the unit must be said, or the number could be anything.
    internal static string TextOf(Duration time) => time.TotalMilliseconds < 60_000 ? $"{time}s" : time.ToString();

    private static void Append(StringBuilder text, ImmutableArray<Step> steps, bool isBracketed)
    {
        text.Append(isBracketed ? "(" : "");
        for (var index = 0; index < steps.Length; index++)
        {
            text.Append(index == 0 ? "" : ", ");
            // "2 x 400m, 200m" could mean either; brackets round the one rep make it plain.
            var isAmbiguous = steps[index] is Set { IsOneRep: true } && index + 1 < steps.Length && steps[index + 1] is Rep;
            Append(text, steps[index], isAmbiguous);
        }

        text.Append(isBracketed ? ")" : "");
    }

    private static void Append(StringBuilder text, Step step, bool isAmbiguous = false)
    {
        switch (step)
        {
            case Set set:
                text.Append(TextOf(set.Count)).Append(" x ");
                Append(text, set.Steps, isBracketed: isAmbiguous || !set.IsOneRep);
                break;
            case Rep rep:
                Append(text, rep);
                break;
        }
    }

    private static string TextOf(CountRange count) => count.IsExact
        ? count.Min.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{count.Min}-{count.Max}");

    private static void Append(StringBuilder text, Rep rep)
    {
        string?[] parts =
        [
            rep.Distance is { } distance ? TextOf(distance) : null,
            rep.Time is { } time ? (rep.Distance is null ? "" : "in ") + TextOf(time) : null,
            RoleOf(rep.Role),
            rep.Label ?? (IsBareAndLong(rep) ? "run" : null),
        ];
        text.AppendJoin(' ', parts.OfType<string>().DefaultIfEmpty("run"));
        if (rep.Target is { } target)
        {
            text.Append(" @ ").Append(TextOf(target));
        }
    }

    // Many bare minutes at the beginning or end of a line would be taken for the way in or out.
    private static bool IsBareAndLong(Rep rep) =>
        rep is { Role: RepRole.Work, Distance: null, Target: null, Time: { } time } && time.Min.TotalMilliseconds >= 480_000;

    private static string? RoleOf(RepRole role) => role switch
    {
        RepRole.WarmUp => "warm-up",
        RepRole.CoolDown => "cool-down",
        RepRole.Easy => "easy",
        RepRole.Strides => "strides",
        _ => null,
    };
}
