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
                var value = bench.Configuration.Text(setting);
                await bench.Output.WriteLineAsync($"{setting.Variable} = {(value is null ? setting.Usual : setting.IsSecret ? "(secret)" : value)}".AsMemory(), cancellation);
            }

            return 0;
        });
        return command;
    }
}
