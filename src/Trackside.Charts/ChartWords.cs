using System.Collections.Immutable;
using System.Globalization;

namespace Trackside.Charts;

/// <summary>The language of what a chart says itself: its headings, legend, notes, description and table.</summary>
/// <remarks>Immutable; safe to share between threads. Times keep their point in every language, as on a stopwatch.</remarks>
public sealed class ChartWords
{
    private readonly Dictionary<string, string> _texts;
    private readonly string _decimalMark;

    /// <summary>Another language.</summary>
    /// <param name="texts">The English texts that charts have, and those of the language, with the same places for values; what is missing stays English.</param>
    /// <param name="decimalMark">What stands before the decimals of numbers that are no times: <c>,</c>.</param>
    public ChartWords(IReadOnlyDictionary<string, string> texts, string decimalMark)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(decimalMark);
        (_texts, _decimalMark) = (new(texts, StringComparer.Ordinal), decimalMark);
    }

    /// <summary>English.</summary>
    public static ChartWords English { get; } = new(ImmutableDictionary<string, string>.Empty, ".");

    /// <summary>A text with its values in their places.</summary>
    internal string Say(string english, params string[] values)
    {
        var text = _texts.GetValueOrDefault(english, english);
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>A number of things: <c>1 rep</c>, <c>12 reps</c>.</summary>
    internal string Many(int count, string one, string many) => Say(count == 1 ? one : many, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number that is no time, as the language writes it.</summary>
    internal string Number(string number) => number.Replace(".", _decimalMark, StringComparison.Ordinal);
}
