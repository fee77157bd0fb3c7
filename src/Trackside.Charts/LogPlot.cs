using System.Collections.Immutable;
using System.Globalization;
using Trackside.Charts.Drawing;
using Trackside.Training.Quantities;

namespace Trackside.Charts;

/// <summary>Draws the parts of a log from top to bottom.</summary>
internal sealed class LogPlot
{
    private const double Edge = 8;

    private readonly Canvas _canvas;
    private readonly TrainingLog _log;
    private readonly ChartStyle _style;
    private readonly double _metresPerUnit;
    private readonly string _unit;
    private readonly double _mostVolume;
    private readonly double _mostLoad;
    private readonly string _loadUnit;

    public LogPlot(Canvas canvas, TrainingLog log, ChartStyle style)
    {
        (_canvas, _log, _style) = (canvas, log, style);
        (_metresPerUnit, _unit) = style.PacePer == Distance.Mile ? (Distance.Mile.TotalMetres, Words.Say("miles")) : (1_000.0, "km");
        _mostVolume = Math.Max(1, log.Weeks.Select(week => week.Metres / _metresPerUnit).DefaultIfEmpty().Max());
        _mostLoad = Math.Max(1, log.Weeks.Select(week => Math.Max(week.LongLoad ?? 0, week.ShortLoad ?? 0)).DefaultIfEmpty().Max());
        _loadUnit = PlainText.Of(log.LoadUnit);
        Table = new(
            [
                Words.Say("Week from"), Words.Say("Volume in {0}", _unit), .. style.KindNames.Select(name => Words.Say("{0} in {1}", PlainText.Of(name), _unit)),
                Words.Say("42 days, {0}", _loadUnit), Words.Say("7 days, {0}", _loadUnit),
            ],
            [.. log.Weeks.Select(Row)]);
        Description = string.Join(' ', Sentences());
    }

    public ChartTable Table { get; }

    public string Description { get; }

    private ChartWords Words => _style.Words;

    private bool HasLoad => _log.Weeks.Any(week => week.LongLoad is not null || week.ShortLoad is not null);

    private double Right => _canvas.Width - Edge;

    /// <summary>Draws it all and gives the height it took.</summary>
    public double Draw(double top)
    {
        var volumes = TicksTo(_mostVolume);
        var loads = HasLoad ? TicksTo(_mostLoad) : [];
        var left = Edge + 5 + volumes.Concat(loads).Max(tick => Lettering.WidthOf(NumberOf(tick), Lettering.Small));
        var calendar = new Calendar(_log.Weeks[0].FirstDay, _log.Weeks[^1].FirstDay, left, Right);

        var volumeTop = top + 20;
        var volumeBottom = volumeTop + Math.Clamp(_canvas.Width * 0.32, 110, 220);
        _canvas.Text(new(Lettering.Fit(Words.Say("Volume, {0} a week", _unit), Lettering.Small, Right - Edge), Edge, top + 10, Style: "note"));
        DrawTicks(volumes, left, volumeBottom, (volumeBottom - volumeTop) / _mostVolume);
        DrawVolumes(calendar, volumeBottom, (volumeBottom - volumeTop) / _mostVolume);
        _canvas.Line(left, volumeBottom, Right, volumeBottom, "axis");

        var bottom = volumeBottom;
        if (HasLoad)
        {
            bottom = volumeBottom + 26 + Math.Clamp(_canvas.Width * 0.2, 70, 130);
            var scale = (bottom - volumeBottom - 28) / _mostLoad;
            _canvas.Text(new(Lettering.Fit(Words.Say("Load, {0}", _loadUnit), Lettering.Small, Right - Edge), Edge, volumeBottom + 18, Style: "note"));
            DrawTicks(loads, left, bottom, scale);
            DrawLoad(week => week.ShortLoad, calendar, bottom, scale, "short");
            DrawLoad(week => week.LongLoad, calendar, bottom, scale, "long");
            _canvas.Line(left, bottom, Right, bottom, "axis");
        }

        var y = calendar.Draw(_canvas, bottom, Words);
        return Legend.Write(_canvas, Entries(), Edge, y + 4);
    }

