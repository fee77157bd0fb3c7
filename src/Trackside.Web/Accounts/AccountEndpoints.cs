using Microsoft.AspNetCore.Identity;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Coming in for the first time, signing in, joining, and one's own account.</summary>
internal static class AccountEndpoints
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<SealedCookies>()
        .AddScoped<Entrance>()
        .AddScoped<SigningUp>()
        .AddScoped<Joining>()
        .AddScoped<IUserStore<Account>, AccountStore>();

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapFirst();
        routes.MapSignIn();
        routes.MapRecovery();
        routes.MapMyAccount();
        routes.MapPasskeys();
        routes.MapLeaving();
        routes.MapHabits();
        routes.MapJoin();
        routes.MapTokens();
        routes.MapMeApi();
    }
}
