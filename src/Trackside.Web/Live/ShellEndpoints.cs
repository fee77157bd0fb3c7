using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Trackside.Web.Components;

namespace Trackside.Web.Live;

/// <summary>What a phone keeps, so that the watch opens without a network: the page, and the script that lays it by with all that it needs.</summary>
internal static class ShellEndpoints
{
    private const string Page = "watch";

    private static readonly string[] Files = ["client/watch.css", "client/watch.js", "client/training.js", "wasm/boot.js", "icons/trackside.svg"];

    // A page that changed without any of its files is a new one too.
    private static readonly string Built = typeof(ShellEndpoints).Module.ModuleVersionId.ToString("N");

    public static void MapShell(this IEndpointRouteBuilder routes) => routes.MapGet("/sw.js", Script).For(Who.Anyone);

    // Addresses are told from where the script stands, whatever path the server lives under.
    private static ContentHttpResult Script(Assets assets)
    {
        var files = Files.Where(assets.Has).Select(assets.Of).Concat(assets.Module).Select(address => address.TrimStart('/'));
        var list = JsonSerializer.Serialize(new { built = Built, page = Page, files }, JsonSerializerOptions.Web);
        return TypedResults.Text($"self.shell = {list};\nimportScripts('{assets.Of("client/shell.js").TrimStart('/')}');\n", "text/javascript", System.Text.Encoding.UTF8);
    }
}
