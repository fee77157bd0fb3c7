using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;

namespace Trackside.Notation.Binding;

/// <summary>Says what each statement of a text is for: headings first, then its own shape, then its neighbours.</summary>
internal sealed class Sections(List<Statement> statements, string text, List<Diagnostic> diagnostics)
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

    private StatementKind UnderHeading(Statement statement, (HeadingKind Kind, int Items) heading)
    {
        TakeHeading(statement, heading);
        _hasContent = statement.Items.Count > 0;
        _under = heading.Kind is HeadingKind.Title or HeadingKind.Prescription ? null : heading.Kind;
        statement.Under = heading.Kind;
        if (statement.Items.Count == 0)
        {
            return StatementKind.Heading;
        }

        switch (heading.Kind)
        {
            case HeadingKind.Results:
                return StatementKind.Results;
            case HeadingKind.Recovery:
                return StatementKind.Recovery;
            case HeadingKind.Targets:
                return StatementKind.Targets;
            case HeadingKind.Actual:
                return StatementKind.Actual;
            case HeadingKind.Title:
                return StatementKind.Title;
            case HeadingKind.Planned or HeadingKind.Prescription:
                statement.Strength = StrengthOf(statement);
                return statement.Strength > 0 || statement.Amounts > 0 ? StatementKind.Prescription : StatementKind.Note;
            case HeadingKind.Prose:
                return StatementKind.Prose;
            default:
                return StatementKind.Note;
        }
    }

    private static StatementKind Continued(Statement statement, HeadingKind under, StatementKind ofShape) => under switch
    {
        HeadingKind.Results when ofShape is StatementKind.Recovery && statement.Rests > 0 => StatementKind.Recovery,
        HeadingKind.Results when statement.Amounts > 0 && statement.Unknown <= 8 => StatementKind.Results,
        HeadingKind.Recovery when statement.Amounts > 0 || statement.Rests > 0 => statement.Unknown > 10 ? StatementKind.Note : StatementKind.Recovery,
        HeadingKind.Targets => StatementKind.Targets,
        HeadingKind.Other => StatementKind.Note,
        HeadingKind.Actual => StatementKind.Actual,
        HeadingKind.Planned => ofShape,
        _ => ofShape,
    };

    private StatementKind OfShape(Statement statement, int index)
    {
        statement.Strength = StrengthOf(statement);
        if (IsResults(statement))
        {
            return StatementKind.Results;
        }

        if (IsRecovery(statement))
        {
            return StatementKind.Recovery;
        }

        if (IsRetold(statement))
        {
            return StatementKind.Targets;
        }

        if (statement.Amounts + statement.Roles + statement.Counts > 0 && !IsStory(statement))
        {
            return StatementKind.Prescription;
        }

        return index == 0 || !_hasPrescription ? StatementKind.Caption : StatementKind.Prose;
    }

    // Many words that say nothing of running, and nothing multiplied.
    private static bool IsStory(Statement statement) => statement.Counts == 0 && statement.Unknown > 25 && statement.Unknown > statement.Known;

    private static int StrengthOf(Statement statement)
    {
        var hasPrefix = statement.Items.Any(item => item is CountSyntax || item is BracketSyntax bracket && bracket.Children.Any(child => child is CountSyntax));
        if (hasPrefix && (statement.Amounts > 0 || statement.Roles > 0))
        {
            return statement.Unknown > 40 ? 1 : 3;
        }

        if (statement.Items.Any(item => item is CountSyntax { IsSets: true, IsPostfix: false }) && statement.Unknown <= 3)
        {
            return 3;
        }

        var amounts = statement.Distances + statement.Times + statement.Numbers;
        if (amounts >= 2 && statement.Unknown <= amounts)
        {
            return 2;
        }

        if (amounts == 0 && statement.Counts > 0 && statement.Items.Exists(item => item is WordSyntax { Sense: Sense.Repeat }))
        {
            return 1;
        }

        if (amounts == 0 && statement.Roles > 0 && statement.Unknown <= 1)
        {
            return 1;
        }

        var beginsWithAmount = statement.Items.SkipWhile(item => item is MarkSyntax or WordSyntax { Sense: Sense.Filler or Sense.Then or Sense.DayHalf or Sense.Weekday }).FirstOrDefault() is QuantitySyntax;
        return amounts > 0 && (((beginsWithAmount || statement.Labels + statement.Roles > 0) && statement.Unknown <= 8) || statement.Unknown <= 3) ? 1 : 0;
    }

    // "250m — 29.78 / 29.98", "Set #1: 1:33, 53", or nothing but times.
    private bool IsResults(Statement statement)
    {
        if (!_hasPrescription || statement.Rests > 0 || statement.Times + statement.Numbers == 0)
        {
            return false;
        }

        var label = Results.ResultLabel.Of(statement.Items);
        if (label.HasWords)
        {
            return Results.ResultLabel.AreTimes(statement.Items, label.End) && (statement.Counts == 0 || statement.Items.FindIndex(item => item is CountSyntax) is >= 0 and var count && count < label.End);
        }

        return statement.Counts == 0 && statement.Distances == 0 && statement.Unknown + statement.Roles + statement.Labels == 0 && Results.ResultLabel.AreTimes(statement.Items, 0)
            && statement.Items.Any(item => item is QuantitySyntax { Amount.IsClock: true } or QuantitySyntax { Kind: QuantityKind.Raw } || (item is QuantitySyntax { Kind: QuantityKind.Number } number && number.Min % 1 != 0));
    }

    private bool IsRecovery(Statement statement)
    {
        if (statement.Rests == 0 && !statement.Items.Any(item => item is WordSyntax { Sense: Sense.Next or Sense.Equal }))
        {
            return false;
        }

        var hasCount = statement.Items.Any(item => item is CountSyntax { IsPostfix: false, IsSets: false });
        if (hasCount || !_hasPrescription)
        {
            return false;
        }

        // "400m, 200m jog, 300m" is run; "200m jog between reps" is not. Words before the first amount say nothing.
        var clause = new Clause(statement.Items);
        for (var at = 0; clause[at] is { } item; at++)
        {
            switch (item)
            {
                case QuantitySyntax when clause[at - 1] is WordSyntax { Sense: Sense.At } || TargetBinder.IsPace(clause, at):
                    continue;
                case QuantitySyntax:
                    return IsRested(clause, at);
                case WordSyntax word when RecoveryBinder.IsRecoveryWord(word) || word.Sense is Sense.Equal or Sense.Next or Sense.Half or Sense.SendOff:
                    return true;
            }
        }

        return false;
    }

    private static bool IsRested(Clause clause, int at)
    {
        for (var index = at + 1; clause[index] is { } node && index < at + 8; index++)
        {
            switch (node)
            {
                case WordSyntax word when RecoveryBinder.IsRecoveryWord(word):
                    return true;
                case MarkSyntax { Mark: ',' or ';' or '+' }:
                    return false;
            }
        }

        return false;
    }

    // "400, 600 @5k" and "1000s at 10k pace" tell how fast the reps above are to be run.
    private bool IsRetold(Statement statement)
    {
        if (!_hasPrescription || statement.Counts > 0 || statement.Distances + statement.Numbers == 0 || statement.Rests > 0 || (statement.IsFirstOfLine && !statement.IsAfterBlank))
        {
            return false;
        }

        var target = statement.Items.FindIndex(item => item is WordSyntax { Sense: Sense.At or Sense.Pace or Sense.Faster or Sense.Slower });
        var own = AmountsOf(statement.Items.Take(target < 0 ? 0 : target)).ToList();
        return target > 0 && own.Count > 0 && own.All(_askedAmounts.Contains);
    }

    private static IEnumerable<decimal> AmountsOf(IEnumerable<SyntaxNode> items)
    {
        foreach (var item in items)
        {
            if (item is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number } quantity)
            {
                yield return quantity.Min;
            }
            else if (item is BracketSyntax bracket)
            {
                foreach (var amount in AmountsOf(bracket.Children))
                {
                    yield return amount;
                }
            }
        }
    }

    private static void TakeHeading(Statement statement, (HeadingKind Kind, int Items) heading)
    {
        statement.Items.RemoveRange(0, heading.Items);
        if (statement.Items.Count > 0)
        {
            statement.Span = statement.Items[0].Span.To(statement.Items[^1].Span);
        }

        statement.Measure();
    }

    // heading := words (":" | "-" | end of line)
    private (HeadingKind Kind, int Items)? HeadingOf(Statement statement)
    {
        var items = statement.Items;
        var at = 0;
        while (at < items.Count && items[at] is MarkSyntax { Mark: '•' or '-' or '*' or '#' })
        {
            at++;
        }

        if (at >= items.Count || items[at] is not WordSyntax word || word.Entry?.As(Sense.Heading) is not { } heading)
        {
            return null;
        }

        var kind = (HeadingKind)heading.Value;
        var next = at + 1;
        while (next < items.Count && next < at + 4 && items[next] is WordSyntax { Sense: Sense.Filler or Sense.TimeNoun or Sense.RepNoun or Sense.And or Sense.Times or null } && kind is HeadingKind.Other or HeadingKind.Prose)
        {
            next++;
        }

        if (next >= items.Count)
        {
            return word.Sense is Sense.Mode or Sense.Each ? null : (kind, next);
        }

        return items[next] is MarkSyntax { Mark: ':' } or MarkSyntax { Mark: '-', IsTight: false } ? (kind, next + 1)
            : kind is HeadingKind.Other or HeadingKind.Title && word.Is(Sense.Heading) ? (kind, next)
            : text[word.Span.End - 1] == ':' ? (kind, next)
            : null;
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
