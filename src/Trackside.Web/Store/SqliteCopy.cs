using Microsoft.Data.Sqlite;

namespace Trackside.Web.Store;

/// <summary>Copies a SQLite database while it is written to: the copy is the state at one moment.</summary>
public static class SqliteCopy
{
    /// <summary>Copies a database into a new file that only its owner may read.</summary>
    public static void Write(string from, string to)
    {
        OwnFile.Create(to).Dispose();
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var copy = Open(to, SqliteOpenMode.ReadWrite);
        source.BackupDatabase(copy);

        // As one file, without a log beside it.
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        command.ExecuteNonQuery();
    }

    /// <summary>What SQLite itself finds wrong in a file; empty where it is sound.</summary>
    public static IReadOnlyList<string> Problems(string file, bool thoroughly)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            return [.. Lines(connection, thoroughly ? "PRAGMA integrity_check(5)" : "PRAGMA quick_check(5)").Where(line => line != "ok"), .. thoroughly ? Lines(connection, "PRAGMA foreign_key_check").Take(1).Select(table => $"Rows of {table} belong to rows that are not there.") : []];
        }
        catch (SqliteException problem)
        {
            return [problem.Message];
        }
    }

    /// <summary>The changes that its tables have had, and the release that made the last.</summary>
    public static (IReadOnlyList<string> Applied, string? WrittenBy) History(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        return ([.. Lines(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1")],
            Lines(connection, "SELECT \"ProductVersion\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\" DESC LIMIT 1").FirstOrDefault());
    }

    private static List<string> Lines(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetValue(0).ToString() ?? "");
        }

        return lines;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }
}

/// <summary>Files that only their owner may read.</summary>
public static class OwnFile
{
    /// <summary>Makes a file that is not there yet.</summary>
    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(file, options);
    }
}
