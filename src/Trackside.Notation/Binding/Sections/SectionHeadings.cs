using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;

namespace Trackside.Notation.Binding;

/// <content>Headings.</content>
internal sealed partial class Sections
{
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
}
