using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Athletes;

public abstract class CardTests(TestStore store) : DeskTests(store)
{
    private const string Token = "abcdefghijklmnopqrstuv";

    [Fact]
    public async Task Link_opens_todays_session_with_own_targets_and_nobody_elses_rows()
    {
        var (squad, _) = await LinkedAsync("1500 4:10 2026-05-01");
        var other = await Desk.AthleteAsync(squad, "Bo Hidden");
        var session = await Desk.SessionAsync(squad, "5x400 @ 72 r60s");
        await Desk.RecordAsync(Viewer.Server, session, new Web.Meaning.TypedChange(Guid.CreateVersion7(), other, "note", "Bo's own words", null));

        var page = await Desk.Browser().GetAsync($"/a/{Token}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("5 × 400 m", page.Text(".reps"));
        Assert.Contains("72.0", page.Text(".reps .time"));
        Assert.Contains("200 in 36.0", page.Text(".reps .lap"));
        Assert.DoesNotContain("Bo", page.Body);
        Assert.False(page.Has("nav.places"));
    }

    [Fact]
    public async Task How_it_was_is_recorded_for_the_athlete_alone_and_what_cannot_be_read_stays()
    {
        var (squad, athlete) = await LinkedAsync();
        var session = await Desk.SessionAsync(squad, "2x400 @ 72 r60s");
        var page = await Desk.Browser().GetAsync($"/a/{Token}");

        var refused = await page.PostAsync("#how form", ("rep-1", "71.4"), ("rep-2", "slow"), ("rpe", "11"), ("note", "'; DROP 🎽 \u202eabc"));
        var saved = await refused.PostAsync("#how form", ("rep-2", "DNF calf"), ("rpe", "7,5"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(2, refused.Problems.Count);
        Assert.Equal(("slow", "11"), (refused.Value("rep-2"), refused.Value("rpe")));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var entry = await Desk.ServerAsync(db => db.Entries.SingleAsync(row => row.SessionId == session && row.AthleteId == athlete, Cancellation));
        Assert.Equal((7.5m, "'; DROP 🎽 \u202eabc", 1), (entry.Exertion, entry.Note, entry.TimedReps));
        Assert.Equal([71_400, null], await Desk.ServerAsync(db => db.Results.OrderBy(row => row.Rep).Select(row => row.Milliseconds).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task What_the_coach_wrote_meanwhile_counts_and_the_athlete_is_told()
    {
        var (squad, athlete) = await LinkedAsync();
        var session = await Desk.SessionAsync(squad, "1x400 @ 72");
        var page = await Desk.Browser().GetAsync($"/a/{Token}");
        await Desk.RecordAsync(Viewer.Server, session, new Web.Meaning.TypedChange(Guid.CreateVersion7(), athlete, "rep-1", "70.1", null));

        var told = await page.PostAsync("#how form", ("rep-1", "71.9"));

        Assert.Contains("1:10.1", Assert.Single(told.Problems));
        Assert.Equal("71.9", told.Value("rep-1"));
        Assert.Equal(70_100, (await Desk.ServerAsync(db => db.Results.SingleAsync(Cancellation))).Milliseconds);
    }

    [Fact]
    public async Task Without_a_session_today_the_next_of_the_week_is_shown_or_else_the_last()
    {
        var (squad, _) = await LinkedAsync();
        await Desk.SessionAsync(squad, "3x300", Desk.Clock.Today.AddDays(-2), "The last");

        var last = await Desk.Browser().GetAsync($"/a/{Token}");
        await Desk.SessionAsync(squad, "4x300", Desk.Clock.Today.AddDays(3), "The next");
        var next = await Desk.Browser().GetAsync($"/a/{Token}");

        Assert.EndsWith("The last", last.Text("h1"));
        Assert.EndsWith("The next", next.Text("h1"));
    }

    [Fact]
    public async Task Session_of_others_or_of_another_squad_is_not_there()
    {
        var (squad, _) = await LinkedAsync();
        var others = await Desk.SessionAsync(squad, "3x300");
        await Desk.ServerAsync(db => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(row => row.IsForEveryone, false), Cancellation));
        var foreign = await Desk.SessionAsync(await Desk.SquadAsync("Other"), "5x500");

        Assert.Equal(HttpStatusCode.NotFound, (await Desk.Browser().GetAsync($"/a/{Token}/{others}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Desk.Browser().GetAsync($"/a/{Token}/{foreign}")).Status);
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("short")]
    [InlineData("%27%3B%20DROP%20TABLE%20x--")]
    public async Task Link_that_does_not_work_says_so(string token)
    {
        await LinkedAsync();

        var page = await Desk.Browser().GetAsync($"/a/{token}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("This link no longer works", page.Text("h1"));
    }

    [Fact]
    public async Task Link_stops_working_when_it_is_replaced_and_when_the_athlete_has_left()
    {
        var (_, athlete) = await LinkedAsync();
        await Desk.ServerAsync(db => db.Athletes.ExecuteUpdateAsync(set => set.SetProperty(row => row.LinkToken, "vutsrqponmlkjihgfedcba"), Cancellation));

        var replaced = await Desk.Browser().GetAsync($"/a/{Token}");
        var works = await Desk.Browser().GetAsync("/a/vutsrqponmlkjihgfedcba");
        await Desk.ServerAsync(db => db.Athletes.Where(row => row.Id == athlete).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeftAt, Desk.Clock.GetUtcNow()), Cancellation));
        var left = await Desk.Browser().GetAsync("/a/vutsrqponmlkjihgfedcba");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound], [replaced.Status, works.Status, left.Status]);
    }

    [Fact]
    public async Task Day_that_the_athlete_writes_down_is_their_own()
    {
        var (squad, athlete) = await LinkedAsync();
        var page = await Desk.Browser().GetAsync($"/a/{Token}");

        var refused = await page.PostAsync("Save in the log", ("what", "3 x 400, 90s jog"), ("times", "72.4 71.9 abc"), ("rpe", "6"));
        var kept = await refused.PostAsync("Save in the log", ("times", "72.4 71.9 70,8"));

        Assert.Contains("abc", Assert.Single(refused.Problems));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        var session = await Desk.ServerAsync(db => db.Sessions.SingleAsync(Cancellation));
        Assert.Equal((squad, (Guid?)athlete, false), (session.SquadId, session.OwnAthleteId, session.IsForEveryone));
        Assert.Equal([72_400L, 71_900, 70_800], await Desk.ServerAsync(db => db.Results.OrderBy(row => row.Rep).Select(row => row.Milliseconds!.Value).ToListAsync(Cancellation)));
    }

    private async Task<(Guid Squad, Guid Athlete)> LinkedAsync(params string[] performances)
    {
        var squad = await Desk.SquadAsync();
        var athlete = await Desk.AthleteAsync(squad, "Ada Example", performances);
        await Desk.ServerAsync(db => db.Athletes.ExecuteUpdateAsync(set => set.SetProperty(row => row.LinkToken, Token), Cancellation));
        return (squad, athlete);
    }
}

public sealed class CardTestsOnSqlite(SqliteFiles store) : CardTests(store);

public sealed class CardTestsOnPostgres(PostgresServer store) : CardTests(store);
