using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Archives;
using Trackside.Web.Components;
using Trackside.Web.Demo;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Archives;

/// <summary>A store with every kind of row: a season of an invented squad, and in it what people do that no invention does.</summary>
internal sealed class Everything
{
    /// <summary>A word in every text about Ada the athlete.</summary>
    public const string OfAda = "quokka";

    /// <summary>A word in every text about the account that is Ada.</summary>
    public const string OfRunner = "wombat";

    /// <summary>A word in every text about the coach.</summary>
    public const string OfCoach = "numbat";

    /// <summary>A word in every text about the guardian.</summary>
    public const string OfGuardian = "dunnart";

    /// <summary>A word in what is of the squad and of nobody in it.</summary>
    public const string OfSquad = "bandicoot";

    public const string Secret = "whsec-zanzibar";

    private Everything(WebDesk desk) => Desk = desk;

    public WebDesk Desk { get; }

    public Guid Squad { get; private set; }

    public string SquadName { get; private set; } = "";

    public Guid Coach { get; private set; }

    /// <summary>The account of the athlete.</summary>
    public Guid Runner { get; private set; }

    public Guid Guardian { get; private set; }

    public Guid Ada { get; private set; }

    public Guid Ben { get; private set; }

    /// <summary>The session in which both have something.</summary>
    public Guid Session { get; private set; }

    /// <summary>Fills a desk.</summary>
    /// <param name="desk">Where.</param>
    /// <param name="days">How long the squad has trained.</param>
    public static async Task<Everything> AtAsync(WebDesk desk, int days = 25)
    {
        var all = new Everything(desk);
        await all.InventAsync(days);
        all.Coach = await desk.AccountAsync($"Coach {OfCoach}", new Habits { Language = "en", Comma = true, FirstDay = DayOfWeek.Sunday });
        all.Runner = await desk.AccountAsync($"Runner {OfRunner}");
        all.Guardian = await desk.AccountAsync($"Guardian {OfGuardian}");
        await desk.ServerAsync(db => all.FillAsync(db));
        await all.RecordAsync();
        await desk.AsAsync(Viewer.Server, async services =>
        {
            await services.GetRequiredService<UserManager<Account>>().GenerateNewTwoFactorRecoveryCodesAsync((await services.GetRequiredService<TracksideDb>().Users.FindAsync(all.Coach))!, 10);
            return true;
        });
        var kept = desk.Services.GetRequiredService<KeptFiles>();
        foreach (var path in new[] { $"{all.Squad}/{all.Ada}/run.fit", $"{all.Squad}/squad/plan.pdf" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept.PlaceOf(path))!);
            await File.WriteAllTextAsync(kept.PlaceOf(path), $"{(path.Contains("/squad/", StringComparison.Ordinal) ? OfSquad : OfAda)} in {path}", TestContext.Current.CancellationToken);
        }

