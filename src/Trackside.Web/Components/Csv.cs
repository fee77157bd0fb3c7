using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Trackside.Web.Components;

/// <summary>A table as a file of comma-separated values (RFC 4180), in UTF-8 with the mark by which spreadsheets know it.</summary>
public static class Csv
{
    // A spreadsheet takes a cell that begins so for a formula, and runs it.
    private const string FormulaStarts = "=+-@\t\r\n";

    /// <summary>The table as a file to take away.</summary>
    /// <param name="name">What the file is called, without its ending.</param>
    /// <param name="header">What each column holds.</param>
    /// <param name="rows">As many cells in each as there are columns; null for an empty one.</param>
    public static FileContentHttpResult File(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) =>
        TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(header, rows))], "text/csv; charset=utf-8", FileNames.Of(name, "csv"));

    /// <summary>The table as text.</summary>
    public static string Text(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        text.Append(Line(header));
        foreach (var row in rows)
        {
            text.Append(Line(row));
        }

        return text.ToString();
    }

    /// <summary>One line of a table.</summary>
    public static string Line(IReadOnlyList<object?> cells) => string.Join(',', cells.Select(CellOf)) + "\r\n";

    private static string CellOf(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string words => Quoted(words.Length > 0 && FormulaStarts.Contains(words[0], StringComparison.Ordinal) ? "'" + words : words),
        IFormattable number => Quoted(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => Quoted(value.ToString() ?? ""),
    };

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
