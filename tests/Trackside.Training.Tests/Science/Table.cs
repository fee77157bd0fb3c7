using System.Text;
using System.Text.RegularExpressions;

namespace Trackside.Training.Tests.Science;

/// <summary>A published table: comma-separated values with a row of names, kept in <c>Data</c>.</summary>
internal static partial class Table
{
    /// <summary>The cells of every row but the first.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"There is no table {name}.");
        using var text = new StreamReader(stream, Encoding.UTF8);
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Cells)];
    }

    private static string[] Cells(string line) =>
        [.. Cell().Matches(line.TrimEnd('\r')).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value)];

    [GeneratedRegex("(?<=^|,)(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^,]*))(?=,|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Cell();
}
