using FsCheck.Fluent;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Science;

namespace Trackside.Training.Tests.Physiology;

public sealed class ScoringTests
{
    private static readonly ScoringTable[] Editions = Enum.GetValues<ScoringTable>();

    public static IEnumerable<TheoryDataRow<string>> Samples { get; } =
        [.. Table.Rows("points-outdoor-2017").Select(row => new TheoryDataRow<string>($"{row["sex"]} {row["event"]},{row["performance"]},{row["published_points"]}"))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Points_are_those_of_the_printed_tables(string sample)
    {
        var cells = sample.Split(',');
        var (sex, scored) = (cells[0][0] == 'M' ? Sex.Men : Sex.Women, EventOf(cells[0][2..]));

        var points = Scoring.Points(scored, sex, SecondsOf(cells[1]), ScoringTable.Outdoor2017);

        Assert.Equal(int.Parse(cells[2]), points);
    }

    [Theory]
    [InlineData(ScoredEvent.Run800, Sex.Men, "1:47", 1113)]
    [InlineData(ScoredEvent.Run1500, Sex.Men, "3:40", 1106)]
    [InlineData(ScoredEvent.Run800, Sex.Women, "2:00", 1162)]
    [InlineData(ScoredEvent.Run1500, Sex.Women, "4:05", 1166)]
    [InlineData(ScoredEvent.Run5000, Sex.Men, "14:00", 1000)]
    [InlineData(ScoredEvent.Run10000, Sex.Men, "29:00", 1041)]
    public void Points_of_both_outdoor_editions_are_the_same_where_nothing_changed(ScoredEvent scored, Sex sex, string time, int points)
    {
        Assert.Equal(points, Scoring.Points(scored, sex, Duration.Parse(time), ScoringTable.Outdoor2017));
        Assert.Equal(points, Scoring.Points(scored, sex, Duration.Parse(time), ScoringTable.Outdoor2022));
    }

    [Fact]
    public void Every_constant_of_the_tables_gives_its_points()
    {
        foreach (var row in Table.Rows("scoring-constants"))
        {
            var edition = row["edition"] switch { "indoor_2022" => ScoringTable.Indoor2022, "outdoor_2017" => ScoringTable.Outdoor2017, _ => ScoringTable.Outdoor2022 };
            var (a, b) = (Table.Number(row["a"]), Table.Number(row["b_seconds"]));
            var seconds = decimal.Round(b * 0.75m, 2);

            var points = Scoring.Points(EventOf(row["event"]), row["sex"] == "M" ? Sex.Men : Sex.Women, Duration.FromSeconds(seconds), edition);

            Assert.Equal(decimal.Floor(a * (b - seconds) * (b - seconds)), points);
        }
    }

    [Fact]
    public void The_time_for_points_is_the_slowest_that_has_them() =>
        Property.Holds(
            from scored in Gen.Elements(Enum.GetValues<ScoredEvent>())
            from sex in Gen.Elements(Sex.Men, Sex.Women)
            from edition in Gen.Elements(Editions)
            from points in Gen.Choose(1, 1390)
            select (scored, sex, edition, points),
            one =>
            {
                if (ScoringConstants.Of(one.scored, one.sex, one.edition) is null)
                {
                    return true;
                }

                var time = Scoring.TimeFor(one.scored, one.sex, one.points, one.edition);
                var slower = time + Duration.FromMilliseconds(10);
                return Scoring.Points(one.scored, one.sex, time, one.edition) >= one.points && Scoring.Points(one.scored, one.sex, slower, one.edition) < one.points;
            });

    [Fact]
    public void A_time_is_rounded_up_to_the_hundredth()
    {
        var onTheBoundary = Scoring.TimeFor(ScoredEvent.Run800, Sex.Men, 1000);

        Assert.Equal(1000, Scoring.Points(ScoredEvent.Run800, Sex.Men, onTheBoundary));
        Assert.Equal(999, Scoring.Points(ScoredEvent.Run800, Sex.Men, onTheBoundary + Duration.FromMilliseconds(1)));
    }

    [Theory]
    [InlineData(ScoredEvent.Run800, "3:02.01", ScoringTable.Outdoor2022)]
    [InlineData(ScoredEvent.Run800, "1:37.8", ScoringTable.Outdoor2022)]
    [InlineData(ScoredEvent.Run800, "0", ScoringTable.Outdoor2022)]
    [InlineData(ScoredEvent.Sprint60, "7", ScoringTable.Outdoor2022)]
    [InlineData(ScoredEvent.Run10000, "30:00", ScoringTable.Indoor2022)]
    public void What_is_not_on_a_table_has_no_points(ScoredEvent scored, string time, ScoringTable table) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Scoring.Points(scored, Sex.Men, Duration.Parse(time), table));

    [Theory]
    [InlineData(0)]
    [InlineData(1401)]
    public void Points_that_are_not_printed_have_no_time(int points) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Scoring.TimeFor(ScoredEvent.Run800, Sex.Men, points));

    [Fact]
    public void The_flat_event_of_a_distance_is_not_the_one_with_hurdles()
    {
        Assert.Equal(ScoredEvent.Sprint400, ScoredEvents.Flat(Distance.FromMetres(400)));
        Assert.Equal(ScoredEvent.Run3000, ScoredEvents.Flat(Distance.FromMetres(3000)));
        Assert.Null(ScoredEvents.Flat(Distance.FromMetres(500)));
    }

    private static ScoredEvent EventOf(string name) => name switch
    {
        "Mile" => ScoredEvent.Mile,
        "2 Miles" or "2Miles" => ScoredEvent.TwoMiles,
        "400mH" => ScoredEvent.Hurdles400,
        "3000m SC" or "3000mSC" => ScoredEvent.Steeplechase3000,
        _ => ScoredEvents.Flat(Distance.FromMetres(decimal.Parse(name.TrimEnd('m'))))!.Value,
    };

    private static Duration SecondsOf(string text) =>
        Duration.FromSeconds(text.Split(':').Aggregate(0m, (seconds, part) => (seconds * 60) + Table.Number(part)));
}
