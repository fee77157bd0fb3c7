using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;

namespace Trackside.Web.Accounts;

/// <summary>Signing in by the word of another: to the provider that is set, and back from it.</summary>
/// <remarks>The way there is a link and not a form: browsers do not let a form lead to another host. What it begins is bound to the browser that asked.</remarks>
internal static class OtherEndpoints
{
    public static void MapOther(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/other", StartAsync).For(Who.Anyone).LimitedByAddress("other");
        routes.MapGet("/sign-in/other/done", DoneAsync).For(Who.Anyone);
        routes.MapGet("/sign-in/other/new", ShowNewAsync).For(Who.Anyone);
        routes.MapPost("/sign-in/other/new", MakeNewAsync).For(Who.Anyone).LimitedByAddress("other");
        routes.MapGet("/signed-out", (OtherDoor other) => other.Name is { } name ? Answers.Page<SignedOutPage>(new { Other = name }) : Answers.To("/") as IResult).For(Who.Anyone);
        routes.MapGet("/sign-out/other", SignOutThereAsync).For(Who.Anyone);
    }

    /// <summary>What the sign-in page says of a way that did not lead in.</summary>
    public static string? WordsOf(string? problem, OtherDoor other, IStringLocalizer<Texts> says) => other.Name is not { } name ? null : problem switch
    {
        "denied" => says["{0} did not let you through, or you said no there. Try once more, or sign in another way.", name].Value,
        "failed" => says["What came back from {0} does not hold, or took too long. Begin again from here.", name].Value,
        "locked" => says["Whoever runs this server has locked your account. Ask them."].Value,
        _ => null,
    };

    /// <summary>Sends the browser to the provider; a page that says so where it does not answer.</summary>
    /// <param name="http">The request.</param>
    /// <param name="next">Where to go on.</param>
    /// <param name="connects">The account that is to be connected, where one is.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public static async Task<IResult> SendAsync(HttpContext http, string next, Guid? connects, CancellationToken cancellation)
    {
        if (http.RequestServices.GetService<OidcProvider>() is not { } provider)
        {
            return Results.NotFound();
        }

        try
        {
            await provider.AskAsync(anew: false, cancellation);
        }
        catch (OidcDownException)
        {
            return Answers.Page<OtherDownPage>(new { Other = http.RequestServices.GetRequiredService<OtherDoor>().Name, Next = next }, StatusCodes.Status503ServiceUnavailable);
        }

        var properties = new AuthenticationProperties { RedirectUri = $"{http.Request.PathBase}/sign-in/other/done?next={Uri.EscapeDataString(next)}" };
        if (connects is { } account)
        {
            properties.SetString(OtherPerson.ConnectItem, account.ToString());
        }

        return Results.Challenge(properties, [OidcHandler.SchemeName]);
    }

    private static Task<IResult> StartAsync(string? next, HttpContext http, CancellationToken cancellation) => SendAsync(http, SignInEndpoints.LocalOf(next), null, cancellation);

    private static async Task<IResult> DoneAsync(string? next, OtherDoor other, Entrance entrance, Visit visit)
    {
        var onward = SignInEndpoints.LocalOf(next);
        if (await other.CameAsync() is not { } person)
        {
            return Answers.To(visit.IsSignedIn ? onward : "/sign-in?problem=failed");
        }

        var account = await other.AccountOfAsync(person);
        if (person.Connects is not null)
        {
            await other.ForgetAsync();
            return Answers.To($"/account?done={await ConnectAsync(person, account?.Id, other, visit)}");
        }

        if (account is { IsLocked: true })
        {
            await other.ForgetAsync();
            return Answers.To("/sign-in?problem=locked");
        }

        if (account is not null)
        {
            await other.ForgetAsync();
            await entrance.SignInAsync(account, byOther: true);
            return Answers.To(onward);
        }

        // Who has a link to a squad goes on with it, and says there what they are called.
        if (other.TakesInvited && (onward.StartsWith("/join/", StringComparison.Ordinal) || onward.StartsWith("/first/", StringComparison.Ordinal)))
        {
            return Answers.To(onward);
        }

        if (other.NewAccounts == NewAccounts.Anyone)
        {
            return Answers.To("/sign-in/other/new");
        }

        await other.ForgetAsync();
        return Answers.Page<OtherUnknownPage>(new { Other = other.Name, MayJoin = other.TakesInvited }, StatusCodes.Status403Forbidden);
    }

    // Only the account that asked for it, and only while it is signed in here. The same e-mail here and there connects nothing.
    private static async Task<string> ConnectAsync(OtherPerson person, Guid? connected, OtherDoor other, Visit visit) =>
        visit.Viewer.AccountId is not { } me || me != person.Connects ? "not-connected"
        : connected is not null ? connected == me ? "connected" : "connected-elsewhere"
        : await other.FindAsync(me) is { } account && (await other.ConnectAsync(account, person)).Succeeded ? "connected"
        : "not-connected";

    private static async Task<IResult> ShowNewAsync(OtherDoor other) =>
        other.NewAccounts == NewAccounts.Anyone && await other.CameAsync() is { Connects: null } person
            ? Answers.Page<OtherNewPage>(new { Other = other.Name, Typed = TypedOf(person) })
            : Answers.To("/sign-in");

    private static async Task<IResult> MakeNewAsync(IFormCollection form, OtherDoor other, SigningUp signingUp)
    {
        if (other.NewAccounts != NewAccounts.Anyone || await other.CameAsync() is not { Connects: null } person)
        {
            return Answers.To("/sign-in?problem=failed");
        }

        var typed = Typed.Of(form);
        var account = await signingUp.ReadAsync(typed, withPassword: false);
        if (!typed.IsGood)
        {
            return Answers.Refused<OtherNewPage>(new { Other = other.Name, Typed = typed });
        }

        await signingUp.CreateAsync(account, person);
        return Answers.To("/account/codes");
    }

    /// <summary>What the fields of a new account begin with.</summary>
    public static Typed TypedOf(OtherPerson? person) => new() { ["name"] = person?.Name ?? "", ["email"] = person?.Email ?? "" };

    // By a link of the page that says one is signed out here: the provider's own sign-in ends only there.
    private static async Task<IResult> SignOutThereAsync(HttpContext http, PublicAddress address, CancellationToken cancellation)
    {
        if (http.RequestServices.GetService<OidcProvider>() is not { } provider)
        {
            return Results.NotFound();
        }

        try
        {
            var settings = http.RequestServices.GetRequiredService<OidcSettings>();
            return (await provider.AskAsync(anew: false, cancellation)).EndSessionEndpoint is { Length: > 0 } end
                ? Results.Redirect($"{end}{(end.Contains('?', StringComparison.Ordinal) ? '&' : '?')}client_id={Uri.EscapeDataString(settings.Client)}&post_logout_redirect_uri={Uri.EscapeDataString(address.Of(http.Request, "/"))}")
                : Results.Redirect(settings.Authority);
        }
        catch (OidcDownException)
        {
            return Answers.Page<OtherDownPage>(new { Other = http.RequestServices.GetRequiredService<OtherDoor>().Name, Next = "/" }, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
