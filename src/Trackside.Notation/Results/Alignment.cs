using Trackside.Notation.Text;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Results;

/// <summary>A time as it was printed: its digits, or a value where quote marks say it plainly, or only a note.</summary>
internal sealed record PrintedTime(TextSpan Span, string Digits, decimal? Seconds, string? Note);

/// <summary>One time on its rep.</summary>
/// <param name="Slot">The rep's place among those that were to be filled; -1 for one too many.</param>
/// <param name="Seconds">The time; null for a note such as a rep that was not finished.</param>
/// <param name="Cost">How unusual the reading is.</param>
/// <param name="Pieces">How many times were cut out of the same digits.</param>
/// <param name="Printed">What was printed.</param>
internal sealed record FilledTime(int Slot, decimal? Seconds, double Cost, int Pieces, PrintedTime Printed);

/// <summary>
/// Puts printed times on reps, in order, at the least cost: a time may be taken as it stands, cut into several that run
/// together, or left over; a rep may stay empty. What the reps' distances make believable decides.
/// </summary>
internal sealed class Alignment
{
    public const double Missing = 4;
    public const double Extra = 4.5;
    private const double RunTogether = 0.5;
    private const int MostPieces = 8;

    // How far times and reps may drift apart: it keeps the work in proportion to the text.
    private const int Drift = 12;

    private const double Nowhere = 1e6;
    private const decimal LongestByTime = 21_600;

    private readonly IReadOnlyList<PrintedTime> _times;
    private readonly IReadOnlyList<Distance?> _slots;
    private readonly double[] _fastest;
    private readonly int _width;
    private readonly (double Cost, int Pieces, bool IsSkip)[] _best;

    private Alignment(IReadOnlyList<PrintedTime> times, IReadOnlyList<Distance?> slots)
    {
        _times = times;
        _slots = slots;
        _fastest = [.. slots.Select(slot => slot is { } distance ? Believable.FastestOver(distance) : 0)];
        _width = slots.Count + 1;
        _best = new (double, int, bool)[(times.Count + 1) * _width];
        Array.Fill(_best, (Nowhere, 0, false));
    }

    public static (List<FilledTime> Filled, double Cost) Of(IReadOnlyList<PrintedTime> times, IReadOnlyList<Distance?> slots)
    {
        var alignment = new Alignment(times, slots);
        alignment.Solve();
        return alignment.Trace();
    }

    // From the back, so that no recursion goes as deep as the text is long.
    private void Solve()
    {
        for (var time = _times.Count; time >= 0; time--)
        {
            var last = Math.Min(_slots.Count, time + Drift);
            for (var slot = last; slot >= Math.Max(0, Math.Min(time, _slots.Count) - Drift); slot--)
            {
                _best[(time * _width) + slot] = BestFrom(time, slot);
            }
        }
    }

    private (double Cost, int Pieces, bool IsSkip) BestFrom(int time, int slot)
    {
        if (time == _times.Count)
        {
            return ((_slots.Count - slot) * Missing, 0, true);
        }

        (double Cost, int Pieces, bool IsSkip) best = (double.PositiveInfinity, 0, false);
        if (slot < _slots.Count)
        {
            var most = CanBeCut(_times[time]) ? Math.Min(MostPieces, (_times[time].Digits.Length / 3) + 1) : 1;
            for (var pieces = 1; pieces <= most && slot + pieces <= _slots.Count; pieces++)
            {
                if (Cut(time, slot, pieces) is { } cut && CostAt(time + 1, slot + pieces) + cut.Cost < best.Cost)
                {
                    best = (CostAt(time + 1, slot + pieces) + cut.Cost, pieces, false);
                }
            }

            // A rep without a time: likelier at the end than in the middle.
            var skipped = CostAt(time, slot + 1) + Missing + 0.2;
            best = skipped < best.Cost ? (skipped, 0, true) : best;
        }

        var extra = CostAt(time + 1, slot) + Extra + (slot < _slots.Count ? 1 : 0);
        return extra < best.Cost ? (extra, 0, false) : best;
    }

    private double CostAt(int time, int slot) => slot < _width ? _best[(time * _width) + slot].Cost : Nowhere;

    // Digits that make one ordinary time are one time.
    private static bool CanBeCut(PrintedTime printed) =>
        printed is { Seconds: null, Note: null, Digits.Length: >= 4 and <= MostPieces * 8 } && Cutting.Of(printed.Digits, 1, static (_, _) => 0) is not { Cost: < TimeForms.MarkMissing };

    private (double Cost, decimal[] Seconds)? Cut(int time, int slot, int pieces)
    {
        var printed = _times[time];
        if (printed.Note is not null)
        {
            return (0.1, []);
        }

        if (printed.Seconds is { } said)
        {
            return (CostOf(slot, said), [said]);
        }

        var cut = Cutting.Of(printed.Digits, pieces, (piece, seconds) => CostOf(slot + piece, seconds));
        return cut is { } found && pieces > 1 ? (found.Cost + RunTogether, found.Seconds) : cut;
    }

    // A rep by time has no speed to go by, but nobody's rep lasts half a day.
    private double CostOf(int slot, decimal seconds) => _fastest[slot] > 0 ? Believable.CostOf(_fastest[slot], seconds) : seconds > LongestByTime ? 6 : 0.8;

    private (List<FilledTime>, double) Trace()
    {
        List<FilledTime> filled = [];
        var (time, slot) = (0, 0);
        while (time < _times.Count)
        {
            var (_, pieces, isSkip) = _best[(time * _width) + slot];
            if (isSkip)
            {
                slot++;
            }
            else if (pieces == 0)
            {
                filled.Add(new FilledTime(-1, _times[time].Note is null ? SecondsAlone(time) : null, Extra, 1, _times[time]));
                time++;
            }
            else
            {
                var (cost, seconds) = Cut(time, slot, pieces)!.Value;
                for (var piece = 0; piece < pieces; piece++)
                {
                    filled.Add(new FilledTime(slot + piece, piece < seconds.Length ? seconds[piece] : null, cost, pieces, _times[time]));
                }

                (time, slot) = (time + 1, slot + pieces);
            }
        }

        return (filled, CostAt(0, 0));
    }

    private decimal? SecondsAlone(int time) => _times[time].Seconds ?? Cutting.Of(_times[time].Digits, 1, (_, _) => 0)?.Seconds[0];
}
