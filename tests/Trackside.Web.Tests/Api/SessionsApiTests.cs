using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Api;

public abstract class SessionsApiTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task A_session_is_written_read_changed_and_deleted()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var (ada, bo) = (await Desk.AthleteAsync(coach.Squad, "Ada"), await Desk.AthleteAsync(coach.Squad, "Bo"));

        var made = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6 x 400m @ 72, 90s jog", on = "2026-05-21", title = "Pace", sharedNote = "Spikes", coachesNote = "Watch Bo" });
        var address = made.Header("Location")!;
        var changed = await ChangeAsync(program, address, new { text = "8 x 400m @ 72, 90s jog", athletes = new[] { ada } }, made.ETag);
        var read = await program.GetAsync(address);
        var deleted = await program.DeleteAsync(address, ("If-Match", read.ETag));

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal([ada, bo], made.Json.GetProperty("athletes").EnumerateArray().Select(id => id.GetGuid()).Order());
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal((changed.Body, changed.ETag), (read.Body, read.ETag));
        Assert.NotEqual(made.ETag, changed.ETag);
        Assert.Equal(("2026-05-21", "Pace", "8 x 400m @ 72, 90s jog", "Spikes", "Watch Bo", false, 3200m), (
            read.Json.GetProperty("on").GetString(), read.Json.GetProperty("title").GetString(), read.Json.GetProperty("text").GetString(), read.Json.GetProperty("sharedNote").GetString(),
            read.Json.GetProperty("coachesNote").GetString(), read.Json.GetProperty("forEveryone").GetBoolean(), read.Json.GetProperty("workMetres").GetDecimal()));
        Assert.Equal([ada], read.Json.GetProperty("athletes").EnumerateArray().Select(id => id.GetGuid()));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal("not-found", (await program.GetAsync(address)).Problem);
    }

    [Fact]
    public async Task What_is_known_already_is_not_sent_again()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var session = await Desk.SessionAsync(coach.Squad, "6x400");
        var first = await program.GetAsync($"squads/{coach.Squad}/sessions/{session}");

        var second = await program.GetAsync($"squads/{coach.Squad}/sessions/{session}", ("If-None-Match", first.ETag));

        Assert.Equal((HttpStatusCode.NotModified, "", first.ETag), (second.Status, second.Body, second.ETag));
        Assert.DoesNotContain("W/", first.ETag);
    }

    [Fact]
    public async Task Nobodys_change_is_overwritten_unseen()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var path = $"squads/{coach.Squad}/sessions/{await Desk.SessionAsync(coach.Squad, "6x400")}";
        var first = await program.GetAsync(path);
        await ChangeAsync(program, path, new { title = "Mine" }, first.ETag);

        var blind = await ChangeAsync(program, path, new { title = "Blind" }, null);
        var stale = await ChangeAsync(program, path, new { title = "Stale" }, first.ETag);
        var weak = await program.DeleteAsync(path, ("If-Match", $"W/{stale.ETag}"));
        var garbled = await program.DeleteAsync(path, ("If-Match", "v3"));

        Assert.Equal((HttpStatusCode.PreconditionRequired, "if-match-missing"), (blind.Status, blind.Problem));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed"), (stale.Status, stale.Problem));
        Assert.Equal((await program.GetAsync(path)).ETag, stale.ETag);
        Assert.Equal("changed", weak.Problem);
        Assert.Equal("bad-parameter", garbled.Problem);
        Assert.Equal("Mine", await Desk.ServerAsync(db => db.Sessions.Select(row => row.Title).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Two_who_change_at_once_are_one_who_did_and_one_who_is_told()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var path = $"squads/{coach.Squad}/sessions/{await Desk.SessionAsync(coach.Squad, "6x400")}";
        var tag = (await program.GetAsync(path)).ETag;

        var replies = await Task.WhenAll(Enumerable.Range(1, 4).Select(count => ChangeAsync(program, path, new { title = $"Title {count}" }, tag)));

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.OK), reply => Assert.Equal("changed", reply.Problem));
    }

    [Fact]
    public async Task Recording_does_not_make_a_text_stale()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var made = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "2x400", athletes = new[] { await Desk.AthleteAsync(coach.Squad, "Ada") } });
        var ada = made.Json.GetProperty("athletes")[0].GetGuid();
        await program.PostAsync($"{made.Header("Location")}/results", new { changes = new[] { new { athlete = ada, field = "rep-1", text = "72.4" } } });

        Assert.Equal(made.ETag, (await program.GetAsync(made.Header("Location")!)).ETag);
    }

    [Fact]
    public async Task Pages_of_a_list_hold_everything_once_though_something_new_comes_in()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var there = new List<Guid>();
        for (var day = 0; day < 7; day++)
        {
            there.Add(await Desk.SessionAsync(coach.Squad, "6x400", Desk.Clock.Today.AddDays(-day / 3)));
        }

        var seen = new List<Guid>();
        var path = $"squads/{coach.Squad}/sessions?limit=3&q=6x400";
        for (var page = 0; path.Length > 0; page++)
        {
            var reply = await program.GetAsync(path);
            seen.AddRange(reply.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            await Desk.SessionAsync(coach.Squad, "6x400", Desk.Clock.Today.AddDays(1));
            var next = reply.Json.GetProperty("next").GetString();
            path = next is null ? "" : reply.Header("Link")!.Split('<', '>')[1];
            Assert.Equal(next is not null, reply.Header("Link")?.EndsWith("rel=\"next\"", StringComparison.Ordinal) == true);
            Assert.True(next is null || path.Contains("limit=3&q=6x400&cursor=", StringComparison.Ordinal), path);
        }

        Assert.Equal(there.Count, seen.Count);
        Assert.Equal(there.Order(), seen.Order());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=nothing", "cursor")]
    [InlineData("cursor=%00", "cursor")]
    [InlineData("cursor=Zm9vCjIwMjYtMDUtMDEKMQ", "cursor")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-05-02&to=2026-05-01", "to")]
    [InlineData("key=abc", "key")]
    public async Task Parameters_that_cannot_be_used_are_named(string query, string name)
    {
        var (program, coach) = await Desk.CoachProgramAsync();

        var reply = await program.GetAsync($"squads/{coach.Squad}/sessions?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "bad-parameter"), (reply.Status, reply.Problem));
        Assert.StartsWith($"'{name}'", reply.ErrorOf(name));
    }

    [Fact]
    public async Task Sessions_are_found_by_day_words_and_workout()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var today = Desk.Clock.Today;
        var (hills, track, _) = (await Desk.SessionAsync(coach.Squad, "8x200 hill", today), await Desk.SessionAsync(coach.Squad, "6 x 400m", today.AddDays(-7)), await Desk.SessionAsync(coach.Squad, "3x1000", today.AddDays(-14)));
        var key = (await program.GetAsync($"squads/{coach.Squad}/sessions/{track}")).Json.GetProperty("key").GetString();

        Assert.Equal([hills], await FoundAsync(program, coach.Squad, "q=HILL"));
        Assert.Equal([hills, track], await FoundAsync(program, coach.Squad, "from=2026-05-10"));
        Assert.Equal([track], await FoundAsync(program, coach.Squad, "from=2026-05-10&to=2026-05-15"));
        Assert.Equal([track], await FoundAsync(program, coach.Squad, $"key={key}"));
    }

    [Fact]
    public async Task Fields_of_a_session_that_are_refused_are_all_named()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var stranger = Guid.CreateVersion7();

        var reply = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "", on = "1700-01-01", title = new string('a', 121), athletes = new[] { stranger } });
        var wrongKind = await program.PostTextAsync($"squads/{coach.Squad}/sessions", """{ "text": "6x400", "athletes": ["somebody"] }""");

        Assert.Equal(["text", "on", "title", "athletes[0]"], reply.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).OrderBy(name => Array.IndexOf(["text", "on", "title", "athletes[0]"], name)));
        Assert.Contains(stranger.ToString(), reply.ErrorOf("athletes[0]"));
        Assert.Contains("a GUID", wrongKind.ErrorOf("athletes[0]"));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Sessions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task An_athlete_reads_without_the_coaches_note_and_writes_nothing()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        var bo = await Desk.AthleteAsync(coach.Squad, "Bo");
        var made = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400", coachesNote = "Secret" });
        var athlete = await Desk.MemberAsync(coach.Squad, Role.Athlete, ada);
        var own = await Desk.ProgramAsync(athlete.Account);

        var read = await own.GetAsync(made.Header("Location")!);
        var changed = await ChangeAsync(own, made.Header("Location")!, new { title = "Mine" }, read.ETag);

        Assert.Equal(System.Text.Json.JsonValueKind.Null, read.Json.GetProperty("coachesNote").ValueKind);
        Assert.DoesNotContain("Secret", read.Body);
        Assert.DoesNotContain(bo.ToString(), read.Body);
        Assert.Equal("not-found", changed.Problem);
    }

    private static Task<ApiReply> ChangeAsync(ApiClient program, string path, object change, string? tag) =>
        program.SendAsync(HttpMethod.Patch, path, JsonContent.Create(change), tag is null ? [] : [("If-Match", tag)]);

    private static async Task<IEnumerable<Guid>> FoundAsync(ApiClient program, Guid squad, string query) =>
        (await program.GetAsync($"squads/{squad}/sessions?{query}")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()).ToArray();
}

public sealed class SessionsApiTestsOnSqlite(SqliteFiles store) : SessionsApiTests(store);

public sealed class SessionsApiTestsOnPostgres(PostgresServer store) : SessionsApiTests(store);
