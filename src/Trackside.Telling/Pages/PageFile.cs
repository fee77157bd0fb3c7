namespace Trackside.Telling.Pages;

/// <summary>The pages of the documentation that travel inside the library.</summary>
internal static class PageFile
{
    /// <summary>The names of the pages of a folder, without their ending.</summary>
    public static IEnumerable<string> NamesIn(string folder) => typeof(PageFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))
        .Select(name => name[(folder.Length + 1)..^".md".Length]);

    /// <summary>A page in Markdown; null when there is none of that name.</summary>
    public static string? Read(string folder, string name)
    {
        using var page = typeof(PageFile).Assembly.GetManifestResourceStream($"{folder}/{name}.md");
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
