using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;
using Trackside.Web.Accounts;
using Trackside.Web.Components;
using Trackside.Web.Demo;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>What the server is made of, and the order in which a request passes through it.</summary>
internal static class TracksideSetup
{
    // A year: an address with a hash in it never means another content.
    private const string ForGood = "public, max-age=31536000, immutable";
    private const long MostBytes = 2_000_000;

    public static void AddTrackside(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, MostBytes));
        services.AddStore(builder.Configuration);
        services.AddBehindProxy(builder.Configuration);
        builder.Environment.WebRootFileProvider = ClientFiles.Of(builder.Environment);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Readings>();
        services.AddSingleton<Assets>();
        services.AddSingleton<FolderUse>();
        services.AddSingleton<DemoSquad>();
        services.AddSingleton<DemoWriting>();
        services.AddHostedService<DemoDays>();
        services.AddScoped<Visit>();
        services.AddScoped<Recording>();
        services.AddScoped<Diary>();
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddLocalization();
        services.AddAntiforgery(options => (options.HeaderName, options.Cookie.Name, options.Cookie.SameSite) = ("RequestVerificationToken", "form", SameSiteMode.Strict));
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<RequestLocalizationOptions>(Localise);
        services.AddIdentityCore<Account>(Identify).AddSignInManager().AddEntityFrameworkStores<TracksideDb>().AddDefaultTokenProviders();
        services.AddAccounts();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            (options.Cookie.Name, options.LoginPath, options.ExpireTimeSpan, options.SlidingExpiration) = ("trackside", "/sign-in", TimeSpan.FromDays(60), true);
            (options.Cookie.HttpOnly, options.Cookie.SameSite) = (true, SameSiteMode.Lax);
            // The browser's own row is looked up at each request instead, which also works at once.
            options.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        });
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict);
    }

    public static void UseTrackside(this WebApplication app)
    {
        app.UseBehindProxy();
        app.UseResponseCompression();
        app.Use(WithSafeHeaders);
        app.UseAddressesUnderPath();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v") ? ForGood : "no-cache",
        });
        app.UseRouting();
        app.UseAuthentication();
        // Whoever comes while the database is away is told so, too.
        app.UseMiddleware<Failures>();
        app.UseMiddleware<VisitMiddleware>();
        app.UseRequestLocalization(app.Services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value);
        app.UseMiddleware<Failures>();
        app.UseAntiforgery();
    }

    // Added when the answer starts, for a fault clears whatever was set before, and a page may have said something stricter.
    private static Task WithSafeHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.TryAdd("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'");
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Cache-Control", "no-store");
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void Localise(RequestLocalizationOptions options)
    {
        // Numbers and days are written by Visit, as the person likes them; only the texts follow the thread's language.
        options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en"));
        options.SupportedCultures = [CultureInfo.InvariantCulture];
        options.SupportedUICultures = [.. Habits.Languages.Select(CultureInfo.GetCultureInfo)];
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(http => Task.FromResult<ProviderCultureResult?>(
                new ProviderCultureResult(CultureInfo.InvariantCulture.Name, http.RequestServices.GetRequiredService<Visit>().Language))),
        ];
    }

    /// <summary>The settings of accounts.</summary>
    public static void Identify(IdentityOptions options)
    {
        // Length is what makes a password hard to guess; composition rules make people write it down.
        (options.Password.RequiredLength, options.Password.RequireDigit, options.Password.RequireLowercase, options.Password.RequireUppercase, options.Password.RequireNonAlphanumeric) =
            (10, false, false, false, false);
        options.User.AllowedUserNameCharacters = "";
        options.User.RequireUniqueEmail = false;
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        (options.Lockout.MaxFailedAccessAttempts, options.Lockout.DefaultLockoutTimeSpan) = (10, TimeSpan.FromMinutes(5));
    }
}
