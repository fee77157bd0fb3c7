using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>What an athlete can run, from what they ran.</summary>
public sealed class Profile
{
    private Profile(ImmutableArray<Performance> performances, Sex? sex) => (Performances, Sex) = (performances, sex);

    /// <summary>The performances it is built from.</summary>
    public ImmutableArray<Performance> Performances { get; }

    /// <summary>Whose scoring tables hold, or null when that is not known.</summary>
    public Sex? Sex { get; }

    /// <summary>A profile from performances.</summary>
    public static Profile Of(IEnumerable<Performance> performances, Sex? sex = null)
    {
        ArgumentNullException.ThrowIfNull(performances);
        return new([.. performances], sex);
    }

    /// <summary>The best performance over a distance, or null.</summary>
    public Performance? BestOf(Distance race) => Performances.Where(one => one.Distance == race).MinBy(one => one.Time);

    /// <summary>The time of an all-out race over a distance, in seconds; null where no model reaches.</summary>
    public Estimate? TimeFor(Distance race) => Performances is [var one, ..]
        ? Estimate.Within((double)one.Time.TotalSeconds * Math.Pow((double)(race.Metres / one.Distance.Metres), 1.08), 5, "s", "power-law")
        : null;

    /// <summary>The speed that can be held for a time, in m/s; null where no model reaches.</summary>
    public Estimate? SpeedAt(Duration time) => Performances is [var one, ..]
        ? Estimate.Within(
            (double)one.Distance.Metres / (double)one.Time.TotalSeconds * Math.Pow((double)(one.Time.TotalSeconds / time.TotalSeconds), 0.08 / 1.08), 5, "m/s", "power-law")
        : null;
}
