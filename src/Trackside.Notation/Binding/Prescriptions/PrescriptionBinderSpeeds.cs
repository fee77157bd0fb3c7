using Trackside.Notation.Diagnostics;
using Trackside.Notation.Lexicon;
using Trackside.Notation.Syntax;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <content>Times that reps are run in: results and targets.</content>
internal sealed partial class PrescriptionBinder
{
    // "5 x mile off 2 min, 5.21 5.19 5.22 5.18 5.10": as many times as reps, each of them believable.
    private bool IsListOfResults(out int end)
    {
        end = EndOfTimes(_clause.At);
        var term = _parts.OfType<Term>().LastOrDefault(part => part.Role == RepRole.Work && part.LastRep.Distance is not null);
        if (end < _clause.At + 3 || term?.LastRep.Distance is not { } distance || IsRested() || term is { Inside: not null })
        {
            return false;
        }

        var times = Results.PrintedTimes.Of(Enumerable.Range(_clause.At, end - _clause.At).Select(at => _clause[at]!), _context.Text).Times;
        var reps = term.Counts.Concat(term.Postfixes).Aggregate(1, (product, count) => Math.Min(product * count.Min, 999));
        return times.Count > 1 && times.Count == reps && times.TrueForAll(time =>
            time.Seconds is { } seconds ? Results.Believable.CostOf(distance.Min, seconds) < 0.9
                : Results.Cutting.Of(time.Digits, 1, (_, seconds) => Results.Believable.CostOf(distance.Min, seconds)) is { Cost: < 1.2 });
    }

    // A time that somebody runs the rep before in, behind it or behind a dash: its result or target.
    private bool IsSpeedOf(Term term, QuantitySyntax quantity)
    {
        if (quantity.Kind is not (QuantityKind.Time or QuantityKind.Number) || term.LastRep.Distance is not { } distance || quantity.Min < 4
            || (quantity.Kind == QuantityKind.Number && quantity.Min >= 100 && quantity.Min % 50 == 0))
        {
            return false;
        }

        // "30s/3min": the rest of a rep and of a set, though the first could be run in.
        if (_clause.Peek() is MarkSyntax { Mark: '/' } && _clause.Peek(2) is QuantitySyntax { Kind: QuantityKind.Time } second && Results.Believable.CostOf(distance.Min, second.Min) >= 0.9)
        {
            return false;
        }

        var stands = _clause.Previous switch
        {
            MarkSyntax { Mark: ',' } => term.IsMany && quantity.IsRange && quantity.Max - quantity.Min <= 5 && (quantity.Min % 5 != 0 || quantity.Max % 5 != 0),
            MarkSyntax { Mark: '-', IsTight: false } => _parts is [.., Term, Break { Strength: Break.Slash }],
            WordSyntax { Sense: Sense.Alternating or Sense.Ordinal or Sense.Ran } => true,
            WordSyntax { Sense: Sense.RepNoun or Sense.Number } => _clause.Peek(-2) is WordSyntax { Sense: Sense.Ordinal },
            WordSyntax { Sense: null or Sense.Story or Sense.Filler } => quantity.Kind == QuantityKind.Time,
            BracketSyntax or QuantitySyntax => AdjacentTerm is not null,
            WordSyntax => AdjacentTerm is not null && quantity.Kind == QuantityKind.Time,
            _ => false,
        };
        return stands && Results.Believable.CostOf(distance.Min, quantity.Min) < 0.9;
    }

    private void ReadSpeeds(Term term)
    {
        var end = EndOfTimes(_clause.At);
        if (end > _clause.At + 1)
        {
            _brackets.Add(new Bracketed(BracketOf(_clause.At), term, _clause.Current.Span.To(_clause[end - 1]!.Span)));
        }
        else if (_clause.Previous is WordSyntax { Sense: null or Sense.Story })
        {
            _context.Report(Rules.NumberNotRead, _clause.Current.Span);
        }
        else
        {
            term.LastRep.Target ??= new Target(_context.TextOf(_clause.Current), TargetMeaning.Of([_clause.Current], _context));
        }

        _clause.At = end;
    }

    // "between 1:18 and 1:20": times the rep is run in, not a rest.
    private bool AreSpeeds()
    {
        var (next, at) = _clause.Telling(_clause.At + 1);
        return next is QuantitySyntax { Kind: QuantityKind.Time } time && LastTerm is { LastRep.Distance: { } distance } && !IsRestedAt(at) && !IsRestedAt(EndOfTimes(at) - 1)
            && Results.Believable.CostOf(distance.Min, time.Min) < 0.9;
    }

    // "in 72", "in 3:05", "in 5k" behind a rep say how fast; elsewhere the word says nothing.
    private void ReadIn()
    {
        var (next, at) = _clause.Telling(_clause.At + 1);
        var isTime = next is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number };
        var isRace = next is QuantitySyntax { Kind: QuantityKind.Distance } && _clause.Telling(at + 1).Node is null or MarkSyntax or WordSyntax { Sense: Sense.Pace or Sense.With };
        if (LastTerm is null || !(isTime || isRace || next is WordSyntax { Sense: Sense.Zone or Sense.Race }))
        {
            return;
        }

        if (isTime && IsListOfTimes(at))
        {
            _brackets.Add(new Bracketed(BracketOf(at), LastTerm, _clause[at]!.Span.To(_clause[EndOfTimes(at) - 1]!.Span)));
            _clause.At = EndOfTimes(at);
            return;
        }

        _clause.At = at;
        ReadTarget();
    }

    private bool IsListOfTimes(int at) => EndOfTimes(at) - at > 2 && _clause[at + 1] is MarkSyntax { Mark: ',' or '/' or ';' } or WordSyntax { Sense: Sense.And };

    private int EndOfTimes(int at)
    {
        var end = at;
        while (end < at + LongestList && _clause[end] is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number or QuantityKind.Raw } && (end == at || !IsRestedAt(end)))
        {
            end++;
            if (_clause[end] is MarkSyntax { Mark: ',' or '/' or ';' } or WordSyntax { Sense: Sense.And } && _clause[end + 1] is QuantitySyntax { Kind: QuantityKind.Time or QuantityKind.Number or QuantityKind.Raw } && !IsRestedAt(end + 1))
            {
                end++;
            }
        }

        return end;
    }

    private bool IsRestedAt(int at) => !(_clause[at + 1] is WordSyntax { Sense: Sense.Rest } && _clause[at + 2] is QuantitySyntax) && _clause.Telling(at + 1).Node is WordSyntax { Sense: Sense.Rest or Sense.Mode or Sense.SetRest or Sense.Off or Sense.Between or Sense.Role };

    // The list is kept as if it stood in a bracket of its own.
    private BracketSyntax BracketOf(int at)
    {
        var items = Enumerable.Range(at, EndOfTimes(at) - at).Select(index => _clause[index]!).ToArray();
        return new BracketSyntax([.. items], '(', true, items[0].FirstToken, items[^1].FirstToken + items[^1].TokenCount - items[0].FirstToken, items[0].Span.To(items[^1].Span));
    }
}
