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
    public void Configure(EntityTypeBuilder<Squad> builder) => builder.Property(squad => squad.Name).HasMaxLength(Squad.NameLength);

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
        builder.HasIndex(athlete => athlete.LinkToken).IsUnique();
        builder.HasIndex(athlete => new { athlete.SquadId, athlete.Name });
    }

    public void Configure(EntityTypeBuilder<StoredPerformance> builder)
    {
        builder.ToTable("Performances");
        builder.HasOne<Athlete>().WithMany().HasForeignKey(row => row.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.Text).HasMaxLength(StoredPerformance.TextLength);
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
public sealed class AccountMaps : IEntityTypeConfiguration<SignedIn>, IEntityTypeConfiguration<FirstLink>
{
    public void Configure(EntityTypeBuilder<SignedIn> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(browser => browser.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(browser => browser.AccountId);
    }

    public void Configure(EntityTypeBuilder<FirstLink> builder) => builder.Property(link => link.Id).ValueGeneratedNever();
}
