using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;

namespace Trackside.Notation.Results;

/// <summary>The times of one line, with what stands among them.</summary>
internal sealed class PrintedTimes
{
    public List<PrintedTime> Times { get; } = [];

    /// <summary>Remarks by the time they stand behind.</summary>
    public Dictionary<int, string> Notes { get; } = [];

    /// <summary>A printed total, or null.</summary>
    public PrintedTime? Total { get; private set; }

    /// <summary>Whether every time but the first stands behind a plus.</summary>
    public bool AreSummed { get; private set; }

    private int _pluses;
    private bool _isTotalNext;

    public static PrintedTimes Of(IEnumerable<SyntaxNode> items, string text)
    {
        var printed = new PrintedTimes();
        printed.Read(items, text);
        printed.AreSummed = printed._pluses > 0 && printed._pluses == printed.Times.Count - 1;
        return printed;
    }

    private void Read(IEnumerable<SyntaxNode> items, string text)
    {
        var all = items.ToList();
        for (var at = 0; at < all.Count; at++)
        {
            var item = all[at];
            switch (item)
            {
                case QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number or QuantityKind.Raw } quantity:
                    Add(quantity, text);
                    break;
                case WordSyntax { Sense: Sense.Then }:
                    _pluses++;
                    break;
                case WordSyntax { Sense: Sense.Total }:
                    _isTotalNext = true;
                    break;
                case WordSyntax { Sense: Sense.Note } word:
                    Times.Add(new PrintedTime(word.Span, "", null, text.Substring(word.Span.Start, word.Span.Length)));
                    break;
                // A word in the place of a time: the rep has none.
                case WordSyntax { Entry: null } word when IsAlone(all, at) && (Times.Count > 0 || at + 1 < all.Count):
                    Times.Add(new PrintedTime(word.Span, "", null, text.Substring(word.Span.Start, word.Span.Length)));
                    break;
                case BracketSyntax bracket when Times.Count > 0:
                    Notes[Times.Count - 1] = text.Substring(bracket.Span.Start, bracket.Span.Length);
                    break;
                case BracketSyntax bracket:
                    Read(bracket.Children, text);
                    break;
                case WordSyntax { Sense: Sense.Effort or null } word when Times.Count > 0 && !Notes.ContainsKey(Times.Count - 1):
                    Notes[Times.Count - 1] = text.Substring(word.Span.Start, word.Span.Length);
                    break;
            }
        }
    }

    private static bool IsAlone(List<SyntaxNode> items, int at) =>
        (at == 0 || items[at - 1] is MarkSyntax { Mark: ',' or '/' or ';' }) && (at == items.Count - 1 || items[at + 1] is MarkSyntax { Mark: ',' or '/' or ';' }) && items.Count > 1;

    private void Add(QuantitySyntax quantity, string text)
    {
        // Nobody runs in no time.
        if (quantity is { Kind: QuantityKind.Time or QuantityKind.Number, Max: <= 0 })
        {
            return;
        }

        foreach (var span in quantity.IsRange ? Pieces(quantity.Span, text) : [quantity.Span])
        {
            var digits = text.Substring(span.Start, span.Length);
            var isPlain = digits.All(c => Letters.IsDigit(c) || c is '.' or ',' or ':');
            var time = isPlain || quantity.IsRange
                ? new PrintedTime(span, Trimmed(digits), null, null)
                : new PrintedTime(span, "", quantity.Min, null);
            if (_isTotalNext)
            {
                (Total, _isTotalNext) = (time, false);
            }
            else
            {
                Times.Add(time);
            }
        }
    }

    private static string Trimmed(string digits) => new([.. digits.Where(c => Letters.IsDigit(c) || c is '.' or ',' or ':')]);

    // "62-63": two times, not a range.
    private static IEnumerable<TextSpan> Pieces(TextSpan span, string text)
    {
        var start = -1;
        for (var at = span.Start; at <= span.End; at++)
        {
            var isDigit = at < span.End && (Letters.IsDigit(text[at]) || (start >= 0 && text[at] is '.' or ':' or ','));
            if (isDigit && start < 0)
            {
                start = at;
            }
            else if (!isDigit && start >= 0)
            {
                yield return TextSpan.Between(start, at);
                start = -1;
            }
        }
    }
}
