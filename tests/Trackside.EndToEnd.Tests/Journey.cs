using Microsoft.Playwright;

namespace Trackside.EndToEnd.Tests;

/// <summary>The real server on a real port with an empty data folder, and people who come to it with real browsers.</summary>
public abstract class Journey(Chromium chromium, TestStore store, bool hasDemo = false) : IAsyncLifetime
{
    private readonly List<Person> _people = [];

    /// <summary>The server; it goes by the real clock, as the browsers do.</summary>
    protected WebDesk Desk { get; } = new(store) { HasDemo = hasDemo, HasRealClock = true };

    protected Uri Address { get; private set; } = new("http://127.0.0.1");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Somebody comes, perhaps signed in already.</summary>
    protected async Task<Person> ComesAsync(Screen screen, Guid? account = null, bool dark = false, bool script = true, string language = "en-GB")
    {
        var window = await chromium.WindowAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            IsMobile = screen == Screen.Phone,
            HasTouch = screen == Screen.Phone,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (account is { } known)
        {
            await window.AddCookiesAsync([new() { Name = "trackside", Value = await Desk.TicketAsync(known), Url = Address.ToString() }]);
        }

        var person = await Person.AtAsync(window, screen, Address, $"{screen.Name}{(dark ? ".dark" : "")}{(script ? "" : ".no-script")}");
        _people.Add(person);
        return person;
    }

    /// <summary>Fails with everything that went wrong in any browser or in the server so far.</summary>
    protected void NothingWentWrong() => Assert.Empty(_people.SelectMany(person => person.Faults).Concat(Desk.Errors));

    public virtual async ValueTask InitializeAsync() => Address = await Desk.ListenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        await Desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
