using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Trackside.Web.Archives;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Archives;

/// <summary>Files that somebody made worse, by mistake or not: each is refused with its place, and nothing of it is kept.</summary>
public sealed class HostileArchivesTests(HostileDesk hostile) : IClassFixture<HostileDesk>
{
    private readonly byte[] _zip = hostile.Zip;

    private WebDesk Desk => hostile.Desk;

    [Theory]
    [InlineData("athletes.json", "\"name\":\"Ada\"", "\"name\":7", "athletes.json, line 2: 'name'")]
    [InlineData("athletes.json", "\"name\":\"Ada\"", "\"name\":\"  \"", "athletes.json, line 2: 'name' says nothing")]
    [InlineData("athletes.json", "\"name\":\"Ada\"", "\"name\":null", "athletes.json, line 2: 'name' may not be null")]
    [InlineData("athletes.json", "\"name\":\"Ada\"", "\"name\":\"\\ud800\"", "athletes.json, line 2: 'name'")]
    [InlineData("athletes.json", "\"name\":\"Ada\"", "\"name\":\"a\\u0000b\"", "athletes.json, line 2: 'name' holds the character of number zero")]
    [InlineData("athletes.json", "\"name\":\"Ada\",", "", "athletes.json, line 2: the field 'name' is missing")]
    [InlineData("athletes.json", "\"name\":\"Ada\"", "\"name\":\"Ada\",\"name\":\"Eve\"", "athletes.json, line 2: this is no JSON")]
    [InlineData("athletes.json", "\"name\":\"Ada\"", "\"name\":\"Ada\",\"linkToken\":\"mine\"", "athletes.json, line 2: there is no field 'linkToken'")]
    [InlineData("athletes.json", "\"sex\":null", "\"sex\":\"both\"", "athletes.json, line 2: 'sex' is not what stands here: \"men\" | \"women\"")]
    [InlineData("sessions.json", "\"day\":\"2026-05-20\"", "\"day\":\"20/05/2026\"", "sessions.json, line 2: 'day' is not what stands here: \"2026-05-20\"")]
    [InlineData("results.json", "\"milliseconds\":72400", "\"milliseconds\":-1", "'milliseconds' is not from 0 to")]
    [InlineData("results.json", "\"milliseconds\":72400", "\"milliseconds\":1e999", "'milliseconds' is not what stands here")]
    [InlineData("results.json", "\"rep\":1", "\"rep\":1.5", "'rep' is not what stands here")]
    [InlineData("entries.json", "\"exertion\":7", "\"exertion\":70", "'exertion' is not from 0 to 10")]
    [InlineData("members.json", "\"role\":\"headCoach\"", "\"role\":\"operator\"", "members.json, line 2: 'role' is not what stands here: \"headCoach\"")]
    [InlineData("athletes.json", "[\n", "", "athletes.json, line 1: the file begins with '['")]
    [InlineData("athletes.json", "\n]\n", "\n", "athletes.json breaks off")]
    [InlineData("athletes.json", "\n]\n", "\n]\n{}\n", "nothing may follow the ']'")]
    [InlineData("athletes.json", ",\n{", "\n{", "athletes.json, line 3: a row is expected here")]
    public async Task Row_that_cannot_be_is_refused_with_its_line_and_field(string file, string good, string bad, string told)
    {
        var worse = Zips.With(_zip, file, text => ReplaceFirst(text, good, bad));

        await RefusedAsync(worse, told);
    }

    [Fact]
    public async Task Rows_that_name_what_is_not_there_or_is_of_another_squad_are_refused()
    {
        var stranger = Guid.CreateVersion7().ToString();
        var ada = Zips.Rows(_zip, "athletes.json")[0].GetProperty("id").GetString()!;
        var squad = Zips.Rows(_zip, "squads.json")[0].GetProperty("id").GetString()!;

        await RefusedAsync(Zips.With(_zip, "results.json", text => text.Replace(ada, stranger, StringComparison.Ordinal)), $"'athlete' names {stranger}, which is not in athletes.json");
        await RefusedAsync(Zips.With(_zip, "results.json", text => text.Replace(squad, stranger, StringComparison.Ordinal)), $"'squad' names {stranger}, which is not in squads.json");
        var two = Zips.With(_zip, "squads.json", text => text.Replace("\n]", ",\n" + text.Split('\n')[1].Replace(squad, "ffffffff-0000-7000-8000-000000000000", StringComparison.Ordinal) + "\n]", StringComparison.Ordinal));
        await RefusedAsync(Zips.With(two, "results.json", text => text.Replace(squad, "ffffffff-0000-7000-8000-000000000000", StringComparison.Ordinal)), "which is of another squad");
    }

    [Fact]
    public async Task Rows_that_stand_twice_or_for_the_same_place_are_refused()
    {
        await RefusedAsync(Zips.With(_zip, "results.json", text => text.Replace("\n]", ",\n" + text.Split('\n')[1].TrimEnd(',') + "\n]", StringComparison.Ordinal)), "out of its place");
        await RefusedAsync(Zips.With(_zip, "results.json", text => text.Replace("\n]", ",\n" + Renamed(text.Split('\n')[1].TrimEnd(',')) + "\n]", StringComparison.Ordinal)), "results.json: two rows are of the same place");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused() =>
        await RefusedAsync(Zips.With(_zip, "athletes.json", (byte[] bytes) => [.. bytes[..^6], 0xC3, 0x28, .. bytes[^6..]]), "this is no UTF-8");

    [Fact]
    public async Task Line_without_end_is_refused() =>
        await RefusedAsync(Zips.With(_zip, "athletes.json", text => ReplaceFirst(text, "\"name\":\"Ada\"", $"\"name\":\"{Scribble(1_200_000)}\"")), "the line is longer than any row");

    [Fact]
    public async Task Archive_that_was_changed_after_it_was_made_is_refused()
    {
        await RefusedAsync(Rewritten((name, bytes) => name == "results.json" ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("72400", "71400", StringComparison.Ordinal)) : bytes), "'results.json' is not what its checksum says");
        await RefusedAsync(Rewritten((name, bytes) => name == "results.json" ? [.. bytes, 32] : bytes), "'results.json' is ");
        await RefusedAsync(Rewritten((_, bytes) => bytes, ("more.json", [91, 93])), "'more.json' is in the zip, but manifest.json does not list it");
        await RefusedAsync(Rewritten((name, bytes) => name == "athletes.json" ? null : bytes), "lists 'athletes.json', which is not in the zip");
        await RefusedAsync(_zip[..(_zip.Length / 2)], "no zip, or not the whole of it");
        await RefusedAsync("PK is not enough"u8.ToArray(), "no zip");
    }

