using Trackside.Web.Accounts;
using Trackside.Web.Athletes;
using Trackside.Web.Logbook;
using Trackside.Web.Operations;
using Trackside.Web.Sessions;
using Trackside.Web.Squads;

return await CommandLine.RunAsync(
    args,
    bench =>
    [
        BackupCommand.Create(bench),
        MigrateCommand.Create(bench),
        RestoreCommand.Create(bench),
        SettingsCommand.Create(bench),
        SeedCommand.Create(bench),
    ],
    app =>
    {
        app.MapAccounts();
        app.MapSquads();
        app.MapAthletes();
        app.MapSessions();
        app.MapLogbook();
        app.MapOperations();
    });

/// <summary>The server's entry point; tests start it.</summary>
public partial class Program;
