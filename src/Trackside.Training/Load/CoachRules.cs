using Trackside.Training.Quantities;

namespace Trackside.Training.Load;

/// <summary>What a coach holds to, beside what is borne out: settings of theirs, with defaults that coaches name. None of them is a fact.</summary>
/// <remarks>Another value is set by <c>with</c>: <c>CoachRules.Default with { KeySessionEvery = CountRange.Exactly(7) }</c>.</remarks>
public sealed record CoachRules
{
    /// <summary>The rules as coaches state them.</summary>
    public static CoachRules Default { get; } = new();

    /// <summary>Days from a session of speed endurance to the next hard one: three to five. Nothing beyond three days was ever measured.</summary>
    public CountRange DaysAfterSpeedEndurance { get; init; } = CountRange.Between(3, 5);

    /// <summary>One workout in so many is a key session: every seventh or eighth. No source was found for it.</summary>
    public CountRange KeySessionEvery { get; init; } = CountRange.Between(7, 8);
}