        return all;
    }

    private Task<bool> InventAsync(int days) => Desk.AsAsync(Viewer.Server, async services =>
    {
        var (db, readings, today) = (services.GetRequiredService<TracksideDb>(), services.GetRequiredService<Readings>(), Desk.Clock.Today);
        var squad = new Squad { Name = $"Riverside {OfSquad}", TimeZone = "Europe/Madrid", CreatedAt = Desk.Clock.GetUtcNow() };
        (Squad, SquadName) = (squad.Id, squad.Name);
        var rows = SquadRows.Of(squad, readings, 7, new Invention(readings, 7, InventedNames.Demo, today).From(today.AddDays(-days)), today);
        await db.InsertRowsAsync([squad], CancellationToken.None);
        await rows.InsertAsync(db, CancellationToken.None);
        return true;
    });

    private async Task FillAsync(TracksideDb db)
    {
        var now = Desk.Clock.GetUtcNow();
        Ada = await AthleteAsync(db, $"Ada {OfAda}", now);
        Ben = await AthleteAsync(db, "Ben Neighbour", now);
        var ada = await db.Athletes.SingleAsync(athlete => athlete.Id == Ada);
        (ada.SharedNote, ada.LinkToken, ada.MinorUntil) = ($"Shared {OfAda}", LinkTokens.New() + OfAda, new DateOnly(2030, 1, 2));
        (await db.Squads.SingleAsync(squad => squad.Id == Squad)).SecondAdultId = Coach;
        db.Add(new StoredPerformance { SquadId = Squad, AthleteId = Ada, Text = "1500 4:44.44 2026-05-02", On = new(2026, 5, 2), Note = $"Race {OfAda}", CreatedAt = now });
        db.AddRange(
            new Member { SquadId = Squad, AccountId = Coach, Role = Role.HeadCoach, JoinedAt = now },
            new Member { SquadId = Squad, AccountId = Runner, Role = Role.Athlete, AthleteId = Ada, JoinedAt = now },
            new Member { SquadId = Squad, AccountId = Guardian, Role = Role.Guardian, AthleteId = Ada, JoinedAt = now },
            new Invite { SquadId = Squad, Role = Role.Guardian, AthleteId = Ada, TokenHash = LinkTokens.HashOf(OfAda), CreatedAt = now, ExpiresAt = now.AddDays(3), Left = 2 },
            new Template { SquadId = Squad, Name = $"Eights {OfSquad}", Text = "8x400 @ 72 r90s", Note = "A remark.", CreatedAt = now }.Found(new()));
        FillAccounts(db, now);
        FillCare(db, now);
        await db.SaveChangesAsync();
    }

    private void FillAccounts(TracksideDb db, DateTimeOffset now)
    {
        foreach (var (account, mark) in new[] { (Coach, OfCoach), (Runner, OfRunner), (Guardian, OfGuardian) })
        {
            db.Add(new ApiToken { AccountId = account, Name = $"Token {mark}", TokenHash = LinkTokens.HashOf(mark + account), Scopes = "sessions:read", SquadId = Squad, CreatedAt = now, LastUsedAt = now });
            db.Add(new AnsweredRequest { AccountId = account, Key = $"key-{mark}", RequestHash = [1, 2], Status = 200, Body = System.Text.Encoding.UTF8.GetBytes($"body {mark} {OfAda}"), At = now });
            db.Add(new SignedIn { AccountId = account, Browser = $"Browser {mark}", At = now, LastSeenAt = now });
            db.Add(new IdentityUserLogin<Guid> { UserId = account, LoginProvider = "club", ProviderKey = $"{mark}-{account}", ProviderDisplayName = "The club" });
            db.Add(new IdentityUserPasskey<Guid>
            {
                UserId = account,
                CredentialId = account.ToByteArray(),
                Data = new() { Name = $"Phone {mark}", PublicKey = [1, 2, 3], CreatedAt = now, SignCount = 4, Transports = ["internal", "hybrid"], IsUserVerified = true, IsBackupEligible = true, IsBackedUp = false, AttestationObject = [5], ClientDataJson = [6] },
            });
        }

        db.Add(new Lease { Name = "delivery", Holder = Guid.CreateVersion7(), Until = now });
        db.Add(new RateCount { Key = "archive", From = 1, Count = 3 });
    }

    private void FillCare(TracksideDb db, DateTimeOffset now)
    {
        var (alone, both) = (new Message { SquadId = Squad, ById = Coach, By = $"Coach {OfCoach}", Text = $"To Ada {OfAda}", At = now }, new Message { SquadId = Squad, ById = Coach, By = $"Coach {OfCoach}", Text = "To both: bring spikes.", At = now });
        var seal = Desk.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Seals.OfWebhooks);
        var hook = new Webhook { SquadId = Squad, Url = "https://example.org/hook", SealedSecret = seal.Protect(Secret), Events = "session.written", CreatedAt = now, PausedAt = now };
        db.AddRange(
            new Consent { SquadId = Squad, AthleteId = Ada, Thing = ConsentThing.Times, Way = ConsentWay.Here, GivenAt = now, GivenById = Guardian, GivenBy = $"Guardian {OfGuardian}" },
            new Consent { SquadId = Squad, AthleteId = Ben, Thing = ConsentThing.Name, Way = ConsentWay.OnPaper, GivenAt = now, GivenById = Coach, GivenBy = "Mrs Neighbour", WithdrawnAt = now, WithdrawnById = Coach, WithdrawnBy = $"Coach {OfCoach}" },
            alone,
            both,
            new MessageCopy { SquadId = Squad, MessageId = alone.Id, AthleteId = Ada, AccountId = Runner, ReadAt = now },
            new MessageCopy { SquadId = Squad, MessageId = alone.Id, AthleteId = Ada, AccountId = Guardian, Reason = CopyReason.Guardian },
            new MessageCopy { SquadId = Squad, MessageId = both.Id, AthleteId = Ada, AccountId = Runner },
            new MessageCopy { SquadId = Squad, MessageId = both.Id, AthleteId = Ben },
            hook,
            new WebhookDelivery { SquadId = Squad, WebhookId = hook.Id, Event = "session.written", Body = $"{{\"event\":\"athlete.changed\",\"resource\":\"{Ada}\"}}", CreatedAt = now });
    }

    private async Task RecordAsync()
    {
        var coach = await Desk.ViewerAsync(Coach);
        Session = await Desk.SessionAsync(Squad, "4x500 @ 1:34 r90s", title: "Fives");
        var own = await Desk.SessionAsync(Squad, $"5 km {OfAda}", own: Ada);
        await Desk.RecordAsync(await Desk.ViewerAsync(Runner), own, Typed(Ada, "rpe", "3"), Typed(Ada, "note", $"Own note {OfAda}"));
        await Desk.RecordAsync(coach, Session,
            Typed(Ada, "rep-1", $"1:33.7 fell {OfAda}"), Typed(Ada, "rep-2", "1:35"), Typed(Ada, "rep-5", "200m 33.3"), Typed(Ada, "target-1", "1:32.1"), Typed(Ada, "sleep", "7.5"),
            Typed(Ada, "note", $"Athlete note {OfAda}"), Typed(Ada, "private-note", $"Private {OfAda}"), Typed(Ada, "feel", "4"), Typed(Ada, "soreness", "2"), Typed(Ada, "rpe", "7.5"), Typed(Ben, "rep-1", "1:36.0"), Typed(Ben, "private-note", "Ben sleeps badly."), Typed(Ben, "outcome", "DNF"));
        await Desk.RecordAsync(await Desk.ViewerAsync(Runner), Session, Typed(Ada, "rep-2", "1:34.9"), Typed(Ada, "rep-3", $"1:33 {OfAda}"));
        await Desk.AsAsync(coach, async services => await services.GetRequiredService<Recording>().UndoAsync(Session, CancellationToken.None));
        await Desk.RecordAsync(coach, Session, Typed(Ada, "rep-2", "1:31", 1));
        await Desk.ServerAsync(async db =>
        {
            db.Add(new PrivateNote { SquadId = Squad, AthleteId = Ada, Text = $"About Ada {OfAda}" });
            db.AddRange(AuditRows());
            db.AddRange(Timed());
            await db.SaveChangesAsync();
        });
    }

    private IEnumerable<AuditEntry> AuditRows()
    {
        var now = Desk.Clock.GetUtcNow();
        yield return new() { Id = Guid.CreateVersion7(), SquadId = Squad, At = now, ById = Coach, Through = $"Token {OfCoach}", Deed = AuditDeed.Saw, What = "card", AthleteId = Ada, SessionId = Session };
        yield return new() { Id = Guid.CreateVersion7(), SquadId = Squad, At = now, Through = Viewer.AthletesLink, Deed = AuditDeed.Changed, What = "results", AthleteId = Ada };
        yield return new() { Id = Guid.CreateVersion7(), SquadId = Squad, At = now, ById = Coach, Deed = AuditDeed.Added, What = "member", RowId = Runner, Detail = "Role" };
        yield return new() { Id = Guid.CreateVersion7(), SquadId = Squad, At = now, ById = Coach, Deed = AuditDeed.Saw, What = "card", AthleteId = Ben, Times = 3 };
    }

    private IEnumerable<object> Timed()
    {
        var now = Desk.Clock.GetUtcNow();
        yield return new Timing { Id = Session, SquadId = Squad, OwnText = "4x500 @ 1:34 r90s", Number = 4, MayFollow = true, CreatedAt = now, UpdatedAt = now };
        yield return new TimingKey { SquadId = Squad, SessionId = Session, Right = TimingRight.Self, AthleteId = Ada, Secret = $"tst_{Ada:N}", ById = Coach, CreatedAt = now, EndsAt = now.AddDays(30), LastUsedAt = now };
        string[] deeds =
        [
            $"\"kind\":\"joined\",\"athlete\":\"{Ada}\",\"name\":\"Ada {OfAda}\"",
            $"\"kind\":\"started\",\"athletes\":[\"{Ada}\",\"{Ben}\"],\"rep\":{{\"number\":1}}",
            $"\"kind\":\"finished\",\"athletes\":[\"{Ada}\"],\"rep\":{{\"number\":1}}",
            $"\"kind\":\"noted\",\"athlete\":\"{Ada}\",\"text\":\"Limped {OfAda}\"",
        ];
        foreach (var (index, deed) in deeds.Index())
        {
            var id = Guid.CreateVersion7();
            yield return new TimedMark { Id = id, SquadId = Squad, SessionId = Session, Number = index + 1, Device = Guid.CreateVersion7(), Body = $"{{\"id\":\"{id}\",{deed}}}", ById = Coach, ReceivedAt = now };
        }
    }

    private static TypedChange Typed(Guid athlete, string field, string text, long? based = null) => new(Guid.CreateVersion7(), athlete, field, text, based);

    private async Task<Guid> AthleteAsync(TracksideDb db, string name, DateTimeOffset now)
    {
        var athlete = new Athlete { SquadId = Squad, Name = name, Sex = Training.Physiology.Sex.Women, CreatedAt = now };
        db.Add(athlete);
        await db.SaveChangesAsync();
        return athlete.Id;
    }
}
