using System.Reflection;

namespace Trackside.Cli.Pages;

/// <summary>The pages of <c>docs/diagnostics</c>, which travel inside the command.</summary>
internal static class DiagnosticPages
{
    private static readonly Assembly Cli = typeof(DiagnosticPages).Assembly;

    /// <summary>The page of a code in Markdown; null when there is none.</summary>
    public static string? PageOf(string code)
    {
        using var page = Cli.GetManifestResourceStream($"{code}.md");
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
