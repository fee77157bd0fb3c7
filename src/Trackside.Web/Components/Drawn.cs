using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Trackside.Web.Components;

/// <summary>Drawings on their way into a page, or out as a file.</summary>
public static class Drawn
{
    private const string Start = "<style>";
    private const string End = "</style>";

    /// <summary>A drawing as it stands in a page: without its own styles, which the page's policy would not let in and its stylesheet has.</summary>
    public static string Inline(string svg)
    {
        var start = svg.IndexOf(Start, StringComparison.Ordinal);
        var end = start < 0 ? -1 : svg.IndexOf(End, start, StringComparison.Ordinal);
        return end < 0 ? svg : string.Concat(svg.AsSpan(0, start), svg.AsSpan(end + End.Length));
    }

    /// <summary>A drawing as a file that stands alone.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="name">What the file is called, without its ending.</param>
    public static FileContentHttpResult File(string svg, string name) =>
        TypedResults.File(Encoding.UTF8.GetBytes(svg), "image/svg+xml; charset=utf-8", FileNames.Of(name, "svg"));
}
