namespace Trackside.Web.Demo;

/// <summary>A workout of the demo's coach.</summary>
/// <param name="Title">What the coach calls it.</param>
/// <param name="Text">In the coach's shorthand.</param>
/// <param name="Exertion">What it usually takes, 0 to 10.</param>
internal sealed record InventedWorkout(string Title, string Text, double Exertion)
{
    /// <summary>The same for the women, where the times are fixed.</summary>
    public string? ForWomen { get; init; }

    /// <summary>How fast a rep without a target is run, as a share of the speed over 5 km.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Whether it is run as a race.</summary>
    public bool IsTrial { get; init; }
}
