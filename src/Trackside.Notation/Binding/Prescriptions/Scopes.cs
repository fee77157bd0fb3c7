using System.Globalization;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>
/// Settles how far a multiplier reaches. Before brackets it is plain; before or behind a bare list it may take one rep
/// or the whole list, which is asked as a choice.
/// </summary>
internal sealed class Scopes(BindingContext context)
{
    public List<Part> Settle(List<Part> parts)
    {
        foreach (var term in parts.OfType<Term>().Where(term => term.Inside is not null).ToList())
        {
            var settled = Settle(term.Inside!);
            if (!ReferenceEquals(settled, term.Inside))
            {
                term.Inside!.Clear();
                term.Inside.AddRange(settled);
            }
        }

        return parts.OfType<Term>().Any(term => term.IsCounted) ? SettleLevel(parts) : parts;
    }

    private List<Part> SettleLevel(List<Part> parts)
    {
        // Where two separators are used the weaker one divides blocks, and no multiplier reaches over it.
        var reach = parts.OfType<Break>().Any(separator => separator.Strength < Break.Slash) ? Break.Comma : Break.Slash;
        List<Part> settled = [.. parts];
        for (var at = 0; at < settled.Count; at++)
        {
            if (settled[at] is not Term term)
            {
                continue;
            }

            if (term.Postfixes.Count > 0 && FirstOfList(settled, at) is var first && first < at && TakesListBefore(settled, first, at))
            {
                at = Join(settled, first, at, term.Postfixes, isPostfix: true);
            }
            else if (term.Counts.Count > 0 && LastOfList(settled, at, reach) is var last && last > at && TakesListAfter(settled, at, last))
            {
                Join(settled, at, last, term.Counts, isPostfix: false);
            }
        }

        return settled;
    }

    // The last of the bare reps that follow a multiplied one with nothing weaker than what its words allow.
    private static int LastOfList(List<Part> parts, int at, int listReach)
    {
        var term = (Term)parts[at];
        var isSets = term.Counts[0].IsSets;
        var last = at;
        for (var index = at + 2; index < parts.Count; index += 2)
        {
            var reach = isSets ? IsOnFollowingLines(parts, at) ? Break.Paragraph : Break.Then : listReach;
            if (parts[index - 1] is not Break separator || separator.Strength > reach || parts[index] is not Term next)
            {
                break;
            }

            var canBelong = isSets && IsOnFollowingLines(parts, at) ? next.Role == RepRole.Work && !(next.Counts.Count > 0 && next.Counts[0].IsSets) : next.IsBareRep && next.Label is null;
            if (!canBelong)
            {
                // A list in which another rep has its own multiplier is as it stands.
                return next.IsCounted && separator.Strength <= Break.Slash && !isSets && separator.Strength == ((Break)parts[at + 1]).Strength ? at : last;
            }

            if (!isSets && separator.Strength != ((Break)parts[at + 1]).Strength)
            {
                break;
            }

            last = index;
        }

        return last;
    }

    // "3 sets of below:" and the reps on the lines that follow.
    private static bool IsOnFollowingLines(List<Part> parts, int at) => ((Term)parts[at]).Counts[0].Span.End < ((Term)parts[at]).FirstRepStart - 8;

    private bool TakesListAfter(List<Part> parts, int at, int last)
    {
        var term = (Term)parts[at];
        var list = Enumerable.Range(at, last - at + 1).Select(index => parts[index]).OfType<Term>().ToList();
        if (term.Counts[0].IsSets)
        {
            return true;
        }

        if (term.Inside is not null)
        {
            return false;
        }

        var separator = ((Break)parts[at + 1]).Strength;
        var count = term.Counts[^1];
        if (separator == Break.Tight || count is { Min: 1, Max: 1 })
        {
            return separator != Break.Slash || count.Max > 1;
        }

        var span = TextSpan.Between(term.Span.Start, list[^1].Span.End);
        var head = context.Text[count.Span.Start..count.Span.End].Trim();
        var body = context.Text[(term.Quantity?.Span.Start ?? term.Span.Start)..span.End];
        var isFirstOfSegment = at == 0 || parts[at - 1] is Break before && before.Strength > separator;
        var (first, whole) = CostsOfList(list, count, separator, isFirstOfSegment);
        return context.Decisions.Pick(
            Rules.MultiplierScope,
            span,
            new Option(first, Phrase.Of("{0} {1}, then the rest once", head, FirstText(term)), $"{head} {FirstText(term)}; {body[FirstText(term).Length..].TrimStart(',', ' ', '/')}"),
            new Option(whole, Phrase.Of("{0} the whole list", head), $"{head} ({body})")) == 1;
    }

