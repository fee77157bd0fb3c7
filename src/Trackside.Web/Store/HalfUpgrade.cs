using Microsoft.Data.Sqlite;

namespace Trackside.Web.Store;

/// <summary>An upgrade of a SQLite file that was interrupted is taken back, and begun anew.</summary>
/// <remarks>
/// SQLite changes a table by making it anew, and for that its rules are off, which only works between two transactions: whoever is killed there leaves tables of which some are new and
/// some are not. So a mark says, while tables are changed, which copy they were copied to before; whoever finds the mark puts that copy back.
/// </remarks>
internal static class HalfUpgrade
{
    public const string Mark = "upgrading";

    private const string Nothing = "nothing";

    /// <summary>Says that tables are being changed.</summary>
    /// <param name="file">The database.</param>
    /// <param name="copy">Where it was copied to; null where there was no table to copy.</param>
    public static void Begin(string file, string? copy)
    {
        using var mark = new FileStream(MarkOf(file), FileMode.Create);
        mark.Write(System.Text.Encoding.UTF8.GetBytes(copy is null ? Nothing : Path.GetFileName(copy)));
        mark.Flush(flushToDisk: true);
    }

    /// <summary>Says that they have been changed.</summary>
    public static void End(string file) => File.Delete(MarkOf(file));

    /// <summary>Puts back what was there before, where an upgrade was interrupted. Nobody else may have the file open.</summary>
    public static void TakeBack(string file, Action<string> say)
    {
        if (!File.Exists(MarkOf(file)))
        {
            return;
        }

        var name = File.ReadAllText(MarkOf(file));
        var copy = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(name));
        if (name != Nothing && !File.Exists(copy))
        {
            say($"An upgrade of {file} was interrupted, and {copy}, which it was copied to, is gone. If the start fails now, restore a backup.");
            return;
        }

        SqliteConnection.ClearAllPools();
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        if (name == Nothing)
        {
            File.Delete(file);
        }
        else
        {
            Replace(file, copy);
        }

        say("An upgrade of the tables was interrupted. What was there before has been put back, and the upgrade begins anew.");
    }

    /// <summary>Whether a file has no table at all, or is not there.</summary>
    public static bool IsEmpty(string file) => !File.Exists(file) || new FileInfo(file).Length == 0;

    private static string MarkOf(string file) => Path.Combine(Path.GetDirectoryName(file)!, Mark);

    // In one step, so that there is never half a file.
    private static void Replace(string file, string copy)
    {
        var whole = file + ".new";
        File.Delete(whole);
        using (var to = OwnFile.Create(whole))
        {
            using var from = File.OpenRead(copy);
            from.CopyTo(to);
            to.Flush(flushToDisk: true);
        }

        File.Move(whole, file, overwrite: true);
    }
}
