using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Tests.Sessions;

/// <summary>Recording in a browser without script, and from texts.</summary>
public abstract class RecordingPageTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Times_are_taken_as_coaches_say_them_and_what_is_none_stays_with_its_message()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var grid = await GridOfAsync(coach, "4 x 400m @ 72");

        var refused = await grid.PostAsync("Save", ($"cell:{ada}:rep-1", "1.12,4"), ($"cell:{ada}:rep-2", "1:13"), ($"cell:{ada}:rep-3", "DNF calf"), ($"cell:{ada}:rep-4", "quick"), ($"cell:{ada}:rpe", "11"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["72.4", "73", "DNF calf"], new[] { "rep-1", "rep-2", "rep-3" }.Select(field => Spelled(refused.Value($"cell:{ada}:{field}"))));
        Assert.Equal("quick", refused.Value($"cell:{ada}:rep-4"));
        Assert.Equal("11", refused.Value($"cell:{ada}:rpe"));
        Assert.Contains(refused.Problems, problem => problem.Contains("'quick' is no time for 400m", StringComparison.Ordinal));
        Assert.Contains(refused.Problems, problem => problem.Contains("from 0", StringComparison.Ordinal));
        Assert.Equal(3, await Desk.ServerAsync(db => db.Results.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_posted_grid_changes_only_what_was_changed_in_it()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var (one, two) = (await GridOfAsync(coach, "2 x 400m"), await coach.GetAsync((await GridOfAsync(coach)).Path));
        await one.PostAsync("Save", ($"cell:{ada}:rep-1", "71"));

        await two.PostAsync("Save", ($"cell:{ada}:rep-2", "72"));

        Assert.Equal([71_000L, 72_000L], await Desk.ServerAsync(db => db.Results.OrderBy(row => row.Rep).Select(row => row.Milliseconds!.Value).ToListAsync(Cancellation)));
    }

    [Theory]
    [InlineData(Posts.Ladder, 12, "Specific Speed|Speed Endurance")]
    [InlineData(Posts.Breakdowns, 16, "Basic Stamina|Specific Stamina|Specific Speed")]
    public async Task A_pasted_post_becomes_a_session_with_its_results_on_their_reps(string post, int reps, string kinds)
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada Example", "1500 3:39.45 2026-05-01");
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");

        var found = await form.PostAsync("Save session", ("text", post));
        var understood = await found.PostAsync("Record these");

        Assert.Equal(reps, found.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(ada.ToString(), found.Value("athlete"));
        Assert.Equal(reps, await Desk.ServerAsync(db => db.Results.CountAsync(row => row.AthleteId == ada && row.Milliseconds != null, Cancellation)));
        Assert.Equal("Ada Example", understood.Text("h1"));
        Assert.True(understood.Has("figure.chart svg"));
        Assert.Contains(kinds.Split('|'), kind => understood.Text().Contains(kind, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_misprinted_time_is_shown_as_it_was_read_before_it_is_recorded()
    {
        var coach = await Desk.CoachAsync();
        await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");

        var found = await form.PostAsync("Save session", ("text", Posts.Breakdowns));

        Assert.Contains(found.Texts(".notes li"), doubt => doubt.Contains("43.926.4", StringComparison.Ordinal));
        Assert.Equal(["43.9", "26.4"], found.Document.QuerySelectorAll("tbody tr").TakeLast(2).Select(row => row.QuerySelectorAll("td")[2].TextContent.Trim()));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Results.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Times_alone_are_read_under_what_the_session_asks()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var grid = await GridOfAsync(coach, "4 x 400m @ 72");
        var read = await grid.FollowAsync("Read results from a text");

        var found = await read.PostAsync("Read this", ("text", "72.4, 71.9, 73.0, 70.8"), ("athlete", ada.ToString()));
        await found.PostAsync("Record these");

        Assert.Equal([72_400L, 71_900L, 73_000L, 70_800L], await Desk.ServerAsync(db => db.Results.OrderBy(row => row.Rep).Select(row => row.Milliseconds!.Value).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_value_is_put_back_from_the_history()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var grid = await GridOfAsync(coach, "1 x 400m");
        var second = await grid.PostAsync("Save", ($"cell:{ada}:rep-1", "72.4"));
        var third = await second.PostAsync("Save", ($"cell:{ada}:rep-1", "62.4"));

        var history = await third.FollowAsync("History");
        await history.PostAsync("Put '1:12.4' back");

        Assert.Equal(72_400L, await Desk.ServerAsync(db => db.Results.Select(row => row.Milliseconds!.Value).SingleAsync(Cancellation)));
        Assert.Equal(3, await Desk.ServerAsync(db => db.Changes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Targets_follow_from_races_and_go_by_hand_where_the_coach_says_so()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada Example", "5000 15:00 2026-05-01");
        var ben = await Desk.AthleteAsync(coach.Squad, "Ben Sample");
        var grid = await GridOfAsync(coach, "5 x 1000m @ 5K, 2' jog");
        var targets = await (await grid.FollowAsync("To the session")).FollowAsync("Targets");

        var after = await targets.PostAsync("Save", ($"cell:{ada}:target-5", "2:55"));

        Assert.Equal("3:00.0", targets.Text($"tr[data-athlete='{ada}'] td .target"));
        Assert.Contains("Ben Sample", targets.Text(".how .notes"));
        Assert.Equal("175", Seconds(after.Value($"cell:{ada}:target-5")));
        Assert.False(after.Has($"tr[data-athlete='{ben}'] .target"));
    }

    private static string Spelled(string text) => text.Replace("1:12.4", "72.4", StringComparison.Ordinal).Replace("1:13", "73", StringComparison.Ordinal);

    private static string Seconds(string time) => Training.Quantities.Duration.Parse(time, null).TotalSeconds.ToString("0");

    private async Task<WebPage> GridOfAsync(WebBrowser coach, string? text = null)
    {
        var id = text is null ? await Desk.ServerAsync(db => db.Sessions.Select(row => row.Id).SingleAsync(Cancellation)) : Guid.Empty;
        if (text is not null)
        {
            var session = await (await coach.GetAsync($"/squads/{coach.Squad}/sessions/new")).PostAsync("Save session", ("text", text));
            return await session.FollowAsync("Record");
        }

        return await coach.GetAsync($"/squads/{coach.Squad}/sessions/{id}/record");
    }
}

/// <inheritdoc/>
public sealed class RecordingPageTestsOnSqlite(SqliteFiles store) : RecordingPageTests(store);

/// <inheritdoc/>
public sealed class RecordingPageTestsOnPostgres(PostgresServer store) : RecordingPageTests(store);