    private string FirstText(Term term) => term.Quantity is { } quantity ? context.TextOf(quantity) : context.TextOf(term.Span);

    // What a coach usually means: few rounds of a list that gets shorter are sets; many rounds of one rep are not.
    private static (double First, double Whole) CostsOfList(List<Term> list, CountSyntax count, int separator, bool isFirstOfSegment)
    {
        if (separator == Break.Slash)
        {
            return isFirstOfSegment ? (0.3, 1.1) : (0, 3);
        }

        var metres = list.Select(rep => rep.Distance?.Min.Metres ?? (decimal?)rep.Time?.Min.TotalSeconds ?? 0).ToList();
        var isFalling = metres.Zip(metres.Skip(1)).All(pair => pair.First > pair.Second);
        var isMixed = list.Any(rep => rep.Distance is null) && list.Any(rep => rep.Distance is not null);
        var whole = (count.Max > 6 ? 1.6 : 0.4) + (isFalling ? 0 : 0.4) + (isMixed ? 1.5 : 0) + (isFirstOfSegment ? 0 : 1.5);
        return (count.Max > 6 ? 0.3 : 1, whole);
    }

    // The first of the bare reps that stand before a rep multiplied from behind.
    private static int FirstOfList(List<Part> parts, int at)
    {
        var first = at;
        for (var index = at - 2; index >= 0; index -= 2)
        {
            if (parts[index + 1] is not Break { Strength: <= Break.Slash } separator || parts[index] is not Term { IsBareRep: true }
                || separator.Strength != ((Break)parts[at - 1]).Strength)
            {
                break;
            }

            first = index;
        }

        return first;
    }

    private bool TakesListBefore(List<Part> parts, int first, int at)
    {
        var term = (Term)parts[at];
        if (term.Inside is not null)
        {
            return false;
        }

        if (((Break)parts[at - 1]).Strength == Break.Tight)
        {
            return true;
        }

        var span = TextSpan.Between(((Term)parts[first]).Span.Start, term.Span.End);
        var count = context.TextOf(term.Postfixes[^1]);
        var body = context.Text[span.Start..(term.Quantity?.Span.End ?? term.Span.End)];
        return context.Decisions.Pick(
            Rules.PostfixScope,
            span,
            new Option(1, Phrase.Of("only the last rep repeated"), $"{context.Text[span.Start..term.Span.Start].TrimEnd(',', ' ', '/')}; {term.Postfixes[^1].Min.ToString(CultureInfo.InvariantCulture)} x {FirstText(term)}"),
            new Option(0.4, Phrase.Of("the whole list repeated"), $"({body}) {count}")) == 1;
    }

    private static int Join(List<Part> parts, int first, int last, List<CountSyntax> counts, bool isPostfix)
    {
        var inside = parts.GetRange(first, last - first + 1);
        var span = ((Term)parts[first]).Span.To(((Term)parts[last]).Span);
        var joined = new Term(span) { Inside = inside };
        // Of "2 x 3 x 400, 300" the inner multiplier stays with its rep.
        (isPostfix ? joined.Postfixes : joined.Counts).AddRange(isPostfix ? counts : counts.Take(1));
        counts.RemoveRange(0, isPostfix ? counts.Count : 1);
        parts.RemoveRange(first, last - first + 1);
        parts.Insert(first, joined);
        return first;
    }
}
