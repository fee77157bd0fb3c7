using System.Globalization;

namespace Trackside.Web.Settings;

/// <summary>Reads what was set, and says so where it cannot be.</summary>
public static class SettingReading
{
    /// <summary>What is set; null where nothing is.</summary>
    public static string? Text(this IConfiguration configuration, Setting setting) => configuration[setting.Key] is { Length: > 0 } text ? text : null;

    /// <summary>Whether a switch is on: <c>on</c> or <c>off</c>.</summary>
    public static bool IsOn(this IConfiguration configuration, Setting setting, bool usually) => configuration.Text(setting)?.ToLowerInvariant() switch
    {
        null => usually,
        "on" or "true" or "yes" or "1" => true,
        "off" or "false" or "no" or "0" => false,
        var other => throw new SettingException(setting, $"is '{other}', but may be on or off."),
    };

    /// <summary>A whole number between two, both included.</summary>
    public static int Number(this IConfiguration configuration, Setting setting, int usually, int least, int most) => configuration.Text(setting) switch
    {
        null => usually,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var other => throw new SettingException(setting, string.Create(CultureInfo.InvariantCulture, $"is '{other}', but may be a whole number from {least} to {most}.")),
    };
}
