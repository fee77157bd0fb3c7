using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Trackside.Web.Store;

/// <summary>A row that counts its changes, so that two who change it at once notice: the second save fails, whichever page or program it comes from.</summary>
public interface IVersionedRow
{
    long Version { get; set; }
}

/// <summary>Counts the changes of <see cref="IVersionedRow"/>s as they are saved.</summary>
internal static class Versions
{
    public static void Count(IEnumerable<EntityEntry> changed)
    {
        foreach (var entry in changed.Where(entry => entry is { State: EntityState.Modified, Entity: IVersionedRow }))
        {
            // From what was read, so that a save that failed and is tried again does not count twice.
            var version = entry.Property(nameof(IVersionedRow.Version));
            version.CurrentValue = (long)version.OriginalValue! + 1;
        }
    }
}
