using System.Globalization;
using System.Text.Json;
using Trackside.Web.Meaning;
using Trackside.Web.Store;
using Trackside.Web.Tests.Api;

namespace Trackside.Web.Tests.Logbook;

public abstract class LogApiTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Days_and_weeks_have_the_numbers_of_the_tables_that_are_taken_away()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var ada = await RanAsync(coach);

        var days = (await program.GetAsync($"squads/{coach.Squad}/athletes/{ada}/log")).Json.GetProperty("items").EnumerateArray().ToArray();
        var table = Table(await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}/log.csv"));
        var weeks = (await program.GetAsync($"squads/{coach.Squad}/athletes/{ada}/log/weeks?from=2026-05-04")).Json.GetProperty("weeks").EnumerateArray().ToArray();
        var weekTable = Table(await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}/log/weeks.csv?until=2026-05-20"))[^3..];

        Assert.Equal(2, days.Length);
        Assert.Equal(table[1..].Select(row => row[0]).Reverse(), days.Select(day => day.GetProperty("on").GetString()));
        foreach (var (day, row) in days.Reverse().Zip(table[1..]))
        {
            Assert.Equal(row[1], day.GetProperty("name").GetString());
            Assert.Equal(row[4], day.GetProperty("timedReps").GetInt32().ToString(CultureInfo.InvariantCulture));
            Assert.Equal(row[5..10].Select(Number), Kinds(day));
            Assert.Equal(Number(row[10]), day.GetProperty("points").GetDouble());
            Assert.Equal(Number(row[11]), day.GetProperty("exertion").GetDouble());
        }

        Assert.Equal(["2026-05-04", "2026-05-11", "2026-05-18"], weeks.Select(week => week.GetProperty("from").GetString()));
        Assert.Equal(days.Sum(day => Kinds(day).Sum()), weeks.Sum(week => Kinds(week).Sum()), 3);
        Assert.Equal(3, weekTable.Length);
        Assert.All(weeks.Where(week => Kinds(week).Sum() > 0), week => Assert.True(week.GetProperty("shortLoad").GetDouble() > 0));
    }

    [Fact]
    public async Task Squad_is_listed_line_by_line_and_athlete_by_athlete_to_each_what_is_theirs()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var ada = await RanAsync(coach);
        var bo = await Desk.AthleteAsync(coach.Squad, "Bo");
        var own = await Desk.ProgramAsync((await Desk.MemberAsync(coach.Squad, Role.Athlete, bo)).Account);

        var first = (await program.GetAsync($"squads/{coach.Squad}/log?limit=1")).Json;
        var second = (await program.GetAsync($"squads/{coach.Squad}/log?limit=1&cursor={first.GetProperty("next").GetString()}")).Json;
        var weeks = (await program.GetAsync($"squads/{coach.Squad}/log/weeks?from=2026-05-18")).Json.GetProperty("items");

        Assert.Equal(["2026-05-19", "2026-05-12"], new[] { first, second }.Select(page => Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("on").GetString()));
        Assert.Equal(new[] { ada, bo }.Order(), weeks.EnumerateArray().Select(athlete => athlete.GetProperty("athlete").GetGuid()).Order());
        Assert.Empty((await own.GetAsync($"squads/{coach.Squad}/log")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal([bo], (await own.GetAsync($"squads/{coach.Squad}/log/weeks")).Json.GetProperty("items").EnumerateArray().Select(athlete => athlete.GetProperty("athlete").GetGuid()));
        Assert.Equal("not-found", (await own.GetAsync($"squads/{coach.Squad}/athletes/{ada}/log")).Problem);
    }

    [Theory]
    [InlineData("from=2026-13-01", "from")]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=1066-10-14", "to")]
    [InlineData("from=2026-05-20&to=2026-05-01", "to")]
    public async Task Span_that_cannot_be_is_refused_by_its_name(string query, string field)
    {
        var (program, coach) = await Desk.CoachProgramAsync();

        foreach (var path in new[] { "log", "log/weeks" })
        {
            var reply = await program.GetAsync($"squads/{coach.Squad}/{path}?{query}");

            Assert.Equal("bad-parameter", reply.Problem);
            Assert.NotEmpty(reply.ErrorOf(field));
        }
    }

    private async Task<Guid> RanAsync(WebBrowser coach)
    {
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada", "1500 4:10.2 2026-05-01");
        var viewer = await Desk.ViewerAsync(coach.Account);
        foreach (var (day, time) in new[] { (new DateOnly(2026, 5, 12), "72"), (new DateOnly(2026, 5, 19), "71") })
        {
            var session = await Desk.SessionAsync(coach.Squad, "3 x 400m @ 72, 90s jog", day);
            await Desk.RecordAsync(viewer, session, [.. Enumerable.Range(1, 3).Select(rep => new TypedChange(Guid.CreateVersion7(), ada, $"rep-{rep}", time, null)), new TypedChange(Guid.CreateVersion7(), ada, "rpe", "7", null)]);
        }

        return ada;
    }

    private static IEnumerable<double> Kinds(JsonElement line) => line.GetProperty("metres").EnumerateObject().Take(5).Select(kind => kind.Value.GetDouble());

    private static double Number(string cell) => double.Parse(cell.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static string[][] Table(WebPage page) => [.. page.Body.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Cells().Matches(line.TrimEnd('\r')).Select(cell => cell.Value.Trim('"')).ToArray())];

    private static System.Text.RegularExpressions.Regex Cells() => new("(?<=^|,|;)(\"[^\"]*\"|[^,;]*)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}

public sealed class LogApiTestsOnSqlite(SqliteFiles store) : LogApiTests(store);

public sealed class LogApiTestsOnPostgres(PostgresServer store) : LogApiTests(store);
