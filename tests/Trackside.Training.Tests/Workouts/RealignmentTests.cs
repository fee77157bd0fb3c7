using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class RealignmentTests
{
    [Theory]
    [InlineData("200 200 200", "200 200 200", "0 1 2")]
    [InlineData("200 200 200", "200 200", "0 1 -")]
    [InlineData("200 200 200 200", "400 200 200", "1 2 - -")]
    [InlineData("300 200 100", "200 150", "- 0 -")]
    [InlineData("100 200 300", "300 200 100", "2 - -")]
    [InlineData("", "200", "")]
    [InlineData("200", "", "-")]
    public void Reps_keep_their_order_and_the_earliest_keep_a_place(string before, string after, string places) =>
        Assert.Equal(places, string.Join(' ', Realignment.Of(Of(before), Of(after)).Select(place => place?.ToString() ?? "-")));

    [Fact]
    public void Longest_workouts_are_realigned() =>
        Assert.Equal(Workout.MaxReps - 1, Realignment.Of(Session(Run("100m"), Times(Workout.MaxReps - 1, Run("200m"))), Session(Times(Workout.MaxReps - 1, Run("200m")))).Count(place => place is not null));

    private static Workout Of(string reps) => Session(Block([.. reps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rep => Run(rep + "m"))]));
}
