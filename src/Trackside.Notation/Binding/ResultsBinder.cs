using System.Globalization;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Notation.Results;
using Trackside.Notation.Syntax;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>Puts the results of a text on its reps, in order, and holds each label against what it covers.</summary>
internal sealed partial class ResultsBinder
{
    private readonly BindingContext _context;
    private readonly List<ReadRep> _reps;
    private readonly bool _report;
    private int _lastFilled = -1;
    private int _mostSets;

    private ResultsBinder(BindingContext context, List<ReadRep> reps, bool report)
    {
        _context = context;
        _reps = reps;
        _report = report;
    }

    /// <summary>What speaks against the prescription: reps left empty, times left over, speeds nobody runs.</summary>
    public double Cost { get; private set; }

    /// <summary>Fills the reps from the lines of results.</summary>
    public static double Fill(IReadOnlyList<IReadOnlyList<SyntaxNode>> lines, List<ReadRep> reps, BindingContext context, bool report)
    {
        var binder = new ResultsBinder(context, reps, report);
        var groups = lines.Select(line => GroupOf(line, context.Text)).Where(group => group.Printed.Times.Count > 0).ToList();
        binder._mostSets = groups.Select(group => group.Label.Set).DefaultIfEmpty(0).Max();
        for (var index = 0; index < groups.Count; index++)
        {
            binder.Fill(groups[index], isLast: index == groups.Count - 1, isOnly: groups.Count == 1);
        }

        if (groups.Count > 0)
        {
            binder.ReportMissing(groups[0].Span.To(groups[^1].Span));
        }

        return binder.Cost;
    }

    private sealed record Group(ResultLabel Label, PrintedTimes Printed, TextSpan Span, TextSpan LabelSpan);

    private static Group GroupOf(IReadOnlyList<SyntaxNode> line, string text)
    {
        var items = line.ToList();
        var label = ResultLabel.Of(items);
        var printed = PrintedTimes.Of(items.Skip(label.End), text);
        var span = items.Count == 0 ? default : items[0].Span.To(items[^1].Span);
        var labelSpan = label.End > 0 ? items[0].Span.To(items[Math.Max(0, label.End - 1)].Span) : span;
        return new Group(label, printed, span, labelSpan);
    }

    private void Fill(Group group, bool isLast, bool isOnly)
    {
        var slots = SlotsOf(group, isLast, isOnly);
        if (IsOfSegments(group, slots))
        {
            FillSegments(group, slots[0]);
            return;
        }

        var (filled, cost) = Alignment.Of(group.Printed.Times, [.. slots.Select(slot => _reps[slot].Planned.Rep.Distance?.Min)]);
        if (group.Label.Distances.Count > 0 && slots.Count > 0 && !HasDistance(group, slots[0]))
        {
            // The label names a distance that is not asked for: a slip of the pen, if the times fit what is.
            if (cost > 1.2 * Math.Max(slots.Count, group.Printed.Times.Count))
            {
                AddExtras(group, slots[^1]);
                return;
            }

            Cost += 2;
            Report(Rules.LabelDiffers, group.LabelSpan, Asked(slots[0]));
        }

        Cost += cost;
        Place(group, slots, filled);
        CheckTotal(group, filled.Sum(time => time.Seconds ?? 0));
    }

    private bool HasDistance(Group group, int slot) => _reps[slot].Planned.Rep.Distance is not { } distance || group.Label.Distances.Exists(named => IsNear(named, distance.Min));

    private static bool IsNear(Distance one, Distance other) => Math.Abs(one.Metres - other.Metres) <= other.Metres * 0.012m;

    private Phrase Asked(int slot) =>
        _reps[slot].Planned.Rep is { Distance: { } distance } ? Phrase.Literal(distance.Min.ToString()) : Phrase.Of("the next reps");

    private void Place(Group group, List<int> slots, List<FilledTime> filled)
    {
        var at = slots.Count > 0 ? slots[^1] : _lastFilled;
        foreach (var time in filled.Where(time => time.Slot >= 0))
        {
            var slot = slots[time.Slot];
            var index = group.Printed.Times.IndexOf(time.Printed);
            _reps[slot] = _reps[slot] with
            {
                Result = time.Seconds is { } seconds ? Duration.FromSeconds(seconds) : null,
                ResultSpan = time.Printed.Span,
                ResultNote = time.Printed.Note ?? group.Printed.Notes.GetValueOrDefault(index),
            };
            at = Math.Max(at, slot);
        }

        ReportRepairs(filled);
        foreach (var time in filled.Where(time => time.Slot < 0))
        {
            AddExtra(group, time, ++at);
        }

        _lastFilled = Math.Max(_lastFilled, at);
    }

