using System.Globalization;

namespace Trackside.Training.Tests.Physiology;

/// <summary>A table of the folder <c>Data</c>.</summary>
internal static class Table
{
    /// <summary>Its rows, each a cell by the name of its column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name + ".csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
