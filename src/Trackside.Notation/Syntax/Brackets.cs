using Trackside.Notation.Text;

namespace Trackside.Notation.Syntax;

/// <summary>Which bracket closes which.</summary>
internal static class Brackets
{
    // A bracket is looked for in its own paragraph only, and no further than this many lines.
    private const int MostLines = 4;

    public static bool IsOpen(char c) => c is '(' or '[' or '{' or '（' or '【' or '［';

    public static bool IsClose(char c) => c is ')' or ']' or '}' or '）' or '】' or '］';

    public static char Plain(char open) => open switch
    {
        '（' => '(',
        '【' or '［' => '[',
        _ => open,
    };

    /// <summary>For each opening bracket the token that closes it, else 0.</summary>
    public static int[] MatchesOf(string text, SyntaxToken[] tokens)
    {
        var matches = new int[tokens.Length];
        var open = new Stack<(int Token, int Line)>();
        var line = 0;
        for (var index = 0; index < tokens.Length; index++)
        {
            var token = tokens[index];
            if (token.Kind == TokenKind.NewLine)
            {
                line++;
                if (index > 0 && tokens[index - 1].Kind == TokenKind.NewLine)
                {
                    open.Clear();
                }
            }
            else if (token.Kind == TokenKind.Symbol && IsOpen(text[token.Span.Start]))
            {
                open.Push((index, line));
            }
            else if (token.Kind == TokenKind.Symbol && IsClose(text[token.Span.Start]) && open.TryPop(out var opening) && line - opening.Line < MostLines)
            {
                matches[opening.Token] = index;
            }
        }

        return matches;
    }
}
