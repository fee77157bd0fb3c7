using System.Collections.Immutable;
using Trackside.Charts.Drawing;
using Trackside.Training.Quantities;

namespace Trackside.Charts;

/// <summary>The rows of a comparison and the scale under them.</summary>
internal sealed class ComparisonRows
{
    private const double Edge = 8;
    private const double Row = 22;
    private const double Gap = 8;
    private const double LongestLabel = 90;
    private const double LongestNumber = 62;
    private const double LeastTick = 44;
    private const double MostPercent = 100;

    private readonly Comparison _comparison;
    private readonly ChartWords _words;
    private readonly string _then;
    private readonly string _now;
    private readonly List<(string Label, string Then, string Now, string Difference)> _texts;

    public ComparisonRows(Comparison comparison, ChartWords words)
    {
        (_comparison, _words) = (comparison, words);
        (_then, _now) = (NameOr(comparison.Then, words.Say("Then")), NameOr(comparison.Now, words.Say("Now")));
        var decimals = comparison.Reps.GroupBy(rep => rep.Label).ToDictionary(like => like.Key, like => like.Max(DecimalsOf));
        _texts = [.. comparison.Reps.Select(rep => (
            PlainText.Of(rep.Label),
            TimeOf(rep.Then, rep, decimals[rep.Label]),
            TimeOf(rep.Now, rep, decimals[rep.Label]),
            rep.Seconds is { } seconds ? Written.Difference(seconds) : ""))];
        Table = new(
            [
                words.Say("Rep"), words.Say("What"), _then, _now, words.Say("Difference in s"), words.Say("Difference in %"), words.Say("Measuring error in s"),
                words.Say("Beyond error"),
            ],
            [.. comparison.Reps.Zip(_texts).Select((both, index) => RowOf(index + 1, both.First, both.Second))]);
        Description = string.Join(' ', Sentences());
    }

    public ChartTable Table { get; }

    public string Description { get; }

    /// <summary>Draws it all and gives the height it took.</summary>
    public double Draw(Canvas canvas, double top)
    {
        var labels = Math.Min(LongestLabel * canvas.Width / 360, _texts.Max(text => WidthOf(text.Label)));
        var differences = ColumnOf(text => text.Difference, "");
        var nows = ColumnOf(text => text.Now, _words.Say("Now"));
        var thens = ColumnOf(text => text.Then, _words.Say("Then"));
        var (left, right) = (Edge + labels + Gap, canvas.Width - Edge - differences - Gap - nows - Gap - thens - Gap);
        var widest = Math.Clamp(_comparison.Reps.Max(rep => rep.PercentFaster is { } percent ? Math.Abs(percent) + rep.PercentError : 0), 0.5, MostPercent);
        var (middle, half) = ((left + right) / 2, Math.Max(0, ((right - left) / 2) - 6));

        var nowRight = canvas.Width - Edge - differences - Gap;
        canvas.Text(new(_words.Say("Then"), nowRight - nows - Gap, top + 11, Anchor.End, "note"));
        canvas.Text(new(_words.Say("Now"), nowRight, top + 11, Anchor.End, "note"));
        var first = top + 18;
        var bottom = first + (_texts.Count * Row);
        DrawScale(canvas, middle, half, widest, first, bottom);
        foreach (var (index, (rep, text)) in _comparison.Reps.Zip(_texts).Index())
        {
            var y = first + ((index + 0.5) * Row);
            canvas.Text(new(Lettering.Fit(text.Label, Lettering.Small, labels), Edge, y + 4));
            canvas.Text(new(Lettering.Fit(text.Then, Lettering.Small, thens), nowRight - nows - Gap, y + 4, Anchor.End, "note"));
            canvas.Text(new(Lettering.Fit(text.Now, Lettering.Small, nows), nowRight, y + 4, Anchor.End));
            canvas.Text(new(Lettering.Fit(text.Difference, Lettering.Small, differences), canvas.Width - Edge, y + 4, Anchor.End, rep.Seconds is < 0 ? "faster" : rep.Seconds is > 0 ? "slower" : "note"));
            DrawRep(canvas, rep, y, percent => middle + (half * Math.Clamp(percent / widest, -1, 1)));
        }

        var y2 = Legend.Write(canvas, Entries(), Edge, bottom + 22);
        string[] far = widest < MostPercent ? [] : [_words.Say("More than 100 % is drawn at the edge.")];
        return Legend.Write(canvas, [_words.Say("Then: {0}. Now: {1}. Times are in minutes and seconds, differences in seconds.", _then, _now), .. far], Edge, y2 + 2, "note");
    }

