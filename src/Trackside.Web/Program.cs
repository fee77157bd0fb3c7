using Trackside.Web.Accounts;
using Trackside.Web.Api;
using Trackside.Web.Athletes;
using Trackside.Web.Logbook;
using Trackside.Web.Operations;
using Trackside.Web.Sessions;
using Trackside.Web.Squads;
using Trackside.Web.Webhooks;

if (SeedCommand.IsAsked(args))
{
    return await SeedCommand.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddTrackside();

var app = builder.Build();
await app.StartTracksideAsync();
app.UseTrackside();

app.MapAccounts();
app.MapSquads();
app.MapAthletes();
app.MapSessions();
app.MapLogbook();
app.MapWebhooks();
app.MapOperations();
app.MapApiDescription();

await app.RunAsync();
return 0;

/// <summary>The server's entry point; tests start it.</summary>
public partial class Program;
