using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Trackside.Web.Components;

/// <summary>Drawings on their way out as a file.</summary>
public static class Drawn
{
    /// <summary>A drawing as a file that stands alone.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="name">What the file is called, without its ending.</param>
    public static FileContentHttpResult File(string svg, string name) =>
        TypedResults.File(Encoding.UTF8.GetBytes(svg), "image/svg+xml; charset=utf-8", FileNames.Of(name, "svg"));
}
