using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>A backup beside what it replaces, in a data folder; and the change from one to the other.</summary>
/// <remarks>What is restored lies in <c>restoring</c> until it has taken its place. While that folder is there no server starts: what the data folder holds may be half of each.</remarks>
internal sealed class RestoredFolder(string data, string stamp)
{
    public const string Unfinished = "restoring";
    public const string Replaced = "replaced-";

    // The log and the index of SQLite belong to its file.
    private static readonly string[] Names = [StoreSetup.FileName, StoreSetup.FileName + "-wal", StoreSetup.FileName + "-shm", StoreSetup.Files];

    public string Aside { get; } = Path.Combine(data, Replaced + stamp);

    private string New => Path.Combine(data, Unfinished);

    /// <summary>An empty place for what is restored.</summary>
    public void Begin()
    {
        if (Directory.Exists(New))
        {
            Directory.Delete(New, recursive: true);
        }

        StoreSetup.MakeFolder(New);
    }

    /// <summary>Where a part of a backup is written.</summary>
    public string PlaceOf(string part) => Path.Combine(New, part.StartsWith(StoreSetup.Files + "/", StringComparison.Ordinal) ? part : Path.GetFileName(part));

    /// <summary>Puts away what was written but is not to be used.</summary>
    public void GiveUp() => Directory.Delete(New, recursive: true);

    /// <summary>Removes the whole folder, which was made only for a check.</summary>
    public void Remove() => Directory.Delete(data, recursive: true);

    /// <summary>Moves aside what is there and the restored into its place.</summary>
    /// <param name="hasDatabase">Whether the database is one of the files.</param>
    /// <returns>Whether anything was there.</returns>
    public bool Replace(bool hasDatabase)
    {
        var names = hasDatabase ? Names : [StoreSetup.Files];
        var isThere = names.Select(name => Path.Combine(data, name)).Any(Path.Exists);
        if (isThere)
        {
            StoreSetup.MakeFolder(Aside);
            Move(names, data, Aside);
        }

        Move(names, New, data);
        Directory.Delete(New, recursive: true);
        return isThere;
    }

    private static void Move(IEnumerable<string> names, string from, string to)
    {
        foreach (var name in names.Where(name => Path.Exists(Path.Combine(from, name))))
        {
            Directory.Move(Path.Combine(from, name), Path.Combine(to, name));
        }
    }
}
