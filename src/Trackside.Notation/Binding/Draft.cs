using System.Collections.Immutable;
using System.Globalization;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Readings;
using Trackside.Notation.Results;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>One way to read a text, with what speaks against it.</summary>
internal sealed class Draft
{
    private const int ManyWords = 3;

    private readonly BindingContext _context;
    private readonly Decisions _decisions;

    private Draft(BindingContext context, Decisions decisions)
    {
        _context = context;
        _decisions = decisions;
    }

    /// <summary>What every way of reading begins with.</summary>
    public sealed record Source(string Text, string Language, List<Statement> Statements, bool IsInMiles);

    public IReadOnlyList<Choice> Choices => _decisions.Choices;

    public IReadOnlyList<Diagnostic> Diagnostics => _context.Diagnostics;

    public double Cost { get; private set; }

    public Workout Workout { get; private set; } = Workout.Empty;

    public List<ReadRep> Reps { get; private set; } = [];

    public List<ReadRecovery> Recoveries { get; private set; } = [];

    public TextSpan? Prescription { get; private set; }

    public static Draft Make(Source source, Decisions decisions)
    {
        var draft = new Draft(new BindingContext(source.Text, source.Language, decisions) { IsInMiles = source.IsInMiles }, decisions);
        draft.Bind(source);
        draft.Cost = decisions.Cost + draft._context.Penalty;
        return draft;
    }

    public void Say(Rule rule, TextSpan span, Phrase meant, ImmutableArray<Fix> fixes)
    {
        var words = _context.TextOf(span).ReplaceLineEndings(" ");
        _context.Diagnostics.Add(rule.At(span, words.Length <= 60 ? words : words[..57] + "...", meant, fixes));
    }

    private void Bind(Source source)
    {
        List<RecoveryDraft> recoveries = [];
        List<Bracketed> brackets = [];
        var parts = Paragraphs.Bind(source.Statements, _context, recoveries, brackets, span => Prescription = span);
        parts = TermChecks.Check(parts, _context);
        var scopes = new Scopes(_context);
        parts = scopes.Settle(parts);
        foreach (var statement in source.Statements.Where(statement => statement.Kind == StatementKind.Targets))
        {
            TargetLines.Apply(statement, parts, _context);
            if (statement.Under is null)
            {
                _context.Report(Rules.ListIsTargets, statement.Span);
            }
        }

        ReadRecoveries(source, recoveries);
        var builder = new WorkoutBuilder(_context);
        var blocks = builder.BlocksOf(parts);
        Recoveries = RecoveryScopes.Settle(recoveries, parts);
        if (new Workout(blocks, []).Reps.Any(rep => rep.SetInWorkout > 1))
        {
            SecondRests.MoveToSets(Recoveries);
        }

        Workout = new Workout(blocks, [.. Recoveries.Select(recovery => recovery.Recovery)]);
        Reps = [.. Workout.Reps.Select(planned => new ReadRep(planned, builder.SpansOfReps[planned.Rep]))];
        CheckSets();
        CheckRecoveries();
        CheckWords(source);
        CheckTotals();
        FillResults(source, brackets);
        ActualLines.Add(source.Statements, Reps, Recoveries, _context);
    }

    private void ReadRecoveries(Source source, List<RecoveryDraft> recoveries)
    {
        // Sentences that follow each other are one run of recoveries: "Full. 4-5 min between reps."
        List<SyntaxNode> items = [];
        for (var index = 0; index <= source.Statements.Count; index++)
        {
            var statement = index < source.Statements.Count ? source.Statements[index] : null;
            if (statement?.Kind == StatementKind.Recovery)
            {
                items.AddRange(statement.Items);
                items.Add(Paragraphs.LineEnd(statement.Span.End));
            }
            else if (items.Count > 0)
            {
                recoveries.AddRange(RecoveryBinder.Read(new Clause(items), _context, isInline: false));
                items = [];
            }
        }
    }

