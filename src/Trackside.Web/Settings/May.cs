using System.Globalization;

namespace Trackside.Web.Settings;

/// <summary>What may stand in a setting: each says what is wrong with a text, or null.</summary>
public static class May
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
}
