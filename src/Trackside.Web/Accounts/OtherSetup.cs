using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using Trackside.Web.Components;

namespace Trackside.Web.Accounts;

/// <summary>Sets up sign-in by a provider, where one is set.</summary>
internal static partial class OtherSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddOther(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<OtherDoor>().AddScoped<WaysIn>();
        if (OidcSettings.Of(configuration) is not { } settings)
        {
            return services;
        }

        services.AddSingleton(settings).AddSingleton<OidcProvider>().AddSingleton<OidcToken>();
        services.AddAuthentication().AddOAuth<OAuthOptions, OidcHandler>(OidcHandler.SchemeName, options => Set(options, settings, new PublicAddress(configuration)));
        services.ConfigureExternalCookie(options =>
        {
            (options.Cookie.Name, options.ExpireTimeSpan, options.SlidingExpiration) = (new PublicAddress(configuration).Cookie("came-by"), Patience, false);
            (options.Cookie.HttpOnly, options.Cookie.SameSite) = (true, SameSiteMode.Lax);
        });
        return services;
    }

    private static void Set(OAuthOptions options, OidcSettings settings, PublicAddress address)
    {
        // The handler asks the provider for both addresses; the framework only wants that something stands here.
        (options.AuthorizationEndpoint, options.TokenEndpoint) = (settings.Authority, settings.Authority);
        (options.ClientId, options.ClientSecret) = (settings.Client, settings.Secret ?? "none");
        (options.CallbackPath, options.SignInScheme, options.UsePkce, options.RemoteAuthenticationTimeout) = (OidcHandler.CallbackPath, IdentityConstants.ExternalScheme, true, Patience);
        options.Scope.Clear();
        foreach (var scope in settings.Scopes)
        {
            options.Scope.Add(scope);
        }

        // The provider's answer is a plain link back, with which Lax cookies go.
        (options.CorrelationCookie.SameSite, options.CorrelationCookie.SecurePolicy) = (SameSiteMode.Lax, address.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        options.Events.OnAccessDenied = context => LeadBack(context, "denied");
        options.Events.OnRemoteFailure = context =>
        {
            Refused(context.HttpContext.RequestServices.GetRequiredService<ILogger<OidcProvider>>(), context.Failure?.Message);
            return LeadBack(context, "failed");
        };
    }

    private static Task LeadBack<TOptions>(HandleRequestContext<TOptions> context, string problem)
        where TOptions : AuthenticationSchemeOptions
    {
        context.Response.Redirect($"{context.Request.PathBase}/sign-in?problem={problem}");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What came back from the sign-in provider was refused: {Problem}")]
    private static partial void Refused(ILogger logger, string? problem);
}
