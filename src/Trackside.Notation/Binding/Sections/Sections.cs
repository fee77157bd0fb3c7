using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;

namespace Trackside.Notation.Binding;

/// <summary>Says what each statement of a text is for: headings first, then its own shape, then its neighbours.</summary>
internal sealed partial class Sections(List<Statement> statements, string text, List<Diagnostic> diagnostics)
{
    // What is read of a text in all, in parts: far more than a session holds, and little enough to try several readings.
    private const int MostParts = 4_000;

    private readonly HashSet<decimal> _askedAmounts = [];
    private int _parts;
    private bool _hasContent;
    private HeadingKind? _under;
    private bool _hasPrescription;

    public void Classify()
    {
        var byline = statements.FindIndex(statement => BylineBinder.IsByline(statement, text));
        for (var index = 0; index < statements.Count; index++)
        {
            var statement = statements[index];
            statement.Kind = byline >= 0 && index >= byline
                ? (index == byline ? StatementKind.Byline : AfterByline(statements, index, byline))
                : KindOf(statement, index);
            Note(statement);
        }

        KeepStrongest();
    }

    private void Note(Statement statement)
    {
        if (statement.Kind is StatementKind.Prescription or StatementKind.Recovery or StatementKind.Results or StatementKind.Targets or StatementKind.Actual)
        {
            var before = _parts;
            _parts += statement.Items.Count;
            if (statement.IsCut)
            {
                diagnostics.Add(Rules.TooMuch.At(new TextSpan(statement.Span.End, 0), Statements.LongestStatement.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }

            if (_parts > MostParts)
            {
                if (before <= MostParts)
                {
                    diagnostics.Add(Rules.TooMuch.At(new TextSpan(statement.Span.Start, 0), MostParts.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                }

                statement.Kind = StatementKind.Prose;
            }
        }

        if (statement.Kind == StatementKind.Prescription)
        {
            _hasPrescription |= statement.Strength > 0;
            _askedAmounts.UnionWith(AmountsOf(statement.Items).Where(amount => amount >= 100));
        }
    }

    // Recovery or results may stand under the byline; sentences there are prose.
    private StatementKind AfterByline(List<Statement> all, int index, int byline)
    {
        var statement = all[index];
        var heading = HeadingOf(statement);
        if (heading is { Kind: HeadingKind.Recovery or HeadingKind.Results } && index - byline <= 6 && statement.Unknown <= 6 && statement.Amounts > 0 && !all.Take(index).Any(other => other.Kind == StatementKind.Prose))
        {
            TakeHeading(statement, heading.Value);
            return heading.Value.Kind == HeadingKind.Recovery ? StatementKind.Recovery : StatementKind.Results;
        }

        return StatementKind.Prose;
    }

    private StatementKind KindOf(Statement statement, int index)
    {
        if (HeadingOf(statement) is { } heading)
        {
            return UnderHeading(statement, heading);
        }

        if (_under == HeadingKind.Prose)
        {
            return StatementKind.Prose;
        }

        statement.Under = _under;
        var ofShape = OfShape(statement, index);
        if (statement.IsAfterBlank && _hasContent && _under is HeadingKind.Recovery or HeadingKind.Other && !(ofShape == StatementKind.Recovery && statement.Unknown == 0))
        {
            // A new paragraph that is no recovery ends the heading; sentences there are prose to the end.
            _under = statement.Unknown > 0 && statement.Counts == 0 ? HeadingKind.Prose : null;
            return _under is null ? ofShape : StatementKind.Prose;
        }

        _hasContent = true;
        if (_under is { } under && !(statement.IsAfterBlank && ofShape == StatementKind.Prescription && statement.Strength >= 2 && under is not HeadingKind.Planned))
        {
            return Continued(statement, under, ofShape);
        }

        _under = null;
        return ofShape;
    }

    // Where something is asked for plainly, lines that only mention an amount are not part of it.
    private void KeepStrongest()
    {
        var most = 0;
        Dictionary<int, int> lines = [];
        foreach (var statement in statements.Where(statement => statement.Kind == StatementKind.Prescription))
        {
            most = Math.Max(most, statement.Strength);
            if (statement.Strength > 0)
            {
                lines[statement.Line] = lines.GetValueOrDefault(statement.Line) + 1;
            }
        }

        for (var index = 0; index < statements.Count; index++)
        {
            var statement = statements[index];
            if (statement.Kind == StatementKind.Prescription && statement.Strength < Math.Min(most, 2) && !(statement.Strength == 1 && HasNeighbour(statement, lines)))
            {
                statement.Kind = index == 0 ? StatementKind.Title : statement.Unknown > 6 ? StatementKind.Caption : StatementKind.Note;
            }
        }
    }

    private static bool HasNeighbour(Statement statement, Dictionary<int, int> lines) =>
        lines.ContainsKey(statement.Line - 1) || lines.ContainsKey(statement.Line + 1) || lines.GetValueOrDefault(statement.Line) > 1
        || statement.Items[0] is WordSyntax { Sense: Sense.Then };
}
