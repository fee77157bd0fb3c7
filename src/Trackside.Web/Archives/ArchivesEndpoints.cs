namespace Trackside.Web.Archives;

/// <summary>Everything out, everything in.</summary>
internal static class ArchivesEndpoints
{
    public static IServiceCollection AddArchives(this IServiceCollection services) => services
        .AddTransient<ArchiveWriting>()
        .AddScoped<Importing>()
        .AddSingleton<StagedArchives>();

    public static void MapArchives(this IEndpointRouteBuilder routes)
    {
        routes.MapExports();
        routes.MapImports();
    }
}
