using BenchmarkDotNet.Attributes;
using Trackside.Fuzzing;
using Trackside.Notation;
using Trackside.Notation.Readings;
using Trackside.Notation.Syntax;

namespace Trackside.Benchmarks;

/// <summary>What a coach waits for: a line, and a post with its results. The figures of the known texts are means of one text.</summary>
[MemoryDiagnoser]
[MinColumn]
public class ReadingBenchmarks
{
    private const int Lines = 80;
    private const int Posts = 30;
    private const string TypicalLine = "6 x 800m @ 5K pace w/ 90s jog + 4 x 200m";

    private const string TypicalPost =
        """
        3 x (600m, 2 x 300m)

        Set #1: 1:42.1 / 47.9 / 47.5
        Set #2: 1:41.7 / 47.4 / 47.6
        Set #3: 1:40.9 / 46.8 / 46.2

        Recovery: 200m jog after 600m, 100m walk after 300m. 5' between sets

        Ann Example — May 18th, 2018
        """;

    [GlobalSetup]
    public void Count()
    {
        if (KnownTexts.Embedded is not { Lines.Count: Lines, Posts.Count: Posts })
        {
            throw new InvalidOperationException("The counts of known texts are out of date.");
        }
    }

    [Benchmark(Baseline = true)]
    public Reading Line() => SessionReader.Read(TypicalLine);

    [Benchmark]
    public SessionText LineTreeOnly() => SessionText.Parse(TypicalLine);

    [Benchmark(OperationsPerInvoke = Lines)]
    public int EachKnownLine() => RepsOf(KnownTexts.Embedded.Lines);

    [Benchmark]
    public Reading Post() => SessionReader.Read(TypicalPost);

    [Benchmark]
    public SessionText PostTreeOnly() => SessionText.Parse(TypicalPost);

    [Benchmark(OperationsPerInvoke = Posts)]
    public int EachKnownPost() => RepsOf(KnownTexts.Embedded.Posts);

    private static int RepsOf(IReadOnlyList<string> texts)
    {
        var reps = 0;
        foreach (var text in texts)
        {
            reps += SessionReader.Read(text).Reps.Length;
        }

        return reps;
    }
}
