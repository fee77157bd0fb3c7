using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trackside.Web.Store;

/// <summary>Keys, lengths and look-ups of the rows. Every row that hangs on another goes with it.</summary>
public sealed class PeopleMaps :
    IEntityTypeConfiguration<Squad>,
    IEntityTypeConfiguration<Member>,
    IEntityTypeConfiguration<Invite>,
    IEntityTypeConfiguration<Athlete>,
    IEntityTypeConfiguration<StoredPerformance>,
    IEntityTypeConfiguration<PrivateNote>
{
    public void Configure(EntityTypeBuilder<Squad> builder)
    {
        builder.Property(squad => squad.Name).HasMaxLength(Squad.NameLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(squad => squad.SecondAdultId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasOne<Squad>().WithMany().HasForeignKey(member => member.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(member => member.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(member => member.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(member => member.AccountId);
        builder.HasIndex(member => new { member.SquadId, member.AccountId, member.AthleteId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Invite> builder)
    {
        builder.HasOne<Squad>().WithMany().HasForeignKey(invite => invite.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(invite => invite.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(invite => invite.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Athlete> builder)
    {
        builder.HasOne<Squad>().WithMany().HasForeignKey(athlete => athlete.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(athlete => athlete.Name).HasMaxLength(Athlete.NameLength);
        builder.Property(athlete => athlete.Version).IsConcurrencyToken();
        builder.HasIndex(athlete => athlete.LinkToken).IsUnique();
        builder.HasIndex(athlete => new { athlete.SquadId, athlete.Name });
    }

    public void Configure(EntityTypeBuilder<StoredPerformance> builder)
    {
        builder.ToTable("Performances");
        builder.HasOne<Athlete>().WithMany().HasForeignKey(row => row.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.Text).HasMaxLength(StoredPerformance.TextLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.AthleteId, row.On });
        builder.HasIndex(row => row.SquadId);
    }

    public void Configure(EntityTypeBuilder<PrivateNote> builder)
    {
        builder.HasOne<StoredSession>().WithMany().HasForeignKey(note => note.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(note => note.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Squad>().WithMany().HasForeignKey(note => note.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(note => new { note.SessionId, note.AthleteId });
    }
}

/// <inheritdoc cref="PeopleMaps"/>
public sealed class SessionMaps :
    IEntityTypeConfiguration<StoredSession>,
    IEntityTypeConfiguration<Entry>,
    IEntityTypeConfiguration<Result>,
    IEntityTypeConfiguration<OwnTarget>,
    IEntityTypeConfiguration<Change>,
    IEntityTypeConfiguration<Template>
{
    private const int KeyLength = 32;

    public void Configure(EntityTypeBuilder<StoredSession> builder)
    {
        builder.HasOne<Squad>().WithMany().HasForeignKey(session => session.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(session => session.OwnAthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(session => session.Title).HasMaxLength(StoredSession.TitleLength);
        builder.Property(session => session.Key).HasMaxLength(KeyLength);
        builder.Property(session => session.Version).IsConcurrencyToken();
        builder.HasIndex(session => new { session.SquadId, session.On });
        builder.HasIndex(session => new { session.SquadId, session.Key, session.On });
        builder.HasIndex(session => new { session.SquadId, session.Shape, session.On });
        builder.HasIndex(session => new { session.SquadId, session.Stem, session.On });
    }

    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.HasOne(entry => entry.Session).WithMany().HasForeignKey(entry => entry.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(entry => entry.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(entry => entry.Exertion).HasPrecision(4, 1);
        builder.Property(entry => entry.Sleep).HasPrecision(4, 1);
        builder.HasIndex(entry => new { entry.SessionId, entry.AthleteId }).IsUnique();
        builder.HasIndex(entry => new { entry.AthleteId, entry.On });
        builder.HasIndex(entry => new { entry.SquadId, entry.On });
    }

    public void Configure(EntityTypeBuilder<Result> builder)
    {
        builder.HasOne<StoredSession>().WithMany().HasForeignKey(result => result.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(result => result.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(result => new { result.SessionId, result.AthleteId, result.Rep }).IsUnique();
        builder.HasIndex(result => new { result.AthleteId, result.Length, result.Milliseconds });
    }

    public void Configure(EntityTypeBuilder<OwnTarget> builder)
    {
        builder.HasOne<StoredSession>().WithMany().HasForeignKey(target => target.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(target => target.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(target => new { target.SessionId, target.AthleteId, target.Rep }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.HasOne<StoredSession>().WithMany().HasForeignKey(change => change.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(change => change.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(change => new { change.SessionId, change.Version });
    }

    public void Configure(EntityTypeBuilder<Template> builder)
    {
        builder.HasOne<Squad>().WithMany().HasForeignKey(template => template.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(template => new { template.SquadId, template.Name });
    }
}

/// <inheritdoc cref="PeopleMaps"/>
public sealed class AccountMaps :
    IEntityTypeConfiguration<SignedIn>,
    IEntityTypeConfiguration<FirstLink>,
    IEntityTypeConfiguration<ApiToken>,
    IEntityTypeConfiguration<AnsweredRequest>
{
    public void Configure(EntityTypeBuilder<SignedIn> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(browser => browser.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(browser => browser.AccountId);
    }

    public void Configure(EntityTypeBuilder<FirstLink> builder) => builder.Property(link => link.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Squad>().WithMany().HasForeignKey(token => token.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(token => token.Name).HasMaxLength(ApiToken.NameLength);
        builder.HasIndex(token => token.TokenHash).IsUnique();
        builder.HasIndex(token => token.AccountId);
    }

    public void Configure(EntityTypeBuilder<AnsweredRequest> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(answer => answer.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(answer => answer.Key).HasMaxLength(AnsweredRequest.KeyLength);
        builder.HasIndex(answer => new { answer.AccountId, answer.Key }).IsUnique();
        builder.HasIndex(answer => answer.At);
    }
}

/// <inheritdoc cref="PeopleMaps"/>
public sealed class CareMaps :
    IEntityTypeConfiguration<Consent>,
    IEntityTypeConfiguration<Message>,
    IEntityTypeConfiguration<MessageCopy>,
    IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.HasOne<Athlete>().WithMany().HasForeignKey(consent => consent.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(consent => consent.GivenById).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Account>().WithMany().HasForeignKey(consent => consent.WithdrawnById).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(consent => new { consent.AthleteId, consent.Thing });
        builder.HasIndex(consent => consent.SquadId);
    }

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.HasOne<Squad>().WithMany().HasForeignKey(message => message.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(message => message.ById).OnDelete(DeleteBehavior.SetNull);
        builder.Property(message => message.Text).HasMaxLength(Message.TextLength);
        builder.HasIndex(message => new { message.SquadId, message.At });
    }

    public void Configure(EntityTypeBuilder<MessageCopy> builder)
    {
        builder.HasOne<Message>().WithMany().HasForeignKey(copy => copy.MessageId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(copy => copy.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(copy => copy.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(copy => copy.MessageId);
        builder.HasIndex(copy => new { copy.AccountId, copy.SquadId, copy.ReadAt });
        builder.HasIndex(copy => copy.AthleteId);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasOne<Squad>().WithMany().HasForeignKey(entry => entry.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(entry => entry.AthleteId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<StoredSession>().WithMany().HasForeignKey(entry => entry.SessionId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Account>().WithMany().HasForeignKey(entry => entry.ById).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(entry => new { entry.SquadId, entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.AthleteId, entry.At });
        builder.HasIndex(entry => entry.At);
    }
}

/// <inheritdoc cref="PeopleMaps"/>
public sealed class ServingMaps :
    IEntityTypeConfiguration<Webhook>,
    IEntityTypeConfiguration<WebhookDelivery>,
    IEntityTypeConfiguration<Lease>,
    IEntityTypeConfiguration<RateCount>
{
    private const int KeyLength = 100;

    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.HasOne<Squad>().WithMany().HasForeignKey(hook => hook.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(hook => hook.Url).HasMaxLength(Webhook.UrlLength);
        builder.HasIndex(hook => hook.SquadId);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.HasOne<Squad>().WithMany().HasForeignKey(delivery => delivery.SquadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(delivery => delivery.NextAt);
        builder.HasIndex(delivery => new { delivery.WebhookId, delivery.CreatedAt });
        builder.HasIndex(delivery => delivery.SquadId);
    }

    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(Lease.NameLength);
    }

    public void Configure(EntityTypeBuilder<RateCount> builder)
    {
        builder.HasKey(count => new { count.Key, count.From });
        builder.Property(count => count.Key).HasMaxLength(KeyLength);
        builder.HasIndex(count => count.From);
    }
}
