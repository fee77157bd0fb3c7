using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
using Trackside.Training.Phrases;

namespace Trackside.Notation.Binding;

/// <summary>Reads a tree: tries the readings of its ambiguous places and keeps the one against which the least speaks.</summary>
internal sealed class Interpreter
{
    // A second reading within this of the best is possible enough to be said.
    private const double WorthSaying = 2.5;

    // So many places are tried; further ones keep their likeliest reading, and are said all the same.
    private const int MostPlaces = 12;
    private const int MostTrials = 80;

    private readonly Draft.Source _source;
    private int _trials;
    private int _mostTrials = MostTrials;

    private Interpreter(Draft.Source source) => _source = source;

    public static Draft Interpret(Draft.Source source) => new Interpreter(source).Best();

    private Draft Best()
    {
        var best = Try(ImmutableDictionary<(string, int), int>.Empty);
        _mostTrials = Math.Clamp(MostTrials * 500 / Math.Max(1, _source.Statements.Sum(statement => statement.Items.Count)), 6, MostTrials);
        if (best.Choices.Count == 0)
        {
            return best;
        }

        Dictionary<(string, int), List<(int Option, double Cost)>> tried = [];
        var forced = ImmutableDictionary<(string, int), int>.Empty;
        bool isBetter;
        do
        {
            isBetter = false;
            foreach (var choice in best.Choices.Take(MostPlaces).ToList())
            {
                var key = (choice.Rule.Code, choice.Span.Start);
                tried[key] = [];
                for (var option = 0; option < choice.Options.Length && _trials < _mostTrials; option++)
                {
                    if (option == choice.Picked)
                    {
                        continue;
                    }

                    var other = Try(forced.SetItem(key, option));
                    tried[key].Add((option, other.Cost));
                    if (other.Cost < best.Cost - 1e-9)
                    {
                        (best, forced, isBetter) = (other, forced.SetItem(key, option), true);
                        break;
                    }
                }

                if (isBetter)
                {
                    break;
                }
            }
        }
        while (isBetter && _trials < _mostTrials);

        foreach (var choice in best.Choices)
        {
            Say(best, choice, tried.GetValueOrDefault((choice.Rule.Code, choice.Span.Start)));
        }

        return best;
    }

    private Draft Try(ImmutableDictionary<(string, int), int> forced)
    {
        _trials++;
        return Draft.Make(_source, new Decisions(forced));
    }

    // The reading is said when another was possible; the others are offered, the likeliest first.
    private static void Say(Draft best, Choice choice, List<(int Option, double Cost)>? tried)
    {
        var picked = choice.Options[choice.Picked];
        var others = Enumerable.Range(0, choice.Options.Length)
            .Where(option => option != choice.Picked)
            .Select(option => (Option: choice.Options[option], More: MoreCost(best, choice, option, tried)))
            .Where(other => other.More < WorthSaying)
            .OrderBy(other => other.More)
            .ToList();
        if (others.Count == 0)
        {
            return;
        }

        ImmutableArray<Fix> fixes = [.. others.Select(other => other.Option.NewText is { } text ? new Fix(Phrase.OfParts("Read as {0}", other.Option.ReadAs), choice.Span, text) : null).OfType<Fix>()];
        best.Say(choice.Rule, choice.Span, picked.ReadAs, fixes);
    }

    private static double MoreCost(Draft best, Choice choice, int option, List<(int Option, double Cost)>? tried)
    {
        var found = tried?.FindIndex(trial => trial.Option == option) ?? -1;
        return found >= 0 ? tried![found].Cost - best.Cost : choice.Options[option].Cost - choice.Options[choice.Picked].Cost;
    }
}
