using System.Net;
using System.Net.Sockets;

namespace Trackside.Web.Webhooks;

/// <summary>Which addresses of the network may be sent to.</summary>
public static class Reach
{
    // Never a receiver: this host, groups of hosts, and what only the link itself knows, where clouds hand out their keys.
    private static readonly IPNetwork[] Never = Networks("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "255.255.255.255/32", "::/128", "fe80::/10", "ff00::/8");

    private static readonly IPNetwork[] NotPublic = Networks(
        "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "3fff::/20");

    private static readonly IPNetwork Unicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address is one of the open network. An address of the sixth version that carries one of the fourth is as public as that.</summary>
    public static bool IsPublic(IPAddress address) => Carried(address) is { } carried ? IsPublic(carried) : !IsNever(address)
        && !Array.Exists(NotPublic, network => network.Contains(address)) && (address.AddressFamily == AddressFamily.InterNetwork || Unicast.Contains(address));

    /// <summary>Whether an address is no receiver at all, whatever the operator allows.</summary>
    public static bool IsNever(IPAddress address) => Carried(address) is { } carried ? IsNever(carried) : Array.Exists(Never, network => network.Contains(address));

    private static IPAddress? Carried(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
            : Translated.Contains(address) ? new IPAddress(address.GetAddressBytes()[12..])
            : SixToFour.Contains(address) ? new IPAddress(address.GetAddressBytes()[2..6])
            : null;
    }

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
