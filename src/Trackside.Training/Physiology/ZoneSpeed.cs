using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>The speed that a zone's name stands for: <c>T</c>, <c>CV</c>, <c>VMA</c>.</summary>
internal static class ZoneSpeed
{
    // VDOT from one performance errs by 3.3 %, and a training pace with it.
    private const double PercentOfVdot = 3.3;

    /// <summary>The speed in m/s; null for a name that stands for none, and where the profile does not reach.</summary>
    public static Estimate? Of(string name, Profile? profile) => name.ToUpperInvariant() switch
    {
        _ when profile is null => null,
        "CV" or "CS" => profile.CriticalSpeed,
        "VMA" or "MAS" or "VAM" or "VO2" => profile.MaximalAerobicSpeed,
        "E" => Between(profile, paces => paces.EasySlow, paces => paces.EasyFast),
        "M" => Between(profile, paces => paces.Marathon),
        "T" or "LT" or "LT2" => Between(profile, paces => paces.Threshold),
        "I" => Between(profile, paces => paces.Interval),
        "R" => Between(profile, paces => paces.Repetition),
        _ => null,
    };

    private static Estimate? Between(Profile profile, Func<VdotPaces, Pace> pace) =>
        PacesOf(profile) is { } paces ? Estimate.Within(SpeedOf(pace(paces)), PercentOfVdot, "m/s", "vdot-paces") : null;

    private static Estimate? Between(Profile profile, Func<VdotPaces, Pace> slow, Func<VdotPaces, Pace> fast)
    {
        if (PacesOf(profile) is not { } paces)
        {
            return null;
        }

        var (low, high) = (SpeedOf(slow(paces)), SpeedOf(fast(paces)));
        return new Estimate((low + high) / 2, low, high, "m/s", "vdot-paces");
    }

    private static VdotPaces? PacesOf(Profile profile) => profile.Vdot is { Value: >= 30 and <= 85 and var vdot } ? VdotPaces.Of(vdot) : null;

    private static double SpeedOf(Pace pace) => pace.ToSpeed().MetresPerSecond;
}
