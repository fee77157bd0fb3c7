using System.Globalization;
using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>Days from left to right, with months and years under them.</summary>
internal sealed class Calendar(DateOnly first, DateOnly lastWeek, double left, double right)
{
    private const int MonthsAYear = 12;

    // A chart of a few weeks keeps its bars slim.
    private const int FewestDays = 8 * 7;

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1_200, 6_000, 12_000, 60_000, 120_000];

    private readonly double _perDay = (right - left) / Math.Max(FewestDays, lastWeek.DayNumber - first.DayNumber + 7);

    /// <summary>From where to where the bar of the week goes that begins on a day.</summary>
    public Box BarOf(DateOnly day)
    {
        var from = X(day.DayNumber);
        var width = _perDay * 7;
        var gap = Math.Min(2, width * 0.2);
        return new(from + (gap / 2), 0, from + width - (gap / 2), 0);
    }

    /// <summary>Where the middle of a day stands.</summary>
    public double MiddleOf(DateOnly day) => X(day.DayNumber) + (_perDay / 2);

    /// <summary>Writes months and years and gives the height at which the next thing can stand.</summary>
    public double Draw(Canvas canvas, double top, ChartWords words)
    {
        string[] months = [.. Months.Select(month => words.Say(month))];
        var widest = months.Max(month => Lettering.WidthOf(month, Lettering.Small)) + 6;
        var step = Steps.First(many => many * 30.4 * _perDay >= (many < MonthsAYear ? widest : widest + 8));
        var start = MonthNumber(first);
        var hasYear = false;
        for (var month = start - (start % step); FirstDay(month) is { } day && X(day) < right - 8; month += step)
        {
            // The first month is named where it begins in sight.
            if (day < first.DayNumber)
            {
                continue;
            }

            var isYear = month % MonthsAYear == 0;
            canvas.Line(X(day), top, X(day), top + (isYear ? 6 : 3), "axis");
            var name = step < MonthsAYear ? months[month % MonthsAYear] : YearOf(month);
            Write(canvas, name, X(day), top + 14);
            if (isYear && step < MonthsAYear)
            {
                Write(canvas, YearOf(month), X(day), top + 27);
                hasYear = true;
            }
        }

        // A stretch without a January still says its year.
        if (step < MonthsAYear && !hasYear)
        {
            Write(canvas, YearOf(start), left, top + 27);
        }

        return top + (step < MonthsAYear ? 31 : 18);
    }

    private static int MonthNumber(DateOnly day) => (day.Year * MonthsAYear) + day.Month - 1;

    private static string YearOf(int month) => (month / MonthsAYear).ToString("0000", CultureInfo.InvariantCulture);

    private static int? FirstDay(int month) => month switch
    {
        < MonthsAYear => DateOnly.MinValue.DayNumber - 1,
        > (9_999 * MonthsAYear) + 11 => null,
        _ => new DateOnly(month / MonthsAYear, (month % MonthsAYear) + 1, 1).DayNumber,
    };

    private static void Write(Canvas canvas, string text, double x, double y)
    {
        if (x + Lettering.WidthOf(text, Lettering.Small) <= canvas.Width - 4)
        {
            canvas.Text(new(text, x, y, Style: "note"));
        }
    }

    private double X(int dayNumber) => left + ((dayNumber - first.DayNumber) * _perDay);
}
