using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Api;

public abstract class ResultsApiTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Cells_are_taken_one_by_one_and_what_is_refused_holds_up_nothing()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var (ada, path) = await GridAsync(coach.Squad);

        var reply = await program.PostAsync(path, new { changes = new object[] { Cell(ada, "rep-1", "1.12,4"), Cell(ada, "rep-2", "quick"), Cell(ada, "rpe", "7.5"), Cell(ada, "rep-4", "200m 28.4") } });
        var read = await program.GetAsync(path);

        Assert.Equal(["applied", "refused", "applied", "applied"], reply.Json.GetProperty("results").EnumerateArray().Select(one => one.GetProperty("state").GetString()));
        Assert.Contains("'quick' is no time for 400m", reply.Json.GetProperty("results")[1].GetProperty("message").GetString());
        var runner = Assert.Single(read.Json.GetProperty("athletes").EnumerateArray());
        Assert.Equal([(1, 72_400L, 400m), (4, 28_400L, 200m)], runner.GetProperty("results").EnumerateArray().Select(one => (one.GetProperty("rep").GetInt32(), one.GetProperty("milliseconds").GetInt64(), one.GetProperty("metres").GetDecimal())));
        Assert.Equal(7.5m, runner.GetProperty("exertion").GetDecimal());
        Assert.Equal([72_000L, 72_000L, 72_000L], runner.GetProperty("targets").EnumerateArray().Select(one => one.GetProperty("milliseconds").GetInt64()));
        Assert.Equal(3, read.Json.GetProperty("reps").GetArrayLength());
    }

    [Fact]
    public async Task The_same_change_sent_twice_is_done_once_and_two_at_one_cell_are_told_of_each_other()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var (ada, path) = await GridAsync(coach.Squad);
        var assistant = await Desk.ProgramAsync((await Desk.MemberAsync(coach.Squad, Role.Assistant, name: "Coach B")).Account);
        var change = new { id = Guid.CreateVersion7(), athlete = ada, field = "rep-1", text = "72.4", @base = 0 };

        await program.PostAsync(path, new { changes = new[] { change } });
        var again = await program.PostAsync(path, new { changes = new[] { change } });
        var other = await assistant.PostAsync(path, new { changes = new[] { new { athlete = ada, field = "rep-1", text = "71.0", @base = 0 } } });

        Assert.Equal("applied", again.Json.GetProperty("results")[0].GetProperty("state").GetString());
        var conflict = other.Json.GetProperty("results")[0];
        Assert.Equal(("conflict", "1:12.4", "Coach Example"), (conflict.GetProperty("state").GetString(), conflict.GetProperty("theirs").GetString(), conflict.GetProperty("by").GetString()));
        Assert.Equal(72_400L, await Desk.ServerAsync(db => db.Results.Select(row => row.Milliseconds!.Value).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Changes_of_others_are_heard_from_a_version_on_and_the_last_of_ones_own_is_taken_back()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var (ada, path) = await GridAsync(coach.Squad);
        var first = await program.PostAsync(path, new { changes = new[] { Cell(ada, "rep-1", "72.4") } });
        await program.PostAsync(path, new { changes = new[] { Cell(ada, "rep-2", "71.0") } });

        var news = await program.GetAsync($"{path}/changes?after={first.Json.GetProperty("version").GetInt64()}");
        var undone = await program.PostAsync($"{path}/undo", new { });
        var twice = await program.PostTextAsync($"{path}/undo", "", "text/plain");
        var nothing = await program.PostAsync($"{path}/undo", new { });

        var cell = Assert.Single(news.Json.GetProperty("cells").EnumerateArray());
        Assert.Equal(("rep-2", "1:11", "−1.0", true), (cell.GetProperty("field").GetString(), cell.GetProperty("shown").GetString(), cell.GetProperty("difference").GetString(), cell.GetProperty("faster").GetBoolean()));
        Assert.Equal("", undone.Json.GetProperty("cells")[0].GetProperty("shown").GetString());
        Assert.Equal(HttpStatusCode.OK, twice.Status);
        Assert.Equal(HttpStatusCode.NoContent, nothing.Status);
        Assert.Equal(0, await Desk.ServerAsync(db => db.Results.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Fields_that_are_missing_or_none_are_named_with_their_place()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var (ada, path) = await GridAsync(coach.Squad);

        var reply = await program.PostTextAsync(path, $$"""{ "changes": [null, { "athlete": "{{ada}}", "field": "rep-0", "text": "1" }, { "athlete": "{{ada}}", "field": "rep-1" }, { "field": "rpe", "text": "1" }] }""");
        var none = await program.PostAsync(path, new { changes = Array.Empty<object>() });

        Assert.Equal(["changes[0].athlete", "changes[1].field", "changes[2].text", "changes[3].athlete"], reply.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Contains("between 1 and 2000", none.ErrorOf("changes"));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Changes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Our_own_grid_is_answered_as_its_person_likes_things_shown()
    {
        var coach = await Desk.CoachAsync(habits: new Habits { Comma = true, Language = "es" });
        var (ada, path) = await GridAsync(coach.Squad);
        var page = await coach.GetAsync($"/{path}".Replace("/results", "/record", StringComparison.Ordinal));
        var grid = page.Document.QuerySelector("result-grid")!;

        var (status, json) = await coach.PostJsonAsync(grid.GetAttribute("results-url")!, new { changes = new object[] { Cell(ada, "rep-1", "72,4"), Cell(ada, "rep-2", "quick") } });
        var (_, news) = await coach.GetJsonAsync($"{grid.GetAttribute("changes-url")}?after=0");
        var (_, undone) = await coach.PostJsonAsync(grid.GetAttribute("undo-url")!, new { });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("1:12,4", json.GetProperty("results")[0].GetProperty("shown").GetString());
        Assert.Contains("no es", json.GetProperty("results")[1].GetProperty("message").GetString());
        Assert.Equal("+0,4", news.GetProperty("cells")[0].GetProperty("difference").GetString());
        Assert.Equal(JsonValueKind.Array, undone.GetProperty("cells").ValueKind);
    }

    [Fact]
    public async Task An_analysis_is_of_what_was_recorded()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var (ada, path) = await GridAsync(coach.Squad);
        await program.PostAsync(path, new { changes = new[] { Cell(ada, "rep-1", "72.4"), Cell(ada, "rep-2", "71.0"), Cell(ada, "rpe", "6") } });

        var reply = await program.GetAsync(path.Replace("/results", $"/athletes/{ada}/analysis", StringComparison.Ordinal));
        var stranger = await program.GetAsync(path.Replace("/results", $"/athletes/{Guid.CreateVersion7()}/analysis", StringComparison.Ordinal));

        Assert.Equal(("trackside.analysis/1", "Ada Example", "2026-05-20"), (reply.Json.GetProperty("schema").GetString(), reply.Json.GetProperty("athlete").GetString(), reply.Json.GetProperty("date").GetString()));
        Assert.Equal([72.4m, 71.0m], reply.Json.GetProperty("reps").EnumerateArray().Where(rep => rep.GetProperty("time").ValueKind == JsonValueKind.Object).Select(rep => rep.GetProperty("time").GetProperty("value").GetDecimal()));
        Assert.Equal(HttpStatusCode.NotModified, (await program.GetAsync(path.Replace("/results", $"/athletes/{ada}/analysis", StringComparison.Ordinal), ("If-None-Match", reply.ETag))).Status);
        Assert.Equal("not-found", stranger.Problem);
    }

    private static object Cell(Guid athlete, string field, string text) => new { athlete, field, text };

    private async Task<(Guid Ada, string Path)> GridAsync(Guid squad)
    {
        var ada = await Desk.AthleteAsync(squad, "Ada Example", "5000 15:00 2026-05-01");
        return (ada, $"squads/{squad}/sessions/{await Desk.SessionAsync(squad, "3 x 400m @ 72, 90s jog")}/results");
    }
}

public sealed class ResultsApiTestsOnSqlite(SqliteFiles store) : ResultsApiTests(store);

public sealed class ResultsApiTestsOnPostgres(PostgresServer store) : ResultsApiTests(store);
