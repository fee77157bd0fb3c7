using Trackside.Training.Analysis;
using Trackside.Training.Quantities;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Analysis;

public sealed class BreakPointTests
{
    [Fact]
    public void Step_is_found_where_it_is()
    {
        var analysis = Session(Times(10, Run("400m"))).As("68.1 67.9 68.3 68 68.2 68.1 71.2 71.9 71.5 72").Analysed();

        Assert.Equal(7, analysis.Diminished!.Value.Rep);
        Assert.InRange(analysis.Diminished.Value.Step.Slower.Value, 4.5, 5.6);
        Assert.True(analysis.Diminished.Value.Step.Sureness.Value > 0.99);
    }

    [Fact]
    public void Step_is_found_across_reps_of_several_distances()
    {
        var analysis = Session(Times(5, Run("300m"), Run("200m"))).As("45 29 45.2 29.1 44.9 29 47 30.4 47.2 30.5").Analysed();

        Assert.Equal(7, analysis.Diminished!.Value.Rep);
    }

    [Theory]
    [InlineData("68 68.2 67.9 68.1 68 68.3 67.8 68.1")]
    [InlineData("72 72.1 71.9 72 68 68.1 67.9 68")]
    [InlineData("68 68.1 72 72.1")]
    [InlineData("75 74 73 72 71 70 69 68")]
    [InlineData("68 76 68 76 68 76 68.2 76.1")]
    [InlineData("68 69 67.5 70 67 69.5 68.5 69.8")]
    public void Even_faster_short_cut_down_and_mixed_reps_have_no_such_point(string times) =>
        Assert.Null(Session(Times(times.Split(' ').Length, Run("400m"))).As(times).Analysed().Diminished);

    [Fact]
    public void Watch_that_errs_more_than_the_step_finds_none()
    {
        double[] values = [1, 1, 1, 1, 1.021, 1.021, 1.021, 1.021];

        Assert.NotNull(BreakPoint.Of(values, 0.001));
        Assert.Null(BreakPoint.Of(values, 0.03));
    }

    [Fact]
    public void Slip_of_the_pen_is_no_end_of_the_session()
    {
        var session = Session(Times(8, Run("400m"))).As("68 68 68 68 68 68 68 68");
        var slipped = session with { Reps = session.Reps.SetItem(7, session.Reps[7] with { Time = Duration.FromMinutes(1_400) }) };

        Assert.Null(slipped.Analysed().Diminished);
    }
}
