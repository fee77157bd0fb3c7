using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Load;

/// <summary>The weeks of a log.</summary>
internal static class LogWeeks
{
    // As long as a trend may be; a log that spans more has a wrong year in it.
    private const int MostDays = 7_305;
    private const int DaysInWeek = 7;
    private const int Zones = 9;

    /// <summary>The first and the last day; null without dates, and where they lie too far apart to go through them day by day.</summary>
    public static (DateOnly First, DateOnly Last)? Span(ImmutableArray<LogEntry> entries)
    {
        var dates = entries.Select(entry => entry.Date).OfType<DateOnly>().ToArray();
        return dates.Length > 0 && dates.Max().DayNumber - dates.Min().DayNumber < MostDays - (2 * DaysInWeek) ? (dates.Min(), dates.Max()) : null;
    }

    public static ImmutableArray<LogWeek> Of(ImmutableArray<LogEntry> entries, LogLoad? load)
    {
        var byWeek = entries.Where(entry => entry.Date is not null).ToLookup(entry => MondayOf(entry.Date!.Value));
        var loads = (load?.Days ?? []).ToLookup(day => MondayOf(day.Date));
        var weeks = ImmutableArray.CreateBuilder<LogWeek>();
        foreach (var monday in MondaysOf(entries, byWeek))
        {
            var week = new LogWeek(monday, byWeek[monday].Count(), VolumesOf(byWeek[monday]));
            weeks.Add(WithLoad(week with { Change = ChangeOf(weeks.LastOrDefault(), week) }, [.. loads[monday]], load));
        }

        return weeks.DrainToImmutable();
    }

    private static IEnumerable<DateOnly> MondaysOf(ImmutableArray<LogEntry> entries, ILookup<DateOnly, LogEntry> byWeek)
    {
        if (Span(entries) is not var (first, last))
        {
            return byWeek.Select(week => week.Key).Order();
        }

        var start = MondayOf(first);
        return Enumerable.Range(0, ((last.DayNumber - start.DayNumber) / DaysInWeek) + 1).Select(week => start.AddDays(DaysInWeek * week));
    }

    // Day 0, 1 January of the year 1, is a Monday.
    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(day.DayNumber % DaysInWeek));

    private static ImmutableArray<ZoneVolume> VolumesOf(IEnumerable<LogEntry> entries)
    {
        var (metres, seconds) = (new double[Zones], new double[Zones]);
        foreach (var analysis in entries.Select(entry => entry.Analysis))
        {
            foreach (var rep in analysis.Reps.Where(rep => rep.Group is not null))
            {
                var zone = analysis.Groups[rep.Group!.Value].Zone.Zone.Number - 1;
                metres[zone] += rep.Pace is null ? 0 : (double)rep.Rep.Planned.Rep.Distance!.Value.Min.Metres;
                seconds[zone] += (double)rep.Rep.Time!.Value.TotalSeconds;
            }
        }

        return [.. Enumerable.Range(0, Zones).Select(zone => new ZoneVolume(zone + 1, metres[zone], seconds[zone]))];
    }

    private static Estimate? ChangeOf(LogWeek? before, LogWeek week) =>
        before is { Metres: >= 1_000 and < 1e9 } && week.Monday.DayNumber - before.Monday.DayNumber == DaysInWeek && week.Metres < 1e9
            ? Estimate.Exactly(WeekChange.Percent(Distance.FromMetres((decimal)before.Metres), Distance.FromMetres((decimal)week.Metres)), "%", "week-change")
            : null;

    private static LogWeek WithLoad(LogWeek week, DayLoad[] days, LogLoad? load)
    {
        if (load is null)
        {
            return week;
        }

        var daily = new double[DaysInWeek];
        foreach (var day in days)
        {
            daily[day.Date.DayNumber - week.Monday.DayNumber] += day.Load;
        }

        var isWithin = daily.All(one => one <= 100_000);
        return week with
        {
            Load = Estimate.Exactly(daily.Sum(), load.Unit, load.Model),
            Monotony = isWithin ? Estimate.Exactly(Monotony.Of(daily), "of 1", "monotony") : null,
            Strain = isWithin ? Estimate.Exactly(Monotony.Strain(daily), load.Unit, "monotony") : null,
        };
    }
}
