using Trackside.Notation.Diagnostics;
using Trackside.Training.Phrases;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>What only all terms together tell: which are offered instead of others, which stand in a story, which begin and end the session.</summary>
internal static class TermChecks
{
    private const decimal LongestRepByTime = 480;

    public static List<Part> Check(List<Part> parts, BindingContext context)
    {
        List<Part> kept = [.. parts];
        DropAlternatives(kept, context);
        DropWeak(kept, context);
        NameEnds(kept, context);
        return kept;
    }

    private static void DropAlternatives(List<Part> parts, BindingContext context)
    {
        for (var at = 2; at < parts.Count; at++)
        {
            if (parts[at] is not Term { IsAlternative: true } other || parts[at - 2] is not Term term)
            {
                continue;
            }

            var (one, two) = (context.TextOf(term.Span), context.TextOf(other.Span));
            var picked = context.Decisions.Pick(Rules.Alternatives, term.Span.To(other.Span), new Option(0.3, Phrase.Literal(one), one), new Option(0.8, Phrase.Literal(two), two));
            Remove(parts, picked == 0 ? other : term);
            at -= 2;
        }
    }

    private static void DropWeak(List<Part> parts, BindingContext context)
    {
        if (!parts.OfType<Term>().Any(term => !term.IsWeak && (term.Role == RepRole.Work || term.Distance is not null || term.Time is not null)))
        {
            return;
        }

        foreach (var term in parts.OfType<Term>().Where(term => term.IsWeak).ToList())
        {
            context.Report(Rules.NumberNotRead, term.Span);
            context.Decisions.Withdraw(Rules.UnitGuessed, term.Span);
            Remove(parts, term);
        }
    }

    // Takes a term out, and one of the breaks beside it: the weaker stays.
    private static void Remove(List<Part> parts, Term term)
    {
        var at = parts.IndexOf(term);
        parts.RemoveAt(at);
        if (at < parts.Count && parts[at] is Break after)
        {
            if (at > 0 && parts[at - 1] is Break before)
            {
                before.Strength = Math.Max(before.Strength, after.Strength);
            }

            if (at == 0 || parts[at - 1] is Break)
            {
                parts.RemoveAt(at);
            }
        }
        else if (at > 0 && at == parts.Count && parts[at - 1] is Break)
        {
            parts.RemoveAt(at - 1);
        }
    }

    // "25' + 2 x 7 x 40 m + 15'": bare minutes at both ends of a session are the way in and out.
    private static void NameEnds(List<Part> parts, BindingContext context)
    {
        var terms = parts.OfType<Term>().ToList();
        if (terms.Count < 2 || !terms.Exists(term => term.IsMany))
        {
            return;
        }

        Name(terms[0], RepRole.WarmUp, "warm-up", context);
        Name(terms[^1], RepRole.CoolDown, "cool-down", context);
    }

    private static void Name(Term term, RepRole role, string words, BindingContext context)
    {
        if (term is { IsBareRep: true, IsNamedRun: false, Label: null, Target: null, Time: { } time, Quantity: { } quantity } && time.Min.TotalSeconds >= LongestRepByTime
            && context.Decisions.Pick(Rules.LengthUnclear, term.Span, new Option(0.3, role == RepRole.WarmUp ? Phrase.Of("the warm-up") : Phrase.Of("the cool-down"), $"{context.TextOf(quantity)} {words}"), new Option(1, Phrase.Of("work"), $"{context.TextOf(quantity)} tempo")) == 0)
        {
            term.Role = role;
        }
    }
}
