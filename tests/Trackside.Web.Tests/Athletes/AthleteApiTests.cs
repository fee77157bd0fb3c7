using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;
using Trackside.Web.Tests.Api;

namespace Trackside.Web.Tests.Athletes;

public abstract class AthleteApiTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Athlete_is_added_read_changed_marked_as_left_and_deleted()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var list = $"squads/{coach.Squad}/athletes";

        var made = await program.PostAsync(list, new { name = "  Ada   Example ", sex = "women" });
        var path = made.Header("Location")!;
        var read = await program.GetAsync(path);
        var changed = await PatchAsync(program, path, new { name = "Ada B", sex = "unsaid" }, read.ETag);
        var left = await PatchAsync(program, path, new { hasLeft = true }, changed.ETag);
        var those = await program.GetAsync($"{list}?hasLeft=true");
        var others = await program.GetAsync($"{list}?hasLeft=false");
        var gone = await program.DeleteAsync(path, ("If-Match", left.ETag));

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("Ada Example", read.Json.GetProperty("name").GetString());
        Assert.Equal(made.ETag, read.ETag);
        Assert.Equal(("Ada B", "unsaid"), (changed.Json.GetProperty("name").GetString(), changed.Json.GetProperty("sex").GetString()));
        Assert.Equal(("Ada B", Desk.Clock.GetUtcNow()), (left.Json.GetProperty("name").GetString(), left.Json.GetProperty("leftAt").GetDateTimeOffset()));
        Assert.Single(those.Json.GetProperty("items").EnumerateArray());
        Assert.Empty(others.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.NoContent, gone.Status);
        Assert.Equal("not-found", (await program.GetAsync(path)).Problem);
    }

    [Fact]
    public async Task Change_that_was_made_over_an_older_state_is_refused_also_where_a_page_made_the_newer_one()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        var path = $"squads/{coach.Squad}/athletes/{ada}";
        var read = await program.GetAsync(path);
        await (await coach.GetAsync($"/squads/{coach.Squad}/people/{ada}")).PostAsync("Save", ("name", "Ada of the page"));

        var without = await program.SendAsync(HttpMethod.Patch, path, JsonContent.Create(new { name = "Ada of the program" }));
        var over = await PatchAsync(program, path, new { name = "Ada of the program" }, read.ETag);
        var deleted = await program.DeleteAsync(path, ("If-Match", read.ETag));

        Assert.Equal("if-match-missing", without.Problem);
        Assert.Equal(("changed", "changed"), (over.Problem, deleted.Problem));
        Assert.Equal((await program.GetAsync(path)).ETag, over.ETag);
        Assert.Equal("Ada of the page", await Desk.ServerAsync(db => db.Athletes.Select(row => row.Name).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Two_who_change_at_once_do_not_both_succeed()
    {
        var squad = await Desk.SquadAsync();
        var ada = await Desk.AthleteAsync(squad, "Ada");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Desk.ServerAsync(async one =>
        {
            var mine = await one.Athletes.SingleAsync(row => row.Id == ada, Cancellation);
            await Desk.ServerAsync(async two =>
            {
                (await two.Athletes.SingleAsync(row => row.Id == ada, Cancellation)).Name = "First";
                await two.SaveChangesAsync(Cancellation);
            });
            mine.Name = "Second";
            await one.SaveChangesAsync(Cancellation);
        }));
    }

    [Fact]
    public async Task List_is_turned_page_by_page_and_leaves_out_nobody_who_comes_meanwhile()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        foreach (var number in Enumerable.Range(1, 5))
        {
            await Desk.AthleteAsync(coach.Squad, $"Athlete {number}");
        }

        var names = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await program.GetAsync($"squads/{coach.Squad}/athletes?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            names.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
            cursor = page.Json.GetProperty("next").GetString();
            if (names.Count == 4)
            {
                await Desk.AthleteAsync(coach.Squad, "Athlete 6");
            }
        }
        while (cursor is not null);

        // Keys made within one millisecond have no order.
        Assert.Equal(Enumerable.Range(1, 6).Select(number => $"Athlete {number}"), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Performance_is_added_read_changed_and_deleted()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        var list = $"squads/{coach.Squad}/athletes/{ada}/performances";

        var made = await program.PostAsync(list, new { line = "1500 3:39.45 2018-05-17 indoor # windy" });
        var path = made.Header("Location")!;
        var noted = await PatchAsync(program, path, new { note = "Still." }, made.ETag);
        var changed = await PatchAsync(program, path, new { line = "100 hand 11,2 wind +1.2 2019-06-01" }, noted.ETag);
        var listed = await program.GetAsync(list);
        var gone = await program.DeleteAsync(path, ("If-Match", changed.ETag));

        Assert.Equal((1500m, 219_450, "2018-05-17", true, "windy"), Said(made.Json));
        Assert.Equal((1500m, 219_450, "2018-05-17", true, "Still."), Said(noted.Json));
        Assert.Equal((100m, 11_200, "2019-06-01", false, "Still."), Said(changed.Json));
        Assert.Equal(1.2, changed.Json.GetProperty("wind").GetDouble());
        Assert.True(changed.Json.GetProperty("isHandTimed").GetBoolean());
        Assert.Equal(changed.Json.GetProperty("id").GetGuid(), Assert.Single(listed.Json.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Equal(HttpStatusCode.NoContent, gone.Status);
    }

    [Theory]
    [InlineData("", "It is needed")]
    [InlineData("1500 pears", "'pears'")]
    [InlineData("1500 3:39.45 2018-13-17", "'2018-13-17'")]
    [InlineData("1500 3:39.45\n800 1:50", "One performance at a time")]
    public async Task Line_that_cannot_be_read_is_refused_with_its_place(string line, string words)
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");

        var reply = await program.PostAsync($"squads/{coach.Squad}/athletes/{ada}/performances", new { line });

        Assert.Equal("invalid", reply.Problem);
        Assert.Contains(words, reply.ErrorOf("line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Athlete_sees_themselves_alone_and_changes_nothing()
    {
        var squad = await Desk.SquadAsync();
        var (ada, bo) = (await Desk.AthleteAsync(squad, "Ada"), await Desk.AthleteAsync(squad, "Bo"));
        var program = await Desk.ProgramAsync((await Desk.MemberAsync(squad, Role.Athlete, ada)).Account);

        var listed = await program.GetAsync($"squads/{squad}/athletes");
        var own = await program.GetAsync($"squads/{squad}/athletes/{ada}");

        Assert.Equal(["Ada"], listed.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Equal("not-found", (await program.GetAsync($"squads/{squad}/athletes/{bo}")).Problem);
        Assert.Equal("not-found", (await program.GetAsync($"squads/{squad}/athletes/{bo}/performances")).Problem);
        Assert.Equal("not-found", (await PatchAsync(program, $"squads/{squad}/athletes/{ada}", new { name = "X" }, own.ETag)).Problem);
        Assert.Equal("not-found", (await program.PostAsync($"squads/{squad}/athletes", new { name = "X" })).Problem);
    }

    private static Task<ApiReply> PatchAsync(ApiClient program, string path, object body, string etag) => program.SendAsync(HttpMethod.Patch, path, JsonContent.Create(body), ("If-Match", etag));

    private static (decimal, long, string?, bool, string?) Said(JsonElement reply) => (
        reply.GetProperty("metres").GetDecimal(), reply.GetProperty("milliseconds").GetInt64(), reply.GetProperty("on").GetString(), reply.GetProperty("isIndoor").GetBoolean(), reply.GetProperty("note").GetString());
}

public sealed class AthleteApiTestsOnSqlite(SqliteFiles store) : AthleteApiTests(store);

public sealed class AthleteApiTestsOnPostgres(PostgresServer store) : AthleteApiTests(store);
