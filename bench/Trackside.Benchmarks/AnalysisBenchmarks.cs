using System.Globalization;
using BenchmarkDotNet.Attributes;
using Trackside.Fuzzing;
using Trackside.Notation;
using Trackside.Notation.Readings;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Benchmarks;

/// <summary>What an athlete's page waits for: the analysis of a session, a profile, and a log of many sessions.</summary>
[MemoryDiagnoser]
[MinColumn]
public class AnalysisBenchmarks
{
    private const int Posts = 30;

    private static readonly Performance[] Twenty = [.. TwentyRaces()];

    private readonly Session[] _sessions = [.. KnownTexts.Embedded.Posts.Select(text => SessionReader.Read(text).ToSession())];

    private readonly Profile _profile = Profile.Of(Twenty, Sex.Men);

    private Session _longest = null!;

    [GlobalSetup]
    public void Count()
    {
        _longest = _sessions.MaxBy(session => session.Reps.Count(rep => rep.Time is not null))!;
        if (_sessions.Length != Posts)
        {
            throw new InvalidOperationException("The count of known posts is out of date.");
        }
    }

    [Benchmark(OperationsPerInvoke = Posts)]
    public int EachKnownSession() => GroupsOf(null);

    [Benchmark(OperationsPerInvoke = Posts)]
    public int EachKnownSessionOfAnAthlete() => GroupsOf(_profile);

    [Benchmark]
    public SessionAnalysis LongestKnownSession() => SessionAnalysis.Of(_longest, _profile);

    [Benchmark]
    public Profile ProfileOfTwenty() => Profile.Of(Twenty, Sex.Men);

    private int GroupsOf(Profile? profile)
    {
        var groups = 0;
        foreach (var session in _sessions)
        {
            groups += SessionAnalysis.Of(session, profile).Groups.Length;
        }

        return groups;
    }

    // Five races, four times each, a little faster every time.
    private static IEnumerable<Performance> TwentyRaces() =>
        from race in new[] { (400m, 52.0m), (800m, 115m), (1500m, 235m), (5000m, 885m), (10_000m, 1850m) }
        from season in Enumerable.Range(0, 4)
        select new Performance(Distance.FromMetres(race.Item1), Duration.FromSeconds(race.Item2 * (1 - (season * 0.004m))))
        {
            Date = DateOnly.Parse($"{2022 + season}-06-01", CultureInfo.InvariantCulture),
        };
}

/// <summary>A log from the texts to the trend, by how many sessions it has; the ratio of the two is what tells whether it is linear.</summary>
[MemoryDiagnoser]
[MinColumn]
public class LogBenchmarks
{
    private string[] _texts = [];

    [Params(1_000, 10_000)]
    public int Sessions { get; set; }

    [GlobalSetup]
    public void Write() => _texts = [.. Enumerable.Range(0, Sessions).Select(index => KnownTexts.Embedded.Posts[index % KnownTexts.Embedded.Posts.Count])];

    [Benchmark]
    public Log FromTexts()
    {
        var entries = new LogEntry[_texts.Length];
        Parallel.For(0, _texts.Length, index =>
        {
            var analysis = SessionAnalysis.Of(SessionReader.Read(_texts[index]).ToSession());
            entries[index] = new LogEntry("", analysis, SessionCost.Of(analysis));
        });
        return Log.Of(entries);
    }
}
