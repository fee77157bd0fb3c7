using Trackside.Notation.Diagnostics;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;

namespace Trackside.Notation.Binding;

/// <summary>What the passes of one reading share.</summary>
internal sealed class BindingContext(string text, string language, Decisions decisions)
{
    public string Text => text;

    public string Language => language;

    public Decisions Decisions => decisions;

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Distances that the text prints as a total, in metres, and where.</summary>
    public List<(TextSpan Span, decimal Metres)> Totals { get; } = [];

    /// <summary>What speaks against the reading besides its choices.</summary>
    public double Penalty { get; set; }

    /// <summary>Whether small bare numbers and a bare <c>m</c> are miles: a log in English that has no kilometres.</summary>
    public bool IsInMiles { get; init; }

    public string TextOf(TextSpan span) => text.Substring(span.Start, span.Length);

    public string TextOf(SyntaxNode node) => TextOf(node.Span);

    public void Report(Rule rule, TextSpan span, Phrase? meant = null) => Diagnostics.Add(rule.At(span, Short(TextOf(span)), meant));

    private static string Short(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }
}
