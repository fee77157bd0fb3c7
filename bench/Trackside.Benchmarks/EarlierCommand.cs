using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Trackside.Notation;
using Trackside.Training.Workouts;
using Trackside.Web.Demo;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Benchmarks;

/// <summary><c>earlier --data FOLDER</c> or <c>earlier --postgres CONNECTION</c>: how long "when did we last do this?" takes in the largest squad of a store.</summary>
internal static class EarlierCommand
{
    private const int Workouts = 200;
    private const int Answers = 12;

    public static async Task<int> RunAsync(string[] args)
    {
        Func<TracksideDb>? open = args switch
        {
            ["--data", var folder] => () => new SqliteTracksideDb(With<SqliteTracksideDb>(options => StoreSetup.Sqlite(options, Path.Combine(folder, "trackside.db")))),
            ["--postgres", var connection] => () => new PostgresTracksideDb(With<PostgresTracksideDb>(options => StoreSetup.Postgres(options, connection))),
            _ => null,
        };
        if (open is null)
        {
            await Console.Error.WriteLineAsync("Give a store that 'trackside-server seed --sessions 1000000' filled: earlier --data FOLDER, or earlier --postgres CONNECTION.");
            return 2;
        }

        var (squad, sessions, viewer) = await LargestAsync(open);
        Console.WriteLine(FormattableString.Invariant($"{sessions} sessions in the squad, {Workouts} different workouts, the latest {Answers} of each:"));
        var step = ManyTexts.All.Count / Workouts;
        string[] there = [.. Enumerable.Range(0, Workouts).Select(number => ManyTexts.All[number * step])];
        await MeasureKindAsync("written before", [.. there.Select(WorkoutOf)]);
        await MeasureKindAsync("never written, others like it", [.. there.Select(text => WorkoutOf(WithOtherRests(text)))]);
        return 0;

        async Task MeasureKindAsync(string kind, Workout[] asked)
        {
            using var warm = new Readings();
            await MeasureAsync(open, viewer, squad, asked, () => warm);
            Console.WriteLine($"{kind,-30} their texts not yet read {Figures.Of(await MeasureAsync(open, viewer, squad, asked, () => new Readings()))}");
            Console.WriteLine($"{kind,-30} their texts known        {Figures.Of(await MeasureAsync(open, viewer, squad, asked, () => warm))}");
        }
    }

    private static string WithOtherRests(string text) => new[] { ("60s", "70s"), ("90s", "100s"), ("2:00", "2:15"), ("3:00", "3:15"), ("200m jog", "300m jog") }
        .Aggregate(text, (changed, rest) => changed.Replace(rest.Item1, rest.Item2, StringComparison.Ordinal));

    private static Workout WorkoutOf(string text) => SessionReader.Read(text).Workout;

    private static async Task<List<double>> MeasureAsync(Func<TracksideDb> open, Viewer viewer, Guid squad, IEnumerable<Workout> workouts, Func<Readings> readings)
    {
        var milliseconds = new List<double>();
        foreach (var workout in workouts)
        {
            var started = Stopwatch.GetTimestamp();
            await using var db = open();
            db.Viewer = viewer;
            await db.LikeAsync(readings(), squad, workout, DateOnly.MaxValue, Answers, CancellationToken.None);
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return milliseconds;
    }

    private static async Task<(Guid Squad, int Sessions, Viewer Viewer)> LargestAsync(Func<TracksideDb> open)
    {
        await using var db = open();
        db.Viewer = Viewer.Server;
        var largest = await db.Sessions.GroupBy(session => session.SquadId).Select(group => new { Squad = group.Key, Count = group.Count() }).OrderByDescending(group => group.Count).FirstAsync();
        var head = await db.Members.AsNoTracking().FirstAsync(member => member.SquadId == largest.Squad);
        var members = await db.Members.AsNoTracking().Where(member => member.AccountId == head.AccountId).ToListAsync();
        return (largest.Squad, largest.Count, Viewer.Of(head.AccountId, "", members));
    }

    private static DbContextOptions<TDb> With<TDb>(Action<DbContextOptionsBuilder> set)
        where TDb : DbContext
    {
        var builder = new DbContextOptionsBuilder<TDb>();
        set(builder);
        return builder.Options;
    }
}
