using Trackside.Training.Quantities;

namespace Trackside.Web.Meaning;

/// <summary>Lengths as they are kept for look-up.</summary>
public static class Lengths
{
    private const int TenthsPerMetre = 10_000;

    /// <summary>Whole tenths of a millimetre.</summary>
    public static long TotalTenths(this Distance distance) => (long)(distance.Metres * TenthsPerMetre);

    /// <summary>The distance of so many tenths of a millimetre.</summary>
    public static Distance OfTenths(long tenths) => Distance.FromMetres(tenths / (decimal)TenthsPerMetre);
}
