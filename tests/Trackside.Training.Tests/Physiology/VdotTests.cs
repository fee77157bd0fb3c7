using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Science;

namespace Trackside.Training.Tests.Physiology;

public sealed class VdotTests
{
    private static readonly (string Column, Distance Race)[] Races =
    [
        ("1500_s", Distance.FromMetres(1500)), ("mile_s", Distance.Mile), ("3000_s", Distance.FromMetres(3000)), ("2mile_s", Distance.FromMiles(2)),
        ("5000_s", Distance.FromMetres(5000)), ("10000_s", Distance.FromMetres(10_000)), ("15000_s", Distance.FromMetres(15_000)),
        ("half_s", Distance.FromMetres(21_097.5m)), ("marathon_s", Distance.FromMetres(42_195)),
    ];

    public static TheoryData<int> Printed { get; } = [.. Enumerable.Range(30, 56)];

    [Theory]
    [MemberData(nameof(Printed))]
    public void Race_times_are_those_of_the_printed_table(int vdot)
    {
        var row = Table.Rows("vdot-race-times").Single(row => row["vdot"] == $"{vdot}");

        Assert.All(Races, race =>
        {
            var printed = (double)Table.Number(row[race.Column]);
            Assert.Equal(printed, (double)Vdot.TimeFor(race.Race, vdot).TotalSeconds, 0.0035 * printed);
        });
    }

    [Theory]
    [InlineData(5000, "24:34", 39.11039839652726)]
    [InlineData(10_000, "40:00", 51.9440826680247)]
    public void Vdot_is_that_of_others_programs(int metres, string time, double vdot) =>
        Assert.Equal(vdot, Vdot.Of(Distance.FromMetres(metres), Duration.Parse(time)), 1e-9);

    [Fact]
    public void The_time_for_the_vdot_of_a_race_is_its_time() =>
        Assert.All(Races.Where(race => race.Race.Metres < 30_000), race =>
        {
            var time = Duration.FromSeconds(race.Race.Metres / 4);

            Assert.Equal(time, Vdot.TimeFor(race.Race, Vdot.Of(race.Race, time)));
        });

    [Theory]
    [InlineData(1000, "2:59.999")]
    [InlineData(50_000, "5:00:00.001")]
    [InlineData(1000, "20:00")]
    [InlineData(10_000, "10:00")]
    public void A_time_outside_the_model_has_no_vdot(int metres, string time) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Vdot.Of(Distance.FromMetres(metres), Duration.Parse(time)));

    [Theory]
    [InlineData(800, 60)]
    [InlineData(42_195, 25)]
    [InlineData(5000, 19.9)]
    [InlineData(5000, 100.1)]
    public void A_vdot_has_no_time_outside_the_model(int metres, double vdot) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Vdot.TimeFor(Distance.FromMetres(metres), vdot));
}
