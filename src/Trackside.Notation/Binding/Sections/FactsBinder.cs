using System.Collections.Immutable;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Readings;
using Trackside.Notation.Results;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Binding;

/// <summary>From prose only what is plainly a fact: a race time with its race, and a pace that is claimed.</summary>
internal static class FactsBinder
{
    private static readonly decimal[] RaceMetres = [800, 1000, 1500, 1609.344m, 3000, 5000, 10_000];

    public static ImmutableArray<Fact> Of(IEnumerable<Statement> prose, string text) =>
        [.. prose.SelectMany(statement => Of(new Clause(Flat(statement.Items)), text))];

    // Brackets in prose are read through: "(14:30 5K pace for the 1Ks)".
    private static List<SyntaxNode> Flat(IEnumerable<SyntaxNode> items) =>
        [.. items.SelectMany(item => item is BracketSyntax bracket ? Flat(bracket.Children) : [item])];

    private static IEnumerable<Fact> Of(Clause clause, string text)
    {
        for (var at = 0; clause[at] is { } item; at++)
        {
            if (item is QuantitySyntax { Kind: QuantityKind.Time, IsRange: false } time && time.Amount.IsClock)
            {
                if (ClaimedPace(clause, at, time) is { } pace)
                {
                    yield return pace;
                }
                else if (Performance(clause, at, time, text) is { } performance)
                {
                    yield return performance;
                }
            }
            else if (item is QuantitySyntax { Kind: QuantityKind.Distance, IsRange: false } race && clause[at + 1] is WordSyntax { Sense: Sense.Pace } word && clause[at - 1] is not QuantitySyntax { Kind: QuantityKind.Time })
            {
                yield return new Fact(FactKind.ClaimedPace, null, Distance.FromMetres(race.Min), null, race.Span.To(word.Span));
            }
        }
    }

    // "14:30 5K pace"
    private static Fact? ClaimedPace(Clause clause, int at, QuantitySyntax time) =>
        clause[at + 1] is QuantitySyntax { Kind: QuantityKind.Distance } race && clause[at + 2] is WordSyntax { Sense: Sense.Pace } pace
        && Believable.CostOf(Distance.FromMetres(race.Min), time.Min) < 1
            ? new Fact(FactKind.ClaimedPace, Duration.FromSeconds(time.Min), Distance.FromMetres(race.Min), null, time.Span.To(pace.Span))
            : null;

    // "a personal best of 3:39.45 at the 2018 USATF Distance Classic", "13:05 5K"
    private static Fact? Performance(Clause clause, int at, QuantitySyntax time, string text)
    {
        var isBest = Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(index => clause[index] is WordSyntax { Sense: Sense.Best } or WordSyntax { Sense: Sense.Ran });
        var distance = clause[at + 1] is QuantitySyntax { Kind: QuantityKind.Distance } named ? Distance.FromMetres(named.Min) : (Distance?)null;
        var race = RaceBehind(clause, at + (distance is null ? 1 : 2), text);
        if (!isBest && race is null && distance is null)
        {
            return null;
        }

        if (distance is { } run && Believable.CostOf(run, time.Min) >= 1)
        {
            return null;
        }

        var end = race?.End ?? (distance is null ? time.Span.End : clause[at + 1]!.Span.End);
        return new Fact(FactKind.Performance, Duration.FromSeconds(time.Min), distance ?? OnlyRaceOf(time.Min), race?.Name, TextSpan.Between(time.Span.Start, end));
    }

    // The words in capitals behind "at the": the name of a race.
    private static (string Name, int End)? RaceBehind(Clause clause, int at, string text)
    {
        if (clause[at] is not WordSyntax { Sense: Sense.At or Sense.In })
        {
            return null;
        }

        at += clause[at + 1] is WordSyntax { Sense: Sense.Filler } ? 2 : 1;
        var (first, last) = (at, at - 1);
        while (clause[at] is { } item && (item is QuantitySyntax || char.IsUpper(text[item.Span.Start])))
        {
            last = item is WordSyntax ? at : last;
            at++;
        }

        if (last < first)
        {
            return null;
        }

        var (start, end) = (clause[first]!.Span.Start, clause[last]!.Span.End);
        return (text[start..end], end);
    }

    // The distance goes unsaid where only one race is run in such a time: 3:39.45 is a 1500.
    private static Distance? OnlyRaceOf(decimal seconds)
    {
        var races = RaceMetres.Where(metres => Believable.CostOf(Distance.FromMetres(metres), seconds) == 0 && seconds < Slow(metres)).ToList();
        return races.Count == 1 ? Distance.FromMetres(races[0]) : null;
    }

    // A time worth telling is within a quarter of the fastest ever run.
    private static decimal Slow(decimal metres)
    {
        var seconds = metres / 10;
        while (Believable.CostOf(Distance.FromMetres(metres), seconds) > 0)
        {
            seconds *= 1.01m;
        }

        return seconds * 1.22m;
    }
}
