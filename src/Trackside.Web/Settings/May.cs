using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Trackside.Web.Settings;

/// <summary>What may stand in a setting: each says what is wrong with a text, or null.</summary>
public static partial class May
{
    private static readonly string[] Switches = ["on", "off", "true", "false", "yes", "no", "1", "0"];

    public static string? BeSwitch(string text) => Switches.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : "may be on or off.";

    public static Func<string, string?> BeOneOf(params string[] words) => text =>
        words.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : $"may be {string.Join(", ", words[..^1])} or {words[^1]}.";

    public static Func<string, string?> BeWhole(int least, int most) => text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"may be a whole number from {least} to {most}.");

    public static string? BeAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : "may be an address that begins with http:// or https://.";

    public static string? BePath(string text) => Paths().IsMatch(text) ? null : "may be a path such as /trackside: with a stroke before it and none behind it.";

    public static string? BeNetworks(string text) => NetworksOf(text).FirstOrDefault(one => one.Network is null) is { Text: { } other }
        ? $"has '{other}', which is neither an address such as 127.0.0.1 nor a network such as 10.0.0.0/8."
        : null;

    /// <summary>Addresses and networks with commas or spaces between them; a single address is a network of one.</summary>
    public static IEnumerable<(string? Text, IPNetwork? Network)> NetworksOf(string text) =>
        text.Split((char[])[',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(one => ((string?)one,
            IPAddress.TryParse(one, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(one, out var network) ? network
            : (IPNetwork?)null));

    public static string? BePostgres(string text)
    {
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0 } ? null : "must name the Host.";
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Its message may repeat what stands there, the password too.
            return "is written as Name=value;Name=value, not as postgres://….";
        }
    }

    [GeneratedRegex("^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Paths();
}