    // One time too many is kept where it was run, as a rep that was not asked for.
    private void AddExtra(Group group, FilledTime time, int at)
    {
        if (time.Seconds is not { } seconds)
        {
            Cost += 3;
            Report(Rules.TimeNotRead, time.Printed.Span, null);
            return;
        }

        var model = _reps.Count == 0 ? null : _reps[Math.Clamp(at - 1, 0, _reps.Count - 1)].Planned;
        var rep = model?.Rep ?? new Rep();
        if (group.Label.Distances is [var distance] && rep.Distance?.Min != distance)
        {
            rep = new Rep { Distance = DistanceRange.Exactly(distance) };
        }

        var planned = model is null ? new PlannedRep(rep, 1, 1, 1, 1, 0) : model with { Rep = rep, Position = model.Position + 1 };
        var extra = new ReadRep(planned, time.Printed.Span) { Result = Duration.FromSeconds(seconds), ResultSpan = time.Printed.Span, IsPrescribed = false };
        _reps.Insert(Math.Clamp(at, 0, _reps.Count), extra);
        Report(Rules.ResultExtra, time.Printed.Span, null);
    }

    private void AddExtras(Group group, int after)
    {
        Cost += 5;
        Report(Rules.LabelDiffers, group.LabelSpan, Phrase.Of("reps that were run but not asked for"));
        var at = after;
        foreach (var printed in group.Printed.Times)
        {
            var seconds = printed.Seconds ?? Cutting.Of(printed.Digits, 1, (_, seconds) => Believable.CostOf(group.Label.Distances[0], seconds))?.Seconds[0];
            AddExtra(group, new FilledTime(-1, seconds, 0, 1, printed), ++at);
        }

        _lastFilled = at;
    }

    private static bool IsOfSegments(Group group, List<int> slots) =>
        slots.Count > 0 && group.Printed.AreSummed && group.Printed.Times.Count > 1 && (slots.Count == 1 || (slots.Count < group.Printed.Times.Count && group.Printed.Total is not null));

    // "5:35 + 5:31 + 5:32 = 16:38": splits inside one rep.
    private void FillSegments(Group group, int slot)
    {
        var segments = group.Printed.Times.Select(time => time.Seconds ?? Cutting.Of(time.Digits, 1, (_, _) => 0)?.Seconds[0] ?? 0).ToList();
        var sum = segments.Sum();
        _reps[slot] = _reps[slot] with
        {
            Result = Duration.FromSeconds(sum),
            ResultSpan = group.Printed.Times[0].Span.To(group.Printed.Times[^1].Span),
            Segments = [.. segments.Select(Duration.FromSeconds)],
        };
        _lastFilled = Math.Max(_lastFilled, slot);
        Cost += _reps[slot].Planned.Rep.Distance is { } distance ? Believable.CostOf(distance.Min, sum) : 0;
        CheckTotal(group, sum);
    }

    private void CheckTotal(Group group, decimal sum)
    {
        if (group.Printed.Total is not { } total || (total.Seconds ?? Cutting.Of(total.Digits, 1, (_, _) => 0)?.Seconds[0]) is not { } printed || Math.Abs(printed - sum) < 1)
        {
            return;
        }

        Report(Rules.ChecksumDiffers, total.Span, Phrase.Literal(Duration.FromSeconds(sum).ToString()));
    }

    private void ReportMissing(TextSpan span)
    {
        var missing = _reps.Count(rep => rep is { IsPrescribed: true, Result: null, ResultNote: null } && rep.Planned.Rep.Role == RepRole.Work && rep.Planned.Rep.Distance is not null);
        if (missing == 0)
        {
            return;
        }

        Cost += missing * 0.5;
        if (_report)
        {
            _context.Diagnostics.Add(Rules.ResultMissing.At(new TextSpan(span.Start, Math.Min(span.Length, 200)), missing.ToString(CultureInfo.InvariantCulture), null));
        }
    }

    private void Report(Rule rule, TextSpan span, Phrase? meant)
    {
        if (_report)
        {
            _context.Report(rule, span, meant);
        }
    }
}
