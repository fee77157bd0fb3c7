using System.Collections.Immutable;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;

namespace Trackside.Notation.Diagnostics;

/// <summary>How much a remark matters to the coach.</summary>
public enum Severity
{
    /// <summary>A reading worth showing.</summary>
    Info,

    /// <summary>A reading the coach should confirm: another one was possible.</summary>
    Warning,

    /// <summary>Something could not be read.</summary>
    Error,
}

/// <summary>A kind of remark, with a code that keeps its meaning for good.</summary>
/// <param name="Code">The code, <c>TS</c> and four digits.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence, with <c>{0}</c> and <c>{1}</c> for what was found.</param>
public sealed record Rule(string Code, Severity Severity, string Message)
{
    internal Diagnostic At(TextSpan span, string? found = null, Phrase? meant = null, ImmutableArray<Fix> fixes = default) =>
        new(this, span, Phrase.OfParts(Message, Phrase.Literal(found ?? ""), meant ?? Phrase.Literal(""))) { Fixes = fixes.IsDefault ? [] : fixes };
}

/// <summary>A change of the text that settles a remark.</summary>
/// <param name="Wording">What it does, as a button would say it.</param>
/// <param name="Span">The stretch it replaces.</param>
/// <param name="NewText">What it puts there.</param>
public sealed record Fix(Phrase Wording, TextSpan Span, string NewText)
{
    /// <summary>What it does, as a button would say it in English.</summary>
    public string Title => Wording.ToString();
}

/// <summary>A remark on a stretch of the text.</summary>
/// <param name="Rule">What kind of remark it is.</param>
/// <param name="Span">The stretch of the text.</param>
/// <param name="Wording">The message of the rule with what was found, and how it was read, in its places.</param>
public sealed record Diagnostic(Rule Rule, TextSpan Span, Phrase Wording)
{
    /// <summary>One sentence in a coach's words, in English.</summary>
    public string Message => Wording.ToString();

    /// <summary>Ways to settle it, the likeliest first; empty when none is plainly right.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Diagnostic? other) =>
        other is not null && Rule == other.Rule && Span == other.Span && Wording == other.Wording && Fixes.SequenceEqual(other.Fixes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule.Code, Span, Wording);
}
