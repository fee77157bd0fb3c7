using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace Trackside.EndToEnd.Tests;

/// <summary>A phone at the track: a browser with a memory of its own, that can lose the network, be reloaded, and be killed.</summary>
internal sealed class Phone(Chromium chromium, Uri server, Screen screen) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trackside-phone-").FullName;
    private readonly List<double> _pressesToStored = [];
    private readonly List<string> _faults = [];
    private IBrowserContext? _window;

    public IPage Page { get; private set; } = null!;

    public Screen Screen { get; } = screen;

    /// <summary>How many milliseconds each press took until it was stored, as the page measured it.</summary>
    public IReadOnlyList<double> PressesToStored => _pressesToStored;

    /// <summary>Errors of scripts and of the policy of contents.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>How many times slower than this machine the phone is.</summary>
    public int Slowness { get; init; } = 1;

    /// <summary>Switches it on.</summary>
    public async Task OpenAsync(bool isOffline = false, string? ticket = null, bool dark = false, string language = "en-GB")
    {
        _window = await chromium.OpenAsync(_folder, new()
        {
            BaseURL = server.ToString(),
            ViewportSize = new() { Width = Screen.Width, Height = Screen.Height },
            IsMobile = Screen != Screen.Desk,
            HasTouch = Screen != Screen.Desk,
            Offline = isOffline,
            Locale = language,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (ticket is not null)
        {
            await _window.AddCookiesAsync([new() { Name = "trackside", Value = ticket, Url = server.ToString() }]);
        }

        Page = _window.Pages.Count > 0 ? _window.Pages[0] : await _window.NewPageAsync();
        Page.SetDefaultTimeout(20_000);
        Page.PageError += (_, error) => Fault(error);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && !message.Text.Contains("net::ERR", StringComparison.Ordinal))
            {
                Fault(message.Text);
            }
        };
        var session = await _window.NewCDPSessionAsync(Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slowness });
    }

    /// <summary>Waits until the watch is there and all of it is kept for times without a network.</summary>
    public async Task KeptAsync()
    {
        await Assertions.Expect(Page.Locator(".watch[data-brain=works]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Page.EvaluateAsync("() => navigator.serviceWorker.ready");
    }

    public Task OfflineAsync(bool isOffline) => _window!.SetOfflineAsync(isOffline);

    public async Task ReloadAsync()
    {
        await MeasureAsync();
        await Page.ReloadAsync();
    }

    /// <summary>The battery is empty, or the system wants the room: everything ends at once, with nothing said.</summary>
    public async Task KillAsync()
    {
        await MeasureAsync();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            if (CommandOf(folder) is { } command && command.Contains($"--user-data-dir={_folder}", StringComparison.Ordinal) && !command.Contains("--type=", StringComparison.Ordinal))
            {
                using var process = Process.GetProcessById(int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture));
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        try
        {
            await _window!.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It is gone already; that was the point.
        }
    }

    /// <summary>Presses what a finger would.</summary>
    public async Task TapAsync(ILocator what)
    {
        if (Screen == Screen.Desk)
        {
            await what.ClickAsync();
        }
        else
        {
            await what.TapAsync();
        }
    }

    /// <summary>All marks that lie on the phone, in the order of their ids.</summary>
    public async Task<IReadOnlyList<JsonElement>> MarksAsync()
    {
        var json = await Page.EvaluateAsync<string>("""
            () => new Promise((resolve, reject) => {
              const opening = indexedDB.open('trackside-timing');
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const asking = opening.result.transaction('marks').objectStore('marks').getAll();
                asking.onerror = () => reject(asking.error);
                asking.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(asking.result.map(one => one.mark))); };
              };
            })
            """);
        using var read = JsonDocument.Parse(json);
        return [.. read.RootElement.EnumerateArray().Select(mark => mark.Clone()).OrderBy(mark => mark.GetProperty("id").GetString(), StringComparer.Ordinal)];
    }

    /// <summary>Takes over what the page measured since it was opened.</summary>
    public async Task MeasureAsync() => _pressesToStored.AddRange(await Page.EvaluateAsync<double[]>("() => performance.getEntriesByName('trackside: pressed to stored').map(one => one.duration)"));

    public async ValueTask DisposeAsync()
    {
        if (_window is not null)
        {
            await _window.CloseAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? CommandOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Fault(string text)
    {
        lock (_faults)
        {
            _faults.Add(text);
        }
    }
}
