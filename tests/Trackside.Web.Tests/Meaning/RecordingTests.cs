using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Meaning;

public abstract class RecordingTests(TestStore store) : RecordingDesk(store)
{
    public static TheoryData<string> Texts =>
    [
        "'; DROP TABLE \"Results\"; --",
        "🏃‍♀️💨 legs like 🪨",
        "מהיר מאוד ‏היום‏ עם 400 מ׳",
        "<script>alert(1)</script> & \"quotes\"",
        "  spaces before,\n\na line between, and a tab\there",
        string.Concat(Enumerable.Repeat("Never felt so good. ", 500)),
    ];

    [Fact]
    public async Task Time_is_kept_with_who_wrote_it_and_when()
    {
        var change = Typed(Ada, "rep-1", "1.12,4");

        var answer = Assert.Single(await Desk.RecordAsync(Kim, Session, change));

        Assert.Equal(("applied", "1:12.4", 1L), (answer.State, answer.Shown, answer.Version));
        var kept = await Desk.ServerAsync(db => db.Changes.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((change.Id, "rep-1", "", "1:12.4", "Kim", Desk.Clock.GetUtcNow()), (kept.Id, kept.Field, kept.Before, kept.After, kept.By, kept.At));
        Assert.Equal(72_400, (await ResultsAsync()).Single().Milliseconds);
    }

    [Fact]
    public async Task Time_is_told_against_the_athletes_own_target()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "target-1", "72"));

        var answer = Assert.Single(await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "71.4")));

        Assert.Equal(("−0.6", true), (answer.Difference, answer.Faster));
    }

    [Theory]
    [InlineData("rep-1", "fast", "'fast' is no time for 400m; write it as 72.4 or 1:12.4, or DNF.")]
    [InlineData("rep-1", "-72", "'-72' is no time for 400m; write it as 72.4 or 1:12.4, or DNF.")]
    [InlineData("rpe", "11", "Exertion is a number from 0 (nothing) to 10 (everything), halves allowed.")]
    [InlineData("rpe", "7.3", "Exertion is a number from 0 (nothing) to 10 (everything), halves allowed.")]
    [InlineData("feel", "0", "How it felt is a number from 1 (awful) to 5 (great).")]
    [InlineData("feel", "3.5", "How it felt is a number from 1 (awful) to 5 (great).")]
    [InlineData("sleep", "25", "Sleep is a number of hours from 0 to 24, as in 7.5.")]
    [InlineData("soreness", "bad", "Soreness is a number from 0 (none) to 10 (cannot run).")]
    [InlineData("outcome", "gave up", "Write DNF (did not finish), DNS (did not start), or nothing.")]
    [InlineData("target-1", "quick", "'quick' is no time for 400m; write it as 72.4 or 1:12.4, or leave it empty.")]
    [InlineData("target-9", "72", "There is no such rep.")]
    [InlineData("rep-4", "28.4", "Write what was run and its time, as in '200m 28.4'.")]
    public async Task What_cannot_be_read_is_refused_with_a_cure_and_changes_nothing(string field, string text, string message)
    {
        var answer = Assert.Single(await Desk.RecordAsync(Kim, Session, Typed(Ada, field, text)));

        Assert.Equal(("refused", text, message), (answer.State, answer.Shown, answer.Message));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Changes.CountAsync(Cancellation)));
        Assert.Equal(0, (await SessionAsync()).Version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rep")]
    [InlineData("rep-0")]
    [InlineData("rep--1")]
    [InlineData("rep-34")]
    [InlineData("rep-99999999999999999999")]
    [InlineData("text")]
    [InlineData("note ")]
    public async Task Place_that_is_not_in_the_session_is_refused(string field)
    {
        var answer = Assert.Single(await Desk.RecordAsync(Kim, Session, Typed(Ada, field, "72")));

        Assert.Equal(("refused", "There is no such place in this session any more; load the page again."), (answer.State, answer.Message));
    }

    [Fact]
    public async Task Athlete_of_another_squad_is_refused_as_if_not_there()
    {
        var stranger = await Desk.AthleteAsync(await Desk.SquadAsync("Hillside"), "Dee");

        var answer = Assert.Single(await Desk.RecordAsync(Viewer.Server, Session, Typed(stranger, "rep-1", "72")));

        Assert.Equal("refused", answer.State);
    }

    [Theory]
    [InlineData("rep-1", "72,4 fell at 1.5", "1:12,4 fell at 1.5")]
    [InlineData("rep-4", "1.5km 4:40,5 in 2.5 lanes", "1500m 4:40,5 in 2.5 lanes")]
    [InlineData("target-1", "70,5", "1:10,5")]
    [InlineData("rpe", "7,5", "7,5")]
    [InlineData("note", "1.5 beers", "1.5 beers")]
    [InlineData("", "1.5", "1.5")]
    public async Task Who_likes_commas_gets_them_in_times_and_nowhere_else(string field, string typed, string shown)
    {
        var (_, answers) = await Desk.AsAsync(Kim, services => services.GetRequiredService<Recording>().RecordAsync(Session, [Typed(Ada, field, typed)], Cancellation), new Habits { Comma = true });

        Assert.Equal(shown, answers[0].Shown);
    }

    [Fact]
    public async Task Good_cells_are_kept_beside_refused_ones()
    {
        var answers = await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4"), Typed(Ada, "rep-2", "fast"), Typed(Bo, "rep-1", "70.1"));

        Assert.Equal(["applied", "refused", "applied"], answers.Select(answer => answer.State));
        Assert.Equal(2, (await ResultsAsync()).Count);
    }

    [Fact]
    public async Task Change_that_is_sent_twice_counts_once()
    {
        var change = Typed(Ada, "rep-1", "72.4");
        await Desk.RecordAsync(Kim, Session, change);
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "71.9"));

        var again = Assert.Single(await Desk.RecordAsync(Kim, Session, change));

        Assert.Equal(("applied", "1:11.9"), (again.State, again.Shown));
        Assert.Equal(2, await Desk.ServerAsync(db => db.Changes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Change_that_comes_twice_in_one_post_counts_once()
    {
        var change = Typed(Ada, "rep-1", "72.4");

        var answers = await Desk.RecordAsync(Kim, Session, change, change);

        Assert.Equal(["applied", "applied"], answers.Select(answer => answer.State));
        Assert.Equal(1, await Desk.ServerAsync(db => db.Changes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Same_text_again_is_no_change()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4"));

        var again = Assert.Single(await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", " 1:12.4 ")));

        Assert.Equal(("applied", 1L), (again.State, again.Version));
        Assert.Equal(1, (await SessionAsync()).Version);
    }

    [Fact]
    public async Task Empty_text_clears_the_cell()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4"), Typed(Ada, "rpe", "7.5"));

        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", ""), Typed(Ada, "rpe", " "));

        Assert.Empty(await ResultsAsync());
        Assert.Null((await EntryAsync(Ada)).Exertion);
    }

    [Theory]
    [InlineData("dnf calf", "DNF calf", Outcome.DidNotFinish, "calf")]
    [InlineData("AB", "DNF", Outcome.DidNotFinish, "")]
    [InlineData("DNS", "DNS", Outcome.DidNotStart, "")]
    [InlineData("74.9 fell at 1.5", "1:14.9 fell at 1.5", Outcome.Ran, "fell at 1.5")]
    public async Task Rep_that_went_wrong_says_how(string typed, string shown, Outcome outcome, string note)
    {
        var answer = Assert.Single(await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-2", typed)));

        Assert.Equal(shown, answer.Shown);
        var result = (await ResultsAsync()).Single();
        Assert.Equal((outcome, note), (result.Outcome, result.Note));
    }

    [Fact]
    public async Task Rep_that_was_not_asked_for_says_what_it_was()
    {
        var answer = Assert.Single(await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-4", "200 m: 28.4 flying")));

        Assert.Equal("200m 28.4 flying", answer.Shown);
        var result = (await ResultsAsync()).Single();
        Assert.Equal((4, "200m", 2_000_000L, 28_400L, "flying"), (result.Rep, result.Asked, result.Length!.Value, result.Milliseconds!.Value, result.Note));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Note_is_kept_whole(string text)
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "note", text), Typed(Ada, "private-note", text));

        Assert.Equal(text, (await EntryAsync(Ada)).Note);
        Assert.Equal(text, (await Desk.ServerAsync(db => db.PrivateNotes.AsNoTracking().SingleAsync(Cancellation))).Text);
        Assert.Equal([text, text], await Desk.ServerAsync(db => db.Changes.OrderBy(change => change.Version).Select(change => change.After).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Note_that_is_longer_than_a_book_is_refused_and_says_how_long_it_may_be()
    {
        var answer = Assert.Single(await Desk.RecordAsync(Kim, Session, Typed(Ada, "note", new string('a', 20_001))));

        Assert.Equal("A note has at most 20000 letters; this one has 20001.", answer.Message);
    }

    [Fact]
    public async Task Coaches_own_places_are_not_there_for_an_athlete()
    {
        var ada = await Desk.MemberAsync(Squad, Role.Athlete, Ada, "Ada");

        var answers = await Desk.RecordAsync(await Desk.ViewerAsync(ada.Account), Session, Typed(Ada, "rep-1", "72.4"), Typed(Ada, "target-1", "70"), Typed(Ada, "private-note", "hm"), Typed(Bo, "rep-1", "60"));

        Assert.Equal(["applied", "refused", "refused", "refused"], answers.Select(answer => answer.State));
    }

    [Fact]
    public async Task Session_tells_in_lists_what_was_run()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4"), Typed(Ada, "rep-2", "72.0"), Typed(Ada, "rep-3", "71.8"));

        var entry = await EntryAsync(Ada);
        Assert.Equal(3, entry.TimedReps);
        Assert.NotEmpty(entry.Kinds);
        Assert.Equal(entry.Kinds, (await SessionAsync()).Kinds);
    }
}

public sealed class RecordingTestsOnSqlite(SqliteFiles store) : RecordingTests(store);

public sealed class RecordingTestsOnPostgres(PostgresServer store) : RecordingTests(store);
