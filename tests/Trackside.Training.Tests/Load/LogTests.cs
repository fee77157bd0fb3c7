using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Analysis;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Analysis.Ran;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Load;

public sealed class LogTests
{
    private static readonly Profile Miler = Runner("1500m 3:45", "5000m 14:20");

    private static readonly Log Spring = Log.Of(
    [
        Entry("c", "2026-03-18", Session(Times(3, Run("1000m"))).As("2:52 2:50 2:51")),
        Entry("a", "2026-03-03", Session(Times(3, Run("1000m"))).As("2:56 2:55 2:57")),
        Entry("undated", null, Session(Times(4, Run("300m"))).As("44 43.2 43.5 43.8")),
        Entry("b", "2026-03-05", Session(Times(10, Run("300m"))).As(string.Join(' ', Enumerable.Repeat("45", 10)))),
    ]);

    [Fact]
    public void Sessions_stand_by_day_and_those_without_one_last() => Assert.Equal(["a", "b", "c", "undated"], Spring.Entries.Select(entry => entry.Name));

    [Fact]
    public void Best_of_each_distance_is_found_with_its_place()
    {
        Assert.Equal(["300m", "1000m"], Spring.Records.Select(record => record.Distance.ToString()));
        Assert.Equal((3, 2, 14), (Spring.Records[0].Entry, Spring.Records[0].Rep, Spring.Records[0].Count));
        Assert.Equal((2, 2, 6), (Spring.Records[1].Entry, Spring.Records[1].Rep, Spring.Records[1].Count));
    }

    [Fact]
    public void Workout_that_was_done_again_is_found_by_what_it_asks_for()
    {
        var again = Assert.Single(Spring.Repeated);

        Assert.Equal("3 x 1000m", again.CanonicalText);
        Assert.Equal([0, 2], again.Entries);
    }

    [Fact]
    public void Same_workout_is_found_before_a_similar_one_and_the_latest_first()
    {
        var like = Spring.Like(Session(Times(3, Run("1000m")))).ToArray();
        var similar = Assert.Single(Spring.Like(Session(Times(9, Run("300m")))));

        Assert.Equal([(2, true), (0, true)], like.Select(one => (one.Entry, one.IsSame)));
        Assert.Equal((1, false), (similar.Entry, similar.IsSame));
        Assert.Empty(Spring.Like(Session(Times(9, Run("300m"))), least: 1));
        Assert.Empty(Spring.Like(Workout.Empty));
    }

    [Fact]
    public void Of_the_same_workouts_one_without_a_day_comes_last()
    {
        var log = Log.Of([Entry("a", "2026-03-03", Session(Run("1000m")).As("2:56")), Entry("undated", null, Session(Run("1000m")).As("2:52")), Entry("b", "2026-03-05", Session(Run("1000m")).As("2:50"))]);

        Assert.Equal(["b", "a", "undated"], log.Like(Session(Run("1000m"))).Select(one => log.Entries[one.Entry].Name));
    }

    [Fact]
    public void Weeks_run_from_Monday_without_a_gap()
    {
        Assert.Equal(["2026-03-02", "2026-03-09", "2026-03-16"], Spring.Weeks.Select(week => week.Monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([2, 0, 1], Spring.Weeks.Select(week => week.Sessions));
        Assert.Equal([6000, 0, 3000], Spring.Weeks.Select(week => week.Metres));
        Assert.Equal(-100, Spring.Weeks[1].Change!.Value, 1e-9);
        Assert.Null(Spring.Weeks[2].Change);
    }

    [Fact]
    public void Volume_of_a_week_is_told_by_zone()
    {
        var zones = Spring.Weeks[0].Zones;

        Assert.Equal(Enumerable.Range(1, 9), zones.Select(zone => zone.Zone));
        Assert.Equal(6000, zones.Sum(zone => zone.Metres));
        Assert.Equal(8 * 60 + 48 + 450, zones.Sum(zone => zone.Seconds), 1e-9);
    }

    [Fact]
    public void Time_is_ranked_among_all_reps_of_its_distance()
    {
        Assert.Equal((1, 14), Spring.RankOf(Distance.FromMetres(300), Duration.Parse("43.2")));
        Assert.Equal((2, 14), Spring.RankOf(Distance.FromMetres(300), Duration.Parse("43.3")));
        Assert.Equal((5, 14), Spring.RankOf(Distance.FromMetres(300), Duration.Parse("45")));
        Assert.Equal((1, 0), Spring.RankOf(Distance.Mile, Duration.Parse("4:00")));
    }

    [Fact]
    public void Points_make_a_trend_of_every_day_from_the_first_to_the_last()
    {
        Assert.Equal("points", Spring.Load!.Unit);
        Assert.Equal(16, Spring.Trend.Length);
        Assert.True(Spring.Trend[0].Short > Spring.Trend[0].Long);
        Assert.Equal(Spring.Load.Days.Sum(day => day.Load), Spring.Weeks.Sum(week => week.Load!.Value), 1e-9);
    }

    [Fact]
    public void Exertion_counts_only_where_every_session_has_one()
    {
        var one = Session(Times(2, Run("1000m"))).As("3:00 3:00") with { Exertion = 5 };

        var all = Log.Of([Entry("a", "2026-03-03", one), Entry("b", "2026-03-04", one)]);
        var some = Log.Of([Entry("a", "2026-03-03", one), Entry("b", "2026-03-04", one with { Exertion = null })]);

        Assert.Equal("RPE min", all.Load!.Unit);
        Assert.Equal("points", some.Load!.Unit);
    }

    [Fact]
    public void Log_of_an_unknown_athlete_has_no_load_and_no_trend()
    {
        var analysis = (Session(Times(2, Run("1000m"))).As("3:00 3:00") with { Date = new DateOnly(2026, 3, 3) }).Analysed();

        var log = Log.Of([new LogEntry("a", analysis, SessionCost.Of(analysis))]);

        Assert.Null(log.Load);
        Assert.Empty(log.Trend);
        Assert.Null(log.Weeks[0].Load);
    }

    [Fact]
    public void Wrong_year_does_not_make_thousands_of_empty_weeks()
    {
        var one = Session(Times(2, Run("1000m"))).As("3:00 3:00");

        var log = Log.Of([Entry("a", "0026-03-03", one), Entry("b", "2026-03-04", one)]);

        Assert.Equal(2, log.Weeks.Length);
        Assert.Empty(log.Trend);
    }

    [Fact]
    public void Empty_log_is_empty()
    {
        var log = Log.Of([]);

        Assert.Empty(log.Weeks);
        Assert.Empty(log.Records);
        Assert.Null(log.Longest);
    }

    private static LogEntry Entry(string name, string? date, Session session)
    {
        var day = date is null ? (DateOnly?)null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var analysis = (session with { Date = day }).Analysed(Miler);
        return new LogEntry(name, analysis, SessionCost.Of(analysis, Miler));
    }
}
