namespace Trackside.Training.Physiology;

/// <summary>A model of race times, for those who ask for one by name.</summary>
public enum RaceModel
{
    /// <summary>Two lines over the logarithm of time, through all performances; page <c>broken-log</c>.</summary>
    BrokenLog,

    /// <summary>The VDOT of the nearest performance; page <c>vdot</c>.</summary>
    Vdot,

    /// <summary>The trend of VDOT over distance, through all performances; page <c>vdot-trend</c>.</summary>
    VdotTrend,

    /// <summary>The power law with the exponent 1.06, from the nearest performance; page <c>power-law</c>.</summary>
    Riegel,

    /// <summary>The power law with the exponent 1.08, from the nearest performance; page <c>power-law</c>.</summary>
    PowerLaw,

    /// <summary>The power law with the athlete's own exponent, from the nearest performance; page <c>power-law</c>.</summary>
    OwnPowerLaw,

    /// <summary>Cameron's model, from the nearest performance; page <c>cameron</c>.</summary>
    Cameron,

    /// <summary>The same points as the nearest scored performance; page <c>world-athletics-points</c>.</summary>
    Points,

    /// <summary>Critical speed and D′, for races of 2 to 15 min; page <c>critical-speed</c>.</summary>
    CriticalSpeed,
}
