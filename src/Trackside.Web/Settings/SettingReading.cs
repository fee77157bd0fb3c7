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
        var other => throw new SettingException(setting, $"is '{other}', but {May.BeSwitch(other)}"),
    };

    /// <summary>A whole number between two, both included.</summary>
    public static int Number(this IConfiguration configuration, Setting setting, int usually, int least, int most) => configuration.Text(setting) switch
    {
        null => usually,
        var text when May.BeWhole(least, most)(text) is { } problem => throw new SettingException(setting, $"is '{text}', but {problem}"),
        var text => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture),
    };

    /// <summary>So many seconds, as the setting itself says what may stand there.</summary>
    public static TimeSpan Seconds(this IConfiguration configuration, Setting setting, int usually) => TimeSpan.FromSeconds(configuration.Number(setting, usually, 0, int.MaxValue));
}
