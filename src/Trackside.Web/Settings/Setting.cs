namespace Trackside.Web.Settings;

/// <summary>One thing that an operator may set: by an environment variable, by a file of settings, or on the command line.</summary>
/// <param name="Name">Such as <c>Postgres</c>.</param>
/// <param name="Usual">What counts where nothing is set, in an operator's words.</param>
/// <param name="Meaning">One sentence: what it sets, and what may stand there.</param>
/// <param name="IsSecret">Whether it is never shown and should be given by a file: <c>Trackside__Postgres_FILE</c>.</param>
public sealed record Setting(string Name, string Usual, string Meaning, bool IsSecret = false)
{
    /// <summary>The name in configuration: <c>Trackside:Postgres</c>.</summary>
    public string Key => $"Trackside:{Name}";

    /// <summary>The environment variable: <c>Trackside__Postgres</c>.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);
}

/// <summary>A setting that cannot be: names the variable, and what may stand there.</summary>
public sealed class SettingException(Setting setting, string problem) : Exception($"{setting.Variable} {problem} {setting.Meaning}");
