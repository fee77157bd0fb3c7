using Trackside.Web.Accounts;
using Trackside.Web.Api;
using Trackside.Web.Archives;
using Trackside.Web.Athletes;
using Trackside.Web.Live;
using Trackside.Web.Logbook;
using Trackside.Web.Operations;
using Trackside.Web.Safeguarding;
using Trackside.Web.Sessions;
using Trackside.Web.Squads;
using Trackside.Web.Watch;
using Trackside.Web.Webhooks;

return await CommandLine.RunAsync(
    args,
    bench =>
    [
        BackupCommand.Create(bench),
        DoctorCommand.Create(bench),
        HealthCommand.Create(bench),
        MigrateCommand.Create(bench),
        RestoreCommand.Create(bench),
        SettingsCommand.Create(bench),
        SeedCommand.Create(bench),
        UserCommand.Create(bench),
        ExportCommand.Create(bench),
        ImportCommand.Create(bench),
    ],
    app =>
    {
        app.MapAccounts();
        app.MapSquads();
        app.MapAthletes();
        app.MapSessions();
        app.MapLogbook();
        app.MapLive();
        app.MapShell();
        app.MapSafeguarding();
        app.MapWebhooks();
        app.MapArchives();
        app.MapOperations();
        app.MapWatch();
        app.MapApiDescription();
    });

/// <summary>The server's entry point; tests start it.</summary>
public partial class Program;
