using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;

namespace Trackside.Notation.Binding;

/// <summary>What a statement is for.</summary>
internal enum StatementKind
{
    Unknown,
    Title,
    Caption,
    Prescription,
    Actual,
    Results,
    Recovery,
    Targets,
    Byline,
    Prose,
    Note,
    Heading,
}

/// <summary>A sentence of a line: what is read as one.</summary>
internal sealed class Statement(List<SyntaxNode> items, TextSpan span, int line, bool isAfterBlank, bool isFirstOfLine)
{
    public List<SyntaxNode> Items { get; } = items;

    public TextSpan Span { get; set; } = span;

    public int Line { get; } = line;

    public bool IsAfterBlank { get; } = isAfterBlank;

    public bool IsFirstOfLine { get; } = isFirstOfLine;

    public StatementKind Kind { get; set; }

    /// <summary>Whether the text goes on behind it on the same line, longer than any statement is.</summary>
    public bool IsCut { get; set; }

    /// <summary>What a heading before it says it is about; its own items begin behind the heading.</summary>
    public HeadingKind? Under { get; set; }

    /// <summary>How plainly it asks for something to be run: 0 hardly, 1 one amount, 2 a list, 3 a multiplier.</summary>
    public int Strength { get; set; }

    public int Unknown { get; private set; }

    public int Known { get; private set; }

    public int Counts { get; private set; }

    public int Distances { get; private set; }

    public int Times { get; private set; }

    public int Numbers { get; private set; }

    public int Rests { get; private set; }

    public int Roles { get; private set; }

    public int Labels { get; private set; }

    public int Amounts => Distances + Times + Numbers;

    public void Measure()
    {
        (Unknown, Known, Counts, Distances, Times, Numbers, Rests, Roles, Labels) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var item in Items)
        {
            Measure(item);
        }
    }

    private void Measure(SyntaxNode item)
    {
        switch (item)
        {
            case WordSyntax { Sense: null or Sense.Story }:
                Unknown++;
                break;
            case WordSyntax word:
                Known++;
                Rests += RecoveryBinder.IsRecoveryWord(word) ? 1 : 0;
                Roles += word.Is(Sense.Role) ? 1 : 0;
                Labels += word.Is(Sense.Label) ? 1 : 0;
                break;
            case CountSyntax:
                Counts++;
                break;
            case QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.MetresOrMinutes }:
                Distances++;
                break;
            case QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Raw }:
                Times++;
                break;
            case QuantitySyntax { Kind: QuantityKind.Number }:
                Numbers++;
                break;
            case BracketSyntax bracket:
                foreach (var child in bracket.Children)
                {
                    Measure(child);
                }

                break;
        }
    }
}
