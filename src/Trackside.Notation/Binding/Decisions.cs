using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;

namespace Trackside.Notation.Binding;

/// <summary>One way to read an ambiguous place.</summary>
/// <param name="Cost">How unlikely it is by itself; 0 for the ordinary reading.</param>
/// <param name="ReadAs">What it means, in a coach's words.</param>
/// <param name="NewText">The same written so that it can mean nothing else, or null.</param>
internal readonly record struct Option(double Cost, Phrase ReadAs, string? NewText = null);

/// <summary>An ambiguous place, how it was read, and how else it might be.</summary>
internal sealed record Choice(Rule Rule, TextSpan Span, ImmutableArray<Option> Options, int Picked);

/// <summary>
/// The one mechanism for ambiguity: whoever meets two readings asks here. The first time round the likeliest by itself
/// is taken; <see cref="Interpreter"/> then tries the others, and what the whole text costs decides.
/// </summary>
internal sealed class Decisions(ImmutableDictionary<(string Code, int Start), int> forced)
{
    private readonly List<Choice> _choices = [];

    public IReadOnlyList<Choice> Choices => _choices;

    /// <summary>What the choices taken cost by themselves.</summary>
    public double Cost { get; private set; }

    public int Pick(Rule rule, TextSpan span, params ImmutableArray<Option> options)
    {
        if (!forced.TryGetValue((rule.Code, span.Start), out var picked) || picked >= options.Length)
        {
            picked = Cheapest(options);
        }

        _choices.Add(new Choice(rule, span, options, picked));
        Cost += options[picked].Cost;
        return picked;
    }

    /// <summary>Takes back what was asked of a place that is no longer read so.</summary>
    public void Withdraw(Rule rule, TextSpan span)
    {
        for (var index = _choices.Count - 1; index >= 0; index--)
        {
            if (_choices[index].Rule == rule && _choices[index].Span == span)
            {
                Cost -= _choices[index].Options[_choices[index].Picked].Cost;
                _choices.RemoveAt(index);
            }
        }
    }

    private static int Cheapest(ImmutableArray<Option> options)
    {
        var best = 0;
        for (var index = 1; index < options.Length; index++)
        {
            best = options[index].Cost < options[best].Cost ? index : best;
        }

        return best;
    }
}
