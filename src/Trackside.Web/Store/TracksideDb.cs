using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Trackside.Web.Store;

/// <summary>Everything that outlives a request. What of it is there depends on who looks: see <see cref="Viewer"/>.</summary>
/// <remarks>
/// Every read of a row with a squad goes through a filter on <see cref="Viewer"/>, and every write is held against it before it is saved, so no page
/// or endpoint can forget. A context that nobody was set for sees and writes nothing.
/// </remarks>
public abstract class TracksideDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    private Viewer _asker = Viewer.Nobody;

    private Outbox Outbox => field ??= new(this);

    private IServiceProvider? Services => this.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;

    private DateTimeOffset Now => (Services?.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow();

    /// <summary>Who looks. Set once a request, before anything is read.</summary>
    public Viewer Viewer
    {
        get;
        set
        {
            field = value;

            // What the server does for somebody who asked is told of them.
            _asker = value.IsServer ? _asker : value;
        }
    } = Viewer.Nobody;

    public DbSet<Squad> Squads => Set<Squad>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Invite> Invites => Set<Invite>();

    public DbSet<Athlete> Athletes => Set<Athlete>();

    public DbSet<StoredPerformance> Performances => Set<StoredPerformance>();

    public DbSet<PrivateNote> PrivateNotes => Set<PrivateNote>();

    public DbSet<StoredSession> Sessions => Set<StoredSession>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<Result> Results => Set<Result>();

    public DbSet<OwnTarget> OwnTargets => Set<OwnTarget>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<Template> Templates => Set<Template>();

    public DbSet<SignedIn> SignedIn => Set<SignedIn>();

    public DbSet<FirstLink> FirstLinks => Set<FirstLink>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<MessageCopy> MessageCopies => Set<MessageCopy>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<RateCount> RateCounts => Set<RateCount>();

    public DbSet<Timing> Timings => Set<Timing>();

    public DbSet<TimedMark> TimedMarks => Set<TimedMark>();

    public DbSet<TimingKey> TimingKeys => Set<TimingKey>();

    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        // What is owed to minors and to the audit log is looked up on the way, and that waits.
        return Changing().Exists(entry => entry.Entity is Squad or ISquadRow or Account)
            ? throw new InvalidOperationException("Rows of a squad are saved with SaveChangesAsync.")
            : base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changing = Changing();
        HoldAgainstViewer(changing);
        Versions.Count(changing);
        if (!Viewer.IsServer)
        {
            await CareRules.HoldAsync(this, changing, Now, cancellationToken);
        }

        var told = Audit.Of(changing, Viewer.IsServer ? _asker : Viewer, Now);
        var leaving = changing.Where(entry => entry is { State: EntityState.Deleted, Entity: Account }).Select(entry => ((Account)entry.Entity).Id).ToArray();
        await Outbox.WriteAsync(changing, Now, cancellationToken);
        var isSaved = false;
        try
        {
            var count = told.Count == 0 && leaving.Length == 0
                ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
                : await SaveAndTellAsync(told, leaving, acceptAllChangesOnSuccess, cancellationToken);
            isSaved = true;
            return count;
        }
        finally
        {
            Outbox.Saved(isSaved);
            if (Database.CurrentTransaction is null)
            {
                Tell();
            }
        }
    }

    /// <summary>Wakes whoever sends, where something to send was committed.</summary>
    internal void Tell()
    {
        if (Outbox.TakeNews())
        {
            Services?.GetService<Bell>()?.Ring();
        }
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TracksideDb).Assembly);
        Filter(builder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    // The one place that says which rows there are for whom. A test holds that no row with a squad is missing here.
    private void Filter(ModelBuilder builder)
    {
        builder.Entity<Squad>().HasQueryFilter(squad => Viewer.IsServer || Viewer.Squads.Contains(squad.Id) || squad.Id == Viewer.Timed.Squad);
        builder.Entity<Member>().HasQueryFilter(member => Viewer.IsServer || Viewer.Headed.Contains(member.SquadId) || member.AccountId == Viewer.AccountId);
        builder.Entity<Invite>().HasQueryFilter(invite => Viewer.IsServer || Viewer.Headed.Contains(invite.SquadId));
        builder.Entity<Athlete>().HasQueryFilter(athlete => Viewer.IsServer || Viewer.Read.Contains(athlete.SquadId) || Viewer.Athletes.Contains(athlete.Id) || athlete.SquadId == Viewer.Timed.Everyone || athlete.Id == Viewer.Timed.Athlete);
        builder.Entity<StoredPerformance>().HasQueryFilter(row => Viewer.IsServer || Viewer.Read.Contains(row.SquadId) || Viewer.Athletes.Contains(row.AthleteId)
            || row.SquadId == Viewer.Timed.Everyone || row.AthleteId == Viewer.Timed.Athlete);
        builder.Entity<PrivateNote>().HasQueryFilter(note => Viewer.IsServer || Viewer.Coached.Contains(note.SquadId));
        builder.Entity<StoredSession>().HasQueryFilter(session => Viewer.IsServer || Viewer.Read.Contains(session.SquadId) || session.Id == Viewer.Timed.Session
            || (Viewer.Squads.Contains(session.SquadId) && (session.OwnAthleteId == null || Viewer.Athletes.Contains(session.OwnAthleteId.Value))));
        builder.Entity<Entry>().HasQueryFilter(row => Viewer.IsServer || Viewer.Read.Contains(row.SquadId) || Viewer.Athletes.Contains(row.AthleteId)
            || (row.SessionId == Viewer.Timed.Session && (row.SquadId == Viewer.Timed.Everyone || row.AthleteId == Viewer.Timed.Athlete)));
        builder.Entity<Result>().HasQueryFilter(row => Viewer.IsServer || Viewer.Read.Contains(row.SquadId) || Viewer.Athletes.Contains(row.AthleteId));
        builder.Entity<OwnTarget>().HasQueryFilter(row => Viewer.IsServer || Viewer.Read.Contains(row.SquadId) || Viewer.Athletes.Contains(row.AthleteId)
            || (row.SessionId == Viewer.Timed.Session && (row.SquadId == Viewer.Timed.Everyone || row.AthleteId == Viewer.Timed.Athlete)));
        builder.Entity<Change>().HasQueryFilter(change => Viewer.IsServer || Viewer.Coached.Contains(change.SquadId)
            || (!change.IsPrivate && (Viewer.Read.Contains(change.SquadId) || (change.AthleteId != null && Viewer.Athletes.Contains(change.AthleteId.Value)))));
        builder.Entity<Template>().HasQueryFilter(template => Viewer.IsServer || Viewer.Read.Contains(template.SquadId));
        builder.Entity<Consent>().HasQueryFilter(row => Viewer.IsServer || Viewer.Coached.Contains(row.SquadId) || Viewer.Athletes.Contains(row.AthleteId));
        builder.Entity<MessageCopy>().HasQueryFilter(copy => Viewer.IsServer || Viewer.Coached.Contains(copy.SquadId)
            || (Viewer.Squads.Contains(copy.SquadId) && ((copy.AccountId != null && copy.AccountId == Viewer.AccountId) || Viewer.Athletes.Contains(copy.AthleteId))));
        builder.Entity<Message>().HasQueryFilter(message => Viewer.IsServer || Viewer.Coached.Contains(message.SquadId)
            || Viewer.Squads.Contains(message.SquadId) && Set<MessageCopy>().Any(copy => copy.MessageId == message.Id && ((copy.AccountId != null && copy.AccountId == Viewer.AccountId) || Viewer.Athletes.Contains(copy.AthleteId))));
        builder.Entity<AuditEntry>().HasQueryFilter(entry => Viewer.IsServer || Viewer.Headed.Contains(entry.SquadId));
        builder.Entity<Webhook>().HasQueryFilter(hook => Viewer.IsServer || Viewer.Headed.Contains(hook.SquadId));
        builder.Entity<WebhookDelivery>().HasQueryFilter(delivery => Viewer.IsServer || Viewer.Headed.Contains(delivery.SquadId));
        builder.Entity<Timing>().HasQueryFilter(timing => Viewer.IsServer || Viewer.Coached.Contains(timing.SquadId) || timing.Id == Viewer.Timed.Session);
        builder.Entity<TimedMark>().HasQueryFilter(mark => Viewer.IsServer || Viewer.Coached.Contains(mark.SquadId) || mark.SessionId == Viewer.Timed.Session);
        builder.Entity<TimingKey>().HasQueryFilter(key => Viewer.IsServer || Viewer.Coached.Contains(key.SquadId));
        builder.Entity<ApiToken>().HasQueryFilter(token => Viewer.IsServer || token.AccountId == Viewer.AccountId);
        builder.Entity<AnsweredRequest>().HasQueryFilter(answer => Viewer.IsServer || answer.AccountId == Viewer.AccountId);
    }

    // The log is written with what it tells of, or neither is.
    private async Task<int> SaveAndTellAsync(IReadOnlyList<AuditEntry> told, IReadOnlyList<Guid> leaving, bool acceptAllChangesOnSuccess, CancellationToken cancellation)
    {
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellation) : null;
        foreach (var account in leaving)
        {
            await Leaving.AccountAsync(this, account, Now, cancellation);
        }

        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellation);
        await Audit.WriteAsync(this, told, cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    private List<EntityEntry> Changing() => [.. ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];

    private void HoldAgainstViewer(List<EntityEntry> changing)
    {
        foreach (var entry in changing)
        {
            if (!Viewer.IsServer && ((!Viewer.MayWrite(entry.Entity) && !IsOnlyCounted(entry)) || !CareRules.KeepsWhatStays(entry, Viewer)))
            {
                throw new NotAllowedException($"{entry.Metadata.ShortName()} may not be written by who asks.");
            }
        }
    }

    // An athlete who records moves the session's count of changes, and what lists are told by, but not the session.
    private bool IsOnlyCounted(EntityEntry entry) =>
        entry is { State: EntityState.Modified, Entity: StoredSession session } && Viewer.IsIn(session.SquadId)
        && entry.Properties.Where(property => property.IsModified).All(property => property.Metadata.Name is nameof(StoredSession.Version) or nameof(StoredSession.Kinds));
}

/// <summary>One context a database, so that each keeps its own migrations, both in this project.</summary>
public sealed class SqliteTracksideDb(DbContextOptions<SqliteTracksideDb> options) : TracksideDb(options);

/// <inheritdoc cref="SqliteTracksideDb"/>
public sealed class PostgresTracksideDb(DbContextOptions<PostgresTracksideDb> options) : TracksideDb(options);

/// <summary>Somebody asked for what they may not do. Pages answer it as they answer what is not there.</summary>
public sealed class NotAllowedException(string message) : Exception(message);
