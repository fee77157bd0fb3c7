using System.CommandLine;
using Trackside.Charts;

namespace Trackside.Cli.Drawings;

/// <summary>The option of the verbs that draw: where the drawing goes.</summary>
internal static class SvgOption
{
    public static Option<string?> Create(string what) => new("--svg") { Description = $"Draw {what} into this file.", HelpName = "file" };

    /// <summary>What is wrong with the place for a drawing; null when it may be written, or none was asked for.</summary>
    /// <param name="path">The file to draw into.</param>
    /// <param name="sources">The files that are read.</param>
    public static string? ProblemWith(string? path, IReadOnlyList<string> sources) => path switch
    {
        null => null,
        "" or SourceText.StandardInput => "'--svg' needs the name of a file, such as '--svg session.svg'.",
        _ when sources.Any(source => IsSame(source, path)) => $"'--svg {path}' would write over what is read; give the drawing a name of its own.",
        _ => null,
    };

    /// <summary>Writes a drawing.</summary>
    /// <returns>0, or 2 when it could not be written.</returns>
    public static int Write(Chart chart, string path, Terminal terminal) =>
        AtomicFile.Replace(path, chart.Svg + "\n") is { } problem ? terminal.Refuse($"{path}: {problem}") : ExitCode.Good;

    private static bool IsSame(string source, string path) =>
        source != SourceText.StandardInput && source.Length > 0 && string.Equals(Path.GetFullPath(source), Path.GetFullPath(path), StringComparison.Ordinal);
}
