namespace Trackside.Charts.Drawing;

/// <summary>Steps that people count in.</summary>
internal static class Steps
{
    private static readonly double[] Digits = [1, 2, 5, 10];

    private static readonly double[] Seconds = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1_200, 1_800, 3_600, 7_200];

    /// <summary>The least of 1, 2 and 5 times a power of ten that is not below a number above zero.</summary>
    public static double Decimal(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return Digits.Select(digit => digit * power).First(step => step >= least * 0.999_999);
    }

    /// <summary>The least step of a clock, in seconds, that is not below a number of seconds above zero.</summary>
    public static double Clock(double least) =>
        Seconds.FirstOrDefault(step => step >= least) is var step and > 0 ? step : Decimal(least / 3_600) * 3_600;
}
