using System.Collections.Immutable;

namespace Trackside.Cli.Sheets;

/// <summary>Columns side by side. A narrow page leaves some out.</summary>
internal sealed class Columns
{
    private const string Gap = "  ";

    private readonly ImmutableArray<RepColumn> _columns;

    /// <summary>The columns that say something and fit.</summary>
    /// <param name="all">The columns from left to right.</param>
    /// <param name="dispensable">Those that can be done without, the first to go first.</param>
    /// <param name="width">The columns of the page.</param>
    public Columns(IEnumerable<RepColumn> all, IEnumerable<RepColumn> dispensable, int width)
    {
        var kept = all.Where(column => !column.IsEmpty).ToList();
        foreach (var column in dispensable.TakeWhile(_ => WidthOf(kept) > width))
        {
            kept.Remove(column);
        }

        _columns = [.. kept];
    }

    /// <summary>The line above the rows; empty where they speak for themselves.</summary>
    public string Heading => string.Join(Gap, _columns.Select(column => column.Heading)).TrimEnd();

    /// <summary>The columns of the page that they take.</summary>
    public int Width => WidthOf(_columns);

    /// <summary>A row.</summary>
    public string this[int row] => string.Join(Gap, _columns.Select(column => column[row])).TrimEnd();

    private static int WidthOf(IReadOnlyCollection<RepColumn> columns) => columns.Sum(column => column.Width + Gap.Length) - Gap.Length;
}
