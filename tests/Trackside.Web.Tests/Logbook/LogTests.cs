using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Logbook;

public abstract class LogTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Athlete_comes_to_their_own_log_at_once_and_a_coach_chooses()
    {
        var (coach, athlete) = await AthleteAsync();
        var self = await Desk.MemberAsync(coach.Squad, Role.Athlete, athlete);

        var own = await self.GetAsync($"/squads/{coach.Squad}/log");
        var choice = await coach.GetAsync($"/squads/{coach.Squad}/log");

        Assert.EndsWith($"/athletes/{athlete}/log", own.Path);
        Assert.Equal("Log", choice.Text("h1"));
        Assert.Contains("Ada Example", choice.Text("filter-list"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?view=week")]
    [InlineData("?view=week&from=0001-01-01")]
    [InlineData("?view=year")]
    [InlineData("?view=year&from=9999-99-99")]
    [InlineData("?view=trends&length=abc")]
    [InlineData("?view=trends&length=99999999999999999999999999999999")]
    [InlineData("?page=-3")]
    [InlineData("?page=10000")]
    public async Task Every_view_opens_with_nothing_in_it(string query)
    {
        var (coach, athlete) = await AthleteAsync();

        var page = await coach.GetAsync($"/squads/{coach.Squad}/athletes/{athlete}/log{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Log of Ada Example", page.Text("h1"));
    }

    [Fact]
    public async Task Recorded_session_is_in_list_week_year_trends_and_files()
    {
        var (coach, athlete) = await AthleteAsync("1500 4:10 2026-01-01", "5K 15:30 2026-01-01");
        await RunAsync(coach, athlete, "3x400 @ 72 r60s", Desk.Clock.Today, "72.1", "71.4", "70.9");
        var log = $"/squads/{coach.Squad}/athletes/{athlete}/log";

        var list = await coach.GetAsync(log);
        var week = await coach.GetAsync($"{log}?view=week");
        var year = await coach.GetAsync($"{log}?view=year");
        var trends = await coach.GetAsync($"{log}?view=trends");
        var file = await coach.GetAsync($"{log}.csv");
        var picture = await coach.GetAsync($"{log}/weeks.svg");

        Assert.Contains("1.2 km timed", list.Text("ul.rows"));
        Assert.Contains("1.2 km", week.Text("dl.facts"));
        Assert.True(year.Has(".year .day.is-today[class*=kind] a"));
        Assert.True(trends.Has("figure.chart svg") && !trends.Body.Contains("<style>", StringComparison.Ordinal));
        Assert.Contains("3x400 @ 72 r60s", file.Body);
        Assert.Equal("image/svg+xml", picture.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<style>", picture.Body);
    }

    [Fact]
    public async Task List_has_pages_of_fifty()
    {
        var (coach, athlete) = await AthleteAsync();
        for (var day = 0; day < 51; day++)
        {
            var session = await Desk.SessionAsync(coach.Squad, "3x400", Desk.Clock.Today.AddDays(-day));
            await Desk.AddedAsync(new Entry { SquadId = coach.Squad, SessionId = session, AthleteId = athlete, On = Desk.Clock.Today.AddDays(-day) }, row => row.Id);
        }

        var first = await coach.GetAsync($"/squads/{coach.Squad}/athletes/{athlete}/log");
        var second = await first.FollowAsync("Earlier");

        Assert.Equal(50, first.Texts("ul.rows > li").Count);
        Assert.Single(second.Texts("ul.rows > li"));
        Assert.True(second.Has("a[rel=prev]") && !second.Has("a[rel=next]"));
    }

    [Fact]
    public async Task Coach_writes_a_day_down_for_an_athlete_and_it_is_the_squads()
    {
        var (coach, athlete) = await AthleteAsync();
        var form = await coach.GetAsync($"/squads/{coach.Squad}/athletes/{athlete}/log/write");

        var refused = await form.PostAsync("Save in the log", ("day", "soon"), ("what", ""), ("rpe", "lots"), ("note", new string('x', 20_001)));
        var kept = await refused.PostAsync("Save in the log", ("day", "2026-05-04"), ("what", "10 km easy"), ("times", "42:30"), ("rpe", "4"), ("note", new string('x', 10_000)));

        Assert.Equal(4, refused.Problems.Count);
        Assert.Equal("lots", refused.Value("rpe"));
        Assert.EndsWith("?view=week&from=2026-05-04", kept.Path);
        var session = await Desk.ServerAsync(db => db.Sessions.SingleAsync(Cancellation));
        Assert.Null(session.OwnAthleteId);
        var entry = await Desk.ServerAsync(db => db.Entries.SingleAsync(Cancellation));
        Assert.Equal((10_000, 1, "10000 0 0 0 0 0 0 0 0"), (entry.Note.Length, entry.TimedReps, entry.ZoneMetres));
    }

    [Fact]
    public async Task Reader_and_guardian_write_nothing_down()
    {
        var (coach, athlete) = await AthleteAsync();
        var reader = await Desk.MemberAsync(coach.Squad, Role.Reader);
        var guardian = await Desk.MemberAsync(coach.Squad, Role.Guardian, athlete);
        var form = $"/squads/{coach.Squad}/athletes/{athlete}/log/write";

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(form)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guardian.GetAsync(form)).Status);
    }

    [Fact]
    public async Task Search_finds_by_words_workout_kind_and_day()
    {
        var (coach, athlete) = await AthleteAsync("1500 4:10 2026-01-01", "5K 15:30 2026-01-01");
        var today = Desk.Clock.Today;
        var kilometres = await RunAsync(coach, athlete, "5x1000m, 2' jog", today.AddDays(-20), "3:10", "3:09", "3:08", "3:07", "3:06");
        var quarters = await RunAsync(coach, athlete, "6x400m, 90s jog", today.AddDays(-3), "72.1", "71.4", "70.9");
        await Desk.RecordAsync(await Desk.ViewerAsync(coach.Account), quarters, new TypedChange(Guid.CreateVersion7(), athlete, "note", "Árbol 100% windy_day", null));

        Assert.Equal([quarters], await FoundAsync(coach, "q=arbol"));
        Assert.Equal([quarters], await FoundAsync(coach, "q=100%25+windy_"));
        Assert.Empty(await FoundAsync(coach, "q=%27%3B+DROP+TABLE"));
        Assert.Equal([kilometres], await FoundAsync(coach, "workout=5+x+1000m,+2%27+jog"));
        Assert.Equal([kilometres], await FoundAsync(coach, $"to={today.AddDays(-10):yyyy-MM-dd}"));
        Assert.Equal([quarters], await FoundAsync(coach, $"from={today.AddDays(-10):yyyy-MM-dd}&athlete={athlete}"));
        var kinds = await Desk.ServerAsync(db => db.Entries.Where(entry => entry.SessionId == kilometres).Select(entry => entry.Kinds).SingleAsync(Cancellation));
        Assert.Contains(kilometres, await FoundAsync(coach, $"athlete={athlete}&kind={Uri.EscapeDataString(kinds.Split(", ")[0])}"));
    }

    [Fact]
    public async Task Search_says_what_it_cannot_read_and_keeps_it()
    {
        var (coach, _) = await AthleteAsync();

        var page = await coach.GetAsync($"/squads/{coach.Squad}/log/search?workout=hello&from=soon&to=2026-13-01&kind=none&athlete=x");

        Assert.Equal(3, page.Problems.Count);
        Assert.Equal(("hello", "soon"), (page.Value("workout"), page.Value("from")));
    }

    [Fact]
    public async Task Athlete_finds_nothing_of_others()
    {
        var (coach, athlete) = await AthleteAsync();
        var other = await Desk.AthleteAsync(coach.Squad, "Bo Hidden");
        await Desk.SessionAsync(coach.Squad, "4x300 by moonlight", own: other);
        var self = await Desk.MemberAsync(coach.Squad, Role.Athlete, athlete);

        var page = await self.GetAsync($"/squads/{coach.Squad}/log/search?q=moonlight");

        Assert.DoesNotContain("moonlight</span>", page.Body);
        Assert.DoesNotContain("Bo Hidden", page.Body);
        Assert.Equal(HttpStatusCode.NotFound, (await self.GetAsync($"/squads/{coach.Squad}/athletes/{other}/log.csv")).Status);
    }

    [Fact]
    public async Task Weeks_begin_as_the_person_likes()
    {
        var coach = await Desk.CoachAsync(habits: new Habits { FirstDay = DayOfWeek.Sunday });
        var athlete = await Desk.AthleteAsync(coach.Squad, "Ada Example");

        var week = await coach.GetAsync($"/squads/{coach.Squad}/athletes/{athlete}/log?view=week&from=2026-05-06");

        Assert.Equal("2026-05-03", week.Document.QuerySelector("ol.week time")!.GetAttribute("datetime"));
    }

    private async Task<IReadOnlyList<Guid>> FoundAsync(WebBrowser coach, string query)
    {
        var page = await coach.GetAsync($"/squads/{coach.Squad}/log/search?{query}");
        return [.. page.Document.QuerySelectorAll("ul.rows a").Select(link => Guid.Parse(link.GetAttribute("href")!.Split('/')[^1]))];
    }

    private async Task<Guid> RunAsync(WebBrowser coach, Guid athlete, string text, DateOnly on, params string[] times)
    {
        var session = await Desk.SessionAsync(coach.Squad, text, on);
        await Desk.RecordAsync(await Desk.ViewerAsync(coach.Account), session, [.. times.Index().Select(time => new TypedChange(Guid.CreateVersion7(), athlete, $"rep-{time.Index + 1}", time.Item, null))]);
        return session;
    }

    private async Task<(WebBrowser Coach, Guid Athlete)> AthleteAsync(params string[] performances)
    {
        var coach = await Desk.CoachAsync();
        return (coach, await Desk.AthleteAsync(coach.Squad, "Ada Example", performances));
    }
}

public sealed class LogTestsOnSqlite(SqliteFiles store) : LogTests(store);

public sealed class LogTestsOnPostgres(PostgresServer store) : LogTests(store);
