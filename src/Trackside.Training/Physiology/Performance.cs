using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>Whose scoring table holds.</summary>
public enum Sex
{
    /// <summary>The tables of men's events.</summary>
    Men,

    /// <summary>The tables of women's events.</summary>
    Women,
}

/// <summary>A race or time trial: an all-out run over a distance.</summary>
/// <param name="Distance">How far; never zero.</param>
/// <param name="Time">How long it took; never zero.</param>
public sealed record Performance(Distance Distance, Duration Time)
{
    /// <summary>The day, or null when it is not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it was run on an indoor track.</summary>
    public bool IsIndoor { get; init; }

    /// <summary>Whether it was timed by hand.</summary>
    public bool IsHandTimed { get; init; }

    /// <summary>The wind in metres per second, positive from behind, or null when it is not known.</summary>
    public double? Wind { get; init; }

    /// <summary>The altitude of the place in metres, or null when it is not known.</summary>
    public double? Altitude { get; init; }

    internal double Metres => Distance.TotalMetres;

    internal double Seconds => Time.TotalMilliseconds / 1_000.0;
}
