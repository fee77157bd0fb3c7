namespace Trackside.Web.Logbook;

internal static class LogbookEndpoints
{
    public static void MapLogbook(this IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);
}
