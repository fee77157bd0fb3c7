using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Tests.Sessions;

/// <summary>Writing a session in a browser without script.</summary>
public abstract class WritingTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task A_session_is_kept_in_the_coachs_own_words_for_everyone()
    {
        var coach = await Desk.CoachAsync();
        await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");

        var session = await form.PostAsync("Save session", ("text", "6 x 400m @ 72, 90s jog"), ("on", "2026-05-21"));

        Assert.Equal("6 x 400m @ 72, 90s jog", session.Text("h1"));
        Assert.Contains("Ada Example", session.Text("table"));
        var row = await Desk.ServerAsync(db => db.Sessions.SingleAsync(Cancellation));
        Assert.Equal("6 x 400m @ 72, 90s jog", row.Text);
        Assert.Equal(2400, row.WorkMetres);
        Assert.Equal("400", row.Shape);
    }

    [Fact]
    public async Task What_was_read_is_shown_without_saving()
    {
        var coach = await Desk.CoachAsync();
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");

        var read = await form.PostAsync("Read", ("text", "3 x 1200m, 800m, 400m"));

        Assert.Equal("3 x 1200m, 800m, 400m", read.Value("text"));
        Assert.Contains("9", read.Text(".facts"));
        Assert.True(read.Has(".marks li.warning button[name=fix]"));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Sessions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task What_is_being_typed_is_answered_with_its_reading_alone()
    {
        var coach = await Desk.CoachAsync();
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");

        var reading = await coach.PostAsync($"/squads/{coach.Squad}/sessions/reading", ("text", "3 x 1200m, 800m, 400m"), ("__RequestVerificationToken", form.Value("__RequestVerificationToken")));

        Assert.Equal(HttpStatusCode.OK, reading.Status);
        Assert.True(reading.Has(".marks li.warning button[name=fix]"));
        Assert.False(reading.Has("main"));
    }

    [Fact]
    public async Task Who_reads_by_itself_asks_only_when_it_was_done_before()
    {
        var coach = await Desk.CoachAsync();
        await Desk.SessionAsync(coach.Squad, "6 x 400m @ 72, 90s jog", new DateOnly(2026, 5, 1));
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");
        var token = ("__RequestVerificationToken", form.Value("__RequestVerificationToken"));

        var same = await coach.PostAsync($"/squads/{coach.Squad}/sessions/earlier", ("text", "6 x 400m @ 72, 90s jog"), ("on", "2026-05-20"), token);
        var none = await coach.PostAsync($"/squads/{coach.Squad}/sessions/earlier", ("text", "6 x 400m @ 72, 90s jog"), ("on", "2026-04-30"), token);

        Assert.Single(same.Texts("ul.rows .what"));
        Assert.False(same.Has("[data-told]"));
        Assert.Equal("", none.Body.Trim());
    }

    [Fact]
    public async Task A_session_for_everyone_is_also_for_who_joins_before_it_is_run()
    {
        var coach = await Desk.CoachAsync();
        await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");
        var session = await form.PostAsync("Save session", ("text", "6 x 400m @ 72, 90s jog"), ("on", "2026-05-21"));
        await Desk.AthleteAsync(coach.Squad, "Ben Example");

        var grid = await coach.GetAsync($"{session.Path}/record");

        Assert.Equal(["Ada Example", "Ben Example"], grid.Texts("tbody th"));
    }

    [Fact]
    public async Task A_tap_on_the_other_reading_puts_it_into_the_text()
    {
        var coach = await Desk.CoachAsync();
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new?text={Uri.EscapeDataString("3 x 1200m, 800m, 400m")}");

        var fixedText = await form.PostAsync(".marks button[name=fix]");

        Assert.NotEqual("3 x 1200m, 800m, 400m", fixedText.Value("text"));
        Assert.Contains("5", fixedText.Text(".facts"));
    }

    [Fact]
    public async Task What_is_missing_or_too_long_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var coach = await Desk.CoachAsync();
        await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");

        var refused = await form.PostAsync(
            "Save session", ("text", " "), ("title", new string('t', 121)), ("on", "the 5th"), ("note", "ноты 🏃 אבג '; DROP TABLE Sessions;--"), ("private-note", new string('p', 20_001)), ("who", "some"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refused.Problems, problem => problem.Contains("6 x 400m", StringComparison.Ordinal));
        Assert.Contains(refused.Problems, problem => problem.Contains("120 letters; this one has 121", StringComparison.Ordinal));
        Assert.Contains(refused.Problems, problem => problem.Contains("2026-05-18", StringComparison.Ordinal));
        Assert.Contains(refused.Problems, problem => problem.Contains("20000 letters; this one has 20001", StringComparison.Ordinal));
        Assert.Contains(refused.Problems, problem => problem.Contains("at least one athlete", StringComparison.Ordinal));
        Assert.Equal("ноты 🏃 אבג '; DROP TABLE Sessions;--", refused.Value("note"));
        Assert.Equal(new string('t', 121), refused.Value("title"));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Sessions.CountAsync(Cancellation)));
    }

    [Theory]
    [InlineData("🏃‍♀️ 6 x 400m 💨 שלום مرحبا")]
    [InlineData("'; DROP TABLE Sessions; -- 6 x 400m")]
    [InlineData("<script>alert(1)</script> 6 x 400m")]
    public async Task Whatever_is_written_is_kept_whole(string text)
    {
        var coach = await Desk.CoachAsync();
        await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var note = string.Concat(Enumerable.Repeat(text + "\n", 10_000 / (text.Length + 1)));
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");

        var session = await form.PostAsync("Save session", ("text", text), ("note", note));

        Assert.Equal(HttpStatusCode.OK, session.Status);
        Assert.DoesNotContain("<script>alert", session.Body, StringComparison.Ordinal);
        var row = await Desk.ServerAsync(db => db.Sessions.SingleAsync(Cancellation));
        Assert.Equal(text, row.Text);
        Assert.Equal(note, row.SharedNote);
    }

    [Fact]
    public async Task Results_go_with_their_reps_when_the_text_is_changed_and_none_is_dropped()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var form = await coach.GetAsync($"/squads/{coach.Squad}/sessions/new");
        var session = await form.PostAsync("Save session", ("text", "500m, 300m, 200m"));
        var grid = await session.FollowAsync("Record");
        await grid.PostAsync("Save", ($"cell:{ada}:rep-1", "1:15.1"), ($"cell:{ada}:rep-2", "42.4"), ($"cell:{ada}:rep-3", "28.9"));

        var change = await session.FollowAsync("Change");
        await change.PostAsync("Save session", ("text", "1000m, 500m, 200m"));

        var rows = await Desk.ServerAsync(db => db.Results.OrderBy(row => row.Rep).Select(row => new { row.Rep, row.Asked, row.Milliseconds }).ToListAsync(Cancellation));
        Assert.Equal([(2, "500m", 75_100L), (3, "200m", 28_900L), (4, "300m", 42_400L)], rows.Select(row => (row.Rep, row.Asked, row.Milliseconds!.Value)));
    }

    [Fact]
    public async Task Every_change_of_a_session_stands_in_its_history_with_what_was_there_before()
    {
        var coach = await Desk.CoachAsync();
        await Desk.AthleteAsync(coach.Squad, "Ada Example");
        var session = await (await coach.GetAsync($"/squads/{coach.Squad}/sessions/new")).PostAsync("Save session", ("text", "5 x 400m"), ("title", "Fives"), ("on", "2026-05-20"), ("private-note", "calf"));

        var changed = await (await session.FollowAsync("Change")).PostAsync("Save session", ("title", "Quarters"), ("on", "2026-05-21"), ("note", "spikes"), ("private-note", "calf better"));
        var history = await changed.FollowAsync("History");

        var rows = await Desk.ServerAsync(db => db.Changes.OrderBy(row => row.Field).Select(row => new { row.Field, row.Before, row.After, row.IsPrivate }).ToListAsync(Cancellation));
        Assert.Equal(
            [("coaches-note", "calf", "calf better", true), ("day", "2026-05-20", "2026-05-21", false), ("shared-note", "", "spikes", false), ("title", "Fives", "Quarters", false)],
            rows.Select(row => (row.Field, row.Before, row.After, row.IsPrivate)));
        Assert.Contains("Quarters", history.Text("table"));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await coach.GetAsync(history.Path + ".csv")).Status);
    }

    [Fact]
    public async Task Two_coaches_who_change_one_text_at_once_are_told()
    {
        var coach = await Desk.CoachAsync();
        var id = await Desk.SessionAsync(coach.Squad, "5 x 400m");
        var other = await Desk.MemberAsync(coach.Squad, Web.Store.Role.Assistant);
        var (one, two) = (await coach.GetAsync($"/squads/{coach.Squad}/sessions/{id}/edit"), await other.GetAsync($"/squads/{coach.Squad}/sessions/{id}/edit"));
        await one.PostAsync("Save session", ("text", "6 x 400m"), ("who", "everyone"));

        var refused = await two.PostAsync("Save session", ("text", "7 x 400m"), ("who", "everyone"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("7 x 400m", refused.Value("text"));
        Assert.Contains(refused.Problems, problem => problem.Contains("while you wrote", StringComparison.Ordinal));
        Assert.Equal("6 x 400m", await Desk.ServerAsync(db => db.Sessions.Select(row => row.Text).SingleAsync(Cancellation)));
    }
}

/// <inheritdoc/>
public sealed class WritingTestsOnSqlite(SqliteFiles store) : WritingTests(store);

/// <inheritdoc/>
public sealed class WritingTestsOnPostgres(PostgresServer store) : WritingTests(store);
