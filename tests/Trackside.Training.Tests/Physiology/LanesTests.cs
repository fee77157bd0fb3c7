using FsCheck.Fluent;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Science;

namespace Trackside.Training.Tests.Physiology;

public sealed class LanesTests
{
    private static readonly Distance Millimetre = Distance.FromMetres(0.001m);

    public static IEnumerable<TheoryDataRow<int, decimal, decimal>> Published { get; } =
    [
        .. from row in Table.Rows("lane-distances")
           select new TheoryDataRow<int, decimal, decimal>(int.Parse(row[0]), decimal.Parse(row[1]), decimal.Parse(row[2])),
    ];

    [Theory]
    [MemberData(nameof(Published))]
    public void A_lap_is_as_long_as_published(int lane, decimal lap, decimal stagger)
    {
        Assert.Equal(lap, Lanes.Lap(lane).Metres, 3);
        Assert.Equal(stagger, Lanes.Stagger(Distance.Lap, lane).Metres, 2);
        Assert.InRange(Lanes.Run(Distance.Lap, lane).Metres, lap - 0.002m, lap);
    }

    [Fact]
    public void The_last_straight_and_a_100_are_as_long_in_every_lane()
    {
        Assert.Equal(Distance.FromMetres(84), Lanes.Run(Distance.FromMetres(84), 8));
        Assert.Equal(Distance.FromMetres(100), Lanes.Run(Distance.FromMetres(100), 8));
    }

    [Fact]
    public void A_300_has_a_bend_and_the_15_metres_before_the_back_straight()
    {
        // 300 − 2 · 84.39 = 131.22 m of bend in lane 1, an angle of 131.22 / 36.8 times 3.56 m.
        var run = Lanes.Run(Distance.FromMetres(300), 4);

        Assert.Equal(312.694m, run.Metres, 3);
    }

    [Fact]
    public void Two_laps_are_longer_by_twice_as_much_as_one() =>
        Assert.Equal(2 * Lanes.Stagger(Distance.Lap, 5).Metres, Lanes.Stagger(Distance.Lap * 2, 5).Metres, 3);

    [Fact]
    public void Without_a_kerb_lane_one_is_measured_as_the_others_are()
    {
        var standard = Track.Standard;
        var kerbless = new Track(standard.Straight, standard.KerbRadius, standard.LaneWidth, standard.LineOffset, standard.LineOffset);

        var lap = Lanes.Lap(1, kerbless);

        Assert.Equal(399.373m, lap.Metres, 3);
    }

    [Fact]
    public void A_rep_is_never_shorter_than_asked_and_longer_further_out() =>
        Property.Holds(
            from metres in Gen.Choose(0, 100_000)
            from lane in Gen.Choose(1, 9)
            select (Asked: Distance.FromMetres(metres), Lane: lane),
            rep => Lanes.Run(rep.Asked, rep.Lane) >= rep.Asked && Lanes.Run(rep.Asked, rep.Lane + 1) >= Lanes.Run(rep.Asked, rep.Lane));

    [Fact]
    public void A_longer_rep_is_longer_in_every_lane() =>
        Property.Holds(
            from centimetres in Gen.Choose(0, 200_000)
            from lane in Gen.Choose(1, 10)
            select (Asked: Distance.FromMetres(centimetres / 100m), Lane: lane),
            rep => Lanes.Run(rep.Asked + Millimetre, rep.Lane) > Lanes.Run(rep.Asked, rep.Lane));

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void There_is_no_such_lane(int lane) => Assert.Throws<ArgumentOutOfRangeException>(() => Lanes.Lap(lane));
}
