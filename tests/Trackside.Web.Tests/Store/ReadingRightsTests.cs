using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Store;

public abstract class ReadingRightsTests(TestStore store) : DeskTests(store)
{
    private static readonly string[] OfAda =
    [
        "Athlete Ada", "Change of Ada", "Consent of Ada", "Entry of Ada", "Message to Ada", "MessageCopy of Ada", "OwnTarget of Ada", "Result of Ada", "Squad Riverside", "StoredPerformance of Ada", "StoredSession of Ada", "StoredSession of Riverside",
    ];

    private static readonly string[] OfEveryAthlete =
    [
        .. OfAda.Except(["Consent of Ada", "Message to Ada", "MessageCopy of Ada"]), "Athlete Bo", "Change of Bo", "Change of Riverside", "Entry of Bo", "OwnTarget of Bo", "Result of Bo", "StoredPerformance of Bo", "StoredSession of Bo", "Template of Riverside",
    ];

    private static readonly string[] OfCoaches =
    [
        .. OfEveryAthlete, "Timing of Riverside", "TimedMark of Riverside", "TimingKey of Riverside", "Consent of Ada", "Consent of Bo", "Message to Ada", "Message to Bo", "MessageCopy of Ada", "MessageCopy of Bo", "Change of a note about Ada", "Change of a note about Bo", "PrivateNote about Ada", "PrivateNote about Bo", "PrivateNote about Riverside",
    ];

    private static readonly string[] OfHeadCoach = [.. OfCoaches, "AuditEntry of Ada", "AuditEntry of Bo", "Invite of Riverside", "Member of Riverside", "Webhook of Riverside", "WebhookDelivery of Riverside"];

    [Fact]
    public async Task Every_row_of_a_squad_is_filtered_by_who_looks()
    {
        var open = await Desk.ServerAsync(db => Task.FromResult(
            TwoSquads.SquadRows(db.Model).Where(type => db.Model.FindEntityType(type)!.GetDeclaredQueryFilters().Count == 0).Select(type => type.Name).ToArray()));

        Assert.Empty(open);
    }

    [Fact]
    public async Task Rows_of_no_squad_are_these_and_no_others()
    {
        var others = await Desk.ServerAsync(db => Task.FromResult(
            db.Model.GetEntityTypes().Select(type => type.ClrType).Except(TwoSquads.SquadRows(db.Model)).Select(type => type.Name.Split('`')[0]).Order(StringComparer.Ordinal).ToArray()));

        Assert.Equal(["Account", "AnsweredRequest", "ApiToken", "FirstLink", "IdentityPasskeyData", "IdentityUserClaim", "IdentityUserLogin", "IdentityUserPasskey", "IdentityUserToken", "Lease", "ProtectionKey", "RateCount", "SignedIn"], others);
    }

    [Fact]
    public async Task Rows_of_an_account_are_seen_and_written_by_its_owner_alone()
    {
        var (mine, theirs) = (await Desk.AccountAsync("Kim"), await Desk.AccountAsync("Lee"));
        foreach (var account in new[] { mine, theirs })
        {
            await Desk.AddedAsync(new ApiToken { AccountId = account, Name = "Watch", TokenHash = account.ToByteArray(), Scopes = "" }, token => token.Id);
            await Desk.AddedAsync(new AnsweredRequest { AccountId = account, Key = "one", RequestHash = [], At = Desk.Clock.GetUtcNow() }, answer => answer.Id);
        }

        var kim = Viewer.Of(mine, "Kim", []);

        Assert.Equal([mine], await Desk.SeenByAsync(kim, db => db.ApiTokens.Select(token => token.AccountId).ToListAsync(Cancellation)));
        Assert.Equal([mine], await Desk.SeenByAsync(kim, db => db.AnsweredRequests.Select(answer => answer.AccountId).ToListAsync(Cancellation)));
        Assert.True(kim.MayWrite(new ApiToken { AccountId = mine, Name = "", TokenHash = [], Scopes = "" }));
        Assert.False(kim.MayWrite(new ApiToken { AccountId = theirs, Name = "", TokenHash = [], Scopes = "" }));
        Assert.False(kim.MayWrite(new AnsweredRequest { AccountId = theirs, Key = "", RequestHash = [] }));
        Assert.False(Viewer.Nobody.MayWrite(new ApiToken { AccountId = theirs, Name = "", TokenHash = [], Scopes = "" }));
    }

