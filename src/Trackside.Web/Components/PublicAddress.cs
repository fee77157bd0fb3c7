using System.Collections.Frozen;
using Trackside.Web.Settings;

namespace Trackside.Web.Components;

/// <summary>Where people find this server: as it is set, or else as each request says it came.</summary>
/// <remarks>What a request says of the host is the word of whoever sends it, so where an address is set nothing else is believed.</remarks>
public sealed class PublicAddress
{
    // Who asks from the machine itself asks by one of these: probes, and whoever mends something.
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly Uri? _set;
    private readonly FrozenSet<string>? _hosts;

    public PublicAddress(IConfiguration configuration)
    {
        if (configuration.Text(AllSettings.PublicUrl) is not { } text)
        {
            return;
        }

        _set = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { Query: "", Fragment: "", UserInfo: "" }
            ? url
            : throw new SettingException(AllSettings.PublicUrl, $"is '{text}', but may be an address that begins with http:// or https://.");
        _hosts = Loopback.Append(url.Host).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The address that is set, without a slash at its end; null where none is.</summary>
    public string? Set => _set?.AbsoluteUri.TrimEnd('/');

    /// <summary>The host that is set; null where none is.</summary>
    public string? Host => _set?.Host;

    /// <summary>Whether people come by https for all that is known.</summary>
    public bool IsSecure => _set?.Scheme == Uri.UriSchemeHttps;

    /// <summary>An address that others may open, of a path that begins with a slash.</summary>
    public string Of(HttpRequest request, string path) =>
        (_set is null ? $"{request.Scheme}://{request.Host}{request.PathBase}" : Set) + path;

    /// <summary>Whether this server answers to a host's name.</summary>
    public bool AnswersTo(HostString host) => _hosts is null || _hosts.Contains(host.Host);

    /// <summary>The name of a cookie: with the prefix by which browsers bind it to this host and to https, where that is known to be so.</summary>
    public string Cookie(string name) => !IsSecure ? name : _set!.AbsolutePath == "/" ? $"__Host-{name}" : $"__Secure-{name}";
}

/// <summary>Reads the <see cref="PublicAddress"/> of a request.</summary>
public static class PublicAddressReading
{
    /// <inheritdoc cref="PublicAddress.Of"/>
    public static string AddressOf(this HttpContext http, string path) => http.RequestServices.GetRequiredService<PublicAddress>().Of(http.Request, path);
}
