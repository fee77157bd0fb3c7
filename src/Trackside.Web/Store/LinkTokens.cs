using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Trackside.Web.Store;

/// <summary>What stands in a link that lets somebody in. The link is shown once; only its hash is kept.</summary>
public static class LinkTokens
{
    // 128 bits: nobody guesses one.
    private const int Bytes = 16;

    /// <summary>A new one, of letters that stand in a link as they are.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
