using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Marks between terms.</content>
internal sealed partial class PrescriptionBinder
{
    private void ReadMark(MarkSyntax mark)
    {
        switch (mark.Mark)
        {
            case ',':
                Split(Break.Comma);
                break;
            case '/':
                Split(mark.IsTight ? Break.Tight : Break.Slash);
                break;
            case '-' when mark.IsTight:
                Split(Break.Tight);
                break;
            case '|' or '-':
                Split(Break.Slash);
                break;
            case ';':
                Split(Break.Semicolon);
                break;
            case '\n':
                ReadLineEnd();
                break;
            case ':' when AdjacentTerm is not null || _parts is [.., Term, Break { Strength: Break.Tight }]:
                ReadColon(LastTerm!);
                break;
            case '#':
                SkipTag();
                break;
            case '.' when !mark.IsTight:
                Split(Break.Line);
                break;
        }
    }

    // "Fartlek 40': 10 x 1 min": the run that holds the rest. "8 x 400 in and out: 400 @ 5k, 200 float": told again.
    private void ReadColon(Term term)
    {
        var (next, _) = _clause.Telling(_clause.At + 1);
        if (term is { IsBareRep: true, Distance: { } whole } && SumAhead() == whole.Min.Metres)
        {
            // "15k: 5k @ 4:00, 5k @ 3:50, 5k @ 3:40": the parts of the whole.
            _parts.Remove(term);
            return;
        }

        if (term.IsBareRep && next is CountSyntax or BracketSyntax)
        {
            term.Role = RepRole.Easy;
            Split(Break.Then);
        }
        else if (term.IsCounted && next is QuantitySyntax { Kind: QuantityKind.Distance or QuantityKind.Number })
        {
            _isRetold = true;
        }
    }

    private decimal SumAhead()
    {
        var sum = 0m;
        for (var at = _clause.At + 1; _clause[at] is { } node and not MarkSyntax { Mark: '\n' or ';' }; at++)
        {
            sum += node is QuantitySyntax { Kind: QuantityKind.Distance } part && _clause[at - 1] is not WordSyntax { Sense: Sense.At } ? part.Min : 0;
        }

        return sum;
    }

    // "#5kprep" is a tag.
    private void SkipTag()
    {
        if (_clause.Peek() is WordSyntax)
        {
            _clause.At += 2;
        }
        else if (_clause.Peek() is QuantitySyntax && _clause.Peek(2) is WordSyntax { Entry: null })
        {
            _clause.At += 3;
        }
    }

    // "15'" at the end of a line and "retour au calme" on the next are one.
    private void ReadLineEnd()
    {
        var isBlank = _clause.IsMark('\n', 1) || _clause.IsMark('\n', -1);
        if (!isBlank && AdjacentTerm is { IsBareRep: true, Label: null, Target: null } term && _clause.Telling(_clause.At + 1).Node is WordSyntax { Sense: Sense.Role } role)
        {
            term.Role = (RepRole)role.Entry!.Main.Value;
            _clause.At = _clause.Telling(_clause.At + 1).At + 1;
            return;
        }

        Split(isBlank ? Break.Paragraph : Break.Line);
    }

    private void Split(int strength)
    {
        _labelAhead = null;
        _isRetold = _isRetold && strength < Break.Line;
        _isOver = _isOver && strength < Break.Line;
        switch (_parts)
        {
            case []:
                break;
            case [.., Break before]:
                before.Strength = Math.Max(before.Strength, strength);
                break;
            default:
                _parts.Add(new Break(strength));
                break;
        }
    }
}