    [Fact]
    public async Task Who_is_taken_out_of_a_squad_no_longer_sees_the_messages_they_had()
    {
        var squad = await Desk.SquadAsync();
        var ada = await Desk.AthleteAsync(squad, "Ada");
        var guardian = await Desk.MemberAsync(squad, Role.Guardian, ada);
        var message = await Desk.AddedAsync(new Message { SquadId = squad, Text = "Thursday at six." }, row => row.Id);
        await Desk.AddedAsync(new MessageCopy { SquadId = squad, MessageId = message, AthleteId = ada, AccountId = guardian.Account, Reason = CopyReason.Guardian }, copy => copy.Id);
        var before = await Desk.SeenByAsync(await Desk.ViewerAsync(guardian.Account), db => db.Messages.CountAsync(Cancellation));

        await Desk.ServerAsync(db => db.Members.Where(member => member.AccountId == guardian.Account).ExecuteDeleteAsync(Cancellation));

        Assert.Equal(1, before);
        Assert.Equal(0, await Desk.SeenByAsync(await Desk.ViewerAsync(guardian.Account), db => db.Messages.CountAsync(Cancellation)));
        Assert.Equal(0, await Desk.SeenByAsync(await Desk.ViewerAsync(guardian.Account), db => db.MessageCopies.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Nobody_sees_nothing()
    {
        var squads = await TwoSquads.AtAsync(Desk);

        Assert.Empty(await squads.SeenAsync(Viewer.Nobody));
    }

    [Fact]
    public async Task Stranger_with_an_account_sees_nothing()
    {
        var squads = await TwoSquads.AtAsync(Desk);

        Assert.Empty(await squads.SeenAsync(Viewer.Of(Guid.CreateVersion7(), "Stranger", [])));
    }

    [Fact]
    public async Task Server_sees_every_row_of_every_squad()
    {
        var squads = await TwoSquads.AtAsync(Desk);

        Assert.Equal(squads.Rows.Select(squads.Called).Order(StringComparer.Ordinal), await squads.SeenAsync(Viewer.Server));
    }

    [Theory]
    [InlineData(Role.HeadCoach)]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Reader)]
    [InlineData(Role.Athlete)]
    [InlineData(Role.Guardian)]
    public async Task Member_sees_what_the_role_may_see_and_nothing_of_another_squad(Role role)
    {
        var squads = await TwoSquads.AtAsync(Desk);
        var expected = role switch
        {
            Role.HeadCoach => OfHeadCoach,
            Role.Assistant => OfCoaches,
            Role.Reader => OfEveryAthlete,
            Role.Athlete or Role.Guardian => OfAda,
        };

        Assert.Equal(expected.Order(StringComparer.Ordinal), await squads.SeenAsync(squads.Member(role)));
    }

    [Fact]
    public async Task Guest_of_the_demo_sees_what_an_assistant_sees()
    {
        var squads = await TwoSquads.AtAsync(Desk);

        Assert.Equal(OfCoaches.Order(StringComparer.Ordinal), await squads.SeenAsync(Viewer.Guest(squads.Riverside, "Guest")));
    }

    [Fact]
    public async Task Who_comes_by_an_athletes_link_sees_what_the_athlete_sees()
    {
        var squads = await TwoSquads.AtAsync(Desk);
        var ada = squads.Rows.OfType<Athlete>().Single(athlete => athlete.Id == squads.Ada);

        Assert.Equal(OfAda, await squads.SeenAsync(Viewer.ByLink(ada)));
    }

    [Fact]
    public async Task Who_comes_by_a_timing_key_sees_what_timing_that_session_takes()
    {
        var squads = await TwoSquads.AtAsync(Desk);
        var session = squads.Rows.OfType<Timing>().Single(timing => timing.SquadId == squads.Riverside).Id;
        string[] theirs = ["Squad Riverside", "StoredSession of Riverside", "TimedMark of Riverside", "Timing of Riverside"];

        Assert.Equal(
            new[] { "Athlete Ada", "Athlete Bo", "Entry of Ada", "Entry of Bo", "OwnTarget of Ada", "OwnTarget of Bo", "StoredPerformance of Ada", "StoredPerformance of Bo" }.Concat(theirs).Order(StringComparer.Ordinal),
            await squads.SeenAsync(ByKey(TimingRight.Mark)));
        Assert.Equal(new[] { "Athlete Ada", "Entry of Ada", "OwnTarget of Ada", "StoredPerformance of Ada" }.Concat(theirs).Order(StringComparer.Ordinal), await squads.SeenAsync(ByKey(TimingRight.Self, squads.Ada)));
        Assert.Equal(theirs, await squads.SeenAsync(ByKey(TimingRight.Follow)));

        Viewer ByKey(TimingRight right, Guid? athlete = null) =>
            Viewer.ByTiming(new() { SquadId = squads.Riverside, SessionId = session, Right = right, AthleteId = athlete, Secret = "" }, "Phone");
    }

    [Fact]
    public async Task Member_finds_their_own_membership_and_no_one_elses()
    {
        var squads = await TwoSquads.AtAsync(Desk);
        var reader = await Desk.MemberAsync(squads.Riverside, Role.Reader);

        var seen = await Desk.SeenByAsync(await Desk.ViewerAsync(reader.Account), db => db.Members.Select(member => member.AccountId).ToListAsync(Cancellation));

        Assert.Equal([reader.Account], seen);
    }

    [Fact]
    public async Task Who_is_taken_out_of_a_squad_sees_nothing_of_it_at_once()
    {
        var squads = await TwoSquads.AtAsync(Desk);
        var assistant = await Desk.MemberAsync(squads.Riverside, Role.Assistant);
        await Desk.ServerAsync(db => db.Members.Where(member => member.AccountId == assistant.Account).ExecuteDeleteAsync(Cancellation));

        Assert.Empty(await squads.SeenAsync(await Desk.ViewerAsync(assistant.Account)));
    }
}

public sealed class ReadingRightsTestsOnSqlite(SqliteFiles store) : ReadingRightsTests(store);

public sealed class ReadingRightsTestsOnPostgres(PostgresServer store) : ReadingRightsTests(store);
