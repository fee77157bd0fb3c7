using Trackside.Notation.Readings;

namespace Trackside.Cli.Tests;

public sealed class ProgressTests
{
    private const string Empty = "\r\e[K";

    [Fact]
    public void Line_is_written_at_most_ten_times_a_second_and_taken_away()
    {
        var clock = new Clock();
        using var output = new StringWriter();

        using (var progress = new Progress(output, 50, clock))
        {
            foreach (var done in Enumerable.Range(0, 50))
            {
                progress.Show(done);
                clock.Now += TimeSpan.FromMilliseconds(40);
            }
        }

        var shown = output.ToString().Split(Empty, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("0 of 50 files read", shown[0]);
        Assert.Equal("3 of 50 files read", shown[1]);
        Assert.Equal(17, shown.Length);
        Assert.EndsWith(Empty, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_taken_away_that_was_not_there()
    {
        using var output = new StringWriter();

        new Progress(output, 50, TimeProvider.System).Dispose();

        Assert.Equal("", output.ToString());
    }

    [Theory]
    [InlineData(21, true, true)]
    [InlineData(20, true, false)]
    [InlineData(1_000, false, false)]
    public void Only_a_long_list_that_someone_watches_has_progress(int files, bool isWatched, bool hasProgress)
    {
        using var desk = new Desk(showsProgress: isWatched);
        using var progress = Progress.Over(files, desk.Terminal);

        Assert.Equal(hasProgress, progress is not null);
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
