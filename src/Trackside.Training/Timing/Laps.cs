namespace Trackside.Training.Timing;

/// <summary>Which laps of an athlete's rep count: see <c>docs/timing.md</c>, section 3, rule 6.</summary>
internal static class Laps
{
    public static List<Press> Of(Cell cell)
    {
        if (cell.Laps.Count == 0 || cell.Pair.Start is not { } start)
        {
            return [];
        }

        var phone = (cell.Pair.Finish is { Deed: Finished } finish ? finish : start).Mark.Device;
        var end = cell.Pair.FinishedAt ?? long.MaxValue;
        var counted = new List<Press>();
        foreach (var lap in cell.Laps)
        {
            var at = lap.Retimed is { } corrected ? start.At + corrected : lap.At;
            if (lap.Mark.Device == phone && at > start.At && at < end)
            {
                (lap.At, lap.IsCounted) = (at, true);
                counted.Add(lap);
            }
        }

        counted.Sort(static (one, other) => one.At != other.At ? one.At.CompareTo(other.At) : one.Order.CompareTo(other.Order));
        return counted;
    }
}
