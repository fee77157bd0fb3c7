using Microsoft.Data.Sqlite;

namespace Trackside.Survival.Tests;

/// <summary>What is on the disk at any moment opens and is whole: the files are copied while the server stands still in the middle of its writes.</summary>
/// <remarks>
/// A server that stands still is what a power cut leaves of honest hardware: what was acknowledged was on the disk before the answer went out, for a commit waits for it
/// (<c>synchronous=FULL</c>). Hardware that lies loses the end of the log, and with it the last writes, but never the middle: that is the second test.
/// </remarks>
public sealed class PowerCutTests(SqliteFiles store) : SurvivalTests(store)
{
    private const int Each = 60;
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;

    private static readonly string[][] Orders = [["", "-wal", "-shm"], ["-shm", "-wal", ""], ["-wal", "", "-shm"], ["", "-wal"]];

    [Fact]
    public async Task Files_copied_in_mid_write_open_with_everything_that_was_acknowledged()
    {
        var squad = await SquadAsync(coaches: 4, athletes: 3);
        var server = await StartAsync();
        var writers = await WritersAsync(squad, () => new ToProcess(() => server.Address));
        var writing = Task.WhenAll(writers.Select(writer => writer.WriteAsync(Each, Cancellation)));

        foreach (var (order, number) in Orders.Select((order, number) => (order, number)))
        {
            var (copy, known) = await CopyAsync(server, writers, writing, order, 20 + (number * 40));
            await IsWholeAsync(copy, squad, known);
        }

        await writing;
    }

    [Fact]
    public async Task Log_that_lost_its_end_opens_with_everything_up_to_some_write_and_nothing_after_it()
    {
        var squad = await SquadAsync(coaches: 4, athletes: 3);
        var server = await StartAsync();
        var writers = await WritersAsync(squad, () => new ToProcess(() => server.Address));
        var writing = Task.WhenAll(writers.Select(writer => writer.WriteAsync(Each, Cancellation)));
        var (copy, _) = await CopyAsync(server, writers, writing, ["", "-wal"], 100);
        await writing;
        var log = await File.ReadAllBytesAsync(Path.Combine(copy, "trackside.db-wal"), Cancellation);
        var frame = FrameHeaderLength + PageSize(log);
        var frames = (log.Length - HeaderLength) / frame;

        var kept = new List<int>();
        foreach (var (whole, more) in new[] { (frames, 0), (frames - 1, 0), (frames - 1, frame / 2), (frames * 2 / 3, 7), (frames / 2, frame - 1), (frames / 3, 0), (1, 0), (0, 5) })
        {
            var cut = Directory.CreateDirectory(Path.Combine(Folder, $"cut-{whole}-{more}")).FullName;
            File.Copy(Path.Combine(copy, "trackside.db"), Path.Combine(cut, "trackside.db"));
            await File.WriteAllBytesAsync(Path.Combine(cut, "trackside.db-wal"), log[..Math.Min(log.Length, HeaderLength + (whole * frame) + more)], Cancellation);
            kept.Add(await IsWholeAsync(cut, squad, []));
        }

        Assert.Equal(kept.OrderDescending(), kept);
        Assert.True(kept[0] > kept[^1], "Cutting the log took nothing away, so nothing was tried.");
    }

    private async Task<(string Folder, IReadOnlyList<Acknowledged> Known)> CopyAsync(ServerProcess server, Writer[] writers, Task writing, string[] order, int after)
    {
        while (writers.Sum(writer => writer.Acknowledged.Count) < after && !writing.IsCompleted)
        {
            await Task.Delay(5, Cancellation);
        }

        var copy = Directory.CreateDirectory(Path.Combine(Folder, $"copy-{after}")).FullName;
        await server.HoldAsync(still: true);
        var known = writers.SelectMany(writer => writer.Acknowledged).ToList();
        foreach (var ending in order)
        {
            File.Copy(Path.Combine(Folder, "trackside.db" + ending), Path.Combine(copy, "trackside.db" + ending));
        }

        await server.HoldAsync(still: false);
        return (copy, known);
    }

    private static async Task<int> IsWholeAsync(string copy, RecordingSquad squad, IReadOnlyList<Acknowledged> known)
    {
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(copy, "trackside.db")};Pooling=false"))
        {
            await connection.OpenAsync(Cancellation);
            Assert.Equal("ok", await AskAsync(connection, "PRAGMA integrity_check"));
            Assert.Null(await AskAsync(connection, "PRAGMA foreign_key_check"));
        }

        await using var db = TestStore.Sqlite(Path.Combine(copy, "trackside.db"));
        db.Viewer = Web.Store.Viewer.Server;
        await Ledger.HoldsAsync(db, squad, known, Cancellation);
        var count = (await Ledger.AgreesAsync(db, squad, Cancellation)).Count;
        SqliteConnection.ClearAllPools();
        return count;
    }

    private static async Task<object?> AskAsync(SqliteConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private static int PageSize(byte[] log) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8, 4));
}
