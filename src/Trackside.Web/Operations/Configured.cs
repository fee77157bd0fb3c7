using Trackside.Web.Settings;

namespace Trackside.Web.Operations;

/// <summary>A host with its settings gathered from where they may stand, and nothing else in it yet.</summary>
internal static class Configured
{
    // What Microsoft's own parts log of a request names its address, and an address may hold somebody's link: they speak of trouble only.
    private static readonly KeyValuePair<string, string?>[] Usual =
    [
        new("Logging:LogLevel:Microsoft", "Warning"),
        new("Logging:LogLevel:System", "Warning"),
        new("Logging:LogLevel:Npgsql", "Warning"),
        new("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"),
        new("Logging:LogLevel:Microsoft.AspNetCore.Antiforgery", "Error"),
    ];

    public static WebApplicationBuilder Begin(IReadOnlyList<string> words)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. words], ContentRootPath = RootFor(words) });
        builder.Configuration.AddSettings(Usual);
        return builder;
    }

    // The stylesheet and the islands lie beside the program, wherever it is started from; in development they lie in the project's folder.
    private static string? RootFor(IReadOnlyList<string> words) =>
        words.Any(word => word.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) || Directory.Exists("wwwroot") ? null : AppContext.BaseDirectory;
}
