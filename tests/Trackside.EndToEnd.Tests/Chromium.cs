using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Trackside.EndToEnd.Tests.Chromium))]

namespace Trackside.EndToEnd.Tests;

/// <summary>The browser of all journeys; each person in them has a window of their own, with its own cookies.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private string _path = "";
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _path = Environment.GetEnvironmentVariable("TRACKSIDE_CHROMIUM") is { Length: > 0 } set ? set : "/usr/bin/chromium";
        Assert.True(File.Exists(_path), $"There is no {_path}. Install Debian's chromium, as ./test does, or set TRACKSIDE_CHROMIUM.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = _path, Args = Switches });
    }

    /// <summary>Opens a window.</summary>
    public Task<IBrowserContext> WindowAsync(BrowserNewContextOptions options) => _browser!.NewContextAsync(options);

    /// <summary>Opens a browser of its own on a folder, which outlives it as a phone's memory does.</summary>
    internal Task<IBrowserContext> OpenAsync(string folder, BrowserTypeLaunchPersistentContextOptions options)
    {
        (options.ExecutablePath, options.Args) = (_path, Switches);
        return _playwright!.Chromium.LaunchPersistentContextAsync(folder, options);
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
    }
}
