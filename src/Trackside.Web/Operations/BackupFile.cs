using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>A backup that is there: checked whole before anything of it is used.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly ZipArchive _archive;

    private BackupFile(ZipArchive archive, BackupManifest manifest) => (_archive, Manifest) = (archive, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup and reads what it says of itself; a sentence where it is none.</summary>
    public static BackupFile Open(string file)
    {
        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(file);
            return new BackupFile(archive, ManifestOf(archive, file));
        }
        catch (Exception problem) when (problem is InvalidDataException or JsonException or IOException or UnauthorizedAccessException)
        {
            archive?.Dispose();
            throw new CommandException(problem is FileNotFoundException or DirectoryNotFoundException
                ? $"There is no file {file}."
                : $"{file} is not a whole backup of Trackside: {problem.Message}");
        }
        catch (CommandException)
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>Holds every part against its size and checksum, and writes it where it is told to; to nowhere where it is only checked.</summary>
    /// <param name="placeOf">The file for a part, or null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task ReadAsync(Func<string, string?> placeOf, CancellationToken cancellation)
    {
        foreach (var part in Manifest.Parts)
        {
            try
            {
                await using var input = await _archive.GetEntry(part.Name)!.OpenAsync(cancellation);
                await using var output = placeOf(part.Name) is { } place ? FileFor(place) : Stream.Null;
                if (await CopyAsync(input, output, part.Size, cancellation) is var (size, hash) && (size != part.Size || hash != part.Sha256))
                {
                    throw new InvalidDataException("its content is not what the manifest says.");
                }
            }
            catch (InvalidDataException problem)
            {
                throw new CommandException($"The backup is damaged at {part.Name}: {problem.Message} Take another one; nothing was replaced.");
            }
        }
    }

    public void Dispose() => _archive.Dispose();

    private static BackupManifest ManifestOf(ZipArchive archive, string file)
    {
        using var stream = (archive.GetEntry(BackupManifest.FileName) ?? throw new InvalidDataException($"there is no {BackupManifest.FileName} in it.")).Open();
        var manifest = JsonSerializer.Deserialize<BackupManifest>(stream, BackupManifest.Json);
        if (manifest is not { Format: BackupManifest.TheFormat, Database: BackupManifest.Sqlite or BackupManifest.Postgres })
        {
            throw new InvalidDataException($"its {BackupManifest.FileName} is of something else.");
        }

        if (manifest.FormatVersion > BackupManifest.TheVersion)
        {
            throw new CommandException($"{file} was written by a newer Trackside ({manifest.Version}). Restore it with that release or a newer one.");
        }

        var told = manifest.Parts.Select(part => part.Name).Append(BackupManifest.FileName).ToHashSet(StringComparer.Ordinal);
        var strange = archive.Entries.Select(entry => entry.FullName).FirstOrDefault(name => !told.Remove(name)) ?? told.FirstOrDefault();
        return strange is null && manifest.Parts.All(part => IsPlace(part.Name, manifest.Database)) ? manifest
            : throw new InvalidDataException($"its manifest and its parts differ{(strange is null ? "." : $": {strange}.")}");
    }

    // A name that leads out of the data folder would write anywhere.
    private static bool IsPlace(string name, string database) => name == BackupManifest.PartOf(database)
        || (name.StartsWith(StoreSetup.Files + "/", StringComparison.Ordinal) && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains('\0', StringComparison.Ordinal)
            && name.Split('/').All(step => step is not ("" or "." or "..")));

    private static FileStream FileFor(string place)
    {
        StoreSetup.MakeFolder(Path.GetDirectoryName(place)!);
        return OwnFile.Create(place);
    }

    private static async Task<(long Size, string Sha256)> CopyAsync(Stream input, Stream output, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        long size = 0;
        for (int read; (read = await input.ReadAsync(buffer, cancellation)) > 0; size += read)
        {
            if (size + read > most)
            {
                throw new InvalidDataException("there is more in it than the manifest says.");
            }

            hash.AppendData(buffer, 0, read);
            await output.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (output is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
