using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Trackside.Web.Archives;

/// <summary>An archive that was opened and found whole: every entry is listed, and is what its checksum says. What stands in the rows is not looked at yet.</summary>
internal sealed partial class ArchiveReading : IAsyncDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    private ArchiveReading(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries, Manifest manifest) => (_zip, _entries, Manifest) = (zip, entries, manifest);

    public Manifest Manifest { get; }

    public Scopes Scope => Manifest.Scope switch { "person" => Scopes.Person, "squad" => Scopes.Squad, _ => Scopes.Instance };

    /// <summary>The paths of what people brought, under <c>files/</c>.</summary>
    public IEnumerable<string> Files => Manifest.Files.Select(file => file.Name).Where(name => name.StartsWith("files/", StringComparison.Ordinal));

    /// <summary>Opens an archive.</summary>
    /// <param name="file">The zip; one can go back in it.</param>
    /// <param name="limits">How much it may be.</param>
    /// <param name="says">The language in which it is told what is wrong.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ArchiveReading> OpenAsync(Stream file, ArchiveLimits limits, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (file.Length == 0 || ZipEnd.Read(file) is not { } end)
        {
            throw new ArchiveException(says["This is no zip, or not the whole of it. Take the archive out again, and bring the file as it was."]);
        }

        if (end.Entries > ArchiveLimits.Entries || end.ListBytes is < 0 or > ArchiveLimits.ListBytes)
        {
            throw new ArchiveException(says["The zip lists more than {0} files; no archive has so many.", ArchiveLimits.Entries]);
        }

        file.Position = 0;
        ZipArchive? zip = null;
        try
        {
            zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
            var entries = EntriesOf(zip, file.Length, limits, says);
            var manifest = ReadManifest(entries, says);
            HoldList(entries, manifest, says);
            await HoldSumsAsync(entries, manifest, says, cancellation);
            var archive = new ArchiveReading(zip, entries, manifest);
            zip = null;
            return archive;
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException)
        {
            throw new ArchiveException(says["The zip is damaged. Take the archive out again, and bring the file as it was."]);
        }
        finally
        {
            if (zip is not null)
            {
                await zip.DisposeAsync();
            }
        }
    }

    public Stream Open(string name) => _entries[name].Open();

    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    private static Dictionary<string, ZipArchiveEntry> EntriesOf(ZipArchive zip, long fileBytes, ArchiveLimits limits, IStringLocalizer<Texts> says)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        var all = 0L;
        foreach (var entry in zip.Entries)
        {
            if (!Plain().IsMatch(entry.FullName) || entry.FullName.Split('/').Any(part => part is "." or "..") || entry.FullName.Length > 250)
            {
                throw new ArchiveException(says["The zip has an entry with the name '{0}', which no archive has. Nothing was taken in.", Shown(entry.FullName)]);
            }

            if (!entries.TryAdd(entry.FullName, entry))
            {
                throw new ArchiveException(says["The zip has '{0}' twice.", entry.FullName]);
            }

            // Read from the list, so that it cannot overflow: no number there is above 2^63.
            all = all > long.MaxValue - entry.Length ? long.MaxValue : all + entry.Length;
            if (IsBomb(entry.Length, entry.CompressedLength) || IsBomb(all, fileBytes) || all > limits.Bytes)
            {
                throw new ArchiveException(says["Unpacked, the zip would be far larger than what was sent: '{0}' and what stands before it are {1} MB. No archive is like that.", entry.FullName, all / 1_000_000]);
            }
        }

        return entries;
    }

    private static bool IsBomb(long bytes, long packed) => bytes > ArchiveLimits.Small && bytes / ArchiveLimits.Ratio > packed;

    private static Manifest ReadManifest(Dictionary<string, ZipArchiveEntry> entries, IStringLocalizer<Texts> says)
    {
        if (!entries.TryGetValue(Manifest.Name, out var entry) || entry.Length > ArchiveLimits.ManifestBytes)
        {
            throw new ArchiveException(says["There is no {0} in it, so this is no archive of Trackside.", Manifest.Name]);
        }

        try
        {
            using var stream = entry.Open();
            var manifest = JsonSerializer.Deserialize<Manifest>(stream, Manifest.Json);
            if (manifest is not { Format: Manifest.FormatName, Version: > 0, Scope: "person" or "squad" or "instance" })
            {
                throw new ArchiveException(says["{0} does not say that this is an archive of Trackside.", Manifest.Name]);
            }

            return manifest.Version <= Manifest.Newest ? manifest
                : throw new ArchiveException(says["The archive is of version {0} of the format, made by {1}; this program reads up to {2}. Bring the server up to date, then import it.", manifest.Version, Shown(manifest.Program), Manifest.Newest]);
        }
        catch (JsonException problem)
        {
            throw new ArchiveException(says["{0}, line {1}: this is not as it should be. Take the archive out again, and bring the file as it was.", Manifest.Name, (problem.LineNumber ?? 0) + 1]);
        }
    }

    private static void HoldList(Dictionary<string, ZipArchiveEntry> entries, Manifest manifest, IStringLocalizer<Texts> says)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal) { Manifest.Name };
        foreach (var file in manifest.Files)
        {
            if (file is null or { Name: null } || !listed.Add(file.Name) || !entries.TryGetValue(file.Name, out var entry) || entry.FullName != file.Name)
            {
                throw new ArchiveException(says["{0} lists '{1}', which is not in the zip, or twice. Nothing was taken in.", Manifest.Name, Shown(file?.Name ?? "")]);
            }

            if (entry.Length != file.Bytes)
            {
                throw new ArchiveException(says["'{0}' is {1} bytes long, but should be {2}: the archive was changed after it was made. Take it out again.", file.Name, entry.Length, file.Bytes]);
            }
        }

        if (entries.Keys.FirstOrDefault(name => !listed.Contains(name)) is { } stranger)
        {
            throw new ArchiveException(says["'{0}' is in the zip, but {1} does not list it. Nothing was taken in.", stranger, Manifest.Name]);
        }

        var scope = manifest.Scope switch { "person" => Scopes.Person, "squad" => Scopes.Squad, _ => Scopes.Instance };
        if (AllKinds.All.FirstOrDefault(kind => kind.In.HasFlag(scope) && !listed.Contains(kind.File)) is { } missing)
        {
            throw new ArchiveException(says["There is no {0} in it. Take the archive out again, and bring the file as it was.", missing.File]);
        }
    }

    private static async Task HoldSumsAsync(Dictionary<string, ZipArchiveEntry> entries, Manifest manifest, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var piece = new byte[1 << 17];
        foreach (var file in manifest.Files)
        {
            using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var stream = await entries[file.Name].OpenAsync(cancellation);
            var bytes = 0L;
            for (int read; (read = await stream.ReadAsync(piece, cancellation)) > 0 && bytes <= file.Bytes;)
            {
                sum.AppendData(piece, 0, read);
                bytes += read;
            }

            if (bytes != file.Bytes || !Convert.ToHexStringLower(sum.GetHashAndReset()).Equals(file.Sha256, StringComparison.Ordinal))
            {
                throw new ArchiveException(says["'{0}' is not what its checksum says: the archive was changed or damaged after it was made. Take it out again.", file.Name]);
            }
        }
    }

    // Names come from whoever made the file; they are shown, but not at any length.
    private static string Shown(string name) => string.Concat(name.Take(60).Select(letter => char.IsControl(letter) ? '?' : letter));

    [GeneratedRegex("^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
