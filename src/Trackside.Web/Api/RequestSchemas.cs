using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Trackside.Web.Api;

/// <summary>Says of the fields of requests that may be null that they may be left out too, so that a program made from the description need not send them.</summary>
internal static class RequestSchemas
{
    public static Task LoosenAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var operations = (document.Paths ?? []).Values.SelectMany(path => path.Operations is { } all ? all.Values.ToArray() : []);
        foreach (var body in operations.SelectMany(operation => operation.RequestBody?.Content is { } content ? content.Values.ToArray() : []))
        {
            Loosen(document, body.Schema, seen);
        }

        return Task.CompletedTask;
    }

    private static void Loosen(OpenApiDocument document, IOpenApiSchema? schema, HashSet<string> seen)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            if (seen.Add(id) && document.Components?.Schemas?.TryGetValue(id, out var named) == true)
            {
                Loosen(document, named, seen);
            }

            return;
        }

        if (schema is null)
        {
            return;
        }

        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (MayBeNull(property))
            {
                schema.Required?.Remove(name);
            }

            Loosen(document, property, seen);
        }

        foreach (var inner in (schema.OneOf ?? []).Append(schema.Items))
        {
            Loosen(document, inner, seen);
        }
    }

    private static bool MayBeNull(IOpenApiSchema schema) => schema.Type?.HasFlag(JsonSchemaType.Null) == true || schema.OneOf?.Any(one => one.Type == JsonSchemaType.Null) == true;
}
