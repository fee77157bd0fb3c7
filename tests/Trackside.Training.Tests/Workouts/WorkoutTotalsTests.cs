using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class WorkoutTotalsTests
{
    [Fact]
    public void Nothing_to_run_asks_for_nothing() => Assert.Equal(new WorkoutTotals(Distance.Zero, Duration.Zero, 0), Workout.Empty.Totals);

    [Fact]
    public void The_work_of_all_rounds_is_added_up()
    {
        var workout = Session(
            Block(Times(2, Times(3, Run("120m")))),
            Block(Run("300m"), Run("200m"), Times(2, Run("100m")), Run("200m"), Run("300m")));

        Assert.Equal(new WorkoutTotals(Distance.FromMetres(1_920), Duration.Zero, 12), workout.Totals);
    }

    [Fact]
    public void Reps_by_time_are_added_up_as_time() =>
        Assert.Equal(
            new WorkoutTotals(Distance.FromMetres(800), Duration.FromMinutes(9), 5),
            Session(Times(3, Run("3:00")), Times(2, Run("400m"))).Totals);

    [Fact]
    public void Miles_are_added_up_exactly() => Assert.Equal(Distance.FromMiles(3), Session(Times(3, Run("1mi"))).Totals.WorkDistance);

    [Fact]
    public void A_rep_by_distance_and_time_counts_as_distance() =>
        Assert.Equal(new WorkoutTotals(Distance.FromMetres(5_000), Duration.Zero, 1), Session(Run("5000m") with { Time = Time("25:00") }).Totals);

    [Fact]
    public void A_rep_without_a_measure_is_only_counted() =>
        Assert.Equal(new WorkoutTotals(Distance.Zero, Duration.Zero, 2), Session(Times(2, new Rep { Label = "hill" })).Totals);

    [Fact]
    public void What_is_left_open_counts_by_its_lower_end() =>
        Assert.Equal(
            new WorkoutTotals(Distance.FromMetres(1_500), Duration.FromMinutes(2), 5),
            Session(Times(3, 4, Run("500m-600m")), Times(2, Run("1:00-1:30"))).Totals);

    [Theory]
    [InlineData(RepRole.WarmUp)]
    [InlineData(RepRole.CoolDown)]
    [InlineData(RepRole.Easy)]
    [InlineData(RepRole.Strides)]
    public void What_is_not_work_is_not_counted(RepRole role) =>
        Assert.Equal(
            new WorkoutTotals(Distance.FromMetres(400), Duration.Zero, 1),
            Session(Run("400m"), Run("2000m") with { Role = role }, Run("10:00") with { Role = role }).Totals);
}
