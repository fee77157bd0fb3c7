using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Text;

namespace Trackside.Notation.Syntax;

/// <summary>A text with its tokens and its tree, before anything is said of what it means.</summary>
/// <remarks>Immutable; safe to share between threads. The tokens tile the text: nothing that was typed is lost.</remarks>
public sealed class SessionText
{
    private SessionText(string text, string language, ImmutableArray<SyntaxToken> tokens, TextSyntax root, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Language = language;
        Tokens = tokens;
        Root = root;
        Diagnostics = diagnostics;
    }

    /// <summary>The text, unchanged.</summary>
    public string Text { get; }

    /// <summary>The two-letter code of the language its words were looked up in.</summary>
    public string Language { get; }

    /// <summary>Its tokens, in order; the last is the end of the text.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    /// <summary>Its tree.</summary>
    public TextSyntax Root { get; }

    /// <summary>What is wrong with its shape, by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Makes the tree of any text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">The two-letter code of its language, or null to detect it.</param>
    /// <exception cref="ArgumentException"><paramref name="language"/> is not one of <see cref="SessionReader.KnownLanguages"/>.</exception>
    public static SessionText Parse(string text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (language is not null && !Languages.All.Contains(language))
        {
            throw new ArgumentException($"'{language}' is not a language that can be read; use one of {string.Join(", ", Languages.All)}.", nameof(language));
        }

        List<Diagnostic> diagnostics = [];
        var tokens = Lexer.TokensOf(text);
        language ??= Languages.Detect(text, tokens);
        var root = Parser.Parse(text, tokens, Languages.WordsOf(language), diagnostics);
        return new SessionText(text, language, ImmutableCollectionsMarshal(tokens), root, [.. diagnostics]);
    }

    private static ImmutableArray<SyntaxToken> ImmutableCollectionsMarshal(SyntaxToken[] tokens) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(tokens);
}
