using Microsoft.AspNetCore.Identity;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Coming in for the first time, signing in, joining, and one's own account.</summary>
internal static class AccountEndpoints
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new TryLimits(configuration))
        .AddSingleton<NobodysPassword>()
        .AddSingleton<IPasswordHasher<Account>, PasswordHashing>()
        .Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordHashing.Rounds)
        .AddSingleton<Forgetting>()
        .AddHostedService(provider => provider.GetRequiredService<Forgetting>())
        .AddScoped<SealedCookies>()
        .AddScoped<KnownBrowser>()
        .AddScoped<Tries>()
        .AddScoped<Entrance>()
        .AddScoped<SigningUp>()
        .AddScoped<Joining>()
        .AddScoped<IUserStore<Account>, AccountStore>()
        .AddOther(configuration);

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapFirst();
        routes.MapSignIn();
        routes.MapRecovery();
        routes.MapReset();
        routes.MapOther();
        routes.MapMyAccount();
        routes.MapPasswords();
        routes.MapOtherOfAccount();
        routes.MapPasskeys();
        routes.MapLeaving();
        routes.MapHabits();
        routes.MapJoin();
        routes.MapTokens();
        routes.MapMeApi();
    }
}
