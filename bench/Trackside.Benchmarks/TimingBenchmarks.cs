using BenchmarkDotNet.Attributes;
using Trackside.Notation;
using Trackside.Notation.Readings;
using Trackside.Telling;
using Trackside.Telling.Json;
using Trackside.Timed;
using Trackside.Training.Timing;

namespace Trackside.Benchmarks;

/// <summary>What a tap costs at the track: the board of twelve athletes over twelve reps, and of a timing with a great many marks, against reading the session's text once.</summary>
[MemoryDiagnoser]
[MinColumn]
public class TimingBenchmarks
{
    private const string Text =
        """
        2 x (3 x 120m) + 300m, 200m, 2 x 100m, 200m, 300m

        Recovery: 80m walk in 90" after 120m reps. 6' rec between sets. 2' rec. between reps in ladder
        """;

    private static readonly (TimingPlan Plan, Mark[] Marks) Squad = Of(12, 2, 20);
    private static readonly (TimingPlan Plan, Mark[] Marks) Meeting = Of(200, 8, 50);
    private static readonly Board Shown = Board.Of(Squad.Plan, Squad.Marks);
    private static readonly Board Before = Board.Of(Squad.Plan, Squad.Marks[..^1]);
    private static readonly BoardPieces Pieces = new(Speech.English);

    private int _tap;

    [Benchmark(Baseline = true)]
    public Reading TextOnce() => SessionReader.Read(Text);

    [Benchmark]
    public Board BoardOfTwelve() => Board.Of(Squad.Plan, Squad.Marks);

    // As on a phone: all but the athlete who tapped was written before.
    [Benchmark]
    public string JsonAfterATap()
    {
        _tap++;
        return BoardJson.Write(_tap % 2 == 0 ? Shown : Before, null, Speech.English, null, Pieces);
    }

    [Benchmark]
    public string JsonOfTwelve() => BoardJson.Write(Shown, null, Speech.English);

    [Benchmark]
    public Board BoardOfTwoHundred() => Board.Of(Meeting.Plan, Meeting.Marks);

    private static (TimingPlan Plan, Mark[] Marks) Of(int athletes, int groups, int mishaps)
    {
        var session = TimedSession.Of(SessionReader.Read(Text).Workout, athletes, groups, 1, mishaps);
        return (session.Plan(Text), [.. session.Marks]);
    }
}
