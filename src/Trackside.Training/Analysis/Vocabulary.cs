using System.Collections.Immutable;

namespace Trackside.Training.Analysis;

/// <summary>What a coach calls the nine zones. A setting: the names, and where one ends and the next begins, are the coach's.</summary>
/// <param name="Names">Nine names, for zone 1 to zone 9; a name may stand for several zones.</param>
/// <exception cref="ArgumentException">There are not nine names.</exception>
public sealed record Vocabulary(ImmutableArray<string> Names)
{
    private const int Zones = 9;

    /// <summary>The names used when the coach has set none: basic and specific stamina, specific and basic speed, speed endurance.</summary>
    public static Vocabulary Default { get; } = new(
    [
        "Easy Running", "Basic Stamina", "Basic Stamina", "Basic Stamina", "Specific Stamina",
        "Specific Speed", "Speed Endurance", "Basic Speed", "Basic Speed",
    ]);

    /// <summary>Nine names, for zone 1 to zone 9.</summary>
    public ImmutableArray<string> Names { get; } = !Names.IsDefault && Names.Length == Zones
        ? Names
        : throw new ArgumentException("A vocabulary has nine names, one for each zone.", nameof(Names));

    /// <summary>
    /// How many times as long as the sprint its recovery must be for a sprint to train speed; with less it is named as zone 7 is.
    /// A coach's rule; 20 by default.
    /// </summary>
    public double LeastRestOfSpeed { get; init; } = 20;

    /// <summary>The name of reps.</summary>
    /// <param name="zone">Their zone.</param>
    /// <param name="repSeconds">How long one lasts.</param>
    /// <param name="restSeconds">How long the recovery lasts, or null when that is not known.</param>
    public string NameOf(TrainingZone zone, double repSeconds, double? restSeconds)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var isTired = zone.Number >= 8 && restSeconds is { } rest && rest < LeastRestOfSpeed * repSeconds;
        return Names[isTired ? 6 : zone.Number - 1];
    }

    /// <inheritdoc/>
    public bool Equals(Vocabulary? other) =>
        other is not null && Names.SequenceEqual(other.Names, StringComparer.Ordinal) && LeastRestOfSpeed.Equals(other.LeastRestOfSpeed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Names.Length, LeastRestOfSpeed);
}
