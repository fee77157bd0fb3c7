using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Trackside.EndToEnd.Tests;

/// <summary>What somebody sits at or holds.</summary>
public sealed record Screen(string Name, int Width, int Height)
{
    public static Screen Desk { get; } = new("desk", 1400, 900);

    public static Screen Phone { get; } = new("phone", 360, 740);
}

/// <summary>Somebody at a real browser. Everything that goes wrong in it meanwhile is kept in <see cref="Faults"/>.</summary>
public sealed partial class Person : IAsyncDisposable
{
    // Four hundred times fifty milliseconds.
    private const int Patience = 400;
    private const int Pause = 50;

    private readonly List<string> _faults = [];
    private readonly IBrowserContext _window;
    private readonly string _name;

    private Person(IBrowserContext window, IPage page, Screen screen, string name) => (_window, Page, Screen, _name) = (window, page, screen, name);

    /// <summary>The page that is open, for what the methods here do not do.</summary>
    public IPage Page { get; }

    public Screen Screen { get; }

    /// <summary>Errors of scripts and of the policy of contents, answers of a broken server, requests to other hosts; a line each, with the page they happened on.</summary>
    public IReadOnlyList<string> Faults => _faults;

    internal static async Task<Person> AtAsync(IBrowserContext window, Screen screen, Uri server, string name)
    {
        var person = new Person(window, await window.NewPageAsync(), screen, name);
        person.Page.SetDefaultTimeout(20_000);
        person.Page.Console += (_, message) =>
        {
            // A page that is not there, or was refused, is logged by the browser as an error; the answer itself says it better.
            if (message.Type == "error" && !FailedToLoad().IsMatch(message.Text))
            {
                person.Fault(message.Text);
            }
        };
        person.Page.PageError += (_, error) => person.Fault(error);
        person.Page.Response += (_, response) =>
        {
            if (response.Status >= 500 || (response.Status >= 400 && response.Request.ResourceType is not ("document" or "fetch")))
            {
                person.Fault($"{response.Status} for {response.Url}");
            }
        };
        person.Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" && address.Authority != server.Authority)
            {
                person.Fault($"A request to {address.Authority}");
            }
        };
        return person;
    }

    /// <summary>Opens an address and tells the status of the answer.</summary>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path))?.Status ?? 200;

    /// <summary>Fills a field, found by its label.</summary>
    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).First.FillAsync(text);

    /// <summary>Chooses from a list, found by its label.</summary>
    public Task ChooseAsync(string label, string option) => Page.GetByLabel(label, new() { Exact = true }).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Presses a button, found by its words, and waits for what follows.</summary>
    public async Task PressAsync(string button)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await LoadedAsync();
    }

    /// <summary>Follows a link, found by its words.</summary>
    public async Task FollowAsync(string link)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await LoadedAsync();
    }

    // Asked of the page again and again: waiting for the event of loading hangs where it came before one began to wait.
    private async Task LoadedAsync()
    {
        for (var left = Patience; left > 0; left--)
        {
            try
            {
                if (await Page.EvaluateAsync<bool>("() => document.readyState === 'complete'"))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // The page that was asked has just gone; the next one answers.
            }

            await Task.Delay(Pause);
        }

        throw new TimeoutException($"{Page.Url} does not come whole.");
    }

    /// <summary>Waits until the page says something.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>What a grid's cell holds.</summary>
    public ILocator Cell(Guid athlete, string field) => Page.Locator($"[data-athlete='{athlete}'] [data-field='{field}']");

    /// <summary>Takes the connection away, or gives it back.</summary>
    public Task OfflineAsync(bool isOffline) => _window.SetOfflineAsync(isOffline);

    /// <summary>Keeps a picture of the whole page for people to look at, under <c>artifacts/screenshots</c>.</summary>
    public async Task ShotAsync(string name)
    {
        var file = $"{Unfit().Replace(name, "-").Trim('-')}.{_name}.png";
        await Page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/{file}"), FullPage = true });
    }

    /// <summary>What a person who hears pages, or cannot see colours well, could not use: what axe calls serious or critical.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return
        [
            .. from rule in result.Violations
               where rule.Impact is "serious" or "critical"
               from node in rule.Nodes
               select $"{rule.Id}: {rule.Help}: {node.Html.Split('\n')[0]}",
        ];
    }

    /// <summary>What makes the page wider than the screen; null where it is not.</summary>
    public Task<string?> OverflowAsync() => Page.EvaluateAsync<string?>("""
        () => {
          const wide = document.documentElement.clientWidth;
          const isWithinItself = one => one.closest('body *') && (getComputedStyle(one).overflowX !== 'visible' || isWithinItself(one.parentElement));
          if (document.documentElement.scrollWidth <= wide) return null;
          const culprit = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > wide + 0.5 && !isWithinItself(one.parentElement))
            .map(one => `<${one.localName} class="${one.getAttribute('class') ?? ''}"> ends at ${Math.round(one.getBoundingClientRect().right)}`).slice(0, 3).join(', ');
          return `${document.documentElement.scrollWidth - wide} px wider than the screen: ${culprit}`;
        }
        """);

    public async ValueTask DisposeAsync() => await _window.CloseAsync();

    private void Fault(string text)
    {
        lock (_faults)
        {
            _faults.Add($"{new Uri(Page.Url).AbsolutePath}: {text}");
        }
    }

    [GeneratedRegex("^Failed to load resource", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FailedToLoad();

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Unfit();
}
