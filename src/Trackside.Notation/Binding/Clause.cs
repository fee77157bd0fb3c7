using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;

namespace Trackside.Notation.Binding;

/// <summary>A run of parts of the tree, read from left to right.</summary>
internal sealed class Clause(IReadOnlyList<SyntaxNode> items)
{
    public int At { get; set; }

    public int Count => items.Count;

    public bool IsAtEnd => At >= items.Count;

    public SyntaxNode Current => items[At];

    public SyntaxNode? Previous => At > 0 ? items[At - 1] : null;

    public SyntaxNode? Peek(int ahead = 1) => At + ahead < items.Count && At + ahead >= 0 ? items[At + ahead] : null;

    public SyntaxNode? this[int index] => index >= 0 && index < items.Count ? items[index] : null;

    /// <summary>The next part from <paramref name="from"/> on that says something, and where it is.</summary>
    public (SyntaxNode? Node, int At) Telling(int from)
    {
        while (from < items.Count && items[from] is WordSyntax { Sense: Sense.Filler or Sense.Of })
        {
            from++;
        }

        return (from < items.Count ? items[from] : null, from);
    }

    public bool IsWord(Sense sense, int ahead = 0) => Peek(ahead) is WordSyntax word && word.Is(sense);

    public bool IsMark(char mark, int ahead = 0) => Peek(ahead) is MarkSyntax { Mark: var other } && other == mark;
}
