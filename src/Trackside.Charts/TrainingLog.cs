using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Charts;

/// <summary>Weeks of training.</summary>
/// <param name="Title">Stands over the chart; empty where the page has its own heading.</param>
/// <param name="Weeks">In order of time; a week that is missing is a gap.</param>
/// <exception cref="ArgumentException">A week does not begin after the one before it.</exception>
public sealed record TrainingLog(string Title, ImmutableArray<LogWeek> Weeks)
{
    /// <summary>The weeks in order of time.</summary>
    /// <exception cref="ArgumentException">A week does not begin after the one before it.</exception>
    public ImmutableArray<LogWeek> Weeks { get; init => field = Ordered(value); } = Ordered(Weeks);

    /// <summary>What load is counted in: <c>points a day</c>.</summary>
    public string LoadUnit { get; init; } = "load a day";

    private static ImmutableArray<LogWeek> Ordered(ImmutableArray<LogWeek> weeks)
    {
        if (weeks.IsDefault)
        {
            return [];
        }

        foreach (var (before, after) in weeks.Zip(weeks.Skip(1)))
        {
            if (after.FirstDay < before.FirstDay.AddDays(Math.Min(7, DateOnly.MaxValue.DayNumber - before.FirstDay.DayNumber)))
            {
                throw new ArgumentException("A week begins before the one in front of it is over; put the weeks in order, each once.", nameof(weeks));
            }
        }

        return weeks;
    }
}

/// <summary>A week of training.</summary>
/// <param name="FirstDay">The day it begins.</param>
/// <param name="ByKind">How far was run of each of the five kinds, from easy to sprint.</param>
/// <exception cref="ArgumentException"><paramref name="ByKind"/> does not hold five distances.</exception>
public sealed record LogWeek(DateOnly FirstDay, ImmutableArray<Distance> ByKind)
{
    /// <summary>How far was run of each of the five kinds, from easy to sprint.</summary>
    public ImmutableArray<Distance> ByKind { get; } = ByKind is { IsDefault: false, Length: ChartStyle.KindCount }
        ? ByKind
        : throw new ArgumentException("A week needs a distance for each of the five kinds.", nameof(ByKind));

    /// <summary>The load of the last 42 days at the end of the week; null where it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero or not a number.</exception>
    public double? LongLoad { get; init => field = Checked(value); }

    /// <summary>The load of the last 7 days at the end of the week; null where it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero or not a number.</exception>
    public double? ShortLoad { get; init => field = Checked(value); }

    internal double Metres => ByKind.Sum(distance => distance.TotalMetres);

    private static double? Checked(double? load) => load is null or (>= 0 and <= 1e12)
        ? load
        : throw new ArgumentOutOfRangeException(nameof(load), load, "A load is a number from zero to 1e12.");
}
