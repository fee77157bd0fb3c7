using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>The training paces of a VDOT: easy, marathon, threshold, interval and repetition.</summary>
/// <remarks>
/// Threshold and interval are 87.95 % and 97.4 % of VDOT; the others are the printed table (integer VDOT 30 to 85), linear between its rows.
/// The paces are coaching: what is replicated is that these are the published ones.
/// </remarks>
public sealed record VdotPaces
{
    private const double Threshold87 = 0.8795;
    private const double Interval97 = 0.974;

    private readonly VdotRow _low;
    private readonly VdotRow _high;
    private readonly double _share;

    private VdotPaces(double vdot)
    {
        Vdot = vdot;
        var row = Math.Min((int)vdot, VdotRow.Last - 1) - VdotRow.First;
        (_low, _high, _share) = (VdotRow.All[row], VdotRow.All[row + 1], vdot - row - VdotRow.First);
    }

    /// <summary>The VDOT they belong to, 30 to 85.</summary>
    public double Vdot { get; }

    /// <summary>E, its fast end.</summary>
    public Pace EasyFast => PerKilometre(Between(row => row.EasyFast)!.Value);

    /// <summary>E, its slow end.</summary>
    public Pace EasySlow => PerKilometre(Between(row => row.EasySlow)!.Value);

    /// <summary>M. Below a VDOT of some 55 it is slower in the table than in the race table, and so it is here.</summary>
    public Pace Marathon => PerKilometre(Between(row => row.Marathon)!.Value);

    /// <summary>T.</summary>
    public Pace Threshold => AtShare(Threshold87);

    /// <summary>I.</summary>
    public Pace Interval => AtShare(Interval97);

    /// <summary>R: that of the printed 400, or of the 200 where no 400 is printed (below 34).</summary>
    public Pace Repetition => (RepetitionFor(Distance.Lap) is { } lap ? Pace.Of(lap, Distance.Lap) : null)
        ?? Pace.Of(RepetitionFor(Distance.FromMetres(200))!.Value, Distance.FromMetres(200));

    /// <summary>The paces of a VDOT.</summary>
    /// <param name="vdot">ml/kg/min, 30 to 85: what is printed.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside that range.</exception>
    [Formula("vdot-paces", Evidence.Replicated)]
    public static VdotPaces Of(double vdot) =>
        new(ModelRange.Require(vdot, VdotRow.First, VdotRow.Last, nameof(vdot), "Training paces are printed for VDOT 30 to 85; set paces by hand outside it."));

    /// <summary>The R time for 200, 300, 400, 600 or 800 m as printed; null for other distances and where the table is blank.</summary>
    /// <param name="rep">The distance of the rep.</param>
    public Duration? RepetitionFor(Distance rep) => Between(row => rep.Metres switch
    {
        200 => row.R200,
        300 => row.R300,
        400 => row.R400,
        600 => row.R600,
        800 => row.R800,
        _ => null,
    }) is { } seconds ? ModelRange.ToDuration(seconds) : null;

    // On a row the next row does not matter; between them both must be printed.
    private double? Between(Func<VdotRow, double?> cell) => (_share, cell(_low), cell(_high)) switch
    {
        (0, var low, _) => low,
        (1, _, var high) => high,
        var (share, low, high) => low + (share * (high - low)),
    };

    private Pace AtShare(double share) => PerKilometre(60_000 / Physiology.Vdot.MetresPerMinute(share * Vdot));

    private static Pace PerKilometre(double seconds) => Pace.Of(ModelRange.ToDuration(seconds), Distance.Kilometre);
}
