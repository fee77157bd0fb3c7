using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;

namespace Trackside.Web.Archives;

/// <summary>Reads a file of rows line by line: <c>[</c>, a row a line with a comma behind each but the last, <c>]</c>. Never holds more than one row.</summary>
internal static class RowLines
{
    private const int Piece = 1 << 16;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>The rows with the number of their line.</summary>
    public static IEnumerable<(int Line, JsonElement Row)> Of(Stream stream, string file, IStringLocalizer<Texts> says)
    {
        var (isLast, isOpen, isClosed) = (false, false, false);
        foreach (var (number, line) in Lines(stream, file, says))
        {
            var text = Trimmed(line.Span);
            if (isClosed && text.Length > 0)
            {
                throw new ArchiveException(says["{0}, line {1}: nothing may follow the ']' that ends the rows.", file, number]);
            }

            if (!isOpen)
            {
                isOpen = text.SequenceEqual("["u8) ? true : throw new ArchiveException(says["{0}, line {1}: the file begins with '[' on a line of its own, then one row a line.", file, number]);
                continue;
            }

            if (text.SequenceEqual("]"u8))
            {
                isClosed = true;
                continue;
            }

            if (text.Length == 0 || isLast)
            {
                throw new ArchiveException(says["{0}, line {1}: a row is expected here, with a comma behind each but the last.", file, number]);
            }

            isLast = text[^1] != (byte)',';
            yield return (number, Row(isLast ? text : text[..^1], file, number, says));
        }

        if (!isClosed)
        {
            throw new ArchiveException(says["{0} breaks off: the ']' that ends the rows is missing.", file]);
        }
    }

    private static JsonElement Row(ReadOnlySpan<byte> text, string file, int number, IStringLocalizer<Texts> says)
    {
        try
        {
            var row = Utf8.IsValid(text) ? JsonElement.Parse(text, Strict) : throw new ArchiveException(says["{0}, line {1}: this is no UTF-8.", file, number]);
            return row.ValueKind == JsonValueKind.Object ? row : throw new ArchiveException(says["{0}, line {1}: a row is an object, in braces.", file, number]);
        }
        catch (JsonException problem)
        {
            throw new ArchiveException(says["{0}, line {1}: this is no JSON, at byte {2} of the line, or a field stands there twice.", file, number, problem.BytePositionInLine ?? 0]);
        }
    }

    private static IEnumerable<(int Number, ReadOnlyMemory<byte> Line)> Lines(Stream stream, string file, IStringLocalizer<Texts> says)
    {
        var buffer = new byte[Piece];
        var (start, end, number) = (0, 0, 1);
        while (true)
        {
            int length;
            while ((length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n')) >= 0)
            {
                yield return (number++, buffer.AsMemory(start, length));
                start += length + 1;
            }

            if (end - start > ArchiveLimits.RowBytes)
            {
                throw new ArchiveException(says["{0}, line {1}: the line is longer than any row.", file, number]);
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (buffer.Length - end < Piece)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = stream.Read(buffer, end, Piece);
            if (read == 0)
            {
                if (end > 0)
                {
                    yield return (number, buffer.AsMemory(0, end));
                }

                yield break;
            }

            end += read;
        }
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8);
}
