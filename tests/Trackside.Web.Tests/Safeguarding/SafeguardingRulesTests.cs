using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Safeguarding;

public abstract class SafeguardingRulesTests(TestStore store) : DeskTests(store)
{
    private static readonly DateOnly Later = new(2028, 5, 18);

    private Guid _squad;
    private Guid _ada;
    private Viewer _coach = Viewer.Nobody;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var coach = await Desk.CoachAsync();
        (_squad, _ada) = (coach.Squad, await MinorAsync(coach.Squad, "Ada"));
        _coach = await Desk.ViewerAsync(coach.Account);
    }

    [Fact]
    public async Task Message_to_a_minor_goes_to_every_guardian_in_the_same_save()
    {
        var (mother, father) = (await Desk.MemberAsync(_squad, Role.Guardian, _ada, "Mother"), await Desk.MemberAsync(_squad, Role.Guardian, _ada, "Father"));

        var sent = await SendAsync(_coach, _ada);

        Assert.NotNull(sent);
        var copies = await CopiesAsync(sent.Value);
        Assert.Equal(
            new[] { (null, CopyReason.ToThem), ((Guid?)mother.Account, CopyReason.Guardian), (father.Account, CopyReason.Guardian) }.Order(),
            copies.Select(copy => (copy.AccountId, copy.Reason)).Order());
    }

    [Fact]
    public async Task Message_to_a_minor_without_a_guardian_goes_to_the_second_adult()
    {
        var second = await Desk.MemberAsync(_squad, Role.Reader, name: "Second Adult");
        await NameSecondAsync(second.Account);

        var sent = await SendAsync(_coach, _ada);

        Assert.Contains((await CopiesAsync(sent!.Value)), copy => copy.AccountId == second.Account && copy.Reason == CopyReason.SecondAdult);
        var seen = await Desk.SeenByAsync(await Desk.ViewerAsync(second.Account), db => db.Messages.CountAsync(Cancellation));
        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task Message_to_a_minor_with_no_adult_beside_is_refused_before_it_is_sent()
    {
        Assert.Null(await SendAsync(_coach, _ada));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Messages.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Second_adult_may_not_be_the_writer_nor_somebody_who_has_left()
    {
        var other = await Desk.MemberAsync(_squad, Role.HeadCoach, name: "Other Coach");
        await NameSecondAsync(_coach.AccountId!.Value);
        Assert.Null(await SendAsync(_coach, _ada));

        Assert.NotNull(await SendAsync(await Desk.ViewerAsync(other.Account), _ada));

        await NameSecondAsync(other.Account);
        Assert.NotNull(await SendAsync(_coach, _ada));
        await Desk.ServerAsync(db => db.Members.Where(member => member.AccountId == other.Account).ExecuteDeleteAsync(Cancellation));
        Assert.Null(await SendAsync(_coach, _ada));
    }

    [Fact]
    public async Task One_minor_without_an_adult_stops_the_message_to_all()
    {
        var bo = await Desk.AthleteAsync(_squad, "Bo");

        Assert.Null(await SendAsync(_coach, _ada, bo));
        Assert.NotNull(await SendAsync(_coach, bo));
        Assert.Equal(1, await Desk.ServerAsync(db => db.MessageCopies.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Being_a_minor_lapses_by_itself_on_the_day_and_by_the_squads_own_clock()
    {
        Desk.Clock.Set(new DateTimeOffset(2028, 5, 17, 23, 30, 0, TimeSpan.Zero));
        Assert.Null(await SendAsync(_coach, _ada));

        await Desk.ServerAsync(async db =>
        {
            (await db.Squads.SingleAsync(Cancellation)).TimeZone = "Europe/Madrid";
            await db.SaveChangesAsync(Cancellation);
        });
        Assert.NotNull(await SendAsync(_coach, _ada));
    }

    [Fact]
    public async Task No_code_can_write_a_message_to_a_minor_without_the_adults_copies()
    {
        var guardian = await Desk.MemberAsync(_squad, Role.Guardian, _ada, "Mother");
        var second = await Desk.MemberAsync(_squad, Role.Guardian, _ada, "Father");

        await RefusedAsync(_coach, db => Copies(db));
        await RefusedAsync(_coach, db => Copies(db, (guardian.Account, CopyReason.Guardian)));
        await RefusedAsync(_coach, db => Copies(db, (guardian.Account, CopyReason.SecondAdult), (second.Account, CopyReason.SecondAdult)));
        await RefusedAsync(_coach, db => Copies(db, (_coach.AccountId!.Value, CopyReason.Guardian), (second.Account, CopyReason.Guardian)));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Messages.CountAsync(Cancellation)));

        await Desk.SeenByAsync(_coach, db =>
        {
            Copies(db, (guardian.Account, CopyReason.Guardian), (second.Account, CopyReason.Guardian));
            return db.SaveChangesAsync(Cancellation);
        });
        Assert.Equal(3, await Desk.ServerAsync(db => db.MessageCopies.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Copies_come_with_their_message_or_not_at_all()
    {
        await Desk.MemberAsync(_squad, Role.Guardian, _ada, "Mother");
        var bo = await Desk.AthleteAsync(_squad, "Bo");
        var sent = (await SendAsync(_coach, bo))!.Value;

        await RefusedAsync(_coach, db => db.Add(new MessageCopy { SquadId = _squad, MessageId = sent, AthleteId = _ada }));
        await RefusedAsync(_coach, db => db.Add(new MessageCopy { SquadId = _squad, MessageId = sent, AthleteId = bo, AccountId = _coach.AccountId }));
    }

    [Fact]
    public async Task What_was_sent_stays_as_it_was_sent()
    {
        await Desk.MemberAsync(_squad, Role.Guardian, _ada, "Mother");
        var sent = (await SendAsync(_coach, _ada))!.Value;

        await RefusedAsync(_coach, async db => db.Remove(await db.Messages.SingleAsync(Cancellation)));
        await RefusedAsync(_coach, async db => db.Remove(await db.MessageCopies.FirstAsync(copy => copy.Reason == CopyReason.Guardian, Cancellation)));
        await RefusedAsync(_coach, async db => db.Entry(await db.Messages.SingleAsync(Cancellation)).Property(message => message.Text).CurrentValue = "Another text");
        await RefusedAsync(_coach, async db => (await db.MessageCopies.FirstAsync(copy => copy.Reason == CopyReason.Guardian, Cancellation)).ReadAt = Desk.Clock.GetUtcNow());
        Assert.Equal(2, (await CopiesAsync(sent)).Count);
    }

    [Fact]
    public async Task Only_coaches_write_messages_and_only_in_their_own_name()
    {
        var bo = await Desk.AthleteAsync(_squad, "Bo");
        foreach (var role in new[] { Role.Reader, Role.Athlete, Role.Guardian })
        {
            var who = await Desk.ViewerAsync((await Desk.MemberAsync(_squad, role, role == Role.Reader ? null : bo)).Account);
            await RefusedAsync(who, db => db.Add(new Message { SquadId = _squad, ById = who.AccountId, Text = "Hello" }));
        }

        await RefusedAsync(_coach, db => db.Add(new Message { SquadId = _squad, ById = Guid.CreateVersion7(), Text = "Hello" }));
    }

    [Fact]
    public async Task Who_is_a_minor_is_the_head_coachs_to_say()
    {
        var assistant = await Desk.ViewerAsync((await Desk.MemberAsync(_squad, Role.Assistant)).Account);

        await RefusedAsync(assistant, async db => (await db.Athletes.SingleAsync(row => row.Id == _ada, Cancellation)).MinorUntil = null);
        await Desk.SeenByAsync(_coach, async db =>
        {
            (await db.Athletes.SingleAsync(row => row.Id == _ada, Cancellation)).MinorUntil = null;
            return await db.SaveChangesAsync(Cancellation);
        });
    }

    [Fact]
    public async Task Consent_for_a_minor_is_a_guardians_to_give_and_either_may_withdraw_it()
    {
        var guardian = await Desk.ViewerAsync((await Desk.MemberAsync(_squad, Role.Guardian, _ada)).Account);
        var minor = await Desk.ViewerAsync((await Desk.MemberAsync(_squad, Role.Athlete, _ada)).Account);

        await RefusedAsync(minor, db => db.Add(Consent(ConsentWay.Here)));
        await RefusedAsync(minor, db => db.Add(Consent(ConsentWay.OnPaper)));
        await RefusedAsync(guardian, db => db.Add(Consent(ConsentWay.OnPaper)));
        await GiveAsync(guardian);
        Assert.True((await Desk.ServerAsync(db => db.OfAsync(_ada, Cancellation))).Allows(ConsentThing.Name));

        await Desk.AsAsync(minor, async services =>
        {
            await services.GetRequiredService<Consenting>().WithdrawAsync(await AdaAsync(), ConsentThing.Name, Cancellation);
            return true;
        });
        Assert.False((await Desk.ServerAsync(db => db.OfAsync(_ada, Cancellation))).Allows(ConsentThing.Name));
        Assert.Single((await Desk.ServerAsync(db => db.OfAsync(_ada, Cancellation))).History);
    }

    [Fact]
    public async Task Consent_of_an_adult_is_their_own_to_give_and_what_a_guardian_gave_stays_until_they_are_asked()
    {
        var guardian = await Desk.ViewerAsync((await Desk.MemberAsync(_squad, Role.Guardian, _ada)).Account);
        var ada = await Desk.ViewerAsync((await Desk.MemberAsync(_squad, Role.Athlete, _ada)).Account);
        await GiveAsync(guardian);
        Desk.Clock.Set(new DateTimeOffset(2028, 5, 18, 9, 0, 0, TimeSpan.Zero));
        var squad = await Desk.ServerAsync(db => db.Squads.AsNoTracking().SingleAsync(Cancellation));

        await RefusedAsync(guardian, db => db.Add(Consent(ConsentWay.Here)));
        var inherited = await Desk.ServerAsync(db => db.OfAsync(_ada, Cancellation));
        Assert.True(inherited.Allows(ConsentThing.Name));
        Assert.True(inherited.IsToBeAsked(await AdaAsync(), ConsentThing.Name, squad, Later));

        await GiveAsync(ada);
        Assert.False((await Desk.ServerAsync(db => db.OfAsync(_ada, Cancellation))).IsToBeAsked(await AdaAsync(), ConsentThing.Name, squad, Later));
    }

    [Fact]
    public async Task Consent_on_paper_is_the_head_coachs_to_write_down_and_no_history_is_rewritten()
    {
        var assistant = await Desk.ViewerAsync((await Desk.MemberAsync(_squad, Role.Assistant)).Account);
        await RefusedAsync(assistant, db => db.Add(Consent(ConsentWay.OnPaper)));
        await RefusedAsync(_coach, db => db.Add(Consent(ConsentWay.Here)));
        await Desk.SeenByAsync(_coach, db =>
        {
            db.Add(Consent(ConsentWay.OnPaper));
            return db.SaveChangesAsync(Cancellation);
        });

        await RefusedAsync(_coach, async db => db.Remove(await db.Consents.SingleAsync(Cancellation)));
        await RefusedAsync(_coach, async db => db.Entry(await db.Consents.SingleAsync(Cancellation)).Property(row => row.GivenBy).CurrentValue = "Somebody else");
    }

    private Consent Consent(ConsentWay way) => new() { SquadId = _squad, AthleteId = _ada, Thing = ConsentThing.Name, Way = way, GivenBy = "Their mother" };

    private Task<bool> GiveAsync(Viewer who) => Desk.AsAsync(who, async services =>
    {
        await services.GetRequiredService<Consenting>().GiveAsync(await AdaAsync(), ConsentThing.Name, null, Cancellation);
        return true;
    });

    private Task<Athlete> AdaAsync() => Desk.ServerAsync(db => db.Athletes.AsNoTracking().SingleAsync(row => row.Id == _ada, Cancellation));

    private Task<Guid?> SendAsync(Viewer who, params Guid[] athletes) =>
        Desk.AsAsync(who, services => services.GetRequiredService<Messaging>().SendAsync(_squad, athletes, "Thursday at six.", Cancellation));

    private Task<List<MessageCopy>> CopiesAsync(Guid message) => Desk.ServerAsync(db => db.MessageCopies.AsNoTracking().Where(copy => copy.MessageId == message).ToListAsync(Cancellation));

    private void Copies(TracksideDb db, params (Guid Account, CopyReason Reason)[] adults)
    {
        var message = new Message { SquadId = _squad, ById = _coach.AccountId, Text = "Thursday at six." };
        db.Add(message);
        db.Add(new MessageCopy { SquadId = _squad, MessageId = message.Id, AthleteId = _ada });
        db.AddRange(adults.Select(adult => new MessageCopy { SquadId = _squad, MessageId = message.Id, AthleteId = _ada, AccountId = adult.Account, Reason = adult.Reason }));
    }

    private Task<NotAllowedException> RefusedAsync(Viewer who, Action<TracksideDb> act) => RefusedAsync(who, db =>
    {
        act(db);
        return Task.CompletedTask;
    });

    private Task<NotAllowedException> RefusedAsync(Viewer who, Func<TracksideDb, Task> act) => Assert.ThrowsAsync<NotAllowedException>(() => Desk.SeenByAsync(who, async db =>
    {
        await act(db);
        return await db.SaveChangesAsync(Cancellation);
    }));

    private Task NameSecondAsync(Guid account) => Desk.ServerAsync(async db =>
    {
        (await db.Squads.SingleAsync(Cancellation)).SecondAdultId = account;
        await db.SaveChangesAsync(Cancellation);
    });

    private Task<Guid> MinorAsync(Guid squad, string name) => Desk.AddedAsync(new Athlete { SquadId = squad, Name = name, MinorUntil = Later, CreatedAt = Desk.Clock.GetUtcNow() }, row => row.Id);
}

public sealed class SafeguardingRulesTestsOnSqlite(SqliteFiles store) : SafeguardingRulesTests(store);

public sealed class SafeguardingRulesTestsOnPostgres(PostgresServer store) : SafeguardingRulesTests(store);
