using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trackside.Web.Operations;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Operations;

public abstract class BackupTests(TestStore store) : DeskTests(store), IDisposable
{
    private readonly string _backups = Directory.CreateTempSubdirectory("trackside-backups-").FullName;

    public void Dispose()
    {
        Directory.Delete(_backups, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_backed_up_while_the_server_runs_comes_back_and_what_it_replaces_is_kept()
    {
        var squad = await Desk.SquadAsync("Riverside Harriers");
        await Desk.AthleteAsync(squad, "Ada");
        Keep("pictures/1.jpg", "a picture");
        var file = await BackUpAsync();
        await Desk.AthleteAsync(squad, "Bo");
        Keep("pictures/2.jpg", "another");
        await using var bench = Bench.At(Desk);

        Assert.Equal(0, await bench.RunAsync("restore", "--check", file));
        Assert.Contains("is whole: the backup of ", bench.Said);
        var refused = await bench.RefusedAsync("restore", file);
        await StopAsync();
        Assert.Equal(0, await bench.RunAsync("restore", file));

        Assert.Contains("Stop it first", refused);
        Assert.Contains("What was there before is kept: ", bench.Said);
        Assert.Equal(["Ada"], await NamesAsync(bench));
        Assert.Equal(["1.jpg"], Directory.GetFiles(Path.Combine(Desk.Folder, "files", "pictures")).Select(Path.GetFileName));
        Assert.Equal("a picture", await File.ReadAllTextAsync(Path.Combine(Desk.Folder, "files", "pictures", "1.jpg"), Cancellation));
        var kept = Assert.Single(Directory.GetDirectories(Desk.Folder, "replaced-*"));
        Assert.True(File.Exists(Path.Combine(kept, "files", "pictures", "2.jpg")));
        Assert.False(Directory.Exists(Path.Combine(Desk.Folder, RestoredFolder.Unfinished)));
    }

    [Fact]
    public async Task Backup_is_one_state_however_much_is_written_meanwhile()
    {
        var squad = await Desk.SquadAsync();
        var hasBegun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writing = Task.Run(
            async () =>
            {
                for (var count = 0; !stop.IsCancellationRequested; count++)
                {
                    // Two rows at once: a backup holds both or neither.
                    await Desk.ServerAsync(async db =>
                    {
                        db.Add(new Athlete { SquadId = squad, Name = $"Ada {count}", CreatedAt = Desk.Clock.GetUtcNow() });
                        db.Add(new Template { SquadId = squad, Name = $"Ada {count}", Text = "3x400", CreatedAt = Desk.Clock.GetUtcNow() });
                        await db.SaveChangesAsync(Cancellation);
                    });
                    hasBegun.TrySetResult();
                }
            },
            Cancellation);

        await Task.WhenAny(hasBegun.Task, writing);
        var file = await BackUpAsync();
        await stop.CancelAsync();
        await writing;
        await StopAsync();
        await using var bench = Bench.At(Desk);
        Assert.Equal(0, await bench.RunAsync("restore", file));

        await using var scope = await bench.Work.OpenAsync(Cancellation);
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
        db.Viewer = Viewer.Server;
        var (athletes, templates) = (await db.Athletes.Select(row => row.Name).ToListAsync(Cancellation), await db.Templates.Select(row => row.Name).ToListAsync(Cancellation));
        Assert.NotEmpty(athletes);
        Assert.Equal(athletes.Order(), templates.Order());
    }

    [Fact]
    public async Task Damage_is_found_before_anything_is_replaced()
    {
        await Desk.AthleteAsync(await Desk.SquadAsync(), "Ada");
        Keep("original.fit", "original");
        var file = await BackUpAsync();
        await StopAsync();
        await using var bench = Bench.At(Desk);

        var cut = Changed(file, bytes => bytes[..(bytes.Length / 2)]);
        var other = Rewritten(file, "files/original.fit", "0riginal");
        var more = Rewritten(file, "files/more.fit", "more");
        var newer = Rewritten(file, "manifest.json", text => text.Replace("\"schema\": [", "\"schema\": [ \"29991231235959_Later\",", StringComparison.Ordinal));
        var outside = Rewritten(Rewritten(file, "files/../../escaped", "x"), "manifest.json", text => text.Replace("\"files/original.fit\"", "\"files/../../escaped\"", StringComparison.Ordinal), remove: "files/original.fit");

        Assert.Contains("is not a whole backup", await bench.RefusedAsync("restore", cut));
        Assert.Contains("damaged at files/original.fit", await bench.RefusedAsync("restore", other));
        Assert.Contains("its manifest and its parts differ: files/more.fit", await bench.RefusedAsync("restore", more));
        Assert.Contains("newer Trackside", await bench.RefusedAsync("restore", newer));
        Assert.Contains("its manifest and its parts differ", await bench.RefusedAsync("restore", outside));
        Assert.Contains("There is no file", await bench.RefusedAsync("restore", Path.Combine(_backups, "none.zip")));
        Assert.Contains("is not a whole backup", await bench.RefusedAsync("restore", "--check", cut));
        Assert.Equal(["Ada"], await NamesAsync(bench));
        Assert.Empty(Directory.GetFileSystemEntries(Desk.Folder, "re*"));
    }

    [Fact]
    public async Task Folder_keeps_the_newest_and_only_ours_go()
    {
        await File.WriteAllTextAsync(Path.Combine(_backups, "trackside-notes.zip"), "mine", Cancellation);
        foreach (var day in new[] { "20260101", "20260102", "20260103" })
        {
            await File.WriteAllTextAsync(Path.Combine(_backups, $"trackside-{day}-030000.zip"), "", Cancellation);
        }

        await using var bench = Bench.At(Desk);
        Assert.Equal(0, await bench.RunAsync("backup", _backups + "/", "--keep", "2"));

        Assert.Contains("2 older backups were deleted.", bench.Said);
        var names = Directory.GetFiles(_backups).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(3, names.Length);
        Assert.Equal(["trackside-20260103-030000.zip", "trackside-notes.zip"], [names[0], names[2]]);
        Assert.True(Bench.IsOnlyItsOwners(Path.Combine(_backups, names[1])));
    }

    [Fact]
    public async Task File_that_is_there_is_not_written_over()
    {
        var file = await BackUpAsync();
        var before = await File.ReadAllBytesAsync(file, Cancellation);
        await using var bench = Bench.At(Desk);

        Assert.Equal(1, await bench.RunAsync("backup", file));
        Assert.Equal(1, await bench.RunAsync("backup", Path.Combine(_backups, "other.zip"), "--keep", "3"));
        Assert.Equal(2, await bench.RunAsync("backup", _backups + "/", "--keep", "0"));

        Assert.Equal(before, await File.ReadAllBytesAsync(file, Cancellation));
        Assert.Equal([file], Directory.GetFiles(_backups));
    }

    [Fact]
    public async Task Server_does_not_start_on_what_an_interrupted_restore_has_left()
    {
        await StopAsync();
        Directory.CreateDirectory(Path.Combine(Desk.Folder, RestoredFolder.Unfinished));
        await using var bench = Bench.At(Desk);

        var refused = Assert.Throws<Web.Settings.CommandException>(() => bench.Work.Services.GetRequiredService<FolderUse>().Begin());

        Assert.Contains("was interrupted", refused.Message);
    }

    /// <summary>Ends the desk's server, so that nobody uses the store.</summary>
    protected async Task StopAsync()
    {
        var use = Desk.Services.GetRequiredService<FolderUse>();
        await Desk.Services.GetRequiredService<IHost>().StopAsync(Cancellation);
        use.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    protected async Task<string> BackUpAsync()
    {
        var file = Path.Combine(_backups, "backup.zip");
        await using var bench = Bench.At(Desk);
        Assert.Equal(0, await bench.RunAsync("backup", file));
        Assert.StartsWith($"{file}: the database and ", bench.Said);
        return file;
    }

    private async Task<List<string>> NamesAsync(Bench bench)
    {
        await using var scope = await bench.Work.OpenAsync(Cancellation);
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
        db.Viewer = Viewer.Server;
        return await db.Athletes.Select(athlete => athlete.Name).ToListAsync(Cancellation);
    }

    private void Keep(string name, string content)
    {
        var path = Path.Combine(Desk.Folder, "files", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private string Changed(string file, Func<byte[], byte[]> change)
    {
        var copy = Path.Combine(_backups, $"{Guid.CreateVersion7()}.zip");
        File.WriteAllBytes(copy, change(File.ReadAllBytes(file)));
        return copy;
    }

    private string Rewritten(string file, string part, string content) => Rewritten(file, part, _ => content);

    private string Rewritten(string file, string part, Func<string, string> change, string? remove = null)
    {
        var copy = Changed(file, bytes => bytes);
        using var archive = ZipFile.Open(copy, ZipArchiveMode.Update);
        var before = "";
        if (archive.GetEntry(part) is { } old)
        {
            using var reader = new StreamReader(old.Open());
            before = reader.ReadToEnd();
            reader.Close();
            old.Delete();
        }

        using (var stream = archive.CreateEntry(part).Open())
        {
            stream.Write(Encoding.UTF8.GetBytes(change(before)));
        }

        if (remove is not null)
        {
            archive.GetEntry(remove)!.Delete();
        }

        return copy;
    }
}

public sealed class BackupTestsOnSqlite(SqliteFiles store) : BackupTests(store)
{
    [Fact]
    public async Task Backup_of_one_database_is_refused_by_the_other()
    {
        var file = await BackUpAsync();
        await using var bench = new Bench($"--Trackside:Data={Desk.Folder}", "--Trackside:Postgres=Host=127.0.0.1;Port=1");

        Assert.Contains("The backup is of SQLite", await bench.RefusedAsync("restore", file));
    }
}

public sealed class BackupTestsOnPostgres(PostgresServer store) : BackupTests(store)
{
    [Fact]
    public async Task Restore_is_refused_while_others_are_connected_unless_it_is_forced()
    {
        var file = await BackUpAsync();
        await StopAsync();
        await using var other = new Npgsql.NpgsqlConnection(Desk.Database.Values.Single() + ";Pooling=false");
        await other.OpenAsync(Cancellation);
        await using var bench = Bench.At(Desk);

        Assert.Contains("connection", await bench.RefusedAsync("restore", file));
        Assert.Equal(0, await bench.RunAsync("restore", file, "--force"));

        Assert.Single(Directory.GetFiles(Desk.Folder, "replaced-*.zip"));
    }
}
