using System.Text.Json;

namespace Trackside.Web.Api;

/// <summary>What belongs at a place of a request, in words: the names of our own types are nobody's business.</summary>
internal static class FieldTypes
{
    /// <summary>What the value at a path of a request must be: <c>a text</c>, <c>a whole number</c>.</summary>
    public static string WordsAt(Type? request, string path)
    {
        var type = request;
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            type = type is null ? null
                : step.EndsWith(']') ? ItemOf(type)
                : type.GetProperties().FirstOrDefault(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == step)?.PropertyType;
        }

        return WordsOf(type);
    }

    /// <summary>The same of a type by its name, as it stands in messages of the framework.</summary>
    public static string WordsOf(string name) => name switch
    {
        _ when name.Contains("DateOnly", StringComparison.Ordinal) => "a day as in 2026-05-18",
        _ when name.Contains("Guid", StringComparison.Ordinal) => "an id (a GUID with hyphens)",
        _ when name.Contains("int", StringComparison.Ordinal) || name.Contains("long", StringComparison.Ordinal) => "a whole number",
        _ when name.Contains("decimal", StringComparison.Ordinal) || name.Contains("double", StringComparison.Ordinal) => "a number",
        _ when name.Contains("bool", StringComparison.Ordinal) => "true or false",
        _ => "a value of the kind that the description shows",
    };

    private static string WordsOf(Type? declared) => (declared is null ? null : Nullable.GetUnderlyingType(declared) ?? declared) switch
    {
        null => "a value of the kind that the description shows",
        { IsEnum: true } words => $"one of {string.Join(", ", Enum.GetNames(words).Select(JsonNamingPolicy.CamelCase.ConvertName))}",
        var type when type == typeof(string) => "a text",
        var type when type == typeof(DateOnly) => "a day as in 2026-05-18",
        var type when type == typeof(DateTimeOffset) => "a moment as in 2026-05-18T17:05:00Z",
        var type when type == typeof(Guid) => "an id (a GUID with hyphens)",
        var type when type == typeof(int) || type == typeof(long) => "a whole number that is not too large",
        var type when type == typeof(decimal) || type == typeof(double) => "a number",
        var type when type == typeof(bool) => "true or false",
        var type when ItemOf(type) is not null => "a list",
        _ => "an object",
    };

    private static Type? ItemOf(Type type) => type == typeof(string) ? null
        : type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
