using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Trackside.Web.Archives;

/// <summary>New numbers for rows whose own are taken: the same old one always gives the same new one, so that rows find one another without a list of all.</summary>
internal static partial class Numbering
{
    public const int SaltBytes = 16;

    private const int TimeBytes = 6;
    private const int GuidBytes = 16;

    /// <summary>The number that takes the place of another. It keeps the moment in it, by which rows are ordered.</summary>
    public static Guid Of(Guid old, byte[] salt)
    {
        Span<byte> bytes = stackalloc byte[GuidBytes + SaltBytes];
        old.TryWriteBytes(bytes, bigEndian: true, out _);
        salt.CopyTo(bytes[GuidBytes..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        hash[TimeBytes..GuidBytes].CopyTo(bytes[TimeBytes..]);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new(bytes[..GuidBytes], bigEndian: true);
    }

    /// <summary>A text of JSON in which each value that is a number of a row is the one that takes its place.</summary>
    public static string Within(string json, byte[] salt) => Numbers().Replace(json, match => Guid.Parse(match.Groups["id"].Value) is var id && id != Guid.Empty ? $"\"{Of(id, salt)}\"" : match.Value);

    [GeneratedRegex("\"(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Numbers();
}
