using Trackside.Notation;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Fuzzing;

/// <summary>What holds for the reading of any text whatever.</summary>
internal static class Laws
{
    private static readonly Duration Day = Duration.FromMinutes(24 * 60);

    /// <summary>The first law that the reading of a text breaks, in words; null when it keeps them all.</summary>
    public static string? BrokenBy(string text)
    {
        try
        {
            var parsed = SessionText.Parse(text);
            return BrokenBy(parsed, text) ?? BrokenBy(SessionReader.Read(text), text);
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}{PlaceOf(exception)}: {exception.Message}";
        }
    }

    /// <summary>What is wrong with the tokens or the tree, or null.</summary>
    public static string? BrokenBy(SessionText parsed, string text) =>
        parsed.Text != text ? "the text has changed"
        : !Tile(parsed, text) ? "the tokens do not tile the text"
        : FaultOf(parsed.Root, parsed.Tokens.Length) is { } fault ? fault
        : null;

    /// <summary>What is wrong with the reading, or null.</summary>
    public static string? BrokenBy(Reading reading, string text)
    {
        var spans = SpansOf(reading);
        return reading.Source != text ? "the source has changed"
            : spans.FirstOrDefault(named => named.Span.Start < 0 || named.Span.Length < 0 || named.Span.End > text.Length) is { Name: not null } outside
                ? $"{outside.Name} lies outside the text: {outside.Span}"
            : !reading.Reps.Where(rep => rep.IsPrescribed).Select(rep => rep.Planned).SequenceEqual(reading.Workout.Reps)
                ? $"{reading.Reps.Count(rep => rep.IsPrescribed)} prescribed reps were read, {reading.Workout.Reps.Length} are in the workout, or they differ"
            : reading.Workout.Reps.Length > Workout.MaxReps ? "more reps than a workout may have"
            : reading.Reps.Any(rep => rep.Result is { } time && time <= Duration.Zero) ? "a result is no time at all"
            : reading.Reps.Any(rep => rep.Result > Day) && !reading.Diagnostics.Any(diagnostic => diagnostic.Rule.Severity > Severity.Info) ? "a result of more than a day is taken in silence"
            : reading.Reps.Any(rep => rep.Result is not null && rep.ResultSpan is null) ? "a result stands nowhere"
            : reading.Workout.RecoveriesAfterReps().Length != reading.Workout.Reps.Length ? "recoveries are not one a rep"
            : reading.Diagnostics.Any(diagnostic => diagnostic.Message.Contains("{0}") || diagnostic.Message.Length == 0) ? "a message is not filled in"
            : !reading.Diagnostics.Select(diagnostic => diagnostic.Span.Start).SequenceEqual(reading.Diagnostics.Select(diagnostic => diagnostic.Span.Start).Order())
                ? "diagnostics are not in order"
            : reading.Workout.CanonicalText.Any(char.IsControl) ? "the canonical text is more than a line"
            : reading.Workout.Key == default ? "the workout has no key"
            : null;
    }

    private static bool Tile(SessionText parsed, string text)
    {
        var position = 0;
        foreach (var token in parsed.Tokens)
        {
            if (token.FullStart != position || token.Span.Start < position || token.FullSpan.End < token.Span.Start)
            {
                return false;
            }

            position = token.FullSpan.End;
        }

        return position == text.Length && parsed.Tokens[^1].Kind == TokenKind.End && parsed.Tokens.Count(token => token.Kind == TokenKind.End) == 1;
    }

    // The parts of the text take every token but the last; those of a bracket lie between its ends.
    private static string? FaultOf(SyntaxNode node, int tokens)
    {
        var (at, end) = node switch
        {
            TextSyntax => (0, tokens - 1),
            BracketSyntax { IsClosed: true } => (node.FirstToken + 1, node.FirstToken + node.TokenCount - 1),
            _ => (node.FirstToken + 1, node.FirstToken + node.TokenCount),
        };
        foreach (var child in node.Children)
        {
            if (child.FirstToken != at || child.TokenCount < 1 || !node.Span.Contains(child.Span))
            {
                return $"a part at {child.Span} does not follow the one before it";
            }

            at += child.TokenCount;
            if (FaultOf(child, tokens) is { } fault)
            {
                return fault;
            }
        }

        return at <= end && (at == end || node is not TextSyntax) ? null : $"the parts at {node.Span} do not take all its tokens";
    }

    private static IEnumerable<(string Name, TextSpan Span)> SpansOf(Reading reading) =>
    [
        .. reading.Prescription is { } prescription ? [("the prescription", prescription)] : Array.Empty<(string, TextSpan)>(),
        .. reading.Reps.Select(rep => ("a rep", rep.Span)),
        .. reading.Reps.Where(rep => rep.ResultSpan is not null).Select(rep => ("a result", rep.ResultSpan!.Value)),
        .. reading.Recoveries.Select(recovery => ("a recovery", recovery.Span)),
        .. reading.Diagnostics.Select(diagnostic => (diagnostic.Rule.Code, diagnostic.Span)),
        .. reading.Diagnostics.SelectMany(diagnostic => diagnostic.Fixes).Select(fix => ("a fix", fix.Span)),
        .. reading.Unread.Select(unread => ("an unread stretch", unread.Span)),
        .. reading.Facts.Select(fact => ("a fact", fact.Span)),
    ];

    private static string PlaceOf(Exception exception)
    {
        var frame = new System.Diagnostics.StackTrace(exception).GetFrames()
            .Select(frame => frame.GetMethod())
            .FirstOrDefault(method => method?.DeclaringType?.Namespace?.StartsWith("Trackside", StringComparison.Ordinal) == true);
        return frame is null ? "" : $" in {frame.DeclaringType!.Name}.{frame.Name}";
    }
}
