namespace Trackside.Web.Accounts;

internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);
}
