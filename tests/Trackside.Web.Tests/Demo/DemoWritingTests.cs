using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Components;
using Trackside.Web.Demo;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Demo;

public abstract class DemoWritingTests(TestStore store) : DeskTests(store, hasDemo: true)
{
    private DemoWriting Writing => Desk.Services.GetRequiredService<DemoWriting>();

    private DateOnly Today => DateOnly.FromDateTime(Desk.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Demo_squad_is_there_for_whoever_comes_and_says_that_it_is_invented()
    {
        var id = Desk.Services.GetRequiredService<DemoSquad>().Id;
        var squad = await Desk.SeenByAsync(Viewer.Guest(id!.Value, "Guest"), db => db.Squads.SingleAsync(Cancellation));

        Assert.Equal((DemoWriting.SquadId, true), (id, squad.IsDemo));
        Assert.Contains("invented", squad.Name, StringComparison.Ordinal);
        Assert.Equal(8, await Desk.SeenByAsync(Viewer.Guest(id.Value, "Guest"), db => db.Athletes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Demo_squad_is_made_anew_on_the_next_day_and_what_guests_wrote_is_gone()
    {
        var written = await Desk.SessionAsync(DemoWriting.SquadId, "17 x 170m @ 17");
        Desk.Clock.Move(TimeSpan.FromDays(1));

        await Writing.RefreshAsync(Cancellation);

        Assert.False(await Desk.ServerAsync(db => db.Sessions.AnyAsync(session => session.Id == written, Cancellation)));
        Assert.Equal(1, await Desk.ServerAsync(db => db.Squads.CountAsync(Cancellation)));
        Assert.True(await Desk.ServerAsync(db => db.Sessions.MaxAsync(session => session.On, Cancellation)) > Today);
        Assert.False(await Desk.ServerAsync(db => db.Results.AnyAsync(result => db.Sessions.Any(session => session.Id == result.SessionId && session.On >= Today), Cancellation)));
    }

    [Fact]
    public async Task On_the_same_day_what_guests_wrote_stays()
    {
        var written = await Desk.SessionAsync(DemoWriting.SquadId, "17 x 170m @ 17");

        await Writing.RefreshAsync(Cancellation);

        Assert.True(await Desk.ServerAsync(db => db.Sessions.AnyAsync(session => session.Id == written, Cancellation)));
    }

    [Fact]
    public async Task Other_squads_are_left_alone_when_the_demo_is_made_anew()
    {
        var squad = await Desk.SquadAsync();
        await Desk.SessionAsync(squad, "5x400 @ 72 r60s");
        Desk.Clock.Move(TimeSpan.FromDays(1));

        await Writing.RefreshAsync(Cancellation);

        Assert.Equal(1, await Desk.ServerAsync(db => db.Sessions.CountAsync(session => session.SquadId == squad, Cancellation)));
    }

    [Fact]
    public async Task What_lists_tell_is_what_the_analysis_tells()
    {
        var today = Today;
        var readings = Desk.Services.GetRequiredService<Readings>();
        var entries = await Desk.ServerAsync(db => db.Entries.Include(entry => entry.Session).Where(entry => entry.TimedReps > 0).OrderBy(entry => entry.Id).Take(2_000).ToListAsync(Cancellation));

        foreach (var entry in entries.Where((_, index) => index % 50 == 0))
        {
            var results = await Desk.ServerAsync(db => db.Results.Where(result => result.SessionId == entry.SessionId && result.AthleteId == entry.AthleteId).ToListAsync(Cancellation));
            var profiles = await Desk.ServerAsync(db => db.ProfilesAsync([entry.AthleteId], entry.On, Cancellation));
            var told = new Entry();
            told.Take(Ran.Of(readings.Of(entry.Session!.Text), entry.On, results, entry.Exertion, profiles.GetValueOrDefault(entry.AthleteId)));

            Assert.Equal((told.Kinds, told.ZoneMetres, told.TimedReps), (entry.Kinds, entry.ZoneMetres, entry.TimedReps));
            Assert.Equal(told.Points, entry.Points);
        }
    }

    [Fact]
    public async Task A_guest_records_over_what_stands_there_and_takes_it_back()
    {
        var guest = Viewer.Guest(DemoWriting.SquadId, "Guest");
        var result = await Desk.ServerAsync(db => db.Results.OrderByDescending(row => row.Version).FirstAsync(Cancellation));
        var field = new CellField(CellKind.Rep, result.Rep).ToString();

        var change = Assert.Single(await Desk.RecordAsync(guest, result.SessionId, new TypedChange(Guid.CreateVersion7(), result.AthleteId, field, "59:00", result.Version)));
        var back = await Desk.AsAsync(guest, services => services.GetRequiredService<Recording>().UndoAsync(result.SessionId, Cancellation));

        Assert.True(change.State is "applied" or "refused", change.Message);
        Assert.Equal(change.State == "applied", back is not null);
    }
}

public sealed class DemoWritingTestsOnSqlite(SqliteFiles store) : DemoWritingTests(store);

public sealed class DemoWritingTestsOnPostgres(PostgresServer store) : DemoWritingTests(store);
