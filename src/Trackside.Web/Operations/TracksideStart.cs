using Trackside.Web.Accounts;
using Trackside.Web.Demo;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>What is done before the first request: the data folder is taken into use, the database waited for, its tables brought up to date.</summary>
internal static partial class TracksideStart
{
    public static async Task StartTracksideAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Trackside.Start");
        app.Services.GetRequiredService<FolderUse>().Begin();
        await app.Services.BringUpToDateAsync(sentence => Says(log, sentence), stopping);
        await app.Services.MakeKeysAsync(stopping);
        await app.Services.GetRequiredService<DemoWriting>().RefreshAsync(stopping);
        await FirstCoach.AnnounceAsync(app);
    }

    private static async Task BringUpToDateAsync(this IServiceProvider services, Action<string> say, CancellationToken cancellation)
    {
        if (services.GetRequiredService<IConfiguration>().IsOn(AllSettings.Migrate, usually: true))
        {
            await services.MigrateStoreAsync(say, cancellation);
        }
        else
        {
            await services.HoldSchemaAsync(say, cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Sentence}")]
    private static partial void Says(ILogger logger, string sentence);
}

/// <summary>The data folder in use by this server, so that nothing in it is replaced meanwhile.</summary>
internal sealed class FolderUse(IConfiguration configuration) : IDisposable
{
    private FolderLock? _lock;

    public void Begin()
    {
        var folder = configuration.DataFolder();
        StoreSetup.MakeFolder(folder);
        if (Directory.Exists(Path.Combine(folder, RestoredFolder.Unfinished)))
        {
            throw new CommandException($"A restore into {folder} was interrupted, so what is in it may not be whole. Run 'trackside-server restore FILE' again; what it had moved aside by then is in a folder '{RestoredFolder.Replaced}…' there.");
        }

        try
        {
            _lock = FolderLock.Share(folder) ?? throw new CommandException($"The data folder {folder} is being restored by another process. Start the server again when that is done.");
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new CommandException($"The data folder {folder} cannot be written: {problem.Message} It must be owned by the user that the server runs as.");
        }
    }

    public void Dispose() => _lock?.Dispose();
}
