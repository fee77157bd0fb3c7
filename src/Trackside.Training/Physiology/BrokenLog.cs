using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>An athlete's speed as two straight lines over the logarithm of time, which meet at six minutes.</summary>
/// <remarks>
/// <para><c>v(t) = v₆ (1 − g ln(t / 360 s))</c>, with one g above six minutes and another below. The two g are drawn towards 0.065 and 0.10
/// (standard deviation 0.02, against 0.8 % of scatter in a race), so that one performance is enough, and many have their say.</para>
/// <para>Source: M. Mulligan, G. Adam, T. Emig, PLoS ONE 13, 2018. The drawing together of the g is ours.</para>
/// </remarks>
public sealed record BrokenLog
{
    internal const double Break = 360;
    internal const double FewestSeconds = 90;
    internal const double MostSeconds = 18_000;
    internal const double Shortest = 600;
    internal const double Longest = 42_195;

    private const double UsualLong = 0.065;
    private const double UsualShort = 0.10;

    // (scatter of a race / scatter of the g among athletes)²: 0.8 % and 0.02.
    private const double Pull = 0.008 / 0.02 * (0.008 / 0.02);

    private BrokenLog(double speed, double longLoss, double shortLoss) => (SixMinuteSpeed, LongLoss, ShortLoss) = (speed, longLoss, shortLoss);

    /// <summary>The speed that can be held for six minutes, in m/s; stands for maximal aerobic speed.</summary>
    public double SixMinuteSpeed { get; }

    /// <summary>The share of it that is lost when a time above six minutes is multiplied by e; 0.02 to 0.15.</summary>
    public double LongLoss { get; }

    /// <summary>The same below six minutes; 0.02 to 0.2.</summary>
    public double ShortLoss { get; }

    /// <summary>For how many times six minutes 90 % of the speed can be held; 30 at most, because beyond that it says nothing.</summary>
    [Formula("broken-log", Evidence.Reconstructed)]
    public double EnduranceMultiple => Math.Min(30, Math.Exp(0.1 / LongLoss));

    /// <summary>Fits the two lines to performances.</summary>
    /// <param name="performances">One or more, over 600 m to the marathon, of 90 s to 5 h; the best at each distance counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are none, or one is outside its range.</exception>
    [Formula("broken-log", Evidence.Reconstructed)]
    public static BrokenLog Of(ImmutableArray<Performance> performances)
    {
        var bests = ModelRange.BestOfEach(performances, atLeast: 1);
        return bests.All(Takes)
            ? Fit(bests)
            : throw new ArgumentOutOfRangeException(nameof(performances), "The model takes 600 m to the marathon, run in 90 s to 5 hours; leave out the others.");
    }

    /// <summary>The time for a distance.</summary>
    /// <param name="race">Up to the marathon, and such that the time is 90 s to 5 h.</param>
    /// <exception cref="ArgumentOutOfRangeException">The distance is outside its range.</exception>
    [Formula("broken-log", Evidence.Reconstructed)]
    public Duration TimeFor(Distance race) =>
        race.TotalMetres is > 0 and <= Longest && SecondsFor(race.TotalMetres) is >= FewestSeconds and <= MostSeconds and var seconds
        ? ModelRange.ToDuration(seconds)
        : throw new ArgumentOutOfRangeException(nameof(race), race, "The model holds from 90 s to 5 hours and up to the marathon; take a distance in between.");

    /// <summary>The speed that can be held for a time, in m/s.</summary>
    /// <param name="time">90 s to 5 h.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside its range.</exception>
    [Formula("broken-log", Evidence.Reconstructed)]
    public double SpeedAt(Duration time) =>
        SpeedAt(ModelRange.Require(
            time.TotalMilliseconds / 1_000.0, FewestSeconds, MostSeconds, nameof(time), "The model holds from 90 s to 5 hours; take a time in between."));

    internal static bool Takes(Performance one) =>
        ModelRange.Has(one.Metres, Shortest, Longest) && ModelRange.Has(one.Seconds, FewestSeconds, MostSeconds) && ModelRange.IsRunning(one);

    /// <summary>Least squares of <c>s·v + g·ln(t/360) − 1</c> in the slowness s and the two g; each g is worked out for itself once s is known.</summary>
    internal static BrokenLog Fit(ImmutableArray<Performance> bests)
    {
        var (above, below) = (new Side(UsualLong), new Side(UsualShort));
        foreach (var one in bests)
        {
            (one.Seconds >= Break ? above : below).Add(one.Metres / one.Seconds, Math.Log(one.Seconds / Break));
        }

        var slowness = (above.Right + below.Right) / (above.Left + below.Left);
        var (longLoss, shortLoss) = (Math.Clamp(above.LossAt(slowness), 0.02, 0.15), Math.Clamp(below.LossAt(slowness), 0.02, 0.2));

        // Where a g was held to its range, the speed has to be found once more.
        slowness = (above.RightAt(longLoss) + below.RightAt(shortLoss)) / (above.Squares + below.Squares);
        return new BrokenLog(1 / slowness, longLoss, shortLoss);
    }

    internal double SpeedAt(double seconds) => SixMinuteSpeed * (1 - (LossAt(seconds) * Math.Log(seconds / Break)));

    /// <summary>Newton's method on <c>t v(t) = d</c>, where the distance covered is a concave function of time; infinity when it is never covered.</summary>
    internal double SecondsFor(double metres)
    {
        var isLong = metres >= Break * SixMinuteSpeed;
        var loss = isLong ? LongLoss : ShortLoss;
        var seconds = isLong ? Break : Math.Min(Break, metres / SixMinuteSpeed);
        for (var turn = 0; turn < 20; turn++)
        {
            var log = 1 - (loss * Math.Log(seconds / Break));
            if (log <= loss)
            {
                return double.PositiveInfinity;
            }

            var step = ((metres / SixMinuteSpeed) - (seconds * log)) / (log - loss);
            seconds += step;
            if (Math.Abs(step) < 1e-9 * seconds)
            {
                break;
            }
        }

        return seconds;
    }

    private double LossAt(double seconds) => seconds >= Break ? LongLoss : ShortLoss;

    private sealed class Side(double usual)
    {
        private double _speeds;
        private double _logs = Pull * usual;
        private double _logSquares = Pull;
        private double _mixed;

        public double Squares { get; private set; }

        public double Left => Squares - (_mixed * _mixed / _logSquares);

        public double Right => _speeds - (_mixed * _logs / _logSquares);

        public void Add(double speed, double log)
        {
            _speeds += speed;
            Squares += speed * speed;
            _logs += log;
            _logSquares += log * log;
            _mixed += speed * log;
        }

        public double LossAt(double slowness) => (_logs - (slowness * _mixed)) / _logSquares;

        public double RightAt(double loss) => _speeds - (loss * _mixed);
    }
}
