using System.Collections.Immutable;
using Trackside.Notation.Text;
using Trackside.Training.Physiology;

namespace Trackside.Notation.Performances;

/// <summary>What a line says was run, or why it cannot be told.</summary>
public sealed record PerformanceReading
{
    private PerformanceReading(Performance? performance, string? problem, TextSpan span) => (Performance, Problem, Span) = (performance, problem, span);

    /// <summary>What was run; null when there is a problem.</summary>
    public Performance? Performance { get; }

    /// <summary>A sentence that names the place and what to write instead; null when there is a performance.</summary>
    public string? Problem { get; }

    /// <summary>The place of the problem in the line; the whole line when there is none.</summary>
    public TextSpan Span { get; }

    internal static PerformanceReading Of(Performance performance, TextSpan span) => new(performance, null, span);

    internal static PerformanceReading Wrong(TextSpan span, string problem) => new(null, problem, span);
}

/// <summary>What a profile's text says, line by line.</summary>
/// <param name="Profile">The profile of the lines that can be read.</param>
/// <param name="Problems">The lines that cannot, in their order; empty when all is well.</param>
public sealed record ProfileReading(Profile Profile, ImmutableArray<LineProblem> Problems);

/// <summary>A line that cannot be read.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Span">The place in the whole text.</param>
/// <param name="Message">A sentence that names the place and what to write instead.</param>
public sealed record LineProblem(int Line, TextSpan Span, string Message);
