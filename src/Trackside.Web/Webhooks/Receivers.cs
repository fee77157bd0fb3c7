using System.Net;
using System.Net.Sockets;
using Trackside.Web.Settings;

namespace Trackside.Web.Webhooks;

/// <summary>Looks up the addresses of a host by its name.</summary>
public delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancellation);

/// <summary>Connects to receivers: every address of a name is looked at before one is connected to, so that a name cannot lead inside.</summary>
public sealed class Receivers(IConfiguration configuration, HostLookup lookup)
{
    private const int SecurePort = 443;
    private const int OpenPort = 80;

    // Below it are the ports of mail, names and remote shells.
    private const int FirstFreePort = 1024;

    /// <summary>Whether the operator lets webhooks go inside, and without encryption.</summary>
    public bool AllowsPrivate { get; } = configuration.IsOn(AllSettings.WebhooksToPrivateAddresses, usually: false);

    /// <summary>What is wrong with an address that somebody typed; <see cref="AddressProblem.None"/> where it may be sent to as far as can be seen.</summary>
    public AddressProblem ProblemOf(string typed, out Uri? url)
    {
        if (!Uri.TryCreate(typed, UriKind.Absolute, out url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.Host.Length == 0)
        {
            return AddressProblem.NoAddress;
        }

        return url.Scheme == Uri.UriSchemeHttp && !AllowsPrivate ? AddressProblem.NotSecure
            : url.UserInfo.Length > 0 || url.Fragment.Length > 0 ? AddressProblem.HasMore
            : url.Port is not (SecurePort or OpenPort) && url.Port < FirstFreePort ? AddressProblem.Port
            : IsNamedInside(url) ? AddressProblem.NotPublic
            : AddressProblem.None;
    }

    /// <summary>Connects to a host and no other: the address that was looked at is the one that is connected to.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await lookup(host, cancellation);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (!Array.TrueForAll(addresses, MayReach))
        {
            throw new NotReachedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayReach(IPAddress address) => AllowsPrivate ? !Reach.IsNever(address) : Reach.IsPublic(address);

    private bool IsNamedInside(Uri url) => url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        ? !MayReach(IPAddress.Parse(url.DnsSafeHost))
        : !AllowsPrivate && url.IdnHost.TrimEnd('.').Split('.') is [.., "localhost" or "local" or "internal" or "lan"];
}

/// <summary>What is wrong with the address of a receiver.</summary>
public enum AddressProblem
{
    None,

    /// <summary>It is no web address.</summary>
    NoAddress,

    /// <summary>It is not encrypted.</summary>
    NotSecure,

    /// <summary>It has a name and password in it, or a part after #.</summary>
    HasMore,

    /// <summary>Its port belongs to something that is no web server.</summary>
    Port,

    /// <summary>It is not of the open network.</summary>
    NotPublic,
}

/// <summary>A name led to an address that may not be sent to.</summary>
public sealed class NotReachedException() : Exception("The address is not one that may be sent to.");
