using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>Draws the parts of a rep chart from top to bottom.</summary>
internal sealed class RepPlot
{
    private const double Edge = 8;
    private const double LeastBar = 6;
    private const double LeastShare = 0.3;
    private const double LeastBorder = 7;

    private readonly Canvas _canvas;
    private readonly RepSession _session;
    private readonly IReadOnlyList<PlacedRep> _reps;
    private readonly ChartStyle _style;
    private readonly double _left;
    private readonly double _height;
    private readonly Timeline _timeline;
    private readonly double[] _speeds;

    public RepPlot(Canvas canvas, RepSession session, IReadOnlyList<PlacedRep> reps, ChartStyle style)
    {
        (_canvas, _session, _reps, _style) = (canvas, session, reps, style);
        _height = Math.Clamp(canvas.Width * 0.38, 130, 260);
        _speeds = [.. reps.Select(rep => rep.Bar.MetresPerSecond).OfType<double>(), .. reps.Select(rep => rep.Bar.Target).OfType<PaceBand>().SelectMany(target => new[] { target.FastestMetresPerSecond, target.SlowestMetresPerSecond })];
        var scale = new PaceScale(_speeds, 0, _height);
        _left = Edge + 5 + scale.Ticks(style.PacePer).Select(TickText).Append("min").Max(text => Lettering.WidthOf(text, Lettering.Small));
        var least = Math.Min(LeastBar, LeastShare * (Right - _left) / reps.Count);
        _timeline = PlacedRep.LaidOut(reps, least, LeastBorder, _left + 2, Right);
        Description = string.Join(' ', Sentences(scale));
    }

    /// <summary>What the chart shows, in sentences.</summary>
    public string Description { get; }

    private ChartWords Words => _style.Words;

    private bool HasPaces => _speeds.Length > 0;

    private double Right => _canvas.Width - Edge;

    /// <summary>Draws it all and gives the height it took.</summary>
    public double Draw(double top)
    {
        var values = RepValues.Of(_reps, _timeline, _left, Right);
        var plotTop = top + (HasPaces ? 16 : 0) + values.Headroom;
        var scale = new PaceScale(_speeds, plotTop, plotTop + _height);
        if (HasPaces)
        {
            DrawPaces(scale, top);
        }

        DrawTargets(scale);
        DrawMark(plotTop);
        var bars = DrawBars(scale, plotTop + _height);
        DrawMeans(scale);
        values.Draw(_canvas, bars, scale);

        var y = RepValues.DrawNames(_canvas, _reps, _timeline, _left, plotTop + _height + 3);
        y = Brackets.Draw(_canvas, _session, _reps, _timeline, y + 2, Words, mostLines: 3);
        y = Ruler.Draw(_canvas, _timeline, _left, y + 6);
        y = Legend.Write(_canvas, Entries(), Edge, y + 6);
        y = DrawSentence(y + 2);
        return Legend.Write(_canvas, Notes(), Edge, y, "note") + Edge;
    }

    private void DrawPaces(PaceScale scale, double top)
    {
        var ground = scale.Base > 0 ? Words.Say("Pace per {0}; bars stand on {1}", _style.Unit, Written.PaceNumber(scale.Base, _style.PacePer)) : Words.Say("Pace per {0}", _style.Unit);
        _canvas.Text(new(Lettering.Fit(ground, Lettering.Small, Right - Edge), Edge, top + 10, Style: "note"));
        foreach (var speed in scale.Ticks(_style.PacePer))
        {
            _canvas.Line(_left, scale.Y(speed), Right, scale.Y(speed), "grid");
            _canvas.Text(new(TickText(speed), _left - 5, scale.Y(speed) + 4, Anchor.End, "note"));
        }
    }

    private void DrawTargets(PaceScale scale)
    {
        foreach (var (target, from, to) in Stretches(rep => rep.Bar.Target))
        {
            var (fast, slow) = (scale.Y(target.FastestMetresPerSecond), scale.Y(target.SlowestMetresPerSecond));
            _canvas.Rectangle(new(from, fast, to, slow), "band");
            _canvas.Line(from, fast, to, fast, "edge");
            _canvas.Line(from, slow, to, slow, "edge");
        }
    }

