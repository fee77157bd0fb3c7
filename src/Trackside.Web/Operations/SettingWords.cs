using System.CommandLine;
using Trackside.Web.Settings;

namespace Trackside.Web.Operations;

/// <summary>Settings among the words of a command line, before or after its verb: <c>--Trackside:Data=/srv/trackside</c>, <c>--settings FILE</c>.</summary>
internal static class SettingWords
{
    private const string Own = "--Trackside:";
    private const string File = "--settings";

    /// <summary>Takes the settings out of a line.</summary>
    public static (IReadOnlyList<string> Settings, IReadOnlyList<string> Others) Split(IReadOnlyList<string> words)
    {
        var settings = new List<string>();
        var others = new List<string>();
        for (var place = 0; place < words.Count; place++)
        {
            var word = words[place];
            var (name, value) = word.Split('=', 2) is [var before, var after] ? (before, after) : (word, null);
            if (!name.StartsWith(Own, StringComparison.OrdinalIgnoreCase) && !name.Equals(File, StringComparison.Ordinal))
            {
                others.Add(word);
                continue;
            }

            if (value is null && ++place == words.Count)
            {
                // The parser says what is missing.
                others.Add(word);
                continue;
            }

            settings.Add($"{(name == File ? $"--{AllSettings.SettingsFile.Key}" : name)}={value ?? words[place]}");
        }

        return (settings, others);
    }

    /// <summary>Told by the help; its words are taken before the line is read.</summary>
    public static Option<string?> FileOption() => new(File) { Description = "A file of settings, instead of /etc/trackside/trackside.json. Any one setting: --Trackside:Name=VALUE.", HelpName = "FILE", Recursive = true };
}
