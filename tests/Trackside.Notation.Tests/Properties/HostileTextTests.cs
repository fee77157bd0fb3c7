using System.Diagnostics;
using Trackside.Fuzzing;

namespace Trackside.Notation.Tests.Properties;

public sealed class HostileTextTests
{
    private const int Short = 5_000;
    private const int Tenfold = 10;
    private const double MostGrowth = 13;

    // On a busy machine the clock is no judge of a factor, but it is of a square: a hundred times as long would be far beyond this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Names { get; } = [.. HostileTexts.Pieces.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ten_times_as_much_of_a_hostile_text_takes_ten_times_the_memory(string name)
    {
        var piece = HostileTexts.Pieces[name];
        SessionReader.Read(HostileTexts.AfterSession(piece, Short));

        var once = BytesFor(HostileTexts.AfterSession(piece, Short));
        var tenfold = BytesFor(HostileTexts.AfterSession(piece, Short * Tenfold));

        Assert.InRange(tenfold, 0, (long)(once * MostGrowth));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_texts_are_read_within_the_laws_and_without_delay(string name)
    {
        var clock = Stopwatch.StartNew();

        Assert.Null(Laws.BrokenBy(HostileTexts.Of(HostileTexts.Pieces[name], Short * Tenfold)));
        Assert.Null(Laws.BrokenBy(HostileTexts.AfterSession(HostileTexts.Pieces[name], Short * Tenfold)));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Patience);
    }

    private static long BytesFor(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        SessionReader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
