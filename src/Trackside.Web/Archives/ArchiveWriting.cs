using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;
using static System.FormattableString;

namespace Trackside.Web.Archives;

/// <summary>Writes an archive as it goes, row by row, all as it was at one moment. Nobody who writes meanwhile has to wait.</summary>
internal sealed class ArchiveWriting(TracksideDb db, KeptFiles kept, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How many sessions stand as texts of their own beside the rows; of more, the latest.</summary>
    public const int MostTexts = 20_000;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly IDataProtector _seal = protection.CreateProtector(Seals.OfWebhooks);
    private readonly List<ManifestFile> _files = [];
    private readonly Dictionary<string, long> _rows = [];

    /// <summary>Writes it all.</summary>
    /// <param name="what">Whose rows.</param>
    /// <param name="to">Where to; it need not be able to go back.</param>
    /// <param name="told">Is told of each kind that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Manifest> WriteAsync(Selection what, Stream to, Func<string, Task>? told, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var known = await Chosen.Accounts(db, what).Select(account => account.Id).ToListAsync(cancellation);
        var patient = new PatientStream(to);
        Manifest manifest;
        await using (var zip = await ZipArchive.CreateAsync(patient, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            manifest = await FillAsync(zip, what, [.. known], at, told, cancellation);
        }

        await patient.SendAsync(cancellation);
        return manifest;
    }

    private async Task<Manifest> FillAsync(ZipArchive zip, Selection what, HashSet<Guid> known, DateTimeOffset at, Func<string, Task>? told, CancellationToken cancellation)
    {
        await PutAsync(zip, "README.txt", at, ReadMe.Of(what), cancellation);
        await PutAsync(zip, "schema.json", at, ArchiveSchema.Text, cancellation);
        foreach (var kind in AllKinds.All.Where(kind => kind.In.HasFlag(what.Scope)))
        {
            _rows[kind.Name] = await WriteRowsAsync(zip, kind, what, known, at, cancellation);
            await (told?.Invoke(Invariant($"{kind.Name}: {_rows[kind.Name]}")) ?? Task.CompletedTask);
        }

        foreach (var table in ArchiveTables.All)
        {
            await WriteTableAsync(zip, table, what, at, cancellation);
        }

        await WriteTextsAsync(zip, what, at, cancellation);
        await WriteFilesAsync(zip, what, at, cancellation);
        var manifest = new Manifest(Manifest.FormatName, Manifest.Newest, $"Trackside {ProgramVersion.Text}", FieldValues.WordOf(what.Scope), what.Name, at.UtcDateTime, what.Scope == Scopes.Instance, what.Scope != Scopes.Person || what.WithNotes, _rows, [.. _files]);
        await PutAsync(zip, Manifest.Name, at, JsonSerializer.Serialize(manifest, Manifest.Json) + "\n", cancellation);
        return manifest;
    }

    private async Task<long> WriteRowsAsync(ZipArchive zip, ArchiveKind kind, Selection what, HashSet<Guid> accounts, DateTimeOffset at, CancellationToken cancellation)
    {
        var fields = kind.Fields.Zip(kind.Paths).Where(field => field.First.In.HasFlag(what.Scope)).ToArray();
        await using var entry = await ArchiveEntry.BeginAsync(zip, kind.File, at, _files, cancellation);
        await using var json = new Utf8JsonWriter(entry.Buffer, Plain);
        var count = 0L;
        entry.Append("[");
        await foreach (var row in kind.RowsAsync(db, what).WithCancellation(cancellation))
        {
            entry.Append(count++ == 0 ? "\n" : ",\n");
            json.Reset();
            json.WriteStartObject();
            foreach (var (field, path) in fields)
            {
                FieldValues.Write(json, field, ValueOf(field, path.Get(row), what, accounts));
            }

            json.WriteEndObject();
            json.Flush();
            await entry.GoOnAsync(cancellation);
        }

        entry.Append("\n]\n");
        await entry.FinishAsync(cancellation);
        return count;
    }

    private object? ValueOf(ArchiveField field, object? value, Selection what, HashSet<Guid> accounts) => value switch
    {
        string text when field.Shape == FieldShape.Sealed => Opened(text),

        // Whom an archive does not hold it does not number either; what they were called stands beside.
        Guid id when field is { To: "accounts", IsLoose: true } && what.Scope != Scopes.Instance && !accounts.Contains(id) => null,
        _ => value,
    };

    private string? Opened(string text)
    {
        try
        {
            return _seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task WriteTableAsync(ZipArchive zip, ArchiveTable table, Selection what, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var entry = await ArchiveEntry.BeginAsync(zip, table.Name, at, _files, cancellation);
        entry.Append("\uFEFF" + Csv.Line(table.Head));
        await foreach (var row in table.RowsAsync(db, what).WithCancellation(cancellation))
        {
            entry.Append(Csv.Line(row));
            await entry.GoOnAsync(cancellation);
        }

        await entry.FinishAsync(cancellation);
    }

    // A whole instance is there to be moved: its texts stand in sessions.json.
    private async Task WriteTextsAsync(ZipArchive zip, Selection what, DateTimeOffset at, CancellationToken cancellation)
    {
        if (what.Scope == Scopes.Instance)
        {
            return;
        }

        var texts = Chosen.Sessions(db, what).OrderByDescending(session => session.On).ThenBy(session => session.Id).Take(MostTexts).Select(session => new { session.Id, session.On, session.Title, session.Text });
        await foreach (var one in texts.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var name = FileNames.Of(Invariant($"{one.On:yyyy-MM-dd} {one.Title} {one.Id.ToString()[^12..]}"), "txt");
            await PutAsync(zip, $"texts/{name}", at, one.Text.EndsWith('\n') ? one.Text : one.Text + "\n", cancellation);
        }
    }

    private async Task WriteFilesAsync(ZipArchive zip, Selection what, DateTimeOffset at, CancellationToken cancellation)
    {
        var files = what.Scope switch
        {
            Scopes.Instance => kept.All(),
            Scopes.Squad => what.Squads.SelectMany(squad => kept.Of(squad)),
            _ => what.Squads.SelectMany(squad => what.Athletes.SelectMany(athlete => kept.Of(squad, athlete))),
        };
        foreach (var file in files)
        {
            await using var entry = await ArchiveEntry.BeginAsync(zip, $"files/{file.Path}", at, _files, cancellation);
            await using var from = File.OpenRead(kept.PlaceOf(file.Path));
            await entry.CopyAsync(from, cancellation);
            await entry.FinishAsync(cancellation);
        }
    }

    private async Task PutAsync(ZipArchive zip, string name, DateTimeOffset at, string text, CancellationToken cancellation)
    {
        await using var entry = await ArchiveEntry.BeginAsync(zip, name, at, _files, cancellation);
        entry.Append(text);
        await entry.FinishAsync(cancellation);
    }
}

/// <summary>What the server's own keys seal.</summary>
internal static class Seals
{
    /// <summary>The secrets with which messages to webhooks are signed.</summary>
    public const string OfWebhooks = "Trackside.Webhooks.Secret";
}
