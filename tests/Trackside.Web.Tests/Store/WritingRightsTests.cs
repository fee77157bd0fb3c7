using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Store;

public abstract class WritingRightsTests(TestStore store) : DeskTests(store)
{
    private static readonly string[] OfPeople =
    [
        "Consent of Ada", "Consent of Bo", "Invite of Riverside", "Member of Riverside", "Squad Riverside", "Webhook of Riverside", "WebhookDelivery of Riverside",
    ];

    [Fact]
    public async Task Head_coach_may_write_every_row_of_the_squad() =>
        await HoldsAsync(squads => squads.Member(Role.HeadCoach), squads => squads.Rows.Select(squads.Called).Where(row => IsOfRiverside(squads, row)));

    [Fact]
    public async Task Assistant_may_write_every_row_but_those_about_who_belongs() =>
        await HoldsAsync(squads => squads.Member(Role.Assistant), squads => squads.Rows.Select(squads.Called).Where(row => IsOfRiverside(squads, row)).Except(OfPeople));

    [Fact]
    public async Task Guest_of_the_demo_may_write_what_an_assistant_may() =>
        await HoldsAsync(squads => Viewer.Guest(squads.Riverside, "Guest"), squads => squads.Rows.Select(squads.Called).Where(row => IsOfRiverside(squads, row)).Except(OfPeople));

    [Fact]
    public async Task Athlete_may_write_how_it_went_for_them_and_sessions_of_their_own() =>
        await HoldsAsync(squads => squads.Member(Role.Athlete), _ => ["Change of Ada", "Entry of Ada", "Result of Ada", "StoredSession of Ada"]);

    [Fact]
    public async Task Who_comes_by_an_athletes_link_may_write_what_the_athlete_may() =>
        await HoldsAsync(
            squads => Viewer.ByLink(squads.Rows.OfType<Athlete>().Single(athlete => athlete.Id == squads.Ada)),
            _ => ["Change of Ada", "Entry of Ada", "Result of Ada", "StoredSession of Ada"]);

    [Fact]
    public async Task Who_comes_by_a_timing_key_writes_marks_of_that_session_and_nothing_else()
    {
        await HoldsAsync(squads => ByKey(squads, TimingRight.Mark), _ => ["TimedMark of Riverside", "Timing of Riverside"]);

        static Viewer ByKey(TwoSquads squads, TimingRight right) =>
            Viewer.ByTiming(new() { SquadId = squads.Riverside, SessionId = squads.Rows.OfType<Timing>().Single(timing => timing.SquadId == squads.Riverside).Id, Right = right, Secret = "" }, "Phone");
    }

    [Fact]
    public async Task Guardian_writes_nothing() => await HoldsAsync(squads => squads.Member(Role.Guardian), _ => []);

    [Fact]
    public async Task Reader_writes_nothing() => await HoldsAsync(squads => squads.Member(Role.Reader), _ => []);

    [Fact]
    public async Task Stranger_writes_nothing() => await HoldsAsync(_ => Viewer.Of(Guid.CreateVersion7(), "Stranger", []), _ => []);

    [Fact]
    public async Task Nobody_writes_nothing() => await HoldsAsync(_ => Viewer.Nobody, _ => []);

    [Fact]
    public async Task Athlete_moves_the_count_of_changes_of_a_session_but_not_the_session()
    {
        var squads = await TwoSquads.AtAsync(Desk);
        var ada = squads.Member(Role.Athlete);

        await Desk.SeenByAsync(ada, async db =>
        {
            var session = await db.Sessions.SingleAsync(one => one.OwnAthleteId == null, Cancellation);
            session.Version++;
            return await db.SaveChangesAsync(Cancellation);
        });

        await Assert.ThrowsAsync<NotAllowedException>(() => Desk.SeenByAsync(ada, async db =>
        {
            var session = await db.Sessions.SingleAsync(one => one.OwnAthleteId == null, Cancellation);
            (session.Version, session.Text) = (session.Version + 1, "nothing");
            return await db.SaveChangesAsync(Cancellation);
        }));
    }

