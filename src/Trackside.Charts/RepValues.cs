using Trackside.Charts.Drawing;
using Trackside.Training.Quantities;

namespace Trackside.Charts;

/// <summary>The times on the bars: level where they fit over their bars, else upright, moved apart and led back to their bars.</summary>
internal sealed class RepValues
{
    private const double Gap = 3;
    private const double LeastMove = 2;
    private const double MostMove = 9;

    // So near over a bar, a long line of a mean would run through the foot of a value; a short one is hidden by any part of it.
    private const double NearMean = 12;

    private static readonly double LineHeight = Lettering.HeightOf(Lettering.Small);

    private readonly List<Value> _values;

    private RepValues(List<Value> values) => _values = values;

    private sealed record Value(PlacedRep Rep, double Middle, bool IsUpright)
    {
        public double Width => IsUpright ? LineHeight : WidthOf(Rep.Value);

        public double Height => IsUpright ? WidthOf(Rep.Value) : LineHeight;
    }

    /// <summary>The room that values take over the highest bar.</summary>
    public double Headroom => 8 + _values.Select(value => value.Height).DefaultIfEmpty().Max();

    /// <summary>Finds a place from left to right for every value; for none where there are too many.</summary>
    public static RepValues Of(IReadOnlyList<PlacedRep> reps, Timeline timeline, double left, double right)
    {
        if (reps.Count > RepChart.MostValues)
        {
            return new([]);
        }

        var valued = reps.Where(rep => rep.Value.Length > 0).Select(rep => (Rep: rep, Run: timeline.Runs[rep.Number - 1])).ToList();
        var level = Placed([.. valued.Select(one => new Value(one.Rep, one.Run.Middle, false))], left, right);
        var isNear = level is not null && level.Zip(valued).All(pair => Math.Abs(pair.First.Middle - pair.Second.Run.Middle) <= MostMove);
        return new((isNear ? level : Placed([.. valued.Select(one => new Value(one.Rep, one.Run.Middle, WidthOf(one.Rep.Value) > one.Run.Width))], left, right)) ?? []);
    }

    /// <summary>Writes each value just over its bar and whatever else is in its way.</summary>
    public void Draw(Canvas canvas, IReadOnlyList<Box> bars, PaceScale scale)
    {
        foreach (var value in _values)
        {
            var bar = bars[value.Rep.Number - 1];
            var top = bars.Where(other => other.Left < value.Middle + (value.Width / 2) && other.Right > value.Middle - (value.Width / 2)).Append(bar).Min(other => other.Top);
            var near = IsAlone(value.Rep) ? Math.Max(NearMean, value.Height + 5) : NearMean;
            if (value.Rep.Mean is { } mean && scale.Y(mean) < top && scale.Y(mean) > top - near)
            {
                top = scale.Y(mean);
            }

            if (Math.Abs(value.Middle - bar.Middle) > Math.Max(LeastMove, bar.Width / 2))
            {
                canvas.Line(bar.Middle, bar.Top, value.Middle, top - 4, "leader");
            }

            canvas.Text(new(value.Rep.Value, value.Middle, top - 5, Anchor.Middle, "value") { IsUpright = value.IsUpright });
        }
    }

    /// <summary>Writes under the bars of mixed sets what each was, where all have room, and gives the height for the next thing.</summary>
    public static double DrawNames(Canvas canvas, IReadOnlyList<PlacedRep> reps, Timeline timeline, double left, double top)
    {
        var mixed = reps.GroupBy(rep => rep.Group).Where(group => group.Select(rep => rep.Label).Distinct().Count() > 1).SelectMany(group => group).ToList();
        var names = mixed.Select(NameOf).ToList();
        var places = Spread.Apart([.. mixed.Select(rep => timeline.Runs[rep.Number - 1].Middle)], [.. names.Select(WidthOf)], Gap, left - Gap, canvas.Width - 2);
        var areNear = places is not null && places.Zip(mixed).All(pair => Math.Abs(pair.First - timeline.Runs[pair.Second.Number - 1].Middle) <= MostMove);
        if (mixed.Count is 0 or > RepChart.MostValues || !areNear)
        {
            return top;
        }

        foreach (var (name, place) in names.Zip(places!))
        {
            canvas.Text(new(name, place, top + 9, Anchor.Middle, "note"));
        }

        return top + 13;
    }

    private bool IsAlone(PlacedRep rep) =>
        !_values.Any(other => Math.Abs(other.Rep.Number - rep.Number) == 1 && other.Rep.Group == rep.Group && other.Rep.Bar.Label == rep.Bar.Label);

    private static List<Value>? Placed(List<Value> values, double left, double right)
    {
        var middles = Spread.Apart([.. values.Select(value => value.Middle)], [.. values.Select(value => value.Width)], values.Any(value => value.IsUpright) ? 1 : Gap, left, right);
        return middles is null ? null : [.. values.Zip(middles, (value, middle) => value with { Middle = middle })];
    }

    // Metres go without saying.
    private static string NameOf(PlacedRep rep) =>
        rep.Bar.Distance is { } distance && distance > Distance.Zero && distance.Metres % 1 == 0 ? Written.Number(distance.TotalMetres) : rep.Label;

    private static double WidthOf(string text) => Lettering.WidthOf(text, Lettering.Small);
}