    private List<Box> DrawBars(PaceScale scale, double bottom)
    {
        var bars = new List<Box>();
        foreach (var rep in _reps)
        {
            var speed = rep.Bar.MetresPerSecond;
            var bar = _timeline.Runs[rep.Number - 1] with { Top = speed is { } known ? scale.Y(known) : bottom - (_height * 0.2), Bottom = bottom };
            bars.Add(bar);
            var tip = Words.Say("Rep {0}: {1}", Written.Number(rep.Number), rep.Said(Words)) + (speed is { } pace ? ", " + _style.PaceOf(pace) : "");
            _canvas.Bar(bar, rep.Bar.Kind, tip, isGuess: speed is null);
            if (rep.Number < _reps.Count && rep.Bar.RecoveryAfter is null)
            {
                _canvas.Rectangle(new(bar.Right, bottom - 5, _timeline.Runs[rep.Number].Left, bottom), "open");
            }
        }

        _canvas.Line(_left, bottom, Right, bottom, "axis");
        return bars;
    }

    private void DrawMeans(PaceScale scale)
    {
        foreach (var (like, from, to) in Stretches(rep => rep.Mean is { } mean ? new { rep.Bar.Label, Mean = mean } : null))
        {
            _canvas.Line(from, scale.Y(like.Mean), to, scale.Y(like.Mean), "halo");
            _canvas.Line(from, scale.Y(like.Mean), to, scale.Y(like.Mean), "mean");
        }
    }

    // What neighbours in a set have in common is drawn once, across them all.
    private IEnumerable<(T Shared, double From, double To)> Stretches<T>(Func<PlacedRep, T?> shared)
        where T : class
    {
        var first = 0;
        while (first < _reps.Count)
        {
            var last = first;
            var value = shared(_reps[first]);
            while (last + 1 < _reps.Count && _reps[last + 1].Group == _reps[first].Group && Equals(shared(_reps[last + 1]), value))
            {
                last++;
            }

            if (value is not null)
            {
                yield return (value, Math.Max(_left, _timeline.Runs[first].Left - 2), Math.Min(Right, _timeline.Runs[last].Right + 2));
            }

            first = last + 1;
        }
    }

    private void DrawMark(double top)
    {
        if (Marked is { } rep)
        {
            var x = MarkX(rep);
            _canvas.Line(x, top - 2, x, top + _height, "since");
            _canvas.Pointer(x, top - 2);
        }
    }

    private double DrawSentence(double top)
    {
        if (Marked is null || PlainText.Of(_session.Diminished!.Sentence) is not { Length: > 0 } sentence)
        {
            return top;
        }

        _canvas.Pointer(Edge + 5, top + 10);
        return Legend.Write(_canvas, [sentence], Edge + 17, top, "text");
    }

    private PlacedRep? Marked => _session.Diminished is { } mark ? _reps.FirstOrDefault(rep => rep.Number == mark.Rep) : null;

    // In the recovery before the rep.
    private double MarkX(PlacedRep rep) => rep.Number == 1
        ? _left
        : Math.Max((_timeline.Runs[rep.Number - 2].Right + _timeline.Runs[rep.Number - 1].Left) / 2, _timeline.Runs[rep.Number - 1].Left - 3);

    private IEnumerable<LegendEntry> Entries()
    {
        foreach (var kind in _reps.Select(rep => rep.Bar.Kind).Distinct().Order())
        {
            yield return LegendEntry.Kind(kind, _style.NameOf(kind));
        }

        if (_reps.Any(rep => rep.Bar.Target is not null))
        {
            yield return new(Words.Say("Target"), (canvas, box) =>
            {
                canvas.Rectangle(box, "band");
                canvas.Line(box.Left, box.Top, box.Right, box.Top, "edge");
                canvas.Line(box.Left, box.Bottom, box.Right, box.Bottom, "edge");
            });
        }

        if (_reps.Any(rep => rep.Mean is not null))
        {
            yield return LegendEntry.Line("mean", Words.Say("Mean of like reps"));
        }
    }

    private IEnumerable<string> Notes() =>
        [.. RepTable.Guesses(_reps, Words), .. _timeline.IsStretched ? new[] { Words.Say("What is too short to see is drawn wider than its time.") } : []];

    private IEnumerable<string> Sentences(PaceScale scale)
    {
        var ground = HasPaces && scale.Base > 0 ? new[] { Words.Say("Bars stand on {0}, not on zero.", _style.PaceOf(scale.Base)) } : [];
        return
        [
            .. RepTable.Sentences(_reps, _style, _timeline.TotalSeconds),
            Words.Say("Each bar is a rep: the higher, the faster; the wider, the longer; the gaps are the recoveries, in minutes."),
            .. ground,
            .. Notes(),
            .. Marked is { } rep ? new[] { Words.Say("Marked at rep {0}: {1}", Written.Number(rep.Number), PlainText.Of(_session.Diminished!.Sentence)) } : [],
        ];
    }

    private string TickText(double speed) => Written.PaceNumber(speed, _style.PacePer);
}
