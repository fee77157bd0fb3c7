using Trackside.Web.Settings;

namespace Trackside.Web.Operations;

/// <summary>What lets an operator see how the server is, and stops it in order.</summary>
internal static class OperationsSetup
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSingleton<FolderUse>();
        services.AddHealthChecks().AddCheck<StoppingHealth>("stopping").AddCheck<StoreHealth>("database");
        services.AddHostedService<Watching>();
        services.AddHostedService<StopPause>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = configuration.Seconds(AllSettings.StopDelay, 0) + configuration.Seconds(AllSettings.StopWait, 30));
    }

    /// <summary>Writes the log to the console, for people or for programs. What a message is about stands in it, never in a scope: a scope would hold the address that was asked for.</summary>
    public static void AddLog(this WebApplicationBuilder builder)
    {
        var own = Enum.Parse<LogLevel>(builder.Configuration.Text(AllSettings.LogLevel) ?? "information", ignoreCase: true);
        builder.Logging.ClearProviders().AddFilter("Trackside", own);
        if (string.Equals(builder.Configuration.Text(AllSettings.Log), "json", StringComparison.OrdinalIgnoreCase))
        {
            builder.Logging.AddJsonConsole(options => (options.IncludeScopes, options.UseUtcTimestamp, options.TimestampFormat) = (false, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }
        else
        {
            builder.Logging.AddSimpleConsole(options => (options.IncludeScopes, options.SingleLine) = (false, false));
        }
    }
}
