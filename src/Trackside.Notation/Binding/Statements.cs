using System.Collections.Immutable;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;

namespace Trackside.Notation.Binding;

/// <summary>Cuts the tree into lines and sentences.</summary>
internal static class Statements
{
    public static List<Statement> Of(TextSyntax tree)
    {
        List<Statement> statements = [];
        List<SyntaxNode> items = [];
        var (line, isAfterBlank, isFirst) = (0, false, true);
        var children = tree.Children;
        for (var index = 0; index < children.Length; index++)
        {
            var isLineEnd = children[index] is MarkSyntax { Mark: '\n' };
            if (!isLineEnd)
            {
                items.Add(children[index]);
            }

            if (isLineEnd || IsSentenceEnd(children, index))
            {
                if (items.Count > 0)
                {
                    statements.Add(Make(items, line, isAfterBlank, isFirst));
                    (items, isAfterBlank, isFirst) = ([], false, false);
                }
                else if (isLineEnd)
                {
                    isAfterBlank = true;
                }
            }

            if (isLineEnd)
            {
                (line, isFirst) = (line + 1, true);
            }
        }

        if (items.Count > 0)
        {
            statements.Add(Make(items, line, isAfterBlank, isFirst));
        }

        return statements;
    }

    private static Statement Make(List<SyntaxNode> items, int line, bool isAfterBlank, bool isFirst)
    {
        var statement = new Statement(items, items[0].Span.To(items[^1].Span), line, isAfterBlank, isFirst);
        statement.Measure();
        return statement;
    }

    // A full stop that is not part of a number or an abbreviation ends a sentence.
    private static bool IsSentenceEnd(ImmutableArray<SyntaxNode> children, int index) =>
        children[index] is MarkSyntax { Mark: '.' or '!' or '?' } mark && !mark.IsTight
        && !(index > 0 && children[index - 1] is WordSyntax { Sense: Sense.With or Sense.At or Sense.Between or Sense.DayHalf });
}
