using System.Globalization;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Results;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Which reps a line of results is for, and what to say of how it was read.</content>
internal sealed partial class ResultsBinder
{
    private List<int> SlotsOf(Group group, bool isLast, bool isOnly)
    {
        var open = Enumerable.Range(0, _reps.Count)
            .Where(index => _reps[index] is { IsPrescribed: true, Result: null, ResultNote: null } && _reps[index].Planned.Rep.Role == RepRole.Work)
            .ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var named = ByLabel(group, open);
        return named.Count > 0 ? named
            : isOnly || (isLast && !group.Label.HasWords) ? open
            : NextSets(open, group.Printed.Times.Count);
    }

    private List<int> ByLabel(Group group, List<int> open)
    {
        var label = group.Label;
        var ofDistance = label.Distances.Count == 0 ? open : [.. open.Where(index => HasDistance(group, index) && _reps[index].Planned.Rep.Distance is not null)];
        if (label.Set != 0 && SetOf(group, label.Set) is { Count: > 0 } set)
        {
            return set;
        }

        if (label.Distances.Count == 0 || ofDistance.Count == 0)
        {
            return [];
        }

        var run = RunOf(ofDistance);
        return group.Printed.Times.Count > run.Count && (group.Printed.Times.Count == ofDistance.Count || label.Distances.Count == 1 && ofDistance.Count > run.Count && group.Printed.Times.Count >= ofDistance.Count) ? ofDistance : run;
    }

    // The reps that stand together from the first one on.
    private static List<int> RunOf(List<int> indices) => [.. indices.TakeWhile((index, place) => index == indices[0] + place)];

    // The n-th round that has reps of the label's distances.
    private List<int> SetOf(Group group, int number)
    {
        var sets = Enumerable.Range(0, _reps.Count)
            .Where(index => _reps[index].IsPrescribed && _reps[index].Planned.Rep.Role == RepRole.Work && (group.Label.Distances.Count == 0 || HasDistance(group, index)))
            .GroupBy(index => _reps[index].Planned.SetInWorkout)
            .ToList();
        // "20 min steady + 3 x (…)": the sets are the rounds, where there are as many rounds as the labels count.
        var rounds = sets.GroupBy(set => _reps[set.First()].Planned.Block).Where(block => block.Skip(1).Any()).SelectMany(block => block).ToList();
        sets = rounds.Count >= _mostSets ? rounds : sets;
        var place = number < 0 ? sets.Count + number : number - 1;
        return place >= 0 && place < sets.Count ? [.. sets[place].Where(index => _reps[index].Result is null)] : [];
    }

    // As many of the next sets as the times fill.
    private List<int> NextSets(List<int> open, int times)
    {
        List<int> slots = [];
        foreach (var set in open.GroupBy(index => _reps[index].Planned.SetInWorkout))
        {
            if (slots.Count >= times)
            {
                break;
            }

            var reps = set.ToList();
            // A line for part of a set, as when the sets are told by the results alone.
            slots.AddRange(slots.Count == 0 && reps.Count >= times * 2 ? reps.Take(times) : reps);
        }

        return slots;
    }

    private void ReportRepairs(List<FilledTime> filled)
    {
        if (!_report)
        {
            return;
        }

        foreach (var token in filled.Where(time => time.Slot >= 0).GroupBy(time => time.Printed.Span))
        {
            var times = token.ToList();
            var words = times.Select(time => time.Seconds is { } seconds ? TextOf(seconds, times[0].Printed.Digits) : "nothing").ToList();
            var digits = times[0].Printed.Digits;
            if (times.Count > 1)
            {
                var fix = new Fix(Phrase.Of("Write '{0}'", string.Join(" / ", words)), token.Key, string.Join(" / ", words));
                _context.Diagnostics.Add(Rules.TimesRunTogether.At(token.Key, digits, Listed(words), [fix]));
            }
            else if (times[0].Seconds is { } seconds && IsRepaired(digits, seconds))
            {
                var fix = new Fix(Phrase.Of("Write '{0}'", words[0]), token.Key, words[0]);
                _context.Diagnostics.Add(Rules.PointMissing.At(token.Key, digits, Phrase.Literal(words[0]), [fix]));
            }
            else if (times[0].Cost >= 2 && times[0].Seconds is { } odd)
            {
                var speed = _reps.First(rep => rep.ResultSpan == token.Key).Planned.Rep.Distance is { } distance && odd > 0
                    ? Phrase.Of("{0} metres a second", (distance.Min.Metres / odd).ToString("0.#", CultureInfo.InvariantCulture))
                    : Phrase.Of("a time");
                _context.Diagnostics.Add(Rules.SpeedNotBelievable.At(token.Key, words[0], speed));
            }
        }
    }

    // Whether the value is another one than the digits say as they stand.
    private static bool IsRepaired(string digits, decimal seconds) =>
        digits.Length > 0 && NumberText.Of(digits) is not { Form: not NumberForm.Raw } || (digits.Length > 0 && NumberText.Of(digits).Value != seconds);

    private static Phrase Listed(List<string> words) =>
        words.Count == 1 ? Phrase.Literal(words[0]) : Phrase.Of("{0} and {1}", string.Join(", ", words[..^1]), words[^1]);

    // With as many places as were printed, so that 43.90 stays what the watch showed.
    private static string TextOf(decimal seconds, string digits)
    {
        var time = Duration.FromSeconds(seconds).ToString();
        return time.Contains('.', StringComparison.Ordinal) || time.Contains(':', StringComparison.Ordinal) || digits.Length > 0 ? time : time + "s";
    }
}