    private static List<double> TicksTo(double most)
    {
        var step = Steps.Decimal(most / 4);
        return [.. Enumerable.Range(0, 5).Select(count => count * step).Where(tick => tick <= most)];
    }

    private void DrawTicks(List<double> ticks, double left, double bottom, double scale)
    {
        foreach (var tick in ticks)
        {
            var y = bottom - (tick * scale);
            _canvas.Line(left, y, Right, y, "grid");
            _canvas.Text(new(NumberOf(tick), left - 5, y + 4, Anchor.End, "note"));
        }
    }

    private void DrawVolumes(Calendar calendar, double bottom, double scale)
    {
        foreach (var week in _log.Weeks)
        {
            var y = bottom;
            var span = calendar.BarOf(week.FirstDay);
            var tip = span.Width < Patterns.Narrowest ? "" : Words.Say("Week from {0}: {1} {2}", DayOf(week), NumberOf(week.Metres / _metresPerUnit), _unit);
            foreach (var (index, distance) in week.ByKind.Index().Where(part => part.Item > Distance.Zero))
            {
                var height = distance.TotalMetres / _metresPerUnit * scale;
                _canvas.Bar(span with { Top = y - height, Bottom = y }, index + 1, tip);
                y -= height;
            }
        }
    }

    // A week without a load breaks the line.
    private void DrawLoad(Func<LogWeek, double?> load, Calendar calendar, double bottom, double scale, string style)
    {
        var points = new List<(double X, double Y)>();
        foreach (var week in _log.Weeks)
        {
            if (load(week) is { } value)
            {
                points.Add((calendar.BarOf(week.FirstDay).Middle, bottom - (value * scale)));
            }
            else
            {
                Flush();
            }
        }

        Flush();

        void Flush()
        {
            if (points.Count == 1)
            {
                _canvas.Circle(points[0].X, points[0].Y, 1.5, "dot");
            }
            else if (points.Count > 1)
            {
                _canvas.Path(points, "halo");
                _canvas.Path(points, style);
            }

            points.Clear();
        }
    }

    private IEnumerable<LegendEntry> Entries()
    {
        foreach (var (index, name) in _style.KindNames.Index().Where(kind => _log.Weeks.Any(week => week.ByKind[kind.Index] > Distance.Zero)))
        {
            yield return LegendEntry.Kind(index + 1, name);
        }

        if (HasLoad)
        {
            yield return LegendEntry.Line("long", Words.Say("Load of 42 days"));
            yield return LegendEntry.Line("short", Words.Say("Load of 7 days"));
        }
    }

    private IEnumerable<string> Sentences()
    {
        if (_log.Weeks.Length == 0)
        {
            return [Words.Say("No training yet.")];
        }

        var most = _log.Weeks.MaxBy(week => week.Metres)!;
        var mean = _log.Weeks.Average(week => week.Metres) / _metresPerUnit;
        return
        [
            Words.Say(
                "{0} of training from {1}: {2} {3} a week on average, {4} {3} in the fullest, from {5}.",
                Words.Many(_log.Weeks.Length, "{0} week", "{0} weeks"),
                DayOf(_log.Weeks[0]),
                NumberOf(Math.Round(mean, 1)),
                _unit,
                NumberOf(Math.Round(most.Metres / _metresPerUnit, 1)),
                DayOf(most)),
            Words.Say("Each bar is a week, stacked by kind from easy at the foot to sprint at the top."),
            .. HasLoad ? new[] { Words.Say("The lines under it are the load of the last 42 and the last 7 days ({0}).", _loadUnit) } : [],
        ];
    }

    private ImmutableArray<string> Row(LogWeek week) =>
    [
        DayOf(week),
        NumberOf(week.Metres / _metresPerUnit),
        .. week.ByKind.Select(distance => NumberOf(distance.TotalMetres / _metresPerUnit)),
        week.LongLoad is { } slow ? NumberOf(slow) : "",
        week.ShortLoad is { } quick ? NumberOf(quick) : "",
    ];

    private string NumberOf(double value) => Words.Number(Written.Number(value));

    private static string DayOf(LogWeek week) => week.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
