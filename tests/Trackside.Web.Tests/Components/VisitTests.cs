using Trackside.Training.Quantities;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Components;

public sealed class VisitTests
{
    private static readonly DateOnly Friday = new(2018, 5, 18);

    [Theory]
    [InlineData("text", "en", "18 May 2018")]
    [InlineData("text", "es", "18 may 2018")]
    [InlineData("iso", "en", "2018-05-18")]
    [InlineData("dmy", "en", "18/05/2018")]
    [InlineData("mdy", "es", "05/18/2018")]
    [InlineData("nonsense", "en", "18 May 2018")]
    public void Day_is_written_as_the_person_likes_it(string days, string language, string written) => Assert.Equal(written, Of(new() { Days = days }, language).Day(Friday));

    [Theory]
    [InlineData("en", "Friday, 18 May 2018")]
    [InlineData("es", "viernes, 18 may 2018")]
    public void Long_day_names_the_day_of_the_week(string language, string written) => Assert.Equal(written, Of(new(), language).LongDay(Friday));

    [Theory]
    [InlineData("1:12.4", false, "1:12.4")]
    [InlineData("1:12.4", true, "1:12,4")]
    [InlineData("58.45", false, "58.45")]
    [InlineData("3:05", false, "3:05")]
    public void Time_is_written_as_it_was_run(string time, bool comma, string written) => Assert.Equal(written, Of(new() { Comma = comma }).Time(Duration.Parse(time)));

    [Theory]
    [InlineData("1:18.24", "78.2")]
    [InlineData("1:18.25", "78.3")]
    [InlineData("1:39.94", "99.9")]
    [InlineData("1:39.96", "1:40.0")]
    [InlineData("1:48.2", "1:48.2")]
    [InlineData("3:05", "3:05.0")]
    [InlineData("9:59.94", "9:59.9")]
    [InlineData("9:59.96", "10:00")]
    [InlineData("14:30.4", "14:30")]
    [InlineData("1:02:03.5", "1:02:04")]
    [InlineData("0", "0.0")]
    public void Target_is_called_as_a_coach_calls_it(string time, string called) => Assert.Equal(called, Of(new()).Called(Duration.Parse(time)));

    [Theory]
    [InlineData(-640, "−0.6")]
    [InlineData(1_150, "+1.2")]
    [InlineData(0, "±0.0")]
    [InlineData(-49, "±0.0")]
    [InlineData(-50, "−0.1")]
    [InlineData(61_000, "+61.0")]
    public void Difference_has_its_sign(long milliseconds, string signed) => Assert.Equal(signed, Of(new()).Signed(milliseconds));

    [Theory]
    [InlineData(8_440, false, "8.4 km")]
    [InlineData(8_000, false, "8 km")]
    [InlineData(8_440, true, "5.2 mi")]
    [InlineData(0, false, "0 km")]
    public void Length_is_in_the_unit_the_person_thinks_in(double metres, bool miles, string written) => Assert.Equal(written, Of(new() { Miles = miles }).Length(metres));

    [Theory]
    [InlineData("km", "2:54/km")]
    [InlineData("mile", "4:40/mi")]
    [InlineData("lap", "69.6/400")]
    public void Pace_is_told_by_what_the_person_thinks_in(string per, string written) =>
        Assert.Equal(written, Of(new() { Pace = per }).Pace(Pace.Of(Duration.Parse("2:54"), Distance.Kilometre)));

    [Theory]
    [InlineData(DayOfWeek.Monday, 14)]
    [InlineData(DayOfWeek.Sunday, 13)]
    [InlineData(DayOfWeek.Saturday, 12)]
    [InlineData(DayOfWeek.Friday, 18)]
    public void Week_begins_where_the_person_begins_it(DayOfWeek first, int day) => Assert.Equal(new DateOnly(2018, 5, day), Of(new() { FirstDay = first }).WeekOf(Friday));

    [Theory]
    [InlineData(null, "Etc/UTC", 20)]
    [InlineData(null, "Pacific/Auckland", 21)]
    [InlineData("America/Los_Angeles", "Pacific/Auckland", 20)]
    [InlineData("No/Such", "Pacific/Auckland", 20)]
    [InlineData("../../etc/passwd", null, 20)]
    public void Today_is_the_persons_or_else_the_squads(string? own, string? squads, int day)
    {
        var clock = new FixedClock();
        clock.Set(new(2026, 5, 20, 13, 0, 0, TimeSpan.Zero));
        var visit = new Visit(clock) { Habits = new() { TimeZone = own }, Squad = squads is null ? null : new Squad { Name = "Riverside", TimeZone = squads } };

        Assert.Equal(new DateOnly(2026, 5, day), visit.Today);
    }

    [Fact]
    public void Moment_is_told_by_the_persons_clock() =>
        Assert.Equal("20 May 2026, 12:00", Of(new() { TimeZone = "Europe/Madrid" }).Moment(new FixedClock().GetUtcNow()));

    [Fact]
    public void Habits_read_what_they_write()
    {
        var habits = new Habits { Language = "es", TimeZone = "Europe/Madrid", Miles = true, Pace = "lap", Comma = true, FirstDay = DayOfWeek.Sunday, Days = "iso" };

        Assert.Equal(habits, Habits.Read(habits.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"Miles\":\"yes\"}")]
    public void Habits_that_cannot_be_read_are_the_usual_ones(string? text) => Assert.Equal(new Habits(), Habits.Read(text));

    [Theory]
    [InlineData("{\"FirstDay\":99}")]
    [InlineData("{\"FirstDay\":-99}")]
    public void Week_holds_its_day_whatever_a_cookie_says(string cookie)
    {
        var first = Of(Habits.Read(cookie)).WeekOf(Friday);

        Assert.InRange(Friday.DayNumber - first.DayNumber, 0, 6);
    }

    private static Visit Of(Habits habits, string language = "en") => new(new FixedClock()) { Habits = habits, Culture = VisitMiddleware.CultureOf(language) };
}
