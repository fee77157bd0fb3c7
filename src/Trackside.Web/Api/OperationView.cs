using System.Text;
using Markdig;
using Microsoft.OpenApi;

namespace Trackside.Web.Api;

/// <summary>An operation as the page of the API shows it.</summary>
/// <param name="Id">Its <c>operationId</c>, also its place on the page.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Html">What is to know of it.</param>
/// <param name="Body">An example of its body; empty where it takes none.</param>
/// <param name="Answers">The statuses of its answers and what they mean.</param>
public sealed record OperationView(
    string Id, string Group, string Method, string Path, string Summary, string Html, IReadOnlyList<ParameterView> Parameters, string Body, IReadOnlyList<(string Status, string Meaning)> Answers)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Everything in a description, in its order.</summary>
    public static IReadOnlyList<OperationView> Of(OpenApiDocument document) =>
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           select Of(path.Key, operation.Key.Method, operation.Value),
    ];

    /// <summary>How it is asked for from a terminal.</summary>
    public string CurlAt(string address)
    {
        var line = new StringBuilder("curl");
        if (Method != "GET")
        {
            line.Append(" -X ").Append(Method);
        }

        line.Append(" -H \"Authorization: Bearer $TOKEN\"");
        foreach (var header in Parameters.Where(parameter => parameter is { In: "header", IsNeeded: true }))
        {
            line.Append(" -H '").Append(header.Name).Append(": \"…\"'");
        }

        if (Body.Length > 0)
        {
            line.Append(" -H \"Content-Type: application/json\" -d '").Append(Body.ReplaceLineEndings("").Replace("'", "'\\''", StringComparison.Ordinal)).Append('\'');
        }

        return line.Append(' ').Append(address).Append(Path).ToString();
    }

    private static OperationView Of(string path, string method, OpenApiOperation operation) => new(
        operation.OperationId ?? "",
        operation.Tags?.FirstOrDefault()?.Name ?? "",
        method.ToUpperInvariant(),
        path,
        operation.Summary ?? "",
        Markdown.ToHtml(operation.Description ?? "", Pipeline),
        [.. (operation.Parameters ?? []).Select(ParameterView.Of)],
        operation.RequestBody?.Content?.Values.FirstOrDefault()?.Example?.ToJsonString(Indented) ?? "",
        [.. (operation.Responses ?? []).OrderBy(response => response.Key, StringComparer.Ordinal).Select(response => (response.Key, Markdown.ToPlainText(response.Value.Description ?? "", Pipeline).Trim()))]);

    private static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>A parameter of an operation.</summary>
/// <param name="In"><c>path</c>, <c>query</c> or <c>header</c>.</param>
public sealed record ParameterView(string Name, string In, bool IsNeeded, string Description)
{
    public static ParameterView Of(IOpenApiParameter parameter) => new(parameter.Name ?? "", parameter.In?.ToString().ToLowerInvariant() ?? "", parameter.Required, parameter.Description ?? "");
}
