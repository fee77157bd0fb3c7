using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Trackside.Web.Operations;

/// <summary>The pages behind numbers and remarks, from Markdown to what a browser shows.</summary>
internal static class Explanations
{
    private const string Ending = ".md";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static string ToHtml(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url is not null))
        {
            link.Url = PlaceOf(link.Url!);
        }

        return document.ToHtml(Pipeline);
    }

    // Pages link to one another as files that stand side by side; what is not among them stays in the project's own documents.
    private static string PlaceOf(string url) => url switch
    {
        _ when url.StartsWith("http", StringComparison.Ordinal) => url,
        _ when url.EndsWith(Ending, StringComparison.Ordinal) => $"/explain/{Path.GetFileNameWithoutExtension(url)}",
        _ => "/explain",
    };
}
