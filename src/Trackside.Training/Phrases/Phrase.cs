using System.Collections.Immutable;
using System.Globalization;

namespace Trackside.Training.Phrases;

/// <summary>A sentence or a part of one with its values apart, so that whoever shows it can say it in another language.</summary>
/// <remarks><c>Phrase.Of("{0} with {1} recovery", "400", "90s")</c> is <c>400 with 90s recovery</c>.</remarks>
public sealed record Phrase
{
    private Phrase(string text, ImmutableArray<Phrase> values, bool isLiteral) => (Text, Values, IsLiteral) = (text, values, isLiteral);

    /// <summary>The English text with <c>{0}</c> and <c>{1}</c> for its values; or, of a literal, the value.</summary>
    public string Text { get; }

    /// <summary>What stands in its places.</summary>
    public ImmutableArray<Phrase> Values { get; }

    /// <summary>Whether it is the same in every language: a time, a number, a word that someone wrote.</summary>
    public bool IsLiteral { get; }

    /// <summary>A phrase whose values are the same in every language.</summary>
    /// <param name="text">The English text; no values may be written into it but at its places.</param>
    /// <param name="literals">A value for each place.</param>
    public static Phrase Of(string text, params ReadOnlySpan<string> literals)
    {
        var values = ImmutableArray.CreateBuilder<Phrase>(literals.Length);
        foreach (var literal in literals)
        {
            values.Add(Literal(literal));
        }

        return OfParts(text, values.MoveToImmutable());
    }

    /// <summary>A phrase some of whose values are phrases themselves.</summary>
    /// <param name="text">The English text; no values may be written into it but at its places.</param>
    /// <param name="parts">A value for each place.</param>
    public static Phrase OfParts(string text, params ImmutableArray<Phrase> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Phrase(text, parts.IsDefault ? [] : parts, isLiteral: false);
    }

    /// <summary>What is the same in every language.</summary>
    /// <param name="value">A time, a number, a word that someone wrote.</param>
    public static Phrase Literal(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Phrase(value, [], isLiteral: true);
    }

    /// <summary>The phrase in English.</summary>
    public override string ToString() => IsLiteral || Values.IsEmpty
        ? Text
        : string.Format(CultureInfo.InvariantCulture, Text, [.. Values.Select(value => value.ToString())]);

    /// <inheritdoc/>
    public bool Equals(Phrase? other) => other is not null && Text == other.Text && IsLiteral == other.IsLiteral && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, IsLiteral, Values.Length);
}
