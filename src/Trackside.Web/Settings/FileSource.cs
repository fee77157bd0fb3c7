namespace Trackside.Web.Settings;

/// <summary>Values from one place, which can be named.</summary>
public sealed class NamedSource(string name, IEnumerable<KeyValuePair<string, string?>> values) : ConfigurationProvider, IConfigurationSource
{
    public override void Load() => Data = new Dictionary<string, string?>(values, StringComparer.OrdinalIgnoreCase);

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override string ToString() => name;
}

/// <summary>A file of settings: <c>{ "Trackside": { "Demo": "off" }, "Urls": "http://127.0.0.1:8080" }</c>.</summary>
public static class FileSource
{
    // What ASP.NET reads beside our own settings.
    private static readonly string[] Beside = ["Trackside", "Urls", "Http_Ports", "Https_Ports", "Kestrel", "Logging", "AllowedHosts"];

    /// <summary>Reads a file, or says what is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="not">What may not stand in this one.</param>
    public static NamedSource Read(string path, params IReadOnlyList<Setting> not)
    {
        var values = Parse(path).AsEnumerable().Where(pair => pair.Value is not null).ToList();
        foreach (var (key, _) in values)
        {
            var top = key.Split(':')[0];
            if (!Beside.Contains(top, StringComparer.OrdinalIgnoreCase))
            {
                var mine = AllSettings.All.FirstOrDefault(setting => setting.Name.Split(':')[0].Equals(top, StringComparison.OrdinalIgnoreCase));
                throw new SettingException(null, $"In {path}, '{top}' is none of {string.Join(", ", Beside)}.{(mine is null ? "" : $" Settings of Trackside stand under \"Trackside\": {{ \"Trackside\": {{ \"{mine.Name}\": … }} }}.")}");
            }

            if (not.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || setting.FileKey.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } forbidden)
            {
                throw new SettingException(null, $"{path} was found by {forbidden.Variable}, so that cannot be set in it.");
            }
        }

        return new NamedSource(path, values);
    }

    private static IConfigurationRoot Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingException(null, $"The file of settings {path} cannot be read: {problem.Message}");
        }
        catch (Exception problem) when (problem is FormatException or System.Text.Json.JsonException)
        {
            throw new SettingException(null, $"The file of settings {path} is not JSON as it should be: {problem.Message}");
        }
    }
}
