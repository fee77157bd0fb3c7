using Trackside.Web.Store;
using Trackside.Web.Tests.Api;

namespace Trackside.Web.Tests.Squads;

public abstract class SquadApiTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Program_sees_the_squads_of_its_account_and_what_it_may_do_there()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var other = await Desk.SquadAsync("Hillside");
        await Desk.AddedAsync(new Member { SquadId = other, AccountId = coach.Account, Role = Role.Reader }, row => row.Id);
        await Desk.SquadAsync("Elsewhere");

        var squads = (await program.GetAsync("squads")).Json.GetProperty("items").EnumerateArray().ToArray();
        var narrow = await Desk.ProgramAsync(coach.Account, squad: other);

        Assert.Equal(["Hillside", "Riverside Harriers"], squads.Select(squad => squad.GetProperty("name").GetString()).Order());
        Assert.Equal([(true, true, true), (true, false, false)], squads.Select(squad => squad.GetProperty("rights")).Select(rights =>
            (rights.GetProperty("readsAll").GetBoolean(), rights.GetProperty("coaches").GetBoolean(), rights.GetProperty("heads").GetBoolean())).OrderDescending());
        Assert.Equal(other, Assert.Single((await narrow.GetAsync("squads")).Json.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Equal("not-found", (await narrow.GetAsync($"squads/{coach.Squad}")).Problem);
    }

    [Fact]
    public async Task Head_coach_sees_who_belongs_and_nobody_else_does()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        await Desk.MemberAsync(coach.Squad, Role.Guardian, ada, "Gil Guardian");
        var assistant = await Desk.ProgramAsync((await Desk.MemberAsync(coach.Squad, Role.Assistant, name: "Alex Assistant")).Account);

        var first = (await program.GetAsync($"squads/{coach.Squad}/members?limit=2")).Json;
        var second = (await program.GetAsync($"squads/{coach.Squad}/members?limit=2&cursor={first.GetProperty("next").GetString()}")).Json;
        var members = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).ToArray();

        Assert.Equal([("Alex Assistant", "assistant"), ("Coach Example", "headCoach"), ("Gil Guardian", "guardian")], members.Select(member => (member.GetProperty("name").GetString(), member.GetProperty("role").GetString())).Order());
        Assert.Equal(ada, members.Single(member => member.GetProperty("role").GetString() == "guardian").GetProperty("athlete").GetGuid());
        Assert.Null(second.GetProperty("next").GetString());
        Assert.Equal("not-found", (await assistant.GetAsync($"squads/{coach.Squad}/members")).Problem);
    }
}

public sealed class SquadApiTestsOnSqlite(SqliteFiles store) : SquadApiTests(store);

public sealed class SquadApiTestsOnPostgres(PostgresServer store) : SquadApiTests(store);
