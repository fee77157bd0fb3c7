using System.CommandLine;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary><c>trackside-server migrate</c>: brings the tables up to date without serving.</summary>
internal static class MigrateCommand
{
    public static Command Create(Workbench bench)
    {
        var command = new Command("migrate", "Bring the tables up to date without serving; each start does so too.");
        command.SetAction(async (_, cancellation) =>
        {
            await bench.Services.MigrateStoreAsync(bench.Error.WriteLine, cancellation);
            await bench.Output.WriteLineAsync("The tables are up to date.");
            return 0;
        });
        return command;
    }
}
