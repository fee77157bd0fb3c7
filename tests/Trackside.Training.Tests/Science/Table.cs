using System.Globalization;
using System.Text.RegularExpressions;

namespace Trackside.Training.Tests.Science;

/// <summary>A published table: comma-separated values under a row of names, kept in <c>Data</c>.</summary>
internal static partial class Table
{
    /// <summary>Every row but the first.</summary>
    public static IReadOnlyList<TableRow> Rows(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name + ".csv") ?? throw new FileNotFoundException($"There is no table {name}.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => new TableRow(names, Cells(line)))];
    }

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Cells(string line) =>
        [.. Cell().Matches(line).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value)];

    [GeneratedRegex("(?<=^|,)(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^,]*))(?=,|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Cell();
}

/// <summary>A row, its cells by the names of their columns or by their place from 0.</summary>
internal sealed class TableRow(string[] names, string[] cells)
{
    public string this[string name] => cells[Array.IndexOf(names, name)];

    public string this[int place] => cells[place];
}
