using Trackside.Notation.Diagnostics;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>Puts together what asks for something: paragraphs add up, unless one is the title of the next or says it again.</summary>
internal static class Paragraphs
{
    private sealed record Paragraph(List<Part> Parts, List<RecoveryDraft> Recoveries, List<Bracketed> Brackets, TextSpan Span, bool IsFirst)
    {
        public List<Term> Reps { get; } = [.. Parts.OfType<Term>().SelectMany(term => term.AllReps)];
    }

    public static List<Part> Bind(List<Statement> statements, BindingContext context, List<RecoveryDraft> recoveries, List<Bracketed> brackets, Action<TextSpan> prescription)
    {
        var paragraphs = ParagraphsOf(statements, context).Where(paragraph => paragraph.Parts.OfType<Term>().Any()).ToList();
        if (paragraphs.Count == 0)
        {
            return [];
        }

        DropTitles(paragraphs, statements, context);
        DropRestatements(paragraphs, context);
        List<Part> parts = [];
        foreach (var paragraph in paragraphs)
        {
            if (parts.Count > 0)
            {
                if (parts[^1] is Break before)
                {
                    before.Strength = Break.Paragraph;
                }
                else
                {
                    parts.Add(new Break(Break.Paragraph));
                }
            }

            parts.AddRange(paragraph.Parts);
            recoveries.AddRange(paragraph.Recoveries);
            brackets.AddRange(paragraph.Brackets);
        }

        prescription(paragraphs[0].Span.To(paragraphs[^1].Span));
        return parts;
    }

    /// <summary>The end of a line between two statements that were cut apart.</summary>
    public static MarkSyntax LineEnd(int at, bool isSameLine = false) => new(isSameLine ? ';' : '\n', false, 0, 0, new TextSpan(at, 0));

    private static IEnumerable<Paragraph> ParagraphsOf(List<Statement> statements, BindingContext context)
    {
        List<SyntaxNode> items = [];
        var (previous, isFirst, start) = (-1, false, 0);
        for (var index = 0; index <= statements.Count; index++)
        {
            var statement = index < statements.Count ? statements[index] : null;
            var isPart = statement is { Kind: StatementKind.Prescription };
            var goesOn = isPart && previous == index - 1 && !(statement!.IsAfterBlank && !IsJoined(items, statement)) && statement.Items[0] is not WordSyntax { Sense: Lexicon.Sense.Again };
            if (items.Count > 0 && !goesOn)
            {
                yield return Make(items, context, isFirst);
                items = [];
            }

            if (isPart)
            {
                if (items.Count > 0)
                {
                    items.Add(LineEnd(statement!.Span.Start, isSameLine: !statement.IsFirstOfLine));
                }
                else
                {
                    (isFirst, start) = (index == 0, index);
                }

                items.AddRange(statement!.Items);
                previous = index;
            }
        }
    }

    // "3 sets of:" goes on over a blank line, and so does what ends or begins with a plus.
    private static bool IsJoined(List<SyntaxNode> before, Statement next) =>
        before.Count > 0 && (before[^1] is MarkSyntax { Mark: ':' or ',' or ';' } or CountSyntax || EndsWithSets(before) || before[^1] is WordSyntax { Sense: Lexicon.Sense.Then } || next.Items[0] is WordSyntax { Sense: Lexicon.Sense.Then });

    private static bool EndsWithSets(List<SyntaxNode> items)
    {
        var last = items.FindLastIndex(item => item is CountSyntax { IsSets: true, IsPostfix: false });
        return last >= 0 && items.Skip(last + 1).All(item => item is MarkSyntax or WordSyntax);
    }

    private static Paragraph Make(List<SyntaxNode> items, BindingContext context, bool isFirst)
    {
        List<RecoveryDraft> recoveries = [];
        List<Bracketed> brackets = [];
        var parts = PrescriptionBinder.Bind(items, context, recoveries, brackets);
        return new Paragraph(parts, recoveries, brackets, items[0].Span.To(items[^1].Span), isFirst);
    }

    // "1,000m Breakdowns" and "1500m—800m—3x400m breakdown" above the session itself.
    private static void DropTitles(List<Paragraph> paragraphs, List<Statement> statements, BindingContext context)
    {
        if (paragraphs.Count < 2 || !paragraphs[0].IsFirst || !statements.Exists(statement => statement.Kind is StatementKind.Results or StatementKind.Recovery or StatementKind.Byline))
        {
            return;
        }

        var (title, next) = (paragraphs[0], paragraphs[1]);
        var isWithin = title.Reps.All(rep => rep.Distance is null || next.Reps.Exists(other => other.Distance == rep.Distance));
        if (!isWithin || title.Reps.Count > next.Reps.Count || title.Reps.Exists(rep => rep.Distance is null) || !IsAfterBlank(statements, next))
        {
            return;
        }

        if (context.Decisions.Pick(Rules.LineIsTitle, title.Span, new Option(0.3, Phrase.Of("the title"), null), new Option(1.8, Phrase.Of("part of the session"), null)) == 0)
        {
            paragraphs.RemoveAt(0);
        }
    }

    private static bool IsAfterBlank(List<Statement> statements, Paragraph paragraph) =>
        statements.Exists(statement => statement.IsAfterBlank && statement.Span.Start <= paragraph.Span.Start && statement.Span.End > paragraph.Span.Start);

    // "Performed in five sets of 4 x 400m", or the title again: the same reps, told once more.
    private static void DropRestatements(List<Paragraph> paragraphs, BindingContext context)
    {
        for (var first = 0; first < paragraphs.Count; first++)
        {
            for (var second = paragraphs.Count - 1; second > first; second--)
            {
                var (one, other) = (Unfolded(paragraphs[first]), Unfolded(paragraphs[second]));
                if (one.Count == 0 || !one.SequenceEqual(other))
                {
                    continue;
                }

                var keepsSecond = Depth(paragraphs[second].Parts) > Depth(paragraphs[first].Parts);
                var dropped = keepsSecond ? paragraphs[first] : paragraphs[second];
                context.Report(Rules.LineRestates, dropped.Span);
                if (keepsSecond)
                {
                    paragraphs[first] = paragraphs[second] with { Recoveries = [.. dropped.Recoveries, .. paragraphs[second].Recoveries] };
                }

                paragraphs.RemoveAt(second);
            }
        }
    }

    private static int Depth(IEnumerable<Part> parts) =>
        parts.OfType<Term>().Select(term => term.Counts.Count + term.Postfixes.Count + (term.Inside is null ? 0 : Depth(term.Inside))).DefaultIfEmpty(0).Max();

    private static List<(decimal?, decimal?)> Unfolded(Paragraph paragraph)
    {
        List<(decimal?, decimal?)> reps = [];
        Unfold(paragraph.Parts, reps);
        return reps;
    }

    private static void Unfold(IEnumerable<Part> parts, List<(decimal?, decimal?)> reps)
    {
        foreach (var term in parts.OfType<Term>().Where(term => term.Role == RepRole.Work))
        {
            var times = term.Counts.Concat(term.Postfixes).Aggregate(1.0, (product, count) => product * count.Min);
            for (var round = 0; round < times && reps.Count < 400; round++)
            {
                if (term.Inside is null)
                {
                    reps.Add((term.Distance?.Min.Metres, term.Time?.Min.TotalSeconds));
                }
                else
                {
                    Unfold(term.Inside, reps);
                }
            }
        }
    }
}
