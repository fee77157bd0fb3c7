using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Science;

namespace Trackside.Training.Tests.Physiology;

public sealed class VdotPacesTests
{
    private static readonly (string Column, int Metres)[] Repetitions =
        [("R200_s", 200), ("R300_s", 300), ("R400_s", 400), ("R600_s", 600), ("R800_s", 800)];

    public static TheoryData<int> Printed { get; } = [.. Enumerable.Range(30, 56)];

    [Theory]
    [MemberData(nameof(Printed))]
    public void Threshold_and_interval_are_those_of_the_printed_table(int vdot)
    {
        var row = RowOf(vdot);

        Assert.True(Math.Abs(Table.Number(row["T_s_per_km"]) - VdotPaces.Of(vdot).Threshold.PerKilometre.TotalSeconds) <= 0.7m);
        Assert.True(row["Ikm_s"].Length == 0 || Math.Abs(Table.Number(row["Ikm_s"]) - VdotPaces.Of(vdot).Interval.PerKilometre.TotalSeconds) <= 0.7m);
    }

    [Theory]
    [MemberData(nameof(Printed))]
    public void Easy_marathon_and_repetition_are_as_printed(int vdot)
    {
        var row = RowOf(vdot);
        var paces = VdotPaces.Of(vdot);

        Assert.Equal(Table.Number(row["E_fast_s_per_km"]), paces.EasyFast.PerKilometre.TotalSeconds);
        Assert.Equal(vdot == 72 ? 250 : Table.Number(row["E_slow_s_per_km"]), paces.EasySlow.PerKilometre.TotalSeconds);
        Assert.Equal(Table.Number(row["M_s_per_km"]), paces.Marathon.PerKilometre.TotalSeconds);
        Assert.All(Repetitions, rep =>
            Assert.Equal(row[rep.Column].Length == 0 ? null : Table.Number(row[rep.Column]), paces.RepetitionFor(Distance.FromMetres(rep.Metres))?.TotalSeconds));
    }

    [Fact]
    public void Every_pace_is_faster_for_a_higher_vdot()
    {
        var paces = Enumerable.Range(60, 111).Select(half => VdotPaces.Of(half / 2.0)).ToList();

        Assert.All(paces.Zip(paces.Skip(1)), pair =>
        {
            Assert.True(pair.Second.EasyFast < pair.First.EasyFast && pair.Second.EasySlow < pair.First.EasySlow && pair.Second.Marathon < pair.First.Marathon);
            Assert.True(pair.Second.Threshold < pair.First.Threshold && pair.Second.Interval < pair.First.Interval);
            Assert.True(pair.Second.Repetition <= pair.First.Repetition);
        });
    }

    [Fact]
    public void Repetition_pace_is_that_of_the_200_where_no_400_is_printed()
    {
        Assert.Equal(Duration.FromSeconds(134), VdotPaces.Of(30).Repetition.PerLap);
        Assert.Equal(Duration.FromSeconds(122), VdotPaces.Of(33).Repetition.PerLap);
        Assert.Equal(Duration.FromSeconds(120), VdotPaces.Of(34).Repetition.PerLap);
        Assert.Null(VdotPaces.Of(33).RepetitionFor(Distance.Lap));
    }

    [Theory]
    [InlineData(29.99)]
    [InlineData(85.01)]
    [InlineData(double.NaN)]
    public void Nothing_is_said_beside_the_table(double vdot) => Assert.Throws<ArgumentOutOfRangeException>(() => VdotPaces.Of(vdot));

    private static TableRow RowOf(int vdot) => Table.Rows("vdot-training-paces").Single(row => row["vdot"] == $"{vdot}");
}
