using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>Writes one file with everything in it: the database as it is at one moment, pictures and files, and a checksum of each.</summary>
internal sealed class BackupWriting(TracksideDb db, IConfiguration configuration, TimeProvider clock)
{
    private const string Unfinished = ".unfinished";

    /// <summary>Writes a backup. The file is there only once it is whole.</summary>
    public async Task<BackupManifest> WriteAsync(string file, CancellationToken cancellation)
    {
        var schema = await Schema.ReadAsync(db, cancellation);
        var database = db.Database.IsSqlite() ? BackupManifest.Sqlite : BackupManifest.Postgres;
        var (temporary, copy) = (file + Unfinished, file + ".database" + Unfinished);
        try
        {
            await CopyDatabaseAsync(copy, cancellation);
            BackupManifest manifest;
            await using (var output = OwnFile.Create(temporary))
            {
                await using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
                {
                    var parts = new List<BackupPart> { await AddAsync(archive, BackupManifest.PartOf(database), copy, cancellation) };
                    await AddFilesAsync(archive, parts, cancellation);
                    var applied = db.Database.IsSqlite() ? SqliteCopy.History(copy).Applied : schema.Applied;
                    manifest = new(BackupManifest.TheFormat, BackupManifest.TheVersion, ProgramVersion.Text, clock.GetUtcNow(), database, applied, parts);
                    await using var entry = await archive.CreateEntry(BackupManifest.FileName).OpenAsync(cancellation);
                    await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, cancellation);
                }

                output.Flush(flushToDisk: true);
            }

            File.Move(temporary, file);
            return manifest;
        }
        finally
        {
            File.Delete(temporary);
            File.Delete(copy);
        }
    }

    private async Task CopyDatabaseAsync(string copy, CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql())
        {
            await PostgresTools.Find(configuration).DumpAsync(db.Database.GetConnectionString()!, copy, cancellation);
            return;
        }

        SqliteCopy.Write(Migrating.FileOf(db), copy);
        if (SqliteCopy.Problems(copy, thoroughly: false) is [var problem, ..])
        {
            throw new CommandException($"The copy of the database is not sound, so there is no new backup: {problem} Keep the older backups, and ask 'trackside-server doctor'.");
        }
    }

    private async Task AddFilesAsync(ZipArchive archive, List<BackupPart> parts, CancellationToken cancellation)
    {
        var folder = Path.Combine(configuration.DataFolder(), StoreSetup.Files);
        if (!Directory.Exists(folder))
        {
            return;
        }

        // A link may lead anywhere, so it is not followed.
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        foreach (var file in Directory.EnumerateFiles(folder, "*", all).Order(StringComparer.Ordinal))
        {
            try
            {
                parts.Add(await AddAsync(archive, $"{StoreSetup.Files}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", file, cancellation));
            }
            catch (FileNotFoundException)
            {
                // Deleted since the folder was read: it is not to be kept any more.
            }
        }
    }

    private static async Task<BackupPart> AddAsync(ZipArchive archive, string name, string file, CancellationToken cancellation)
    {
        await using var input = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        await using var output = await entry.OpenAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        long size = 0;
        for (int read; (read = await input.ReadAsync(buffer, cancellation)) > 0; size += read)
        {
            hash.AppendData(buffer, 0, read);
            await output.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return new BackupPart(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
