using System.Collections.Immutable;
using System.Reflection;

namespace Trackside.Cli.Pages;

/// <summary>What the head of a page of <c>docs/science</c> says.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Evidence">How well the formula is borne out.</param>
/// <param name="Range">Where it holds.</param>
internal sealed record ScienceHead(string Title, string Evidence, string Range);

/// <summary>The pages of <c>docs/science</c>, which travel inside the command.</summary>
internal static class SciencePages
{
    private const string Folder = "science/";

    private static readonly Assembly Cli = typeof(SciencePages).Assembly;

    /// <summary>The heads of all pages by their names, in order of the alphabet.</summary>
    public static ImmutableSortedDictionary<string, ScienceHead> Heads { get; } = Cli.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => Path.GetFileNameWithoutExtension(name[Folder.Length..]))
        .ToImmutableSortedDictionary(name => name, name => HeadOf(PageOf(name)!), StringComparer.Ordinal);

    /// <summary>The page of that name in Markdown; null when there is none.</summary>
    public static string? PageOf(string name)
    {
        using var page = Cli.GetManifestResourceStream($"{Folder}{name}.md");
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }

    private static ScienceHead HeadOf(string page)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        return new(lines[0].TrimStart('#').Trim(), Line("Evidence: "), Line("Range: "));

        string Line(string start) => lines.FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?[start.Length..].Trim() ?? "";
    }
}