    [Fact]
    public async Task Newer_format_is_refused_with_advice() =>
        await RefusedAsync(Zips.With(_zip, Manifest.Name, text => text.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)), "this program reads up to 1. Bring the server up to date");

    [Theory]
    [InlineData("../escaped.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("files/../../x")]
    [InlineData("C:\\x")]
    [InlineData("files//x")]
    [InlineData("files/a\nb")]
    [InlineData("files/é")]
    public async Task Names_that_lead_elsewhere_are_refused(string name) => await RefusedAsync(Rewritten((_, bytes) => bytes, (name, [1])), "which no archive has");

    [Fact]
    public async Task Entries_that_stand_there_twice_are_refused() => await RefusedAsync(Rewritten((_, bytes) => bytes, ("Athletes.json", [91, 93])), "twice");

    [Fact]
    public async Task Bombs_are_refused_before_they_are_unpacked()
    {
        await RefusedAsync(Rewritten((_, bytes) => bytes, ("files/zeros", new byte[40_000_000])), "far larger than what was sent");

        // The list says a length that nothing has.
        await RefusedAsync(Listed(_zip, "athletes.json", uint.MaxValue - 1), "far larger than what was sent");
    }

    [Fact]
    public async Task List_of_a_million_entries_is_refused_by_its_length()
    {
        var many = _zip.ToArray();
        var end = many.AsSpan().LastIndexOf(new byte[] { 0x50, 0x4b, 5, 6 });
        BinaryPrimitives.WriteUInt16LittleEndian(many.AsSpan(end + 8), 60_000);
        BinaryPrimitives.WriteUInt16LittleEndian(many.AsSpan(end + 10), 60_000);

        await RefusedAsync(many, "lists more than 50000 files");
    }

    [Fact]
    public async Task Archive_of_an_instance_is_refused_where_somebody_is_already() => await RefusedAsync(await Desk.ExportAllAsync(), "archive of a whole server");

    private async Task RefusedAsync(byte[] zip, string told)
    {
        var before = await Contents.OfAsync(Desk, isExported: true);

        var problem = await Assert.ThrowsAsync<ArchiveException>(() => Desk.ImportAsync(zip, hostile.Head));

        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Contents.OfAsync(Desk, isExported: true));
        Assert.False(Directory.Exists(Path.Combine(Desk.Folder, "files")));
    }

    private static string ReplaceFirst(string text, string good, string bad)
    {
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{good} does not stand in\n{text}");
        return string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length));
    }

    // The same row under a later id.
    private static string Renamed(string row) => string.Concat("{\"id\":\"ffffffff-0000-7000-8000-000000000000\"", row.AsSpan(row.IndexOf(",\"squad\"", StringComparison.Ordinal)));

    // What does not shrink, so that it is not refused for that.
    private static string Scribble(int letters) => Convert.ToHexString(Enumerable.Range(0, letters / 64).SelectMany(number => System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number))).ToArray());

    private byte[] Rewritten(Func<string, byte[], byte[]?> change, params (string Name, byte[] Bytes)[] more)
    {
        using var archive = new ZipArchive(new MemoryStream(_zip));
        return Zips.Of([.. archive.Entries.Select(entry =>
        {
            using var bytes = new MemoryStream();
            using var from = entry.Open();
            from.CopyTo(bytes);
            return (entry.FullName, Bytes: change(entry.FullName, bytes.ToArray()));
        }).Where(entry => entry.Bytes is not null).Select(entry => (entry.FullName, entry.Bytes!)), .. more]);
    }

    private static byte[] Listed(byte[] zip, string name, uint bytes)
    {
        var changed = zip.ToArray();
        var at = changed.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(name));
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(at - 22), bytes);
        return changed;
    }
}

/// <summary>A squad that has an archive, shared by tests that none of them changes it.</summary>
public sealed class HostileDesk(SqliteFiles store) : IAsyncLifetime
{
    public WebDesk Desk { get; } = new(store);

    /// <summary>The archive, good as it is.</summary>
    public byte[] Zip { get; private set; } = [];

    public Guid Head { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Desk.StartAsync();
        var squad = await Desk.SquadAsync("Hillside");
        var ada = await Desk.AthleteAsync(squad, "Ada", "1500 4:10 2026-05-01");
        var ben = await Desk.AthleteAsync(squad, "Ben");
        var session = await Desk.SessionAsync(squad, "3x400");
        using var coach = await Desk.MemberAsync(squad, Role.HeadCoach);
        Head = coach.Account;
        await Desk.RecordAsync(await Desk.ViewerAsync(Head), session, new(Guid.CreateVersion7(), ada, "rep-1", "72.4", null), new(Guid.CreateVersion7(), ben, "rep-1", "80.0", null), new(Guid.CreateVersion7(), ben, "rpe", "7", null));
        Zip = await Desk.ExportSquadAsync(squad);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
