using System.Buffers.Text;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Trackside.Web.Accounts;

/// <summary>From where somebody asks, as limits count it: an address of IPv4, or the network of one of IPv6 (/64), for a household has all of one.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;
    private const int HashBytes = 16;

    /// <summary>The address as a hash. Behind a proxy it is the one that the trusted proxy names.</summary>
    public static string Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        return address is null ? "nowhere"
            : HashOf(address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6 ? address.GetAddressBytes().AsSpan(0, NetworkBytes) : address.MapToIPv4().GetAddressBytes());
    }

    /// <summary>The hash of a name that somebody typed, however they wrote it.</summary>
    public static string HashOf(string name) => HashOf(Encoding.UTF8.GetBytes(PasswordHashing.Normal(name).ToUpperInvariant()));

    private static string HashOf(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, HashBytes));
}
