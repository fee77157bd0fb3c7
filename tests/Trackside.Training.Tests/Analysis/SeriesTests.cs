using FsCheck.Fluent;
using Trackside.Training.Analysis;

namespace Trackside.Training.Tests.Analysis;

public sealed class SeriesTests
{
    [Theory]
    [InlineData(SeriesShape.TooFew, "60 62")]
    [InlineData(SeriesShape.Even, "72.1 72.4 71.9 72.2 72.6")]
    [InlineData(SeriesShape.CutDown, "75 74 73 72 71")]
    [InlineData(SeriesShape.CutDown, "64 63.5 62 62.5 61 60")]
    [InlineData(SeriesShape.Fade, "64 64.5 65 66.5 68")]
    [InlineData(SeriesShape.MixedPaces, "68 76 68.4 75.6 68.1 76.2")]
    [InlineData(SeriesShape.MixedPaces, "68 68.2 76 75.9 68.3 68.1 76.2")]
    [InlineData(SeriesShape.SlowStart, "78 72 72.2 71.9 72.3 72.1")]
    [InlineData(SeriesShape.FastFinish, "72 72.3 71.8 72.2 72.1 66")]
    [InlineData(SeriesShape.FasterSecondHalf, "74 74.6 74.2 74.4 71.7 72.1 71.8 72")]
    [InlineData(SeriesShape.SlowerSecondHalf, "71.7 72.1 71.8 72 74 74.6 74.2 73.9")]
    [InlineData(SeriesShape.Uneven, "70 72 71 73.4 70.2 72.6 71.5")]
    [InlineData(SeriesShape.FasterSecondHalf, "100 61 62 63 64 65 66 67 68 69")]
    public void Each_shape_is_told_from_the_others(SeriesShape shape, string times) => Assert.Equal(shape, Of(times).Shape);

    [Fact]
    public void Times_that_differ_by_less_than_the_watch_errs_are_even() => Assert.Equal(SeriesShape.Even, Series.Of([12.0, 12.2, 12.4, 12.5], 0.3).Shape);

    [Fact]
    public void Three_reps_in_order_are_said_to_be_no_surer_than_they_are() => Assert.Equal(1 - (2.0 / 6), Of("60 62 64").Sureness!.Value, 1e-9);

    [Fact]
    public void Longer_order_is_surer() => Assert.True(Of("60 61 62 63 64 65").Sureness!.Value > Of("60 61 62 63").Sureness!.Value);

    [Fact]
    public void Exact_and_approximate_sureness_meet_where_one_takes_over_from_the_other()
    {
        double[] twelve = [1, 3, 2, 5, 4, 6, 8, 7, 10, 9, 12, 11];

        var exact = Series.Of([.. twelve.Select(value => 60 + value)], 0.1).Sureness!.Value;
        var approximate = Series.Of([.. twelve.Append(13).Select(value => 60 + value)], 0.1).Sureness!.Value;

        Assert.InRange(exact, 0.9999, 1);
        Assert.InRange(approximate, 0.9999, 1);
    }

    [Fact]
    public void Reading_a_series_backwards_turns_a_fade_into_a_cut_down_and_its_trend_round() =>
        Property.Holds(Times, times =>
        {
            var (forward, backward) = (Series.Of(times, 0.2), Series.Of([.. times.Reverse()], 0.2));
            return Math.Abs(forward.Trend!.Value + backward.Trend!.Value) < 1e-9
                && (forward.Shape == SeriesShape.Fade) == (backward.Shape == SeriesShape.CutDown);
        });

    [Fact]
    public void What_was_faster_in_its_second_half_is_never_a_fade() =>
        Property.Holds(Times, times =>
        {
            var findings = Series.Of(times, 0.2);
            return findings.Shape is not (SeriesShape.Fade or SeriesShape.SlowerSecondHalf) || findings.HalfDifference is not { Value: <= 0 };
        });

    [Fact]
    public void Trend_lies_in_its_band_and_scale_does_not_matter() =>
        Property.Holds(Times, times =>
        {
            var (one, ten) = (Series.Of(times, 0.2), Series.Of([.. times.Select(time => 10 * time)], 2));
            return one.Trend!.Low <= one.Trend.Value && one.Shape == ten.Shape && Math.Abs(one.Trend.Value - ten.Trend!.Value) < 1e-6;
        });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(double.PositiveInfinity)]
    public void Time_that_is_none_is_refused(double time) => Assert.Throws<ArgumentOutOfRangeException>(() => Series.Of([60, time, 61], 0.2));

    private static FsCheck.Gen<double[]> Times { get; } =
        from count in Gen.Choose(3, 16)
        from hundredths in Gen.ListOf(Gen.Choose(1_200, 9_000), count)
        select hundredths.Select(value => value / 100.0).ToArray();

    private static SeriesFindings Of(string times) => Series.Of([.. times.Split(' ').Select(time => double.Parse(time, System.Globalization.CultureInfo.InvariantCulture))], 0.2);
}
