using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Tests.Squads;

public abstract class PeopleTests(TestStore store) : DeskTests(store)
{
    private WebBrowser Coach { get; set; } = null!;

    private string People => $"/squads/{Coach.Squad}/people";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Coach = await Desk.CoachAsync();
    }

    [Fact]
    public async Task Pasted_names_are_shown_before_they_are_added()
    {
        var read = await (await Coach.GetAsync($"{People}/add")).PostAsync("Read names", ("names", "1. Ada Example 1500 4:20 2026-05-01\nBen Sample"));

        Assert.Equal(["Ada Example", "Ben Sample"], read.Texts(".rows .what"));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Athletes.CountAsync(Cancellation)));

        var added = await read.PostAsync("Add 2 athletes");

        Assert.Contains("2 athletes are added.", added.Text(".notice"));
        Assert.Equal(["Ada Example", "Ben Sample"], added.Texts(".rows .what"));
        var race = await Desk.ServerAsync(db => db.Performances.SingleAsync(Cancellation));
        Assert.Equal(("1500 4:20 2026-05-01", new DateOnly(2026, 5, 1)), (race.Text, race.On));
    }

    [Fact]
    public async Task Who_is_there_already_is_recognised_and_gets_the_new_races()
    {
        await Desk.AthleteAsync(Coach.Squad, "Zoë O'Hara", "1500 4:20");

        var read = await (await Coach.GetAsync($"{People}/add")).PostAsync("Read names", ("names", "zoe ohara 1500 4:20 800 2:05\nAda\nada"));
        await read.PostAsync("Add 1 athlete");

        Assert.Contains("Is in the squad already; the races are added", read.Text(".rows"));
        Assert.Contains("Stands higher up already", read.Text(".rows"));
        Assert.Equal(2, await Desk.ServerAsync(db => db.Athletes.CountAsync(Cancellation)));
        Assert.Equal(["1500 4:20", "800 2:05"], await Desk.ServerAsync(async db => await db.Performances.Select(race => race.Text).OrderBy(text => text).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Hostile_names_are_kept_whole_and_too_long_ones_refused_at_the_field()
    {
        var rename = async (string name) => await (await Coach.GetAsync($"{People}/{await Desk.ServerAsync(db => db.Athletes.Select(athlete => athlete.Id).SingleAsync(Cancellation))}")).PostAsync("Save", ("name", name));
        await Desk.AthleteAsync(Coach.Squad, "Ada Example");

        foreach (var name in new[] { "'; DROP TABLE athletes; --", "<script>alert(1)</script>", "🏃‍♀️ שרה", new string('ñ', 80) })
        {
            Assert.Equal(name, Assert.Single((await rename(name)).Texts(".rows .what")));
        }

        var refused = await rename(new string('x', 10_000));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(10_000, refused.Value("name").Length);
        Assert.Single((await rename("\u200B \u202E")).Problems, problem => problem.Length > 0);

        var pasted = await (await Coach.GetAsync($"{People}/add")).PostAsync("Read names", ("names", "Ben Sample\n" + new string('x', 10_000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pasted.Status);
        Assert.Contains("Line 2", pasted.Problems[0]);
        Assert.Equal(10_011, pasted.Value("names").Length);
    }

    [Fact]
    public async Task Who_has_left_is_kept_apart_and_taken_back()
    {
        var ada = await Desk.AthleteAsync(Coach.Squad, "Ada Example");

        var left = await (await Coach.GetAsync($"{People}/{ada}")).PostAsync("Mark as left");
        var back = await left.PostAsync("Take back");

        Assert.Contains("Have left", left.Texts("h2"));
        Assert.DoesNotContain("Have left", back.Texts("h2"));
        Assert.Null(await Desk.ServerAsync(db => db.Athletes.Select(athlete => athlete.LeftAt).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Deleting_asks_for_the_name_and_takes_everything_along()
    {
        var ada = await Desk.AthleteAsync(Coach.Squad, "Ada Example", "1500 4:20");

        var refused = await (await Coach.GetAsync($"{People}/{ada}")).PostAsync("Delete athlete", ("sure", "yes"));
        await refused.PostAsync("Delete athlete", ("sure", "ada example"));

        Assert.Equal("yes", refused.Value("sure"));
        Assert.Equal((0, 0), await Desk.ServerAsync(async db => (await db.Athletes.CountAsync(Cancellation), await db.Performances.CountAsync(Cancellation))));
    }

    [Fact]
    public async Task Athletes_of_another_squad_are_not_there()
    {
        var other = await Desk.AthleteAsync(await Desk.SquadAsync("Other"), "Olga Other");

        Assert.Equal(HttpStatusCode.NotFound, (await Coach.GetAsync($"{People}/{other}")).Status);
    }

    [Fact]
    public async Task New_squad_has_its_maker_as_head_coach()
    {
        var browser = await Desk.SignedInAsync(await Desk.AccountAsync("Lou Coach"));

        var page = await (await browser.GetAsync("/squads")).PostAsync("Make squad", ("name", "Tuesday group"), ("zone", "Europe/Madrid"));

        Assert.EndsWith("/people/add", page.Path);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page.Path.Replace("/people/add", "/members"))).Status);
    }

    [Fact]
    public async Task Squad_is_deleted_by_typing_its_name()
    {
        await Desk.AthleteAsync(Coach.Squad, "Ada Example", "1500 4:20");

        var refused = await (await Coach.GetAsync($"/squads/{Coach.Squad}/settings")).PostAsync("Delete squad", ("sure", ""));
        var gone = await refused.PostAsync("Delete squad", ("sure", "Riverside Harriers"));

        Assert.Single(refused.Problems);
        Assert.Equal("/squads", gone.Path);
        Assert.Equal((0, 0, 0, 0), await Desk.ServerAsync(async db =>
            (await db.Squads.CountAsync(Cancellation), await db.Athletes.CountAsync(Cancellation), await db.Performances.CountAsync(Cancellation), await db.Members.CountAsync(Cancellation))));
    }
}

public sealed class PeopleTestsOnSqlite(SqliteFiles store) : PeopleTests(store);

public sealed class PeopleTestsOnPostgres(PostgresServer store) : PeopleTests(store);
