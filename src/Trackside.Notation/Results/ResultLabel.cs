using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Results;

/// <summary>What stands before the times of a line: <c>120m Set #2:</c>, <c>2 x 500/300/200 —</c>, <c>Ladder:</c>.</summary>
internal sealed class ResultLabel
{
    private const int MostWords = 6;

    private ResultLabel()
    {
    }

    public List<Distance> Distances { get; } = [];

    /// <summary>Which set it names, from 1; 0 when it names none.</summary>
    public int Set { get; private set; }

    public bool HasName { get; private set; }

    public bool HasWords => Distances.Count > 0 || Set != 0 || HasName;

    /// <summary>The item behind the label.</summary>
    public int End { get; private set; }

    public static ResultLabel Of(List<SyntaxNode> items)
    {
        var label = new ResultLabel();
        for (var at = 0; at < items.Count; at++)
        {
            if (IsEnd(items, at))
            {
                label.End = at + 1;
                return label;
            }

            if (items[at] is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Raw } or QuantitySyntax { Kind: QuantityKind.Number } && IsTimeHere(items, at))
            {
                var isNamed = (label.Distances.Count > 0 || label.Set != 0) && !items.Take(at).Any(item => item is CountSyntax { IsSets: false } or WordSyntax { Sense: Sense.Then });
                label.End = isNamed ? at : 0;
                return label.End == 0 ? new ResultLabel() : label;
            }

            if (at > 12 || !label.Take(items, at))
            {
                break;
            }
        }

        return new ResultLabel();
    }

    /// <summary>Whether nothing but times, and remarks on them, stands from there on.</summary>
    public static bool AreTimes(List<SyntaxNode> items, int from)
    {
        var (times, words) = (0, 0);
        for (var at = from; at < items.Count; at++)
        {
            switch (items[at])
            {
                case QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Raw or QuantityKind.Number }:
                    times++;
                    break;
                case WordSyntax { Sense: Sense.Note }:
                    times++;
                    break;
                case WordSyntax { Sense: null or Sense.Story or Sense.Effort or Sense.Label or Sense.Role or Sense.Ordinal }:
                    words++;
                    break;
                case QuantitySyntax or CountSyntax:
                    return false;
            }
        }

        return times > 0 && words <= MostWords;
    }

    private static bool IsEnd(List<SyntaxNode> items, int at) => items[at] switch
    {
        MarkSyntax { Mark: ':' or '=' } => at > 0,
        MarkSyntax { Mark: '-' } dash => at > 0 && (!dash.IsTight || items[at - 1] is WordSyntax) && items.Skip(at + 1).FirstOrDefault() is QuantitySyntax or WordSyntax or BracketSyntax,
        _ => false,
    };

    // A number behind "set" or "#" is the set's, one of a track distance with a label mark to come is a rep's.
    private static bool IsTimeHere(List<SyntaxNode> items, int at)
    {
        var quantity = (QuantitySyntax)items[at];
        if (quantity.Kind != QuantityKind.Number || quantity.Min % 1 != 0)
        {
            return true;
        }

        var isNumberOfSet = at > 0 && items[at - 1] is WordSyntax { Sense: Sense.SetNoun or Sense.RepNoun or Sense.BlockNoun } or MarkSyntax { Mark: '#' };
        return !isNumberOfSet && !(quantity.Min >= 50 && quantity.Min % 10 == 0 && HasEndAhead(items, at));
    }

    private static bool HasEndAhead(List<SyntaxNode> items, int at)
    {
        for (var index = at + 1; index < Math.Min(items.Count, at + 10); index++)
        {
            if (IsEnd(items, index))
            {
                return true;
            }

            if (items[index] is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Raw })
            {
                return false;
            }
        }

        return false;
    }

    private bool Take(List<SyntaxNode> items, int at)
    {
        switch (items[at])
        {
            case QuantitySyntax { Kind: QuantityKind.Distance } distance:
                Distances.Add(Distance.FromMetres(Math.Min(distance.Min, 1_000_000)));
                return true;
            case QuantitySyntax { Kind: QuantityKind.Number } number when at > 0 && items[at - 1] is not MarkSyntax { Mark: '#' } and not WordSyntax:
                Distances.Add(Distance.FromMetres(Math.Min(number.Min, 1_000_000)));
                return true;
            case QuantitySyntax { Kind: QuantityKind.Number, Min: >= 50 } number when at == 0 || items[at - 1] is MarkSyntax { Mark: '•' }:
                Distances.Add(Distance.FromMetres(Math.Min(number.Min, 1_000_000)));
                return true;
            case QuantitySyntax { Kind: QuantityKind.Number } number:
                Set = (int)Math.Min(number.Min, 1000);
                return true;
            case CountSyntax { IsSets: true } count:
                Set = count.Min;
                return true;
            case CountSyntax:
                return true;
            case WordSyntax { Sense: Sense.Ordinal } ordinal:
                Set = ordinal.Entry!.Main.Value;
                return true;
            case WordSyntax { Sense: Sense.Filler or Sense.RepNoun or Sense.SetNoun or Sense.BlockNoun or Sense.And or Sense.Of or Sense.At or Sense.Pace }:
                return true;
            case WordSyntax { Sense: Sense.In or Sense.With or Sense.Rest or Sense.Mode or Sense.RestTime }:
                return false;
            case WordSyntax:
                HasName = true;
                return true;
            case MarkSyntax { Mark: '#' or '/' or ',' or '•' or '-' or '&' or '*' }:
                return true;
            case BracketSyntax bracket:
                // "2 x (500, 300, 200) — …"
                Distances.AddRange(bracket.Children.OfType<QuantitySyntax>().Where(quantity => quantity.Min >= 50).Select(quantity => Distance.FromMetres(Math.Min(quantity.Min, 1_000_000))));
                return true;
            default:
                return false;
        }
    }
}