    private static void DrawRep(Canvas canvas, ComparedRep rep, double y, Func<double, double> x)
    {
        if (rep.PercentFaster is not { } percent)
        {
            return;
        }

        var (low, high) = (x(percent - rep.PercentError), x(percent + rep.PercentError));
        canvas.Line(x(0), y, x(percent), y, "joint");
        canvas.Line(low, y, high, y, "whisker");
        canvas.Line(low, y - 4, low, y + 4, "whisker");
        canvas.Line(high, y - 4, high, y + 4, "whisker");
        canvas.Line(x(0), y - 6, x(0), y + 6, "then");
        canvas.Circle(x(percent), y, 4, rep.IsBeyondError ? "dot" : "ring");
    }

    private void DrawScale(Canvas canvas, double middle, double half, double widest, double top, double bottom)
    {
        var step = Steps.Decimal(widest / Math.Max(1, Math.Min(4, half / LeastTick)));
        canvas.Line(middle, top, middle, bottom, "axis");
        for (var count = 1; count * step <= widest; count++)
        {
            foreach (var x in new[] { middle - (half * count * step / widest), middle + (half * count * step / widest) })
            {
                canvas.Line(x, top, x, bottom, "grid");
                canvas.Text(new(half < LeastTick ? "" : $"{_words.Number(Written.Number(count * step))} %", x, bottom + 13, Anchor.Middle, "note"));
            }
        }

        var (slower, faster) = (_words.Say("slower"), _words.Say("faster"));
        if (half >= Math.Max(LeastTick, Math.Max(WidthOf(slower), WidthOf(faster))))
        {
            canvas.Text(new(slower, middle - 6, top - 7, Anchor.End, "note"));
            canvas.Text(new(faster, middle + 6, top - 7, Anchor.Start, "note"));
        }

        canvas.Text(new("0", middle, bottom + 13, Anchor.Middle, "note"));
    }

    private IEnumerable<LegendEntry> Entries() =>
    [
        new(_words.Say("Then"), (canvas, box) => canvas.Line(box.Middle, box.Top, box.Middle, box.Bottom, "then")),
        new(_words.Say("Now, beyond measuring error"), (canvas, box) => canvas.Circle(box.Middle, (box.Top + box.Bottom) / 2, 4, "dot")),
        new(_words.Say("Now, within it"), (canvas, box) => canvas.Circle(box.Middle, (box.Top + box.Bottom) / 2, 4, "ring")),
        LegendEntry.Line("whisker", _words.Say("Measuring error")),
    ];

    private IEnumerable<string> Sentences()
    {
        if (_comparison.Reps.Length == 0)
        {
            return [_words.Say("No reps to compare.")];
        }

        var compared = _comparison.Reps.Where(rep => rep.Seconds is not null).ToList();
        var faster = compared.Count(rep => rep is { IsBeyondError: true, Seconds: < 0 });
        var slower = compared.Count(rep => rep is { IsBeyondError: true, Seconds: > 0 });
        return
        [
            _words.Say("{0}, then ({1}) and now ({2}).", _words.Many(_comparison.Reps.Length, "{0} rep", "{0} reps"), _then, _now),
            _words.Say(
                "By more than measuring error, {0} faster and {1} slower now; {2} within it; {3} without both times.",
                Written.Number(faster),
                Written.Number(slower),
                Written.Number(compared.Count - faster - slower),
                Written.Number(_comparison.Reps.Length - compared.Count)),
            _words.Say("Each row is a rep: the line in the middle is then, the dot is now, to the right where it is faster, in per cent of the time; a full dot is beyond measuring error, a hollow one within it."),
        ];
    }

    private ImmutableArray<string> RowOf(int number, ComparedRep rep, (string Label, string Then, string Now, string Difference) text) =>
    [
        Written.Number(number),
        text.Label,
        text.Then,
        text.Now,
        text.Difference,
        rep.PercentFaster is { } percent ? _words.Number(Written.Difference(-percent)) : "",
        Written.Number((double)rep.Error.TotalSeconds),
        rep.Seconds is null ? "" : rep.IsBeyondError ? _words.Say("yes") : _words.Say("no"),
    ];

    private static string NameOr(string name, string otherwise) => PlainText.Of(name) is { Length: > 0 } given ? given : otherwise;

    private static int DecimalsOf(ComparedRep rep) =>
        Math.Max(rep.Then is { } then ? Written.DecimalsOf(then) : 0, rep.Now is { } now ? Written.DecimalsOf(now) : 0);

    private static string TimeOf(Duration? time, ComparedRep rep, int decimals) => time is { } known ? Written.Rep(known, rep.Distance, decimals) : "";

    private double ColumnOf(Func<(string Label, string Then, string Now, string Difference), string> column, string head) =>
        Math.Min(LongestNumber, Math.Max(WidthOf(head), _texts.Max(text => WidthOf(column(text)))));

    private static double WidthOf(string text) => Lettering.WidthOf(text, Lettering.Small);
}
