using FsCheck.Fluent;
using Trackside.Charts.Drawing;

namespace Trackside.Charts.Tests.Drawing;

public sealed class PlacingTests
{
    [Fact]
    public void Labels_with_room_stay_where_they_are() =>
        Assert.Equal([10, 50, 90], Spread.Apart([10, 50, 90], [20, 20, 20], gap: 2, left: 0, right: 100));

    [Fact]
    public void Two_labels_on_one_place_move_apart_evenly() =>
        Assert.Equal([39, 61], Spread.Apart([50, 50], [20, 20], gap: 2, left: 0, right: 100));

    [Fact]
    public void Labels_at_the_edge_move_inwards() =>
        Assert.Equal([68, 90], Spread.Apart([98, 99], [20, 20], gap: 2, left: 0, right: 100));

    [Fact]
    public void Labels_without_room_have_no_place() =>
        Assert.Null(Spread.Apart([10, 20, 30], [40, 40, 40], gap: 0, left: 0, right: 100));

    [Fact]
    public void Labels_that_are_placed_never_overlap() =>
        Property.Holds(Gen.Choose(0, 300).Zip(Gen.Choose(1, 40)).ArrayOf(8), wishes =>
        {
            var sorted = wishes.OrderBy(wish => wish.Item1).Select(wish => (Middle: (double)wish.Item1, Width: (double)wish.Item2)).ToList();
            var places = Spread.Apart([.. sorted.Select(wish => wish.Middle)], [.. sorted.Select(wish => wish.Width)], 1, 0, 300);
            var boxes = places?.Zip(sorted, (place, wish) => (Left: place - (wish.Width / 2), Right: place + (wish.Width / 2))).ToList() ?? [];
            return places is null == (sorted.Sum(wish => wish.Width) + 7 > 300)
                && boxes.All(box => box.Left >= -1e-9 && box.Right <= 300 + 1e-9)
                && boxes.Zip(boxes.Skip(1)).All(pair => pair.First.Right + 1 <= pair.Second.Left + 1e-9);
        });

    [Fact]
    public void Runs_and_recoveries_that_can_be_seen_are_to_scale()
    {
        var timeline = Timeline.Of([(60, 120, 4, 1), (60, 60, 4, 1)], left: 0, right: 240);

        Assert.False(timeline.IsStretched);
        Assert.Equal([(0, 60), (180, 240)], timeline.Runs.Select(run => (Math.Round(run.Left, 6), Math.Round(run.Right, 6))));
        Assert.Equal(90, timeline.X(90), precision: 6);
        Assert.Equal(240, timeline.TotalSeconds);
    }

    [Fact]
    public void A_run_too_short_to_see_is_stretched_and_the_rest_stays_to_scale()
    {
        var timeline = Timeline.Of([(1, 100, 10, 1), (300, 0, 10, 1)], left: 0, right: 410);

        Assert.True(timeline.IsStretched);
        Assert.Equal([(0, 10), (110, 410)], timeline.Runs.Select(run => (Math.Round(run.Left, 6), Math.Round(run.Right, 6))));
    }

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(1, 1)]
    [InlineData(21, 50)]
    [InlineData(60, 100)]
    public void Steps_are_ones_twos_and_fives(double least, double step) => Assert.Equal(step, Steps.Decimal(least), precision: 9);

    [Theory]
    [InlineData(3, 5)]
    [InlineData(61, 120)]
    [InlineData(7_201, 18_000)]
    public void Steps_of_a_clock_are_those_people_count_in(double least, double step) => Assert.Equal(step, Steps.Clock(least), precision: 6);

    [Fact]
    public void Ticks_of_a_usual_session_are_in_even_steps_of_pace()
    {
        var scale = new PaceScale([5.0, 5.5, 6.0], top: 0, bottom: 140);

        var paces = scale.Ticks(Training.Quantities.Distance.Kilometre).Select(speed => Math.Round(1000 / speed, 6));

        Assert.Equal([170, 180, 190, 200, 210], paces);
    }
}
