using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Athletes;

public abstract class AthleteTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Lines_that_are_pasted_become_performances_and_paces_follow()
    {
        var (coach, athlete) = await AthleteAsync();
        var page = await coach.GetAsync(AddressOf(coach, athlete));

        var after = await page.PostAsync("Add", ("lines", "1500 3:59.45 2026-05-01\n5K 14.30\nmile 4:18.2 indoor # fell at the bell"));

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal(["1500 3:59.45 2026-05-01", "5K 14.30", "mile 4:18.2 indoor"], (await Desk.ServerAsync(db => db.Performances.Select(row => row.Text).ToListAsync(Cancellation))).Order());
        Assert.Contains("fell at the bell", after.Text("#performances"));
        Assert.Contains("half marathon", after.Text("#paces"));
        Assert.True(after.Has("#paces a[href='/explain/race-curve']"));
    }

    [Fact]
    public async Task Line_that_is_not_understood_stays_in_the_box_with_its_problem_and_the_others_count()
    {
        var (coach, athlete) = await AthleteAsync();
        var page = await coach.GetAsync(AddressOf(coach, athlete));

        var refused = await page.PostAsync("Add", ("lines", "800 1:58.4\n'; DROP TABLE x\nhop 3:00 🎽"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("'; DROP TABLE x\nhop 3:00 🎽", refused.Value("lines").ReplaceLineEndings("\n"));
        Assert.Contains("Line 2", Assert.Single(refused.Problems));
        Assert.Equal(1, await Desk.ServerAsync(db => db.Performances.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Performance_can_be_changed_taken_out_and_put_back()
    {
        var (coach, athlete) = await AthleteAsync("800 1:58.4 2026-05-01");
        var page = await coach.GetAsync(AddressOf(coach, athlete));

        var editing = await page.FollowAsync("Edit");
        var wrong = await editing.PostAsync("Save the change", ("line", "800 9:99"));
        var changed = await wrong.PostAsync("Save the change", ("line", "800 1:57.9 2026-05-01"));
        var gone = await changed.PostAsync("Take out");
        var back = await gone.PostAsync("Put it back");

        Assert.Equal("800 9:99", wrong.Value("line"));
        Assert.Single(wrong.Problems);
        Assert.Contains("1:57.9", changed.Text("#performances table"));
        Assert.False(gone.Has("#performances table"));
        Assert.Contains("1:57.9", back.Text("#performances table"));
    }

    [Fact]
    public async Task Training_bests_come_from_recorded_reps_and_stay_apart_from_races()
    {
        var (coach, athlete) = await AthleteAsync("400 56.1 2026-05-01");
        var session = await Desk.SessionAsync(coach.Squad, "3x400 @ 72 r60s");
        await Desk.RecordAsync(await Desk.ViewerAsync(coach.Account), session, Change(athlete, "rep-1", "71.4"), Change(athlete, "rep-2", "70,9"), Change(athlete, "rep-3", "DNF"));

        var page = await coach.GetAsync(AddressOf(coach, athlete));

        var tables = page.Texts("#records table");
        Assert.Contains("56.1", tables[0]);
        Assert.DoesNotContain("56.1", tables[1]);
        Assert.Contains("1:10.9", tables[1]);
        Assert.True(page.Has($"#records a[href$='/sessions/{session}']"));
    }

    [Fact]
    public async Task Coaches_note_is_on_no_page_of_who_is_no_coach()
    {
        var (coach, athlete) = await AthleteAsync();
        await (await coach.GetAsync(AddressOf(coach, athlete))).PostAsync("Save the notes", ("shared", "Shared words"), ("private", "Secret words"));
        var reader = await Desk.MemberAsync(coach.Squad, Role.Reader);
        var self = await Desk.MemberAsync(coach.Squad, Role.Athlete, athlete);

        var own = await coach.GetAsync(AddressOf(coach, athlete));
        var pages = new[] { await reader.GetAsync(AddressOf(coach, athlete)), await self.GetAsync(AddressOf(coach, athlete)) };

        Assert.Contains("Secret words", own.Body);
        Assert.All(pages, page => Assert.Contains("Shared words", page.Body));
        Assert.All(pages, page => Assert.DoesNotContain("Secret words", page.Body));
    }

    [Fact]
    public async Task Reader_is_not_shown_the_athletes_own_link()
    {
        var (coach, athlete) = await AthleteAsync();
        var made = await (await coach.GetAsync(AddressOf(coach, athlete))).PostAsync("Make a link");
        var token = (await Desk.ServerAsync(db => db.Athletes.SingleAsync(Cancellation))).LinkToken!;
        var reader = await Desk.MemberAsync(coach.Squad, Role.Reader);

        var page = await reader.GetAsync(AddressOf(coach, athlete));

        Assert.Equal(22, token.Length);
        Assert.Contains(token, made.Body);
        Assert.DoesNotContain(token, page.Body);
    }

    [Fact]
    public async Task Athlete_sees_their_own_page_and_nobody_elses()
    {
        var (coach, athlete) = await AthleteAsync();
        var other = await Desk.AthleteAsync(coach.Squad, "Bo Example");
        var self = await Desk.MemberAsync(coach.Squad, Role.Athlete, athlete);

        Assert.Equal(HttpStatusCode.OK, (await self.GetAsync(AddressOf(coach, athlete))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await self.GetAsync(AddressOf(coach, other))).Status);
        Assert.False((await self.GetAsync(AddressOf(coach, athlete))).Has("[name=lines]"));
    }

    [Fact]
    public async Task Tables_are_taken_away_in_the_language_of_who_takes_them_without_formulas()
    {
        var (coach, athlete) = await AthleteAsync("800 1:58.4 2026-05-01");
        await Desk.ServerAsync(db => db.Performances.ExecuteUpdateAsync(set => set.SetProperty(row => row.Note, "=1+1, \"so\""), Cancellation));
        coach.Language = "es";

        var response = await coach.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"http://localhost{AddressOf(coach, athlete)}/performances.csv"));

        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);
        var text = System.Text.Encoding.UTF8.GetString(bytes[3..]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("Día,Carrera,", text);
        Assert.Contains("\"'=1+1, \"\"so\"\"\"", text);
        Assert.Equal("ada-example-marcas.csv", response.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task Name_that_is_left_out_is_asked_for()
    {
        var (coach, athlete) = await AthleteAsync();
        var page = await coach.GetAsync(AddressOf(coach, athlete));

        var refused = await page.PostAsync($"form[action$='/details']", ("name", " "), ("sex", "women"));
        var saved = await refused.PostAsync($"form[action$='/details']", ("name", "Ada ' <b>Größe</b> שלום"));

        Assert.Single(refused.Problems);
        Assert.Equal("women", refused.Value("sex"));
        Assert.Equal("Ada ' <b>Größe</b> שלום", saved.Text("h1"));
    }

    private static string AddressOf(WebBrowser coach, Guid athlete) => $"/squads/{coach.Squad}/athletes/{athlete}";

    private static TypedChange Change(Guid athlete, string field, string text) => new(Guid.CreateVersion7(), athlete, field, text, null);

    private async Task<(WebBrowser Coach, Guid Athlete)> AthleteAsync(params string[] performances)
    {
        var coach = await Desk.CoachAsync();
        return (coach, await Desk.AthleteAsync(coach.Squad, "Ada Example", performances));
    }
}

public sealed class AthleteTestsOnSqlite(SqliteFiles store) : AthleteTests(store);

public sealed class AthleteTestsOnPostgres(PostgresServer store) : AthleteTests(store);
