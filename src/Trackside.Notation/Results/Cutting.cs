namespace Trackside.Notation.Results;

/// <summary>Cuts digits that run together into a given number of times, at the least cost.</summary>
internal static class Cutting
{
    public static (double Cost, decimal[] Seconds)? Of(string digits, int pieces, Func<int, decimal, double> costOf)
    {
        if (digits.Length > TimeForms.Longest * pieces)
        {
            return null;
        }

        if (pieces == 1)
        {
            return Whole(digits, costOf);
        }

        // best[piece, from]: the least cost of cutting what begins at "from" into the pieces from "piece" on.
        var best = new (double Cost, int Next, decimal Seconds)[pieces + 1, digits.Length + 1];
        List<TimeForm> forms = [];
        for (var piece = pieces; piece >= 0; piece--)
        {
            for (var from = 0; from <= digits.Length; from++)
            {
                best[piece, from] = piece == pieces
                    ? (from == digits.Length ? 0 : double.PositiveInfinity, 0, 0)
                    : BestPiece(digits, piece, from, best, forms, costOf);
            }
        }

        if (double.IsInfinity(best[0, 0].Cost))
        {
            return null;
        }

        var seconds = new decimal[pieces];
        for (int piece = 0, at = 0; piece < pieces; piece++)
        {
            (_, var next, seconds[piece]) = best[piece, at];
            at = next;
        }

        return (best[0, 0].Cost, seconds);
    }

    private static (double Cost, decimal[] Seconds)? Whole(string digits, Func<int, decimal, double> costOf)
    {
        List<TimeForm> forms = [];
        TimeForms.AddTo(forms, digits);
        (double Cost, decimal Seconds) best = (double.PositiveInfinity, 0);
        foreach (var form in forms)
        {
            var cost = form.Cost + costOf(0, form.Seconds);
            best = cost < best.Cost ? (cost, form.Seconds) : best;
        }

        return double.IsInfinity(best.Cost) ? null : (best.Cost, [best.Seconds]);
    }

    private static (double, int, decimal) BestPiece(
        string digits, int piece, int from, (double Cost, int Next, decimal Seconds)[,] best, List<TimeForm> forms, Func<int, decimal, double> costOf)
    {
        (double Cost, int Next, decimal Seconds) found = (double.PositiveInfinity, 0, 0);
        for (var next = from + 1; next <= Math.Min(digits.Length, from + TimeForms.Longest); next++)
        {
            // What already costs more cannot become the best.
            if (best[piece + 1, next].Cost >= found.Cost)
            {
                continue;
            }

            forms.Clear();
            TimeForms.AddTo(forms, digits.AsSpan(from, next - from));
            foreach (var form in forms)
            {
                var cost = form.Cost + costOf(piece, form.Seconds) + best[piece + 1, next].Cost;
                if (cost < found.Cost)
                {
                    found = (cost, next, form.Seconds);
                }
            }
        }

        return found;
    }
}
