using System.IO.Compression;

namespace Trackside.Desks;

/// <summary>What the server of Part 3 left in SQLite: the database of the release before.</summary>
public sealed class Part3Files : TestStore
{
    public override async Task<IReadOnlyDictionary<string, string>> FreshAsync(string folder)
    {
        await Part3.UnpackAsync("trackside.db.gz", Path.Combine(folder, "trackside.db"));
        return new Dictionary<string, string>();
    }
}

/// <summary>The same in PostgreSQL.</summary>
public sealed class Part3Dump(PostgresServer server) : TestStore
{
    public override async Task<IReadOnlyDictionary<string, string>> FreshAsync(string folder)
    {
        var dump = Path.Combine(folder, "part3.sql");
        await Part3.UnpackAsync("trackside.sql.gz", dump);
        return await server.FilledAsync(dump);
    }

    public override Task DropAsync(IReadOnlyDictionary<string, string> settings) => server.DropAsync(settings);
}

/// <summary>The files of that release, and who is in them.</summary>
public static class Part3
{
    public const string Coach = "coach@example.org";
    public const string Password = "three words together";
    public const string AthletesLink = "/a/AnAthletesLinkOfThree1";
    public const string Invite = "/join/AnInviteOfThePastPart3";

    /// <summary>A file of it.</summary>
    public static string PathOf(string file) => Repository.PathOf("tests/Desks/Data/part3/" + file);

    public static async Task UnpackAsync(string file, string target)
    {
        await using var packed = new GZipStream(File.OpenRead(PathOf(file)), CompressionMode.Decompress);
        await using var unpacked = File.Create(target);
        await packed.CopyToAsync(unpacked);
    }
}
