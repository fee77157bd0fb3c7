namespace Trackside.Web.Settings;

/// <summary>One thing that an operator may set: by an environment variable, by a file of settings, or on the command line.</summary>
/// <param name="Name">Such as <c>Postgres</c>.</param>
/// <param name="Usual">What counts where nothing is set, in an operator's words.</param>
/// <param name="Meaning">One sentence: what it sets, and what may stand there.</param>
/// <param name="IsSecret">Whether it is never shown and should be given by a file: <c>Trackside__Postgres_FILE</c>.</param>
public sealed record Setting(string Name, string Usual, string Meaning, bool IsSecret = false)
{
    /// <summary>What the name of a setting ends with where it names a file that holds the value.</summary>
    public const string FileEnding = "_FILE";

    /// <summary>The name in configuration: <c>Trackside:Postgres</c>.</summary>
    public string Key => $"Trackside:{Name}";

    /// <summary>The environment variable: <c>Trackside__Postgres</c>.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>The name in configuration of the file that holds the value: <c>Trackside:Postgres_FILE</c>.</summary>
    public string FileKey => Key + FileEnding;

    /// <summary>What is wrong with a text, as the end of a sentence: <c>may be on or off.</c>; null where nothing is. Held for every setting before anything is begun.</summary>
    public Func<string, string?> Problem { get; init; } = _ => null;
}

/// <summary>A setting that cannot be: names the variable, and what may stand there. The program ends with 2 and this sentence.</summary>
/// <param name="setting">The setting; null where the problem says it all.</param>
/// <param name="problem">What is wrong.</param>
public sealed class SettingException(Setting? setting, string problem) : Exception(setting is null ? problem : $"{setting.Variable} {problem} {setting.Meaning}");
