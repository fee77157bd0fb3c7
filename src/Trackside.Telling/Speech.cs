using System.Collections.Immutable;
using System.Globalization;
using Trackside.Charts;

namespace Trackside.Telling;

/// <summary>The language that training is told in.</summary>
/// <remarks>
/// Immutable; safe to share between threads. The texts travel inside the library and are read once; neither the culture of the process nor
/// that of the thread has a say.
/// </remarks>
public sealed class Speech
{
    private readonly Dictionary<string, string> _texts;
    private readonly Dictionary<string, string> _phrases;

    // Not frozen: that takes long to make, and a browser makes it at each start.
    private Speech(string language, string name)
    {
        (Language, Name) = (language, name);
        _texts = new(TextFile.Texts(language), StringComparer.Ordinal);
        _phrases = new(TextFile.Translations(language, "phrases"), StringComparer.Ordinal);
        Charts = new ChartWords(new Dictionary<string, string>(TextFile.Translations(language, "charts"), StringComparer.Ordinal), TextOf("decimal"));
    }

    /// <summary>English.</summary>
    public static Speech English { get; } = new("en", "English");

    /// <summary>Spanish.</summary>
    public static Speech Spanish { get; } = new("es", "Español");

    /// <summary>All languages that training can be told in, English first.</summary>
    public static ImmutableArray<Speech> Known { get; } = [English, Spanish];

    /// <summary>Its two letters: <c>en</c>, <c>es</c>.</summary>
    public string Language { get; }

    /// <summary>What it calls itself: <c>English</c>, <c>Español</c>.</summary>
    public string Name { get; }

    /// <summary>What charts say in it: for <see cref="ChartStyle.Words"/>. The drawings of this library have it already.</summary>
    public ChartWords Charts { get; }

    internal bool IsEnglish => ReferenceEquals(this, English);

    internal ImmutableArray<string> Keys => [.. _texts.Keys];

    internal ImmutableArray<string> Phrases => [.. _phrases.Keys];

    /// <summary>The speech for a language: <c>es</c>, <c>es-MX</c>, <c>ES</c>; English for null and for what is not known.</summary>
    /// <param name="language">The code of a language, with or without a region.</param>
    public static Speech Of(string? language) =>
        Known.FirstOrDefault(one => string.Equals(one.Language, language?.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase)) ?? English;

    /// <summary>Its code.</summary>
    public override string ToString() => Language;

    /// <summary>The text of a key with its values in their places.</summary>
    internal string Say(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, TextOf(key), values);

    /// <summary>The text of a key for one or for many; the count is its first value.</summary>
    internal string Many(string key, int count, params object[] values) => Say(key + (count == 1 ? ".one" : ".many"), [count, .. values]);

    /// <summary>An English text of further down, without its values; itself where the language has none for it.</summary>
    internal string Translated(string english) => _phrases.GetValueOrDefault(english, english);

    internal string TextOf(string key) =>
        _texts.GetValueOrDefault(key) ?? throw new InvalidOperationException($"There is no text '{key}' in '{Language}'.");
}
