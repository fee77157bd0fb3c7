using System.CommandLine;
using Trackside.Web.Settings;

namespace Trackside.Web.Operations;

/// <summary><c>trackside-server settings</c>: every setting with what it is and where that comes from. Secrets are not shown.</summary>
internal static class SettingsCommand
{
    public static Command Create(Workbench bench)
    {
        var command = new Command("settings", "Show every setting, what it is and where that comes from; secrets are not shown.");
        command.SetAction(async (_, cancellation) =>
        {
            foreach (var setting in AllSettings.All)
            {
                await bench.Output.WriteLineAsync(LineOf(setting, bench.Configuration).AsMemory(), cancellation);
            }

            return 0;
        });
        return command;
    }

    internal static string LineOf(Setting setting, IConfigurationRoot configuration) => configuration.Text(setting) is { } value
        ? $"{setting.Variable} = {(setting.IsSecret ? "(secret)" : value)}   [{Origins.Of(configuration, setting.Key)}]"
        : $"{setting.Variable} is not set: {setting.Usual.Replace("`", "", StringComparison.Ordinal)}";
}
