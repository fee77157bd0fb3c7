namespace Trackside.Cli.Sheets;

/// <summary>A word of the table with its ink.</summary>
internal readonly record struct Cell(string Text, Func<string, string>? Ink = null);

/// <summary>A column of the table of reps. Numbers stand under each other by their points, words begin under each other.</summary>
internal sealed class RepColumn
{
    private readonly string _heading;
    private readonly bool _isNumeric;
    private readonly IReadOnlyList<Cell> _cells;
    private readonly int _beforePoint;
    private readonly int _fromPoint;

    public RepColumn(string heading, bool isNumeric, IReadOnlyList<Cell> cells)
    {
        (_heading, _isNumeric, _cells) = (heading, isNumeric, cells);
        _fromPoint = isNumeric ? cells.Max(cell => cell.Text.Length - PointOf(cell.Text)) : 0;
        var whole = isNumeric ? cells.Max(cell => PointOf(cell.Text)) : cells.Max(cell => Printable.WidthOf(cell.Text));
        _beforePoint = isNumeric ? Math.Max(whole, heading.Length - _fromPoint) : Math.Max(whole, heading.Length);
    }

    /// <summary>Whether no row says anything.</summary>
    public bool IsEmpty => _cells.All(cell => cell.Text.Length == 0);

    /// <summary>The columns of the terminal that it takes.</summary>
    public int Width => _beforePoint + _fromPoint;

    /// <summary>The heading, as wide as the column.</summary>
    public string Heading => _isNumeric ? _heading.PadLeft(Width) : Printable.PadRight(_heading, Width);

    /// <summary>What stands in a row, as wide as the column.</summary>
    public string this[int row]
    {
        get
        {
            var (text, ink) = _cells[row];
            var start = _isNumeric ? _beforePoint - PointOf(text) : 0;
            var inked = ink is null ? text : ink(text);
            return new string(' ', start) + inked + new string(' ', Math.Max(0, Width - start - Printable.WidthOf(text)));
        }
    }

    private static int PointOf(string number) => number.IndexOf('.') is >= 0 and var point ? point : number.Length;
}
