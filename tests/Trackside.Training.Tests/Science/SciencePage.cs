using System.Text.RegularExpressions;

namespace Trackside.Training.Tests.Science;

/// <summary>A page of <c>docs/science</c>: its head lines, and the examples it works out by hand.</summary>
internal sealed partial record SciencePage(string Name, string Text)
{
    public static IReadOnlyDictionary<string, SciencePage> All { get; } = Directory
        .EnumerateFiles(Repository.PathOf("docs/science"), "*.md")
        .Select(path => new SciencePage(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path).ReplaceLineEndings("\n")))
        .Where(page => page.Name != "README")
        .ToDictionary(page => page.Name);

    /// <summary>The page that lists the others.</summary>
    public static string Index { get; } = File.ReadAllText(Repository.PathOf("docs/science/README.md")).ReplaceLineEndings("\n");

    /// <summary>The lines of its fenced <c>example</c> blocks.</summary>
    public IEnumerable<string> Examples =>
        from Match block in ExampleBlock().Matches(Text)
        from line in block.Groups["lines"].Value.Split('\n')
        where line.Trim().Length > 0
        select line.Trim();

    /// <summary>What stands behind <c>Evidence:</c> and the like; null when the page has no such line.</summary>
    public string? Head(string name) =>
        Text.Split('\n').FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..].Trim();

    [GeneratedRegex("^```example\n(?<lines>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ExampleBlock();
}
