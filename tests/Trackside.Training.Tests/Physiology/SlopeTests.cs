using Trackside.Training.Physiology;
using Trackside.Training.Tests.Science;

namespace Trackside.Training.Tests.Physiology;

public sealed class SlopeTests
{
    public static IEnumerable<TheoryDataRow<double, double, double>> Costs { get; } =
    [
        .. from row in Table.Rows("slope-cost")
           select new TheoryDataRow<double, double, double>(double.Parse(row[0]), double.Parse(row[1]), double.Parse(row[2])),
    ];

    [Theory]
    [MemberData(nameof(Costs))]
    public void A_slope_costs_what_the_table_says(double gradePercent, double cost, double ratio)
    {
        Assert.Equal(cost, Slope.EnergyCost(gradePercent), 4);
        Assert.Equal(ratio, Slope.EnergyCost(gradePercent) / Slope.EnergyCost(0), 4);
    }

    [Fact]
    public void Running_is_cheapest_a_little_above_18_percent_downhill()
    {
        var cheapest = Enumerable.Range(-450, 901).MinBy(tenths => Slope.EnergyCost(tenths / 10.0));

        Assert.Equal(-181, cheapest);
    }

    [Theory]
    [InlineData(45.1)]
    [InlineData(-45.1)]
    [InlineData(double.NaN)]
    public void A_steeper_slope_is_refused(double gradePercent) => Assert.Throws<ArgumentOutOfRangeException>(() => Slope.EnergyCost(gradePercent));
}
