using System.Collections.Immutable;
using Trackside.Notation.Binding;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Readings;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;

namespace Trackside.Notation;

/// <summary>Reads what coaches write.</summary>
public static class SessionReader
{
    /// <summary>The languages that can be read, by their two-letter codes.</summary>
    public static ImmutableArray<string> KnownLanguages => Languages.All;

    /// <summary>Reads a line of shorthand or a whole post. Never fails: what cannot be read is said in the diagnostics.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">The two-letter code of its language, or null to detect it.</param>
    /// <exception cref="ArgumentException"><paramref name="language"/> is not one of <see cref="KnownLanguages"/>.</exception>
    public static Reading Read(string text, string? language = null)
    {
        var parsed = SessionText.Parse(text, language);
        List<Diagnostic> tooMuch = [];
        var statements = Statements.Of(parsed.Root, parsed.Text);
        new Sections(statements, parsed.Text, tooMuch).Classify();
        var source = new Draft.Source(parsed.Text, parsed.Language, statements, IsInMiles(parsed, statements));
        var draft = Interpreter.Interpret(source);
        return Assemble(parsed, statements, draft, tooMuch);
    }

    // A log in English that prints miles, or hundredths of a mile, and no kilometres.
    private static bool IsInMiles(SessionText parsed, List<Statement> statements)
    {
        var quantities = statements.SelectMany(statement => statement.Items).OfType<QuantitySyntax>().ToList();
        return parsed.Language == "en"
            && quantities.Exists(quantity => quantity.Amount.Unit == Unit.Mile || (quantity.Kind == QuantityKind.MetresOrMinutes && quantity.Min % 1 != 0))
            && !quantities.Exists(quantity => quantity.Amount.Unit == Unit.Kilometre);
    }

    private static Reading Assemble(SessionText parsed, List<Statement> statements, Draft draft, List<Diagnostic> tooMuch)
    {
        var byline = statements.Find(statement => statement.Kind == StatementKind.Byline);
        var (athlete, athletes, date) = byline is null ? (null, [], null) : BylineBinder.Read(byline, parsed.Text);
        var prose = statements.Where(statement => statement.Kind is StatementKind.Prose or StatementKind.Caption or StatementKind.Title).ToList();
        List<Diagnostic> diagnostics = [.. parsed.Diagnostics, .. tooMuch, .. draft.Diagnostics];
        if (draft.Reps.Count == 0 && !diagnostics.Exists(diagnostic => diagnostic.Rule.Severity != Severity.Info))
        {
            diagnostics.Add(Rules.NoPrescription.At(new TextSpan(0, 0)));
        }

        return new Reading
        {
            Source = parsed.Text,
            Language = parsed.Language,
            Title = Titles.Of(statements, parsed.Text, draft.Prescription),
            Athlete = athlete,
            Athletes = athletes,
            Date = date,
            Prescription = draft.Prescription,
            Workout = draft.Workout,
            Reps = [.. draft.Reps],
            Recoveries = [.. draft.Recoveries],
            Diagnostics = [.. diagnostics.DistinctBy(diagnostic => (diagnostic.Rule.Code, diagnostic.Span, diagnostic.Message)).OrderBy(diagnostic => diagnostic.Span.Start)],
            Unread = Unread.Of(statements, draft.Prescription),
            Facts = FactsBinder.Of(prose, parsed.Text),
        };
    }
}
