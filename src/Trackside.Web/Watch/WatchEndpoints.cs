using Trackside.Web.Components;

namespace Trackside.Web.Watch;

/// <summary>The watch: one page for everybody, in which nothing tells who asked for it.</summary>
internal static class WatchEndpoints
{
    public static void MapWatch(this IEndpointRouteBuilder routes) => routes.MapGet("/watch", () => Answers.Page<WatchPage>()).For(Who.Anyone);
}
