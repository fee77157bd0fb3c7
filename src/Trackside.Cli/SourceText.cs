using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Trackside.Cli;

/// <summary>A text from a file or from standard input, or why it could not be had.</summary>
/// <param name="Path">The file as it was named on the command line; <c>-</c> is standard input.</param>
internal sealed record SourceText(string Path)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The most bytes that are taken for a session; a season of posts is a hundredth of it.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>The text without its byte order mark; null when it could not be had.</summary>
    public string? Text { get; private init; }

    /// <summary>What is wrong with the file and what to do about it; null when it was read.</summary>
    public string? Error { get; private init; }

    /// <summary>The file's name without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Reads a text. Never throws: what goes wrong is in <see cref="Error"/>.</summary>
    public static SourceText From(string path, Stream standardInput)
    {
        try
        {
            if (path == StandardInput)
            {
                return From(path, Bytes(standardInput));
            }

            if (Directory.Exists(path))
            {
                return new(path) { Error = "This is a folder; name the files in it." };
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return From(path, Bytes(file));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(path) { Error = Explain(problem) };
        }
    }

    private static SourceText From(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return new(path) { Error = $"The file is larger than {MostBytes / 1024 / 1024} MB, which is no session; split it." };
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new(path) { Error = "The text is UTF-16; save it as UTF-8." };
        }

        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var characters = new char[bytes.Length - start];
        var status = Utf8.ToUtf16(bytes[start..], characters, out var read, out var written, replaceInvalidSequences: false);
        return status == OperationStatus.Done
            ? new(path) { Text = new string(characters, 0, written) }
            : new(path) { Error = $"The text is not UTF-8: byte {start + read} (0x{bytes[start + read]:X2}) does not fit; save it as UTF-8." };
    }

    // One byte more than is allowed is enough to know that there are too many, even where a file has no end.
    private static byte[] Bytes(Stream stream)
    {
        using var all = new MemoryStream();
        var part = new byte[16 * 1024];
        int count;
        while (all.Length <= MostBytes && (count = stream.Read(part)) > 0)
        {
            all.Write(part, 0, count);
        }

        return all.ToArray();
    }

    private static string Explain(Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file.",
        UnauthorizedAccessException => "The file may not be read; change its permissions.",
        _ => $"The file could not be read: {problem.Message}",
    };
}
