using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>VDOT: the oxygen uptake, in ml/kg/min, that a runner of average economy would need for a performance.</summary>
/// <remarks>
/// Times from 3:00 to 5 h and VDOT from 20 to 100 are taken, all of the printed race table. Daniels' own fit is for some 3:30 to 3 h: outside that
/// his curve is drawn out, as his table draws it out. Source: J. Daniels and J. Gilbert, Oxygen Power, 1979.
/// </remarks>
public static class Vdot
{
    internal const double Least = 20;
    internal const double Most = 100;

    private const double FewestMinutes = 3;
    private const double MostMinutes = 300;

    /// <summary>The VDOT of a race.</summary>
    /// <param name="race">How far.</param>
    /// <param name="time">How long it took: 3:00 to 5:00:00.</param>
    /// <returns>ml/kg/min, 20 to 100.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time, or the VDOT of it, is outside its range.</exception>
    [Formula("vdot", Evidence.Replicated)]
    public static double Of(Distance race, Duration time)
    {
        var minutes = Minutes(time);
        return ModelRange.Require(Of(race.TotalMetres, minutes), Least, Most, nameof(race), "VDOT is known from 20 to 100; check the distance and the time.");
    }

    /// <summary>The race time of a VDOT.</summary>
    /// <param name="race">How far.</param>
    /// <param name="vdot">ml/kg/min, 20 to 100.</param>
    /// <returns>The time, to the millisecond: 3:00 to 5:00:00.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The VDOT, or the time it gives, is outside its range.</exception>
    [Formula("vdot", Evidence.Replicated)]
    public static Duration TimeFor(Distance race, double vdot)
    {
        ModelRange.Require(vdot, Least, Most, nameof(vdot), "VDOT is known from 20 to 100.");
        return SecondsFor(race.TotalMetres, vdot) is { } seconds
            ? ModelRange.ToDuration(seconds)
            : throw new ArgumentOutOfRangeException(
                nameof(race), race, "That VDOT takes less than 3:00 or more than 5 hours over this distance, where it does not hold; take another distance.");
    }

    /// <summary>The oxygen used to hold a speed on the flat.</summary>
    /// <param name="metresPerMinute">Metres a minute, 60 to 500.</param>
    /// <returns>ml/kg/min.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The speed is outside its range.</exception>
    [Formula("vdot", Evidence.Replicated)]
    public static double OxygenCost(double metresPerMinute) =>
        Cost(ModelRange.Require(metresPerMinute, 60, 500, nameof(metresPerMinute), "Oxygen cost is known from 60 to 500 m/min."));

    /// <summary>The share of VDOT that can be held for a time.</summary>
    /// <param name="time">3:00 to 5:00:00.</param>
    /// <returns>1 is all of it; above 1 under some 11 minutes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside its range.</exception>
    [Formula("vdot", Evidence.Replicated)]
    public static double Fraction(Duration time) => Share(Minutes(time));

    /// <summary>The speed that uses so much oxygen, in m/min; turns <see cref="OxygenCost"/> round.</summary>
    internal static double MetresPerMinute(double oxygen) =>
        (-0.182258 + Math.Sqrt((0.182258 * 0.182258) + (4 * 0.000104 * (4.60 + oxygen)))) / (2 * 0.000104);

    /// <summary>The VDOT of a race; null outside the range.</summary>
    internal static double? Of(Performance one) =>
        ModelRange.Has(one.Seconds / 60, FewestMinutes, MostMinutes) && Of(one.Metres, one.Seconds / 60) is >= Least and <= Most and var vdot ? vdot : null;

    /// <summary>The time of a VDOT in seconds; null outside the range.</summary>
    internal static double? SecondsFor(double metres, double vdot)
    {
        var (low, high) = (FewestMinutes, MostMinutes);
        if (Of(metres, low) < vdot || Of(metres, high) > vdot)
        {
            return null;
        }

        // VDOT falls as the time grows, so halving the range, forty-five times, finds it.
        for (var turn = 0; turn < 45; turn++)
        {
            var middle = Math.Sqrt(low * high);
            (low, high) = Of(metres, middle) > vdot ? (middle, high) : (low, middle);
        }

        return low * 60;
    }

    private static double Of(double metres, double minutes) => Cost(metres / minutes) / Share(minutes);

    private static double Cost(double metresPerMinute) => -4.60 + (0.182258 * metresPerMinute) + (0.000104 * metresPerMinute * metresPerMinute);

    private static double Share(double minutes) => 0.8 + (0.1894393 * Math.Exp(-0.012778 * minutes)) + (0.2989558 * Math.Exp(-0.1932605 * minutes));

    private static double Minutes(Duration time) =>
        ModelRange.Require(
            time.TotalMilliseconds / 60_000.0, FewestMinutes, MostMinutes, nameof(time), "VDOT is known for times from 3:00 to 5 hours; take a longer or a shorter race.");
}
