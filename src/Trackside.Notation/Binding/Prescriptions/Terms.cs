using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>What a prescription is made of while it is being read: terms and the breaks between them.</summary>
internal abstract class Part;

/// <summary>A separator; the weakest divide blocks.</summary>
internal sealed class Break(int strength) : Part
{
    public const int Tight = 1;
    public const int Comma = 2;
    public const int Slash = 3;
    public const int Then = 4;
    public const int Semicolon = 5;
    public const int Line = 6;
    public const int Paragraph = 7;

    public int Strength { get; set; } = strength;
}

/// <summary>A rep or a bracket, with what stands before and after it.</summary>
internal sealed class Term(TextSpan span) : Part
{
    public TextSpan Span { get; set; } = span;

    /// <summary>The multipliers before it, the outermost first.</summary>
    public List<CountSyntax> Counts { get; } = [];

    /// <summary>The multipliers after it, the innermost first.</summary>
    public List<CountSyntax> Postfixes { get; } = [];

    /// <summary>What a bracket holds; null for a rep.</summary>
    public List<Part>? Inside { get; init; }

    public QuantitySyntax? Quantity { get; init; }

    public DistanceRange? Distance { get; set; }

    public DurationRange? Time { get; set; }

    public RepRole Role { get; set; }

    public string? Label { get; set; }

    public Target? Target { get; set; }

    /// <summary>Whether it is called a run or a rep, so that it is work wherever it stands.</summary>
    public bool IsNamedRun { get; init; }

    /// <summary>Whether it stands among words that are not understood, with nothing that says it is run.</summary>
    public bool IsWeak { get; set; }

    /// <summary>Whether it is offered instead of another, as in "2 x 800m or 3 x 600m".</summary>
    public bool IsAlternative { get; set; }

    /// <summary>How many recoveries without a scope of their own follow it.</summary>
    public int RecoveriesAfter { get; set; }

    public bool IsCounted => Counts.Count > 0 || Postfixes.Count > 0;

    public bool IsBareRep => Inside is null && !IsCounted && Role == RepRole.Work;

    /// <summary>Whether it unfolds to more than one rep.</summary>
    public bool IsMany => Inside is not null || IsCounted;

    /// <summary>The rep that stands last in it.</summary>
    public Term LastRep => Inside?.OfType<Term>().LastOrDefault()?.LastRep ?? this;

    /// <summary>Where its first rep stands.</summary>
    public int FirstRepStart => Inside?.OfType<Term>().FirstOrDefault()?.FirstRepStart ?? Quantity?.Span.Start ?? Span.Start;

    public IEnumerable<Term> AllReps => Inside is null ? [this] : Inside.OfType<Term>().SelectMany(term => term.AllReps);
}

/// <summary>A recovery while it is being read.</summary>
internal sealed class RecoveryDraft
{
    public TextSpan Span { get; set; }

    public RecoveryScope? Scope { get; set; }

    public DistanceRange? Distance { get; set; }

    public DurationRange? Time { get; set; }

    public RecoveryMode? Mode { get; set; }

    public RecoveryRelation? Relation { get; set; }

    public List<Distance> Distances { get; } = [];

    public List<Duration> Times { get; } = [];

    public List<int> Sets { get; } = [];

    public List<int> Positions { get; } = [];

    public string? Label { get; set; }

    public bool FollowsLastRep { get; set; }

    /// <summary>Whether it is called the rest of a set by a capital R or by its name.</summary>
    public bool IsSetRest { get; set; }

    /// <summary>The term it stands behind, when it stands in the prescription.</summary>
    public Term? Behind { get; set; }

    /// <summary>Whether another rep of the same bracket follows it.</summary>
    public bool IsBeforeAnotherRep { get; set; }

    public bool HasMeasure => Distance is not null || Time is not null || Relation is not null;

    public bool HasSelector => Distances.Count > 0 || Times.Count > 0 || Sets.Count > 0 || Positions.Count > 0 || Label is not null;

    public bool IsEmpty => !HasMeasure && Mode is null;
}

/// <summary>A bracket or list of times behind a term, whose meaning the results decide.</summary>
internal sealed record Bracketed(BracketSyntax Bracket, Term? Behind, TextSpan Span);