    // Recovery between sets speaks for a reading that has sets.
    private void CheckSets()
    {
        var speaksOfSets = Recoveries.Exists(recovery => recovery.Recovery.Scope == RecoveryScope.BetweenSets || !recovery.Recovery.Of.Sets.IsEmpty);
        if (speaksOfSets && Workout.Blocks.Length <= 1 && Reps.All(rep => rep.Planned.SetInWorkout == 1))
        {
            _context.Penalty += 1.5;
        }
    }

    // What is said of the rest and then counts nowhere may not be lost without a word.
    private void CheckRecoveries()
    {
        foreach (var (second, first) in SecondRests.Of(Recoveries))
        {
            _context.Report(Rules.SecondRest, second.Span, Phrase.Literal(_context.TextOf(first.Span)));
        }
    }

    // A printed total agrees with the work, with all that is run, or with that and the jogs.
    private void CheckTotals()
    {
        foreach (var (span, metres) in _context.Totals)
        {
            var work = Workout.Totals.WorkDistance.Metres;
            var all = Workout.Reps.Sum(rep => rep.Rep.Distance?.Min.Metres ?? 0);
            var jogged = all + Workout.RecoveriesAfterReps().Sum(recovery => recovery?.Distance?.Min.Metres ?? 0);
            var isByTime = Workout.Reps.Any(rep => rep.Rep.Distance is null);
            if (!isByTime && work > 0 && !new[] { work, all, jogged }.Any(sum => Math.Abs(sum - metres) <= sum * 0.03m))
            {
                _context.Report(Rules.TotalDiffers, span, Phrase.Literal(Workout.Totals.WorkDistance.ToString()));
            }
        }
    }

    // A session told in a sentence may have said more than was understood.
    private void CheckWords(Source source)
    {
        foreach (var statement in source.Statements.Where(statement => statement.Kind == StatementKind.Prescription && statement.Unknown >= ManyWords))
        {
            _context.Report(Rules.ToldInWords, statement.Span, Phrase.Literal(statement.Unknown.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private void FillResults(Source source, List<Bracketed> brackets)
    {
        List<IReadOnlyList<SyntaxNode>> lines = [];
        foreach (var statement in source.Statements.Where(statement => statement.Kind == StatementKind.Results && statement.Items.Count > 0))
        {
            lines.Add(statement.Items);
        }

        foreach (var bracket in brackets)
        {
            if (IsResult(bracket, lines.Count > 0))
            {
                lines.Add(bracket.Bracket.Children);
            }
        }

        if (lines.Count > 0)
        {
            _context.Penalty += ResultsBinder.Fill(lines, Reps, _context, report: true);
        }
    }

    // Times in a bracket: results when they fill the reps, else targets that are kept as they are written.
    private bool IsResult(Bracketed bracketed, bool hasResults)
    {
        var times = PrintedTimes.Of(bracketed.Bracket.Children, _context.Text).Times.Count;
        var asked = bracketed.Behind is { } term ? Math.Max(1, Reps.Count(rep => rep.Span == term.Span || term.AllReps.Any(inner => rep.Span == inner.Span))) : Reps.Count(rep => rep.Planned.Rep.Role == RepRole.Work);
        var isPerRep = bracketed.Bracket.Children.Any(child => child is WordSyntax { Sense: Sense.PerKilometre or Sense.PerMile });
        var all = Reps.Count(rep => rep.Planned.Rep.Role == RepRole.Work);
        if (hasResults || isPerRep || times == 0)
        {
            return false;
        }

        if (times != asked && times != all)
        {
            // As many times as nothing asks for: neither results nor targets of single reps.
            _context.Report(Rules.NumberNotRead, bracketed.Span);
            return false;
        }

        return _decisions.Pick(
            Rules.TimesAfterPrescription,
            bracketed.Span,
            new Option(0.3, Phrase.Of("results"), null),
            new Option(0.9, Phrase.Of("targets"), null)) == 0;
    }
}
