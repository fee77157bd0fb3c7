namespace Trackside.Web.Squads;

internal static class SquadEndpoints
{
    public static void MapSquads(this IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);
}
