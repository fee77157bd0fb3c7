using Microsoft.AspNetCore.Http.HttpResults;
using Trackside.Telling.Pages;
using Trackside.Web.Components;

namespace Trackside.Web.Operations;

/// <summary>Pages about the server itself, and what is shown when something is not there or goes wrong.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        routes.MapGet("/help", () => Answers.Page<HelpPage>()).For(Who.Anyone);
        routes.MapGet("/explain", () => Answers.Page<ExplainListPage>()).For(Who.Anyone);
        routes.MapGet("/explain/{name}", Explain).For(Who.Anyone);
    }

    // A number's page, or a remark's: both travel with the program.
    private static Results<RazorComponentResult<ExplainPage>, NotFound> Explain(string name) =>
        (SciencePages.PageOf(name) ?? DiagnosticPages.PageOf(name)) is { } text ? Answers.Page<ExplainPage>(new { Html = Explanations.ToHtml(text) }) : TypedResults.NotFound();
}
