using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trackside.Web.Store;

/// <inheritdoc cref="PeopleMaps"/>
public sealed class TimingMaps :
    IEntityTypeConfiguration<Timing>,
    IEntityTypeConfiguration<TimedMark>,
    IEntityTypeConfiguration<TimingKey>
{
    public void Configure(EntityTypeBuilder<Timing> builder)
    {
        builder.Property(timing => timing.Id).ValueGeneratedNever();
        builder.HasOne<StoredSession>().WithOne().HasForeignKey<Timing>(timing => timing.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(timing => timing.SquadId);
    }

    public void Configure(EntityTypeBuilder<TimedMark> builder)
    {
        // A phone that was told another's number cannot take it from a session that it knows nothing of.
        builder.HasKey(mark => new { mark.SessionId, mark.Id });
        builder.HasOne<Timing>().WithMany().HasForeignKey(mark => mark.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(mark => mark.ById).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(mark => new { mark.SessionId, mark.Number }).IsUnique();
        builder.HasIndex(mark => mark.SquadId);
    }

    public void Configure(EntityTypeBuilder<TimingKey> builder)
    {
        builder.HasOne<Timing>().WithMany().HasForeignKey(key => key.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Athlete>().WithMany().HasForeignKey(key => key.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(key => key.ById).OnDelete(DeleteBehavior.SetNull);
        builder.Property(key => key.Secret).HasMaxLength(TimingKey.SecretLength);
        builder.Property(key => key.Name).HasMaxLength(TimingKey.NameLength);
        builder.HasIndex(key => key.Secret).IsUnique();
        builder.HasIndex(key => new { key.SessionId, key.Right });
        builder.HasIndex(key => key.SquadId);
    }
}
