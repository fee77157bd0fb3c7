using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Meaning;

public abstract class TwoCoachesTests(TestStore store) : RecordingDesk(store)
{
    private const int Writers = 20;

    [Fact]
    public async Task Who_comes_second_to_a_cell_is_told_and_nothing_is_lost()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4", over: 0));

        var late = Assert.Single(await Desk.RecordAsync(Lou, Session, Typed(Ada, "rep-1", "71.9", over: 0)));

        Assert.Equal(("conflict", "1:12.4", "Kim", "1:11.9"), (late.State, late.Theirs, late.By, late.Message));
        Assert.Equal(72_400, (await ResultsAsync()).Single().Milliseconds);
        Assert.Equal(
            [("Kim", "1:12.4", ChangeState.Applied), ("Lou", "1:11.9", ChangeState.SetAside)],
            (await ChangesAsync()).Select(change => (change.By, change.After, change.State)));
    }

    [Fact]
    public async Task Two_who_write_the_same_agree()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4", over: 0));

        var late = Assert.Single(await Desk.RecordAsync(Lou, Session, Typed(Ada, "rep-1", "1:12,4", over: 0)));

        Assert.Equal("applied", late.State);
        Assert.Single(await ChangesAsync());
    }

    [Fact]
    public async Task Two_who_write_into_different_cells_do_not_disturb_each_other()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4", over: 0));

        var other = Assert.Single(await Desk.RecordAsync(Lou, Session, Typed(Bo, "rep-1", "69.0", over: 0)));

        Assert.Equal("applied", other.State);
    }

    [Fact]
    public async Task Cell_that_was_cleared_meanwhile_is_a_conflict_too()
    {
        var first = Assert.Single(await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4", over: 0)));
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "", over: first.Version));

        var late = Assert.Single(await Desk.RecordAsync(Lou, Session, Typed(Ada, "rep-1", "71.9", over: first.Version)));

        Assert.Equal(("conflict", ""), (late.State, late.Theirs));
    }

    [Fact]
    public async Task Conflict_that_is_sent_again_is_a_conflict_still_and_kept_once()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4", over: 0));
        var change = Typed(Ada, "rep-1", "71.9", over: 0);
        await Desk.RecordAsync(Lou, Session, change);

        var again = Assert.Single(await Desk.RecordAsync(Lou, Session, change));

        Assert.Equal("conflict", again.State);
        Assert.Equal(2, (await ChangesAsync()).Count);
    }

    [Fact]
    public async Task Who_keeps_their_own_after_a_conflict_writes_over_the_others()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4", over: 0));
        var late = Assert.Single(await Desk.RecordAsync(Lou, Session, Typed(Ada, "rep-1", "71.9", over: 0)));

        var kept = Assert.Single(await Desk.RecordAsync(Lou, Session, Typed(Ada, "rep-1", "71.9", over: late.Version)));

        Assert.Equal(("applied", "1:11.9"), (kept.State, kept.Shown));
    }

    [Fact]
    public async Task Others_see_the_cells_that_changed_since_they_looked()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4"), Typed(Ada, "rep-2", "73.0"));

        await Desk.RecordAsync(Lou, Session, Typed(Ada, "rep-2", "72.8"), Typed(Bo, "note", "Tired"));
        var since = await SinceAsync(Kim, 2);

        Assert.Equal([("rep-2", "1:12.8", "Lou"), ("note", "Tired", "Lou")], since.Select(cell => (cell.Field, cell.Shown, cell.By)));
    }

    [Fact]
    public async Task Athlete_does_not_see_that_a_coach_wrote_a_private_note()
    {
        var ada = await Desk.ViewerAsync((await Desk.MemberAsync(Squad, Role.Athlete, Ada)).Account);
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "private-note", "Watch her knee"), Typed(Ada, "rep-1", "72.4"), Typed(Bo, "rep-1", "70.0"));

        Assert.Equal(["rep-1"], (await SinceAsync(ada, 0)).Select(cell => cell.Field));
    }

    [Fact]
    public async Task Twenty_who_write_at_once_lose_nothing()
    {
        var athletes = new List<Guid>();
        for (var each = 0; each < Writers; each++)
        {
            athletes.Add(await Desk.AthleteAsync(Squad, $"Runner {each}"));
        }

        var answers = await Task.WhenAll(athletes.Select(athlete => Task.Run(() => Desk.RecordAsync(Kim, Session, Typed(athlete, "rep-1", "72.4", over: 0), Typed(athlete, "note", "Good", over: 0)), Cancellation)));

        Assert.All(answers.SelectMany(answer => answer), answer => Assert.Equal("applied", answer.State));
        Assert.Equal(Writers, (await ResultsAsync()).Count);
        Assert.Equal(Enumerable.Range(1, 2 * Writers).Select(version => (long)version), (await ChangesAsync()).Select(change => change.Version));
        Assert.Equal(2 * Writers, (await SessionAsync()).Version);
    }

    [Fact]
    public async Task Twenty_who_write_into_one_cell_at_once_leave_one_time_and_twenty_changes()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, Writers).Select(tenth => Task.Run(() => Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", $"{70 + (tenth / 10m)}", over: 0)), Cancellation)));

        Assert.Equal(1, answers.Count(answer => answer[0].State == "applied"));
        Assert.Equal(Writers - 1, answers.Count(answer => answer[0].State == "conflict"));
        Assert.Single(await ResultsAsync());
        Assert.Equal(Writers, (await ChangesAsync()).Count);
    }

    [Fact]
    public async Task Change_that_is_sent_five_times_at_once_counts_once()
    {
        var change = Typed(Ada, "rep-1", "72.4", over: 0);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Desk.RecordAsync(Kim, Session, change), Cancellation)));

        Assert.All(answers, answer => Assert.Equal(("applied", "1:12.4"), (answer[0].State, answer[0].Shown)));
        Assert.Single(await ChangesAsync());
    }

    private Task<List<Change>> ChangesAsync() => Desk.ServerAsync(db => db.Changes.AsNoTracking().OrderBy(change => change.Version).ToListAsync(Cancellation));

    private Task<IReadOnlyList<RecordedChange>> SinceAsync(Viewer viewer, long after) => Desk.AsAsync(viewer, async services =>
    {
        var session = await services.GetRequiredService<TracksideDb>().Sessions.SingleAsync(one => one.Id == Session, Cancellation);
        return (await services.GetRequiredService<Recording>().SinceAsync(session, after, Cancellation)).Cells;
    });
}

public sealed class TwoCoachesTestsOnSqlite(SqliteFiles store) : TwoCoachesTests(store);

public sealed class TwoCoachesTestsOnPostgres(PostgresServer store) : TwoCoachesTests(store);
