using System.Globalization;

namespace Trackside.Web.Store;

/// <summary>Amounts of bytes, as people say them: <c>12.3 MB</c>.</summary>
public static class Sizes
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB"];

    public static string Of(long bytes)
    {
        var (amount, unit) = ((double)bytes, 0);
        while (amount >= 1000 && unit < Units.Length - 1)
        {
            (amount, unit) = (amount / 1000, unit + 1);
        }

        return $"{amount.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture)} {Units[unit]}";
    }
}

/// <summary>Moments in names of files: <c>20261125-163000</c>, in UTC.</summary>
public static class Stamps
{
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
}
