using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Meaning;

public abstract class UndoTests(TestStore store) : RecordingDesk(store)
{
    [Fact]
    public async Task Undo_brings_back_what_stood_there()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4"));
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "82.4"));

        var back = Assert.Single((await UndoAsync(Kim))!);

        Assert.Equal(("applied", "1:12.4"), (back.State, back.Shown));
        Assert.Equal(72_400, (await ResultsAsync()).Single().Milliseconds);
    }

    [Fact]
    public async Task Undo_goes_back_step_by_step_to_an_empty_session_and_no_further()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4"), Typed(Ada, "rpe", "7"), Typed(Ada, "note", "Good"), Typed(Ada, "target-1", "70"), Typed(Ada, "private-note", "Hm"));

        for (var step = 0; step < 5; step++)
        {
            Assert.Equal("applied", Assert.Single((await UndoAsync(Kim))!).State);
        }

        Assert.Null(await UndoAsync(Kim));
        Assert.Empty(await ResultsAsync());
        var entry = await EntryAsync(Ada);
        Assert.Equal((null, ""), (entry.Exertion, entry.Note));
        Assert.Equal(0, await Desk.ServerAsync(db => db.OwnTargets.CountAsync(Cancellation)));
    }

    [Theory]
    [InlineData("rep-1", "DNF calf")]
    [InlineData("rep-1", "1:12.4 into the wind")]
    [InlineData("rep-4", "200m 28.4 flying")]
    [InlineData("rep-4", "1500m 4:40.5")]
    [InlineData("outcome", "DNF")]
    [InlineData("target-1", "1:10.5")]
    [InlineData("sleep", "7.5")]
    public async Task Undo_brings_back_every_kind_of_value(string field, string text)
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, field, text));
        await Desk.RecordAsync(Kim, Session, Typed(Ada, field, ""));

        var back = Assert.Single((await UndoAsync(Kim))!);

        Assert.Equal(("applied", text), (back.State, back.Shown));
    }

    [Fact]
    public async Task Undo_leaves_alone_what_somebody_else_wrote()
    {
        await Desk.RecordAsync(Lou, Session, Typed(Ada, "rep-1", "72.4"));

        Assert.Null(await UndoAsync(Kim));
        Assert.Equal(72_400, (await ResultsAsync()).Single().Milliseconds);
    }

    [Fact]
    public async Task Undo_is_refused_where_somebody_has_changed_the_cell_since()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4"));
        await Desk.RecordAsync(Lou, Session, Typed(Ada, "rep-1", "71.9"));

        var refused = Assert.Single((await UndoAsync(Kim))!);

        Assert.Equal(("refused", "Somebody has changed it since; the history has every value."), (refused.State, refused.Message));
        Assert.Equal(71_900, (await ResultsAsync()).Single().Milliseconds);
    }

    [Fact]
    public async Task Undo_is_kept_in_the_history_with_what_it_took_back()
    {
        await Desk.RecordAsync(Kim, Session, Typed(Ada, "rep-1", "72.4"));

        await UndoAsync(Kim);

        var changes = await Desk.ServerAsync(db => db.Changes.AsNoTracking().OrderBy(change => change.Version).ToListAsync(Cancellation));
        Assert.Equal([ChangeState.Undone, ChangeState.Applied], changes.Select(change => change.State));
        Assert.Equal(changes[0].Id, changes[1].TakesBack);
    }

    [Fact]
    public async Task Undo_pressed_while_another_writes_waits_its_turn()
    {
        await Desk.RecordAsync(Kim, Session, Enumerable.Range(1, 3).Select(rep => Typed(Ada, $"rep-{rep}", "72.4")).ToArray());

        var undone = Task.Run(() => UndoAsync(Kim), Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(each => Task.Run(() => Desk.RecordAsync(Lou, Session, Typed(Bo, "note", $"Note {each}")), Cancellation)));

        Assert.Equal("applied", Assert.Single((await undone)!).State);
        Assert.Equal(2, (await ResultsAsync()).Count);
    }

    private Task<IReadOnlyList<RecordedChange>?> UndoAsync(Viewer viewer) =>
        Desk.AsAsync(viewer, async services => (await services.GetRequiredService<Recording>().UndoAsync(Session, Cancellation))?.Changes);
}

public sealed class UndoTestsOnSqlite(SqliteFiles store) : UndoTests(store);

public sealed class UndoTestsOnPostgres(PostgresServer store) : UndoTests(store);
