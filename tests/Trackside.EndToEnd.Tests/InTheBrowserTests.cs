using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.EndToEnd.Tests;

/// <summary>The C# of the server in a real browser: it reads as the server does, and with the server gone.</summary>
public abstract class InTheBrowserTests : Journey
{
    private const int Tries = 60;
    private protected const int Pause = 250;

    private static readonly string[] Texts =
    [
        "6 x 400m @ 72, 90s jog",
        "3 x 1200m, 800m, 400m",
        "2 x (3 x 120m) + 300m, 200m, 2 x 100m, 200m, 300m\n\n120m Set #1: 14.56, 13.60, 14.75\n\nRecovery: 80m walk in 90\"\n\nAda Example — May 18th, 2018",
        "6 x 3' r1'",
        "<b>& \"x\"</b> 400",
        "  ",
        "",
    ];

    // Beside what is shown now, what the server draws for the same form; without what is white and without the caret's mark.
    private const string Compare = """
        async () => {
          const editor = document.querySelector('session-editor');
          const answer = await fetch(editor.getAttribute('reading-url'), { method: 'POST', body: new FormData(editor.closest('form')),
            headers: { RequestVerificationToken: document.querySelector('meta[name=csrf]').content } });
          const server = document.createElement('div');
          server.innerHTML = await answer.text();
          const plain = node => {
            for (const one of [...node.childNodes]) {
              if (one.nodeType === Node.COMMENT_NODE || (one.nodeType === Node.TEXT_NODE && one.data.trim() === '')) one.remove();
              else if (one.nodeType === Node.ELEMENT_NODE) plain(one);
            }
            if (node.classList?.contains('is-current')) node.classList.remove('is-current');
            if (node.getAttribute?.('class') === '') node.removeAttribute('class');
            return node;
          };
          const wanted = plain(server.querySelector('[data-told]')).innerHTML;
          const drawn = () => plain(editor.querySelector('[data-told]').cloneNode(true)).innerHTML;
          for (let left = 100; left > 0 && drawn() !== wanted; left--) await new Promise(resolve => setTimeout(resolve, 50));
          return [wanted, drawn()];
        }
        """;

    private const string ReadByWorker = """
        async () => {
          const island = document.querySelector('[worker-url]');
          const worker = new Worker(island.getAttribute('worker-url'), { type: 'module' });
          const next = () => new Promise((resolve, reject) => {
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(message));
          });
          worker.postMessage({ boot: new URL(island.getAttribute('boot-url'), location.href).href });
          const start = await next();
          if (!start.ready) throw new Error(start.problem);
          worker.postMessage({ id: 1, file: 'ReadingExports', name: 'Read', values: ['6 x 400m @ 72, 90s jog', 'es', true, false] });
          return JSON.parse((await next()).value).facts[0].name;
        }
        """;

    private readonly string _path;

    protected InTheBrowserTests(Chromium chromium, SqliteFiles store, string path)
        : base(chromium, store)
    {
        _path = path;
        if (path.Length > 0)
        {
            Desk.Settings[AllSettings.BasePath.Key] = path;
        }
    }

    [Fact]
    public async Task What_is_read_here_is_drawn_as_the_server_draws_it()
    {
        var (squad, coach) = await CoachAsync();
        var asked = new List<string>();
        coach.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await coach.GoAsync($"{_path}/squads/{squad}/sessions/new");
        await ReadsByItselfAsync(coach, asked);

        foreach (var text in Texts)
        {
            await coach.FillAsync("Session", text);
            var drawn = await coach.Page.EvaluateAsync<string[]>(Compare);

            Assert.Equal(drawn[0], drawn[1]);
        }

        // Only the comparison asked for it, once for each text.
        Assert.Equal(Texts.Length, asked.Count(path => path.EndsWith("/sessions/reading", StringComparison.Ordinal)));
        NothingWentWrong();
    }

