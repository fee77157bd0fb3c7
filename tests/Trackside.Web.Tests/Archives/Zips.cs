using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Trackside.Web.Archives;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Archives;

/// <summary>Archives in tests: made, taken in, looked into, and made worse.</summary>
internal static class Zips
{
    extension(WebDesk desk)
    {
        /// <summary>An archive of what is chosen.</summary>
        public Task<byte[]> ExportAsync(Func<TracksideDb, Task<Selection>> choose) => desk.AsAsync(Viewer.Server, async services =>
        {
            using var to = new MemoryStream();
            await services.GetRequiredService<ArchiveWriting>().WriteAsync(await choose(services.GetRequiredService<TracksideDb>()), to, null, TestContext.Current.CancellationToken);
            return to.ToArray();
        });

        public Task<byte[]> ExportAllAsync() => desk.ExportAsync(_ => Task.FromResult(Selection.Everything));

        public Task<byte[]> ExportSquadAsync(Guid id) => desk.ExportAsync(async db => Selection.OfSquad(await db.Squads.SingleAsync(squad => squad.Id == id)));

        public Task<byte[]> ExportAccountAsync(Guid id) => desk.ExportAsync(async db => await Selection.OfAccountAsync(db, await db.Users.SingleAsync(user => user.Id == id), CancellationToken.None));

        /// <summary>Takes an archive in.</summary>
        public Task<IReadOnlyList<Guid>> ImportAsync(byte[] zip, Guid? head = null) => desk.AsAsync(Viewer.Server, async services =>
        {
            var says = services.GetRequiredService<IStringLocalizer<Web.Archives.Texts>>();
            await using var archive = await ArchiveReading.OpenAsync(new MemoryStream(zip), ArchiveLimits.OfPage, says, TestContext.Current.CancellationToken);
            var importing = services.GetRequiredService<Importing>();
            var plan = await importing.PlanAsync(archive, head, services.GetRequiredService<TracksideDb>().Users, TestContext.Current.CancellationToken);
            return await importing.WriteAsync(archive, plan, null, TestContext.Current.CancellationToken);
        });
    }

    /// <summary>Every entry as text.</summary>
    public static Dictionary<string, string> Open(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    /// <summary>The rows of a file.</summary>
    public static IReadOnlyList<JsonElement> Rows(byte[] zip, string file) => [.. JsonElement.Parse(Open(zip)[file]).EnumerateArray()];

    /// <summary>The checksums of all files, by the manifest.</summary>
    public static string Sums(byte[] zip) => string.Join('\n', JsonElement.Parse(Open(zip)[Manifest.Name]).GetProperty("files").EnumerateArray().Select(file => file.ToString()));

    /// <summary>The same archive with one entry changed, and a manifest that agrees with it.</summary>
    public static byte[] With(byte[] zip, string name, Func<string, string> change) => With(zip, name, text => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(text))));

    /// <inheritdoc cref="With(byte[], string, Func{string, string})"/>
    public static byte[] With(byte[] zip, string name, Func<byte[], byte[]> change)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var entries = archive.Entries.Select(entry =>
        {
            using var bytes = new MemoryStream();
            using var from = entry.Open();
            from.CopyTo(bytes);
            return (entry.FullName, Bytes: entry.FullName == name ? change(bytes.ToArray()) : bytes.ToArray());
        }).ToList();
        var at = entries.FindIndex(entry => entry.FullName == Manifest.Name);
        if (name != Manifest.Name)
        {
            var manifest = JsonSerializer.Deserialize<Manifest>(entries[at].Bytes, Manifest.Json)!;
            var files = entries.Where(entry => entry.FullName != Manifest.Name).Select(entry => new ManifestFile(entry.FullName, entry.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(entry.Bytes)))).ToArray();
            entries[at] = (Manifest.Name, JsonSerializer.SerializeToUtf8Bytes(manifest with { Files = files }, Manifest.Json));
        }

        return Of([.. entries]);
    }

    /// <summary>A zip of these entries.</summary>
    public static byte[] Of(params (string Name, byte[] Bytes)[] entries)
    {
        using var to = new MemoryStream();
        using (var made = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = made.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return to.ToArray();
    }
}
