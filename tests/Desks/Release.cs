using System.IO.Compression;
using System.Text.Json;

namespace Trackside.Desks;

/// <summary>What the server of an earlier release left behind: its files under <c>Data</c>, and who is in them.</summary>
/// <param name="Folder">Where its files stand.</param>
/// <param name="LeftAt">The moment it was for that server at the end. A server that takes it for now tidies nothing of it away.</param>
/// <param name="Rows">How many rows there are in all its tables.</param>
/// <param name="AthletesLink">The address of Ada's own page.</param>
/// <param name="Invite">The address of an invitation that is still good.</param>
public sealed record Release(string Folder, DateTimeOffset LeftAt, int Rows, string AthletesLink, string Invite)
{
    public const string Coach = "coach@example.org";

    /// <summary>Everybody's.</summary>
    public const string Password = "three words together";

    public static Release Part3 { get; } = new("part3", new(2026, 5, 20, 10, 0, 0, TimeSpan.Zero), 126, "/a/AnAthletesLinkOfThree1", "/join/AnInviteOfThePastPart3");

    public static Release Part4 { get; } = new("part4", new(2026, 5, 21, 17, 0, 0, TimeSpan.Zero), 279, "/a/AnAthletesLinkOfFour12", "/join/AnInviteOfThePastPart4");

    /// <summary>The release before this one.</summary>
    public static Release Last => Part4;

    /// <summary>Writes a file of it, packed or not, to where a server looks for it.</summary>
    public async Task UnpackAsync(string file, string target)
    {
        await using var content = Read(file);
        await using var unpacked = File.Create(target);
        await content.CopyToAsync(unpacked);
    }

    /// <summary>Reads a listing: every row of every table, every column as text.</summary>
    public async Task<IReadOnlyDictionary<string, List<Dictionary<string, string?>>>> ListedAsync(string file)
    {
        await using var content = Read(file);
        return (await JsonSerializer.DeserializeAsync<Dictionary<string, List<Dictionary<string, string?>>>>(content))!;
    }

    private Stream Read(string file)
    {
        var path = Repository.PathOf($"tests/Desks/Data/{Folder}/{file}");
        return File.Exists(path) ? File.OpenRead(path) : new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
    }
}

/// <summary>A database as an earlier release left it.</summary>
/// <param name="release">The release.</param>
/// <param name="listing">The file that lists its rows.</param>
public abstract class ReleaseStore(Release release, string listing) : TestStore
{
    public Release Release => release;

    /// <summary>Every row of every table, every column as text.</summary>
    public Task<IReadOnlyDictionary<string, List<Dictionary<string, string?>>>> ListedAsync() => release.ListedAsync(listing);
}

/// <summary>In SQLite.</summary>
public sealed class ReleaseFile(Release release) : ReleaseStore(release, "sqlite.json")
{
    public override async Task<IReadOnlyDictionary<string, string>> FreshAsync(string folder)
    {
        await Release.UnpackAsync("trackside.db", Path.Combine(folder, "trackside.db"));
        return new Dictionary<string, string>();
    }
}

/// <summary>In PostgreSQL.</summary>
public sealed class ReleaseDump(Release release, PostgresServer server) : ReleaseStore(release, "postgres.json")
{
    public override async Task<IReadOnlyDictionary<string, string>> FreshAsync(string folder)
    {
        var dump = Path.Combine(folder, $"{Release.Folder}.sql");
        await Release.UnpackAsync("trackside.sql", dump);
        return await server.FilledAsync(dump);
    }

    public override Task DropAsync(IReadOnlyDictionary<string, string> settings) => server.DropAsync(settings);
}
