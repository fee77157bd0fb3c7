using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Trackside.Fuzzing;
using Trackside.Notation;
using Trackside.Notation.Readings;

namespace Trackside.Benchmarks;

/// <summary>What ten times as much costs: the ratio to aim at is ten.</summary>
[MemoryDiagnoser]
[MinColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class GrowthBenchmarks
{
    private const int Short = 100_000;
    private const int Long = 1_000_000;

    private static readonly string Posts = Repeated(KnownTexts.Embedded.Posts);
    private static readonly string Rubbish = Repeated([.. Enumerable.Range(0, 10_000).Select(index => Mutation.Of(KnownTexts.Embedded.All, Dice.Of(1, index)))]);

    private static readonly string[] SeparatePosts = Enumerable.Repeat(KnownTexts.Embedded.Posts, Long / KnownTexts.Embedded.Posts.Sum(post => post.Length)).SelectMany(posts => posts).ToArray();

    private readonly string _shortPosts = Posts[..Short];
    private readonly string _longPosts = Posts[..Long];
    private readonly string _shortRubbish = Rubbish[..Short];
    private readonly string _longRubbish = Rubbish[..Long];

    [Benchmark(Baseline = true), BenchmarkCategory("posts, one by one")]
    public int PostsOneByOne100kB() => RepsOf(SeparatePosts.AsSpan(0, SeparatePosts.Length / 10));

    [Benchmark, BenchmarkCategory("posts, one by one")]
    public int PostsOneByOne1MB() => RepsOf(SeparatePosts);

    [Benchmark(Baseline = true), BenchmarkCategory("posts, as one text")]
    public Reading Posts100kB() => SessionReader.Read(_shortPosts);

    [Benchmark, BenchmarkCategory("posts, as one text")]
    public Reading Posts1MB() => SessionReader.Read(_longPosts);

    [Benchmark(Baseline = true), BenchmarkCategory("rubbish")]
    public Reading Rubbish100kB() => SessionReader.Read(_shortRubbish);

    [Benchmark, BenchmarkCategory("rubbish")]
    public Reading Rubbish1MB() => SessionReader.Read(_longRubbish);

    private static int RepsOf(ReadOnlySpan<string> texts)
    {
        var reps = 0;
        foreach (var text in texts)
        {
            reps += SessionReader.Read(text).Reps.Length;
        }

        return reps;
    }

    // Long enough for the longest benchmark.
    private static string Repeated(IReadOnlyList<string> texts)
    {
        var once = string.Join("\n\n", texts) + "\n\n";
        return string.Concat(Enumerable.Repeat(once, (Long / once.Length) + 1));
    }
}
