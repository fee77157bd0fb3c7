using System.Buffers.Binary;

namespace Trackside.Web.Archives;

/// <summary>What a zip says at its end: how many entries it lists, and where the list begins. Looked at before anything is made of it, for a list can be longer than memory.</summary>
/// <param name="Entries">How many entries it says there are.</param>
/// <param name="ListBytes">How long the list is.</param>
internal readonly record struct ZipEnd(long Entries, long ListBytes)
{
    private const uint Mark = 0x06054b50;
    private const uint LongMark = 0x06064b50;
    private const int Least = 22;
    private const int Longest = Least + ushort.MaxValue;
    private const int LongLeast = 56;
    private const int LocatorBytes = 20;

    /// <summary>Reads the end; null where this is no zip.</summary>
    public static ZipEnd? Read(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, Longest + LocatorBytes)];
        var start = file.Length - tail.Length;
        file.Position = start;
        file.ReadExactly(tail);
        for (var at = tail.Length - Least; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) == Mark && BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) == end.Length - Least)
            {
                var (entries, list) = (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
                return entries == ushort.MaxValue || list == uint.MaxValue ? Long(file, tail.AsSpan(0, at), start + at) : new(entries, start + at - list);
            }
        }

        return null;
    }

    // Twenty bytes before the end a larger zip says where its longer end is.
    private static ZipEnd? Long(Stream file, ReadOnlySpan<byte> before, long end)
    {
        if (before.Length < LocatorBytes)
        {
            return null;
        }

        var at = BinaryPrimitives.ReadInt64LittleEndian(before[^(LocatorBytes - 8)..]);
        if (at < 0 || at > end - LongLeast)
        {
            return null;
        }

        Span<byte> record = stackalloc byte[LongLeast];
        file.Position = at;
        file.ReadExactly(record);
        return BinaryPrimitives.ReadUInt32LittleEndian(record) == LongMark ? new(BinaryPrimitives.ReadInt64LittleEndian(record[32..]), at - BinaryPrimitives.ReadInt64LittleEndian(record[48..])) : null;
    }
}
