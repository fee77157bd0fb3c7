namespace Trackside.Telling.Pages;

/// <summary>The pages of <c>docs/diagnostics</c>, which travel inside the library.</summary>
public static class DiagnosticPages
{
    /// <summary>The page of a code, such as <c>TS0413</c>, in Markdown; null when there is none.</summary>
    /// <param name="code">The code.</param>
    public static string? PageOf(string code) => PageFile.Read("diagnostics", code);
}
