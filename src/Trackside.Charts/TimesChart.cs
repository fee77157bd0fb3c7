using System.Collections.Immutable;
using System.Globalization;
using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>Times over one distance as they came, day after day: the best of each day as dots on a line, their mean as a thinner one; the faster the higher.</summary>
public static class TimesChart
{
    private const double Edge = 8;
    private const int ManyDays = 80;

    /// <summary>Draws times over one distance.</summary>
    /// <param name="times">The times; none make a chart that says so.</param>
    /// <param name="style">How to draw it.</param>
    /// <returns>The chart, with a row a day.</returns>
    public static Chart Draw(TimesOverTime times, ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(style);
        var canvas = new Canvas(style.Id, style.Width);
        var words = style.Words;
        var shown = PlainText.Of(times.Title);
        var top = Legend.Title(canvas, shown, Edge);
        var title = shown.Length > 0 ? shown : words.Say("Times over {0}", times.Distance.ToString());
        ImmutableArray<string> header = [words.Say("Day"), words.Say("Best"), words.Say("Mean")];
        var table = new ChartTable(header, [.. times.Days.Select(day => (ImmutableArray<string>)[DayOf(day), Written.Time(day.Best), Written.Time(day.Mean, 1)])]);
        if (times.Days.IsEmpty)
        {
            var none = words.Say("No times yet.");
            return new(title, none, canvas, Legend.Write(canvas, [none], Edge, top, "note") + Edge, table);
        }

        return new(title, Described(times, words), canvas, Plot(canvas, times, words, top) + Edge, table);
    }

    private static double Plot(Canvas canvas, TimesOverTime times, ChartWords words, double top)
    {
        var metres = times.Distance.TotalMetres;
        var bottom = top + Math.Clamp(canvas.Width * 0.36, 120, 260);
        var scale = new PaceScale([.. times.Days.SelectMany(day => new[] { Speed(day.Best), Speed(day.Mean) })], top + 12, bottom);
        var ticks = scale.Ticks(times.Distance).Select(speed => (Y: scale.Y(speed), Text: Written.Time(metres / speed, 0.1))).ToArray();
        var left = Edge + 5 + ticks.Select(tick => Lettering.WidthOf(tick.Text, Lettering.Small)).DefaultIfEmpty().Max();
        var right = canvas.Width - Edge;
        foreach (var (y, text) in ticks)
        {
            canvas.Line(left, y, right, y, "grid");
            canvas.Text(new(text, left - 5, y + 4, Anchor.End, "note"));
        }

        var calendar = new Calendar(times.Days[0].On, times.Days[^1].On, left, right);
        Line(day => Speed(day.Mean), "short");
        Line(day => Speed(day.Best), "long");
        foreach (var day in times.Days)
        {
            canvas.Circle(calendar.MiddleOf(day.On), scale.Y(Speed(day.Best)), times.Days.Length > ManyDays ? 1.5 : 2.5, "dot");
        }

        canvas.Line(left, bottom, right, bottom, "axis");
        var under = calendar.Draw(canvas, bottom, words);
        return Legend.Write(canvas, [LegendEntry.Line("long", words.Say("Best of the day")), LegendEntry.Line("short", words.Say("Mean of the day"))], Edge, under + 4);

        double Speed(Training.Quantities.Duration time) => metres / (time.TotalMilliseconds / 1_000.0);

        void Line(Func<TimedDay, double> speed, string look)
        {
            if (times.Days.Length > 1)
            {
                canvas.Path([.. times.Days.Select(day => (calendar.MiddleOf(day.On), scale.Y(speed(day))))], look);
            }
        }
    }

    private static string Described(TimesOverTime times, ChartWords words)
    {
        var best = times.Days.MinBy(day => day.Best)!;
        return string.Join(' ',
            words.Many(times.Days.Length, "{0} day with times.", "{0} days with times."),
            words.Say("From {0} to {1}; the best is {2}, on {3}.", DayOf(times.Days[0]), DayOf(times.Days[^1]), Written.Time(best.Best), DayOf(best)),
            words.Say("Further up is faster."));
    }

    private static string DayOf(TimedDay day) => day.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
