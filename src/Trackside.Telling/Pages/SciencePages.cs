using System.Collections.Immutable;

namespace Trackside.Telling.Pages;

/// <summary>What the head of a page of <c>docs/science</c> says.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Evidence">How well the formula is borne out.</param>
/// <param name="Range">Where it holds.</param>
public sealed record ScienceHead(string Title, string Evidence, string Range);

/// <summary>The pages of <c>docs/science</c>, which travel inside the library.</summary>
public static class SciencePages
{
    private const string Folder = "science";

    /// <summary>The heads of all pages by their names, in order of the alphabet.</summary>
    public static ImmutableSortedDictionary<string, ScienceHead> Heads { get; } =
        PageFile.NamesIn(Folder).ToImmutableSortedDictionary(name => name, name => HeadOf(PageOf(name)!), StringComparer.Ordinal);

    /// <summary>The page of that name, such as <c>vdot</c>, in Markdown; null when there is none.</summary>
    /// <param name="name">The name of the formula.</param>
    public static string? PageOf(string name) => PageFile.Read(Folder, name);

    private static ScienceHead HeadOf(string page)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        return new(lines[0].TrimStart('#').Trim(), Line("Evidence: "), Line("Range: "));

        string Line(string start) => lines.FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?[start.Length..].Trim() ?? "";
    }
}
