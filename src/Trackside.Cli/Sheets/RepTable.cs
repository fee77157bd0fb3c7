using System.Collections.Immutable;

namespace Trackside.Cli.Sheets;

/// <summary>The reps of a session as rows: number, what, target, result, paces. A narrow page leaves columns out.</summary>
internal sealed class RepTable
{
    private const string Gap = "  ";

    // Below this a pace per mile is the first thing to do without.
    private const int NarrowPage = 60;

    private readonly ImmutableArray<RepLine> _lines;
    private readonly Layout _layout;
    private readonly ImmutableArray<RepColumn> _columns;
    private readonly bool _showsTargets;

    public RepTable(ImmutableArray<RepLine> lines, Layout layout)
    {
        (_lines, _layout) = (lines, layout);
        var number = Column("", isNumeric: true, line => new(RepCells.NumberOf(line), layout.Ink.Faint));
        var target = Column("target", isNumeric: false, line => new(RepCells.ShortTargetOf(line)));
        var difference = Column("±", isNumeric: true, line => RepCells.DifferenceOf(line, layout.Ink));
        var mile = Column("per mile", isNumeric: true, line => RepCells.PaceOf(line, pace => pace.PerMile, decimals: 0, layout.Ink));
        var lap = Column("per 400", isNumeric: true, line => RepCells.PaceOf(line, pace => pace.PerLap, decimals: 1, layout.Ink));
        RepColumn[] all =
        [
            number,
            Column("", isNumeric: false, line => new(RepCells.WhatOf(line))),
            target,
            Column("result", isNumeric: true, line => new(line.Rep.Result?.ToString() ?? "")),
            difference,
            Column("per km", isNumeric: true, line => RepCells.PaceOf(line, pace => pace.PerKilometre, decimals: 0, layout.Ink)),
            mile,
            lap,
        ];

        _columns = Fitting(all, dispensable: [mile, lap, difference, target], layout.Width);
        _showsTargets = _columns.Contains(target);
        Indent = number.Width + Gap.Length;
    }

    /// <summary>The columns before what is run, where everything that belongs to a rep begins.</summary>
    public int Indent { get; }

    /// <summary>The line above the table; empty where the rows speak for themselves.</summary>
    public string Heading => string.Join(Gap, _columns.Select(column => column.Heading)).TrimEnd();

    /// <summary>The row of a rep and, where something does not fit in it, lines under it.</summary>
    /// <param name="index">The index of its line.</param>
    /// <param name="isNumbered">Whether the number stands before it.</param>
    public IEnumerable<string> Rows(int index, bool isNumbered)
    {
        var cells = _columns.Select(column => column[index]);
        var row = isNumbered ? string.Join(Gap, cells) : new string(' ', Indent) + string.Join(Gap, cells.Skip(1));
        var remarks = string.Join(" · ", RepCells.RemarksOn(_lines[index], _showsTargets));
        if (remarks.Length > 0 && WidthOf(_columns) + Gap.Length + Printable.WidthOf(remarks) <= _layout.Width)
        {
            return [row + Gap + _layout.Ink.Faint(remarks)];
        }

        var under = remarks.Length == 0 ? [] : _layout.Wrap(remarks, Indent).Select(part => new string(' ', Indent) + _layout.Ink.Faint(part));
        return under.Prepend(row.TrimEnd());
    }

    private static ImmutableArray<RepColumn> Fitting(RepColumn[] all, RepColumn[] dispensable, int width)
    {
        var kept = all.Where(column => !column.IsEmpty).ToList();
        foreach (var column in dispensable.Index())
        {
            if (WidthOf(kept) > width || (column.Index == 0 && width < NarrowPage))
            {
                kept.Remove(column.Item);
            }
        }

        return [.. kept];
    }

    private static int WidthOf(IReadOnlyCollection<RepColumn> columns) => columns.Sum(column => column.Width + Gap.Length) - Gap.Length;

    private RepColumn Column(string heading, bool isNumeric, Func<RepLine, Cell> cell) => new(heading, isNumeric, [.. _lines.Select(cell)]);
}
