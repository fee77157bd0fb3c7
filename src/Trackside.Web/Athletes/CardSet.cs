using System.Collections.Immutable;
using System.Globalization;
using Trackside.Telling;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using Trackside.Web.Components;
using Trackside.Web.Meaning;

namespace Trackside.Web.Athletes;

/// <summary>A set of reps as an athlete reads it at the track; sets that are alike are one, with how often.</summary>
public sealed record CardSet(int Count, ImmutableArray<CardRow> Rows)
{
    /// <summary>The reps of a session, each with its target.</summary>
    public static ImmutableArray<CardSet> Of(IReadOnlyList<AskedRep> reps, Func<AskedRep, RepTarget> targetOf, Visit visit)
    {
        var sets = reps.GroupBy(rep => (rep.Planned.Block, rep.Planned.SetInWorkout)).Select(set => RowsOf([.. set], targetOf, visit)).ToList();
        var joined = ImmutableArray.CreateBuilder<CardSet>();
        foreach (var rows in sets)
        {
            if (joined.Count > 0 && AreAlike(joined[^1].Rows, rows))
            {
                joined[^1] = new(joined[^1].Count + 1, joined[^1].Rows);
            }
            else
            {
                joined.Add(new(1, rows));
            }
        }

        return joined.DrainToImmutable();
    }

    // After the last set there may be no recovery where after the others there is one.
    private static bool AreAlike(ImmutableArray<CardRow> one, ImmutableArray<CardRow> other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First with { After = "" } == pair.Second with { After = "" })
        && one[..^1].SequenceEqual(other[..^1]) && (other[^1].After.Length == 0 || one[^1].After == other[^1].After);

    private static ImmutableArray<CardRow> RowsOf(AskedRep[] reps, Func<AskedRep, RepTarget> targetOf, Visit visit)
    {
        var rows = ImmutableArray.CreateBuilder<CardRow>();
        foreach (var rep in reps)
        {
            var row = CardRow.Of(rep, targetOf(rep), visit);
            if (rows.Count > 0 && rows[^1].IsFollowedBy(row))
            {
                rows[^1] = rows[^1] with { Count = rows[^1].Count + 1, Between = rows[^1].Count == 1 ? rows[^1].After : rows[^1].Between, After = row.After };
            }
            else
            {
                rows.Add(row);
            }
        }

        return rows.DrainToImmutable();
    }
}

/// <summary>A rep, or several alike in a row.</summary>
/// <param name="Name">What is run: <c>400 m</c>.</param>
/// <param name="Time">The time to aim at; where there is none, what is asked in words.</param>
/// <param name="IsTime">Whether it is a time.</param>
/// <param name="Lap">What that is by lap, for reps of more than one; otherwise empty.</param>
/// <param name="Between">The recovery between them; empty for a single one.</param>
/// <param name="After">The recovery after the last.</param>
public sealed record CardRow(int Count, string Name, string Time, bool IsTime, Duration? Lap, Distance? LapOf, string Between, string After)
{
    private static readonly Distance HalfLap = Distance.FromMetres(200);

    public static CardRow Of(AskedRep rep, RepTarget target, Visit visit)
    {
        var asked = rep.Planned.Rep.Target is { } words ? TargetWords.Of(words, visit.Speech) : "";
        var time = target.Time is { } aim ? visit.Called(aim)
            : target.PerKilometre is { } pace ? visit.Pace(Pace.Of(pace, Distance.Kilometre))
            : asked;
        var lapOf = rep.Length is not { } length ? (Distance?)null : length > Distance.Lap ? Distance.Lap : length == Distance.Lap ? HalfLap : null;
        return new(
            1,
            NameOf(rep, visit),
            time,
            target.Time is not null || target.PerKilometre is not null,
            lapOf is { } part && target.Time is { } whole ? Pace.Of(whole, rep.Length!.Value).TimeFor(part) : null,
            lapOf,
            "",
            rep.RecoveryAfter is { } recovery ? WorkoutWords.Of(recovery, visit.Speech) : "");
    }

    /// <summary>Whether another is run like this one and can be counted with it.</summary>
    public bool IsFollowedBy(CardRow next) =>
        next.Name == Name && next.Time == Time && next.IsTime == IsTime && (Count == 1 || Between == After);

    private static string NameOf(AskedRep rep, Visit visit) =>
        rep is { Length: { } length, Planned.Rep: { Label: null, Role: RepRole.Work } } && length.Metres % 1 == 0
            ? $"{length.Metres.ToString("0", CultureInfo.InvariantCulture)} m"
            : WorkoutWords.Of(rep.Planned.Rep, visit.Speech);
}
