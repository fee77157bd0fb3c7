using System.Globalization;
using Trackside.Notation.Diagnostics;
using Trackside.Training.Phrases;

namespace Trackside.Telling;

/// <summary>What is said in English further down, in another language: reasons, remarks on a text and the ways to settle them.</summary>
public static class PhraseWords
{
    /// <summary>A phrase; in English where the language has no text for it.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="speech">The language.</param>
    public static string Of(Phrase phrase, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        ArgumentNullException.ThrowIfNull(speech);
        return phrase.IsLiteral ? phrase.Text
            : phrase.Values.IsEmpty ? speech.Translated(phrase.Text)
            : string.Format(CultureInfo.InvariantCulture, speech.Translated(phrase.Text), [.. phrase.Values.Select(value => Of(value, speech))]);
    }
}

/// <summary>A remark on a text: <c>'400' does not say its unit; read as 400 metres.</c></summary>
public static class DiagnosticWords
{
    /// <summary>The sentence of a remark.</summary>
    /// <param name="diagnostic">The remark.</param>
    /// <param name="speech">The language.</param>
    public static string Of(Diagnostic diagnostic, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return PhraseWords.Of(diagnostic.Wording, speech);
    }

    /// <summary>What a kind of remark says, with <c>…</c> for what was found.</summary>
    /// <param name="rule">The kind of remark.</param>
    /// <param name="speech">The language.</param>
    public static string Of(Rule rule, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(speech);
        return string.Format(CultureInfo.InvariantCulture, speech.Translated(rule.Message), "…", "…");
    }
}

/// <summary>A change that settles a remark: <c>Read as 400 metres</c>.</summary>
public static class FixWords
{
    /// <summary>What it does, as a button would say it.</summary>
    /// <param name="fix">The change.</param>
    /// <param name="speech">The language.</param>
    public static string Of(Fix fix, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return PhraseWords.Of(fix.Wording, speech);
    }
}
