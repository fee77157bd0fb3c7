using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Physiology;

public sealed class CameronTests
{
    [Theory]
    [InlineData("5632.704", "51:30", 75.1335)]
    [InlineData("4023.36", "34:45", 72.5961)]
    public void Five_miles_are_those_of_the_published_examples(string metres, string time, double minutes)
    {
        var told = Cameron.TimeFor(Runs.Run(decimal.Parse(metres), time), Distance.FromMetres(8046.72m));

        Assert.Equal(minutes, (double)told.TotalSeconds / 60, 0.00011);
    }

    [Fact]
    public void There_and_back_again_is_the_same_time()
    {
        var one = Runs.Run(1500, "3:50");
        var other = new Performance(Distance.FromMetres(5000), Cameron.TimeFor(one, Distance.FromMetres(5000)));

        Assert.Equal(230.0, (double)Cameron.TimeFor(other, one.Distance).TotalSeconds, 0.001);
    }

    [Theory]
    [InlineData(799, 1500)]
    [InlineData(1500, 799)]
    [InlineData(1500, 42_196)]
    public void Outside_its_range_there_is_no_time(int from, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Cameron.TimeFor(Runs.Run(from, from / 5m), Distance.FromMetres(to)));
}
