using Trackside.Cli.Sheets;
using Trackside.Notation.Readings;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Tests.Sheets;

public sealed class PacingTests
{
    [Theory]
    [InlineData(71.4, "−0.6")]
    [InlineData(72, "±0")]
    [InlineData(73.5, "±0")]
    [InlineData(74, "±0")]
    [InlineData(74.25, "+0.25")]
    public void Difference_counts_from_the_nearer_end_of_the_target(double result, string difference)
    {
        var target = new RepTime(DurationRange.Between(Readings.Time(72), Readings.Time(74)));

        Assert.Equal(difference, Pacing.DifferenceOf(Ran(400, result, target)));
    }

    [Theory]
    [InlineData(60.1, "+0.4")]
    [InlineData(59.7, "±0")]
    public void Target_per_kilometre_is_held_against_the_rep_to_the_tenth(double result, string difference) =>
        Assert.Equal(difference, Pacing.DifferenceOf(Ran(300, result, new TimePer(Readings.Seconds(199), Distance.Kilometre))));

    [Fact]
    public void Effort_is_not_compared_with_a_time() => Assert.Null(Pacing.DifferenceOf(Ran(400, 60, new Effort("hard"))));

    [Fact]
    public void Distance_left_open_has_no_pace()
    {
        var rep = new Rep { Distance = DistanceRange.Between(Distance.FromMetres(400), Distance.FromMetres(500)) };

        Assert.Null(Pacing.OfResult(new ReadRep(new PlannedRep(rep, 1, 1, 1, 1, 0), default) { Result = Readings.Time(70) }));
    }

    [Fact]
    public void No_time_and_no_distance_have_no_pace()
    {
        Assert.Null(Pacing.OfResult(Ran(0, 60, new Effort("hard"))));
        Assert.Null(Pacing.OfResult(Ran(400, 0, new Effort("hard"))));
    }

    private static ReadRep Ran(decimal metres, double result, TargetValue target) =>
        new(new PlannedRep(Readings.Run(metres) with { Target = new Target("", target) }, 1, 1, 1, 1, 0), new TextSpan(0, 0))
        {
            Result = Readings.Time((decimal)result),
        };
}
