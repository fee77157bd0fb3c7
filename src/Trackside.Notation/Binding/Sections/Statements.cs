using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;

namespace Trackside.Notation.Binding;

/// <summary>Cuts the tree into lines and sentences.</summary>
internal static class Statements
{
    /// <summary>The longest statement that is read, in parts; a session is never so long.</summary>
    public const int LongestStatement = 600;

    public static List<Statement> Of(TextSyntax tree, string text)
    {
        List<Statement> statements = [];
        List<SyntaxNode> line = [];
        var (number, isAfterBlank) = (0, false);
        foreach (var child in tree.Children)
        {
            if (child is not MarkSyntax { Mark: '\n' })
            {
                line.Add(child);
                continue;
            }

            AddLine(statements, line, number, isAfterBlank, text);
            isAfterBlank = line.Count == 0;
            number++;
            line = [];
        }

        AddLine(statements, line, number, isAfterBlank, text);
        return statements;
    }

    private static void AddLine(List<Statement> statements, List<SyntaxNode> line, int number, bool isAfterBlank, string text)
    {
        if (line.Count == 0)
        {
            return;
        }

        if (line.Count > LongestStatement)
        {
            AddLine(statements, line[..LongestStatement], number, isAfterBlank, text);
            statements[^1].IsCut = true;
            return;
        }

        var whole = Make(line, number, isAfterBlank, true);
        if (BylineBinder.IsByline(whole, text))
        {
            statements.Add(whole);
            return;
        }

        var start = 0;
        for (var index = 0; index < line.Count; index++)
        {
            if (index == line.Count - 1 || IsSentenceEnd(line, index))
            {
                statements.Add(Make(line.GetRange(start, index + 1 - start), number, isAfterBlank && start == 0, start == 0));
                start = index + 1;
            }
        }
    }

    private static Statement Make(List<SyntaxNode> items, int line, bool isAfterBlank, bool isFirst)
    {
        var statement = new Statement(items, items[0].Span.To(items[^1].Span), line, isAfterBlank, isFirst);
        statement.Measure();
        return statement;
    }

    // "…; 3 km cool-down": what has a role or a multiplier of its own is a statement of its own.
    private static bool IsOwnTerm(List<SyntaxNode> children, int index)
    {
        for (var at = index + 1; at < children.Count && at < index + 12 && children[at] is not MarkSyntax { Mark: ';' or '\n' or '.' }; at++)
        {
            if (children[at] is CountSyntax or WordSyntax { Sense: Sense.Role })
            {
                return true;
            }
        }

        return false;
    }

    // "4 x 300m, results: 46.1, 45.9": a heading inside a line begins a statement.
    private static bool IsBeforeHeading(List<SyntaxNode> children, int index) =>
        index + 2 < children.Count && children[index + 2] is MarkSyntax { Mark: ':' }
        && children[index + 1] is WordSyntax word && word.Entry?.As(Sense.Heading) is { Value: (int)HeadingKind.Results };

    // A full stop that is not part of a number or an abbreviation ends a sentence.
    private static bool IsSentenceEnd(List<SyntaxNode> children, int index) =>
        IsBeforeHeading(children, index)
        || (children[index] is MarkSyntax { Mark: ';' } && IsOwnTerm(children, index))
        || children[index] is MarkSyntax { Mark: '.' or '!' or '?' } mark && !mark.IsTight
        && !(index > 0 && children[index - 1] is WordSyntax { Sense: Sense.With or Sense.At or Sense.Between or Sense.DayHalf });
}
