using System.Collections;

namespace Trackside.Web.Settings;

/// <summary>
/// Where settings may stand, the nearer first: the command line, environment variables, the file of settings, <c>trackside.json</c> in the data folder.
/// Each may name a file that holds the value instead: <c>Trackside__Postgres_FILE</c>.
/// </summary>
public static class SettingSources
{
    public const string UsualFile = "/etc/trackside/trackside.json";
    public const string FileInData = "trackside.json";

    /// <summary>Adds the files to the configuration of a host, and refuses what cannot be.</summary>
    /// <param name="configuration">With environment and command line in it already.</param>
    /// <param name="usual">What the program sets where nobody does.</param>
    public static void AddSettings(this ConfigurationManager configuration, IEnumerable<KeyValuePair<string, string?>> usual)
    {
        HoldVariables(Environment.GetEnvironmentVariables());
        var sources = ((IConfigurationBuilder)configuration).Sources;
        if (configuration.Text(AllSettings.SettingsFile) is { } file)
        {
            sources.Insert(0, FileSource.Read(Path.GetFullPath(file)));
        }
        else if (File.Exists(UsualFile))
        {
            sources.Insert(0, FileSource.Read(UsualFile));
        }

        TakeValuesFromFiles(configuration, only: [AllSettings.Data]);
        var inData = Path.Combine(configuration.DataFolder(), FileInData);
        if (File.Exists(inData))
        {
            sources.Insert(0, FileSource.Read(inData, AllSettings.Data, AllSettings.SettingsFile));
        }

        sources.Insert(0, new NamedSource("the program", usual));
        TakeValuesFromFiles(configuration, AllSettings.All.Except([AllSettings.Data]));
        KnownNames.Hold(configuration);
        foreach (var setting in AllSettings.All)
        {
            if (configuration.Text(setting) is { } text && setting.Problem(text) is { } problem)
            {
                throw new SettingException(setting, setting.IsSecret ? $"cannot be used: it {problem}" : $"is '{text}', but {problem}");
            }
        }
    }

    /// <summary>The data folder; <c>data</c> under the current folder where none is set.</summary>
    public static string DataFolder(this IConfiguration configuration) => Path.GetFullPath(configuration.Text(AllSettings.Data) ?? "data");

    private static void TakeValuesFromFiles(ConfigurationManager configuration, IEnumerable<Setting> only)
    {
        foreach (var setting in only)
        {
            if (configuration[setting.FileKey] is not { Length: > 0 } file)
            {
                continue;
            }

            if (configuration.Text(setting) is not null)
            {
                throw new SettingException(null, $"Both {setting.Variable} and {setting.Variable}{Setting.FileEnding} are set; set one of them.");
            }

            ((IConfigurationBuilder)configuration).Sources.Add(new NamedSource($"the file {file}", [new(setting.Key, ValueIn(file, setting))]));
        }
    }

    private static string ValueIn(string file, Setting setting)
    {
        try
        {
            // An editor ends the last line; the value does not go on behind it.
            var text = File.ReadAllText(file);
            return text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException(null, $"{setting.Variable}{Setting.FileEnding} names the file {file}, which cannot be read: {problem.Message}");
        }
    }

    // Names count without regard to case, so two that differ in it only would hide one another.
    private static void HoldVariables(IDictionary variables)
    {
        var twice = variables.Keys.Cast<string>().Where(name => name.StartsWith("Trackside__", StringComparison.OrdinalIgnoreCase))
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new SettingException(null, $"The environment variables {string.Join(" and ", twice.Order(StringComparer.Ordinal))} are one setting; keep one of them.");
        }
    }
}
