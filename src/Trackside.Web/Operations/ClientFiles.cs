using Microsoft.Extensions.FileProviders;

namespace Trackside.Web.Operations;

/// <summary>The stylesheet, the islands and the icon: they travel within the program, so that it needs no folder beside it and they are always of its own age.</summary>
internal static class ClientFiles
{
    public static IFileProvider Of(IWebHostEnvironment environment)
    {
        var carried = new EmbeddedFileProvider(typeof(ClientFiles).Assembly, "wwwroot");

        // While it is written, a stylesheet should show without building the program again.
        return environment.IsDevelopment() && Directory.Exists(environment.WebRootPath) ? new CompositeFileProvider(new PhysicalFileProvider(environment.WebRootPath), carried) : carried;
    }
}
