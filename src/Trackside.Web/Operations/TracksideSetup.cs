using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;
using Trackside.Web.Accounts;
using Trackside.Web.Api;
using Trackside.Web.Archives;
using Trackside.Web.Components;
using Trackside.Web.Demo;
using Trackside.Web.Live;
using Trackside.Web.Meaning;
using Trackside.Web.Safeguarding;
using Trackside.Web.Store;
using Trackside.Web.Webhooks;

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
        builder.AddOperations();
        services.AddBehindProxy(builder.Configuration);
        builder.Environment.WebRootFileProvider = ClientFiles.Of(builder.Environment);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Readings>();
        services.AddSingleton<Assets>();
        services.AddSingleton<DemoSquad>();
        services.AddSingleton<DemoWriting>();
        services.AddHostedService<DemoDays>();
        var address = new PublicAddress(builder.Configuration);
        services.AddSingleton(address);
        services.AddSingleton(new SignedInTimes(builder.Configuration));
        services.AddScoped<Visit>();
        services.AddScoped<Recording>();
        services.AddScoped<Removal>();
        services.AddScoped<Diary>();
        services.AddScoped<Messaging>();
        services.AddScoped<Consenting>();
        services.AddSafeguarding();
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddLocalization();
        services.AddAntiforgery(options => (options.HeaderName, options.Cookie.Name, options.Cookie.SameSite, options.Cookie.SecurePolicy) =
            ("RequestVerificationToken", address.Cookie("form"), SameSiteMode.Strict, CookieSecurePolicy.SameAsRequest));
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<RequestLocalizationOptions>(Localise);
        services.AddIdentityCore<Account>(Identify).AddSignInManager().AddEntityFrameworkStores<TracksideDb>().AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(options => options.ServerDomain = address.Host);
        services.AddAccounts(builder.Configuration);
        services.AddArchives();
        services.AddWebhooks();
        services.AddLive();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            (options.Cookie.Name, options.LoginPath, options.ExpireTimeSpan, options.SlidingExpiration) = (address.Cookie("trackside"), "/sign-in", new SignedInTimes(builder.Configuration).Idle, true);
            (options.Cookie.HttpOnly, options.Cookie.SameSite) = (true, SameSiteMode.Lax);
            // The browser's own row is looked up at each request instead, which also works at once.
            options.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        });
        services.AddApi();
    }

    public static void UseTrackside(this WebApplication app)
    {
        app.UseBehindProxy();
        app.Use(Watching.NameAsync);
        app.UseResponseCompression();
        app.UseMiddleware<SafeHeaders>();
        app.UseAddressesUnderPath();
        app.UsePackedFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = PackedFiles.Types,
            OnPrepareResponse = context =>
            {
                PackedFiles.Tell(context.Context, context.File.Name);
                context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v") || PackedFiles.IsForGood(context.File.Name) ? ForGood : "no-cache";
            },
        });
        app.UseRouting();
        // Twice: here for a fault in finding out who asks, below in their language.
        app.UseMiddleware<Failures>();
        app.UseApiFailures();
        app.UseAuthentication();
        app.UseApiTokens();
        app.UseMiddleware<VisitMiddleware>();
        app.UseRequestLocalization(app.Services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value);
        app.UseMiddleware<Failures>();
        app.UseAntiforgery();
        app.Use(WithTrueReason);
        app.UseApiRequests();
    }

    // A form that is too long looks like one without its token; what is wrong with it is said instead.
    private static Task WithTrueReason(HttpContext http, RequestDelegate next)
    {
        for (var problem = http.Features.Get<IAntiforgeryValidationFeature>()?.Error; problem is not null; problem = problem.InnerException)
        {
            if (problem is BadHttpRequestException reason)
            {
                return Task.FromException(reason);
            }
        }

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
        // An account that anybody could lock by wrong passwords would keep its owner out: Tries counts them instead.
        options.Lockout.AllowedForNewUsers = false;
    }
}
