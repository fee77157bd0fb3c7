using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Trackside.Web.Archives;

/// <summary>One entry that is being written: what goes in is counted and summed, and leaves in pieces.</summary>
internal sealed class ArchiveEntry : IAsyncDisposable
{
    private const int Piece = 1 << 16;

    private readonly string _name;
    private readonly Stream _to;
    private readonly List<ManifestFile> _files;
    private readonly IncrementalHash _sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _bytes;

    private ArchiveEntry(string name, Stream to, List<ManifestFile> files) => (_name, _to, _files) = (name, to, files);

    /// <summary>What is to be written next.</summary>
    public ArrayBufferWriter<byte> Buffer { get; } = new(Piece * 2);

    /// <summary>Begins an entry; when it is disposed of it is added to the files of the manifest.</summary>
    public static async Task<ArchiveEntry> BeginAsync(ZipArchive zip, string name, DateTimeOffset at, List<ManifestFile> files, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = at;
        return new(name, await entry.OpenAsync(cancellation), files);
    }

    public void Append(string text) => Encoding.UTF8.GetBytes(text, Buffer);

    /// <summary>Sends on what stands in the buffer, once it is worth it.</summary>
    public async ValueTask GoOnAsync(CancellationToken cancellation)
    {
        if (Buffer.WrittenCount >= Piece)
        {
            await SendAsync(cancellation);
        }
    }

    /// <summary>Copies a file in.</summary>
    public async Task CopyAsync(Stream from, CancellationToken cancellation)
    {
        for (int read; (read = await from.ReadAsync(Buffer.GetMemory(Piece), cancellation)) > 0;)
        {
            Buffer.Advance(read);
            await SendAsync(cancellation);
        }
    }

    /// <summary>Sends the rest and writes the entry down.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        await SendAsync(cancellation);
        _files.Add(new(_name, _bytes, Convert.ToHexStringLower(_sum.GetHashAndReset())));
    }

    public async ValueTask DisposeAsync()
    {
        await _to.DisposeAsync();
        _sum.Dispose();
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        _sum.AppendData(Buffer.WrittenSpan);
        _bytes += Buffer.WrittenCount;
        await _to.WriteAsync(Buffer.WrittenMemory, cancellation);
        Buffer.ResetWrittenCount();
    }
}