    [Fact]
    public async Task Athlete_writes_nothing_private_and_nothing_into_another_squad()
    {
        var squads = await TwoSquads.AtAsync(Desk);
        var ada = squads.Member(Role.Athlete);
        var hillside = squads.Rows.OfType<Squad>().Single(squad => squad.Name == "Hillside").Id;

        Assert.False(ada.MayWrite(new Change { Id = Guid.CreateVersion7(), SquadId = squads.Riverside, AthleteId = squads.Ada, Field = "private-note", IsPrivate = true }));
        Assert.False(ada.MayWrite(new Change { Id = Guid.CreateVersion7(), SquadId = hillside, AthleteId = squads.Ada, Field = "rep-1" }));
        Assert.False(ada.MayWrite(new Entry { SquadId = hillside, AthleteId = squads.Ada }));
        Assert.False(ada.MayWrite(new Result { SquadId = hillside, AthleteId = squads.Ada }));
        Assert.False(ada.MayWrite(new StoredSession { SquadId = hillside, OwnAthleteId = squads.Ada, Text = "" }));
    }

    [Fact]
    public async Task Rows_that_come_to_the_squad_with_another_version_are_known_by_the_rights()
    {
        var squads = await TwoSquads.AtAsync(Desk);
        var tried = squads.Rows.Select(row => row.GetType()).Distinct();

        var all = await Desk.ServerAsync(db => Task.FromResult(TwoSquads.SquadRows(db.Model).ToArray()));

        Assert.Empty(all.Except(tried));
    }

    // Adds, changes and deletes each row, each on its own, and looks which of them the store lets pass.
    private async Task HoldsAsync(Func<TwoSquads, Viewer> who, Func<TwoSquads, IEnumerable<string>> may)
    {
        var squads = await TwoSquads.AtAsync(Desk);
        var viewer = who(squads);
        foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
        {
            var passed = new List<string>();
            foreach (var row in squads.Rows)
            {
                // A coach's own message, without copies, reaches nobody: SafeguardingRulesTests says what it owes.
                if (row is Message && state == EntityState.Added)
                {
                    continue;
                }

                if (await Desk.SeenByAsync(viewer, db => PassesAsync(db, row, state)))
                {
                    passed.Add(squads.Called(row));
                }
            }

            Assert.Equal(may(squads).Where(row => !IsKept(row, state)).Order(StringComparer.Ordinal), passed.Order(StringComparer.Ordinal));
        }
    }

    // Copies go with their message and consent is the giver's: SafeguardingRulesTests has these. What stands is changed in no other way, and the log is the server's.
    private static bool IsKept(string row, EntityState state) => row.Split(' ')[0] switch
    {
        "AuditEntry" or "MessageCopy" or "Message" => true,
        "Consent" => state != EntityState.Added,
        _ => false,
    };

    private static async Task<bool> PassesAsync(TracksideDb db, object row, EntityState state)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        if (row is IVersionedRow versioned)
        {
            // What was tried before was rolled back, in the store and not in the row.
            versioned.Version = 0;
        }

        db.Entry(row).State = state;
        if (row is Athlete && state == EntityState.Modified)
        {
            // Who is a minor is the head coach's alone to say, and everything else of an athlete the coaches'.
            db.Entry(row).Property(nameof(Athlete.MinorUntil)).IsModified = false;
        }

        try
        {
            await db.SaveChangesAsync(Cancellation);
            return true;
        }
        catch (NotAllowedException)
        {
            return false;
        }
        catch (DbUpdateException) when (state == EntityState.Added)
        {
            // The rights let it pass; it is there already.
            return true;
        }
    }

    private static bool IsOfRiverside(TwoSquads squads, string called) =>
        squads.Rows.Where(row => (row is Squad squad ? squad.Id : ((ISquadRow)row).SquadId) == squads.Riverside).Select(squads.Called).Contains(called);
}

public sealed class WritingRightsTestsOnSqlite(SqliteFiles store) : WritingRightsTests(store);

public sealed class WritingRightsTestsOnPostgres(PostgresServer store) : WritingRightsTests(store);