    [Fact]
    public async Task The_watch_opens_and_reads_with_the_server_gone()
    {
        var coach = await ComesAsync(Screen.Phone);
        await coach.GoAsync($"{_path}/watch");
        await coach.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        await Desk.Services.GetRequiredService<IHost>().StopAsync(Cancellation);

        await coach.GoAsync("about:blank");
        var answer = await coach.Page.GotoAsync($"{_path}/watch#a-key");

        Assert.True(answer!.FromServiceWorker);
        Assert.Equal("Repeticiones", await coach.Page.EvaluateAsync<string>(ReadByWorker));
        await Assert.ThrowsAsync<PlaywrightException>(() => coach.GoAsync($"{_path}/help"));
    }

    private protected async Task<(Guid Squad, Person Coach)> CoachAsync()
    {
        var squad = await Desk.SquadAsync();
        var account = await Desk.AccountAsync("Coach Example");
        await Desk.AddedAsync(new Member { SquadId = squad, AccountId = account, Role = Role.HeadCoach }, row => row.Id);
        return (squad, await ComesAsync(Screen.Desk, account));
    }

    // Until the module is there the server reads; then the first text that it is not asked for.
    private protected static async Task ReadsByItselfAsync(Person coach, List<string> asked)
    {
        for (var left = Tries; left > 0; left--)
        {
            asked.Clear();
            await coach.FillAsync("Session", $"{left} x 100m");
            await Task.Delay(Pause, Cancellation);
            await Assertions.Expect(coach.Page.Locator("[data-told] .facts dd").First).ToHaveTextAsync($"{left}");
            if (!asked.Exists(path => path.EndsWith("/sessions/reading", StringComparison.Ordinal)))
            {
                return;
            }
        }

        Assert.Fail("The module does not load.");
    }
}

public sealed class InTheBrowserAtTheRootTests(Chromium chromium, SqliteFiles store) : InTheBrowserTests(chromium, store, "")
{
    [Fact]
    public async Task When_it_was_done_before_is_asked_once_for_each_workout_and_shown_meanwhile()
    {
        var (squad, coach) = await CoachAsync();
        await Desk.SessionAsync(squad, "6 x 400m @ 72, 90s jog", new DateOnly(2018, 5, 18));
        var asked = new List<string>();
        coach.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await coach.GoAsync($"/squads/{squad}/sessions/new");
        await ReadsByItselfAsync(coach, asked);
        await Task.Delay(3 * Pause, Cancellation);
        asked.Clear();

        await coach.FillAsync("Session", "6 x 400m @ 72, 90s jog");
        await Assertions.Expect(coach.Page.Locator("[data-earlier] ul.rows li")).ToHaveCountAsync(1);
        await coach.FillAsync("Session", "6x400m @ 72 , 90s jog");
        await Assertions.Expect(coach.Page.Locator("[data-told] .facts")).ToBeAttachedAsync();
        await Task.Delay(2 * Pause, Cancellation);
        await coach.Page.Locator("[data-earlier] a").ClickAsync();

        await coach.SeesAsync("6 x 400m @ 72");
        Assert.Single(asked, path => path.EndsWith("/sessions/earlier", StringComparison.Ordinal));
        NothingWentWrong();
    }

    [Fact]
    public async Task Where_the_module_does_not_load_the_server_reads()
    {
        var (squad, coach) = await CoachAsync();
        await coach.Page.RouteAsync("**/wasm/**", route => route.AbortAsync());
        await coach.GoAsync($"/squads/{squad}/sessions/new");

        await coach.FillAsync("Session", "3 x 1200m, 800m, 400m");
        await coach.Page.Locator("[data-marks] button").ClickAsync();

        await Assertions.Expect(coach.Page.Locator("[data-marks]")).ToHaveCountAsync(0);
        await Assertions.Expect(coach.Page.Locator("[data-told] .facts")).ToContainTextAsync("5");
    }
}

public sealed class InTheBrowserUnderAPathTests(Chromium chromium, SqliteFiles store) : InTheBrowserTests(chromium, store, "/trackside");
