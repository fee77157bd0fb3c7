namespace Trackside.Web.Sessions;

internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);
}
