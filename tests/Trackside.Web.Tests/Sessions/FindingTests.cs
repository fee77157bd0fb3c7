using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Tests.Sessions;

/// <summary>Finding sessions again: in the list, beside the text, in the library, by week.</summary>
public abstract class FindingTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task The_same_workout_in_other_words_is_found_beside_the_text()
    {
        var coach = await Desk.CoachAsync();
        await WriteAsync(coach, "5 x 1000m", "2026-04-01");
        await WriteAsync(coach, "6 x 1000m", "2026-03-01");
        await WriteAsync(coach, "20 x 100m", "2026-02-01");

        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new?text={Uri.EscapeDataString("1000m x 5")}");

        var rows = form.Texts("[data-reading] ul.rows li");
        Assert.Equal(2, rows.Count);
        Assert.Contains("the same workout", rows[0]);
        Assert.Contains("91 % alike", rows[1]);
    }

    [Theory]
    [InlineData("q=breakdowns", 1)]
    [InlineData("q=BREAKDOWNS", 1)]
    [InlineData("q=%C3%A9lan", 1)]
    [InlineData("q=elan", 1)]
    [InlineData("from=2026-04-01&to=2026-04-30", 1)]
    [InlineData("q=%25", 0)]
    public async Task The_list_is_searched_by_words_and_days(string query, int found)
    {
        var coach = await Desk.CoachAsync();
        await WriteAsync(coach, "2 x 1K / 500m, 300m, 200m", "2026-04-01", "Breakdowns");
        await WriteAsync(coach, "6 x 200m", "2026-03-01", "Élan");

        var list = await coach.GetAsync($"/squads/{coach.Squad}/sessions?{query}");

        Assert.Equal(found, list.Texts("ul.rows > li").Count);
    }

    [Fact]
    public async Task A_week_is_copied_after_it_was_shown()
    {
        var coach = await Desk.CoachAsync();
        await Desk.AthleteAsync(coach.Squad, "Ada Example");
        await WriteAsync(coach, "5 x 1000m", "2026-05-12");
        await WriteAsync(coach, "10 x 200m", "2026-05-15");
        var look = await coach.GetAsync($"/squads/{coach.Squad}/sessions/copy-week?from=2026-05-11&to=2026-05-18");

        await look.PostAsync("Copy them");

        var days = await Desk.ServerAsync(db => db.Sessions.OrderBy(row => row.On).Select(row => row.On).ToListAsync(Cancellation));
        Assert.Equal([new(2026, 5, 12), new(2026, 5, 15), new(2026, 5, 19), new(2026, 5, 22)], days);
        Assert.Equal(4, await Desk.ServerAsync(db => db.Entries.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_kept_workout_is_used_again()
    {
        var coach = await Desk.CoachAsync();
        await WriteAsync(coach, "5 x 1000m", "2026-05-12", "Kilometres");
        var session = await coach.GetAsync($"/squads/{coach.Squad}/sessions/{await Desk.ServerAsync(db => db.Sessions.Select(row => row.Id).SingleAsync(Cancellation))}");

        var library = await session.PostAsync("Keep in the library");
        var form = await library.FollowAsync("Use");

        Assert.Equal("5 x 1000m", form.Value("text"));
        Assert.Equal("Kilometres", form.Value("title"));
    }

    [Fact]
    public async Task A_deleted_session_takes_everything_recorded_in_it_along()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada Example");
        await WriteAsync(coach, "1 x 400m", "2026-05-12");
        var id = await Desk.ServerAsync(db => db.Sessions.Select(row => row.Id).SingleAsync(Cancellation));
        await (await coach.GetAsync($"/squads/{coach.Squad}/sessions/{id}/record")).PostAsync("Save", ($"cell:{ada}:rep-1", "72.4"), ($"cell:{ada}:private-note", "tired"));

        await (await coach.GetAsync($"/squads/{coach.Squad}/sessions/{id}/delete")).PostAsync("Delete the session");

        Assert.Equal(0, await Desk.ServerAsync(async db =>
            await db.Sessions.CountAsync(Cancellation) + await db.Entries.CountAsync(Cancellation) + await db.Results.CountAsync(Cancellation) + await db.PrivateNotes.CountAsync(Cancellation) + await db.Changes.CountAsync(Cancellation)));
    }

    private static async Task WriteAsync(WebBrowser coach, string text, string on, string title = "") =>
        await (await coach.GetAsync($"/squads/{coach.Squad}/sessions/new")).PostAsync("Save session", ("text", text), ("on", on), ("title", title));
}

/// <inheritdoc/>
public sealed class FindingTestsOnSqlite(SqliteFiles store) : FindingTests(store);

/// <inheritdoc/>
public sealed class FindingTestsOnPostgres(PostgresServer store) : FindingTests(store);
