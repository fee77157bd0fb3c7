using Trackside.Web.Accounts;
using Trackside.Web.Api;
using Trackside.Web.Athletes;
using Trackside.Web.Logbook;
using Trackside.Web.Operations;
using Trackside.Web.Sessions;
using Trackside.Web.Squads;
using Trackside.Web.Webhooks;

return await CommandLine.RunAsync(
    args,
    bench =>
    [
        MigrateCommand.Create(bench),
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
        app.MapWebhooks();
        app.MapOperations();
        app.MapApiDescription();
    });

/// <summary>The server's entry point; tests start it.</summary>
public partial class Program;
