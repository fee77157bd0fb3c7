using System.Collections.Immutable;
using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Load;

/// <summary>What a session cost: its load, its sprints, and how long the next hard one should wait.</summary>
/// <remarks>Each number stands by itself: points, exertion and sprint metres are not added to one another.</remarks>
public sealed record SessionCost
{
    // A kind decides about the days after it when it is a seventh of the work, or a minute of sprinting.
    private const double LeastPercent = 15;
    private const double LeastSprintSeconds = 60;

    // Beyond twice threshold speed points mean nothing: what is faster is counted in metres.
    private const double FastestOfPoints = 2;

    /// <summary>Exertion times minutes of reps and recoveries; null when the athlete gave no exertion. The warm-up is not in it.</summary>
    public Estimate? Exertion { get; init; }

    /// <summary>Intensity points of the reps; null without a profile that tells threshold speed. Sprints are not in it.</summary>
    public Estimate? Points { get; init; }

    /// <summary>Metres sprinted; null without a profile that tells maximal sprint speed.</summary>
    public SprintCount? Sprints { get; init; }

    /// <summary>Work above critical speed; null without a profile that tells it.</summary>
    public WorkAboveCriticalSpeed? AboveCriticalSpeed { get; init; }

    /// <summary>When the next hard session may come, for each kind of work that was enough to count, the longest wait first.</summary>
    public required ImmutableArray<NextHardSession> Next { get; init; }

    /// <summary>The coach's rule beside it: days after speed endurance; null for other sessions.</summary>
    public CountRange? DaysByCoach { get; init; }

    /// <summary>The coach's rule for how often a key session comes: one workout in so many; null for easy running.</summary>
    public CountRange? KeySessionEvery { get; init; }

    /// <summary>Reckons the cost of a session.</summary>
    /// <param name="analysis">The session.</param>
    /// <param name="profile">What the athlete can run, or null.</param>
    /// <param name="rules">The coach's rules; <see cref="CoachRules.Default"/> when left out.</param>
    public static SessionCost Of(SessionAnalysis analysis, Profile? profile = null, CoachRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        rules ??= CoachRules.Default;
        WorkPiece[] pieces = [.. analysis.Reps.Where(rep => rep is { Group: not null, Pace: not null }).Select(PieceOf).OfType<WorkPiece>()];
        var kinds = KindsOf(analysis);
        return new SessionCost
        {
            Exertion = ExertionOf(analysis),
            Points = PointsOf(pieces, profile),
            Sprints = profile?.MaximalSprintSpeed is { Value: >= 3 and <= 13 and var top } && pieces.Length > 0 ? SprintMetres.Of(pieces, top) : null,
            AboveCriticalSpeed = profile?.CriticalSpeed is { Value: >= 1 and <= 8 and var critical } && pieces.Length > 0 ? CriticalSpeedLoad.Of(pieces, critical) : null,
            Next = [.. kinds.Select(RecoveryHours.After).OrderByDescending(next => next.MaxHours).ThenByDescending(next => next.MinHours)],
            DaysByCoach = kinds.Contains(HardKind.SpeedEndurance) ? rules.DaysAfterSpeedEndurance : null,
            KeySessionEvery = kinds.Any(kind => kind != HardKind.Easy) ? rules.KeySessionEvery : null,
        };
    }

    /// <inheritdoc/>
    public bool Equals(SessionCost? other) =>
        other is not null && Exertion == other.Exertion && Points == other.Points && Sprints == other.Sprints
        && AboveCriticalSpeed == other.AboveCriticalSpeed && DaysByCoach == other.DaysByCoach && KeySessionEvery == other.KeySessionEvery && Next.SequenceEqual(other.Next);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Exertion, Points, Sprints, Next.Length);

    private static WorkPiece? PieceOf(RepAnalysis rep) =>
        rep.Pace!.ToSpeed().MetresPerSecond is <= 13 and var speed ? new WorkPiece(rep.Rep.Time!.Value, speed) : null;

    private static Estimate? ExertionOf(SessionAnalysis analysis)
    {
        if (analysis.Session.Exertion is not { } exertion || exertion is < 0 or > 10 || analysis.Totals.WorkSeconds.Value <= 0)
        {
            return null;
        }

        var (work, rest) = (analysis.Totals.WorkSeconds, analysis.Totals.RestSeconds);
        return work.High + rest.High > 86_400 ? null : new Estimate(
            LoadOf(exertion, work.Value + rest.Value), LoadOf(exertion, work.Low + rest.Low), LoadOf(exertion, work.High + rest.High), "RPE min", "session-rpe");
    }

    private static double LoadOf(decimal exertion, double seconds) => SessionRpe.Load(exertion, Duration.FromMilliseconds((long)Math.Round(1_000 * seconds)));

    private static Estimate? PointsOf(WorkPiece[] pieces, Profile? profile)
    {
        if (pieces.Length == 0 || profile?.Vdot is not { Value: >= 30 and <= 85 } vdot)
        {
            return null;
        }

        // The speed of a VDOT goes nearly with it, so its band is the band of threshold speed.
        var threshold = VdotPaces.Of(vdot.Value).Threshold.ToSpeed().MetresPerSecond;
        return new Estimate(SumAt(threshold), SumAt(threshold * vdot.High / vdot.Value), SumAt(threshold * vdot.Low / vdot.Value), "points", "intensity-points");

        double SumAt(double speed) => pieces.Where(piece => piece.MetresPerSecond <= FastestOfPoints * threshold)
            .Sum(piece => IntensityPoints.Of(piece.Time, Math.Min(piece.MetresPerSecond!.Value, FastestOfPoints * speed), speed));
    }

    private static ImmutableArray<HardKind> KindsOf(SessionAnalysis analysis)
    {
        var all = analysis.Totals.WorkSeconds.Value;
        var byKind = analysis.Groups
            .GroupBy(group => KindOf(group, analysis))
            .Select(kind => (Kind: kind.Key, Seconds: kind.Sum(group => group.Mean.Value * group.Reps.Length)))
            .Where(kind => 100 * kind.Seconds >= LeastPercent * all || (IsSprint(kind.Kind) && kind.Seconds >= LeastSprintSeconds));
        return [.. byKind.Select(kind => kind.Kind)];
    }

    private static bool IsSprint(HardKind kind) => kind is HardKind.Acceleration or HardKind.SprintEndurance or HardKind.SpeedEndurance;

    // A sprint that the coach calls by the name of zone 7, for its short recovery, costs what zone 7 costs.
    private static HardKind KindOf(RepGroup group, SessionAnalysis analysis) => group.Zone.Zone.Number switch
    {
        >= 8 when group.Kind == analysis.Vocabulary.Names[6] => HardKind.SpeedEndurance,
        9 => HardKind.Acceleration,
        8 => HardKind.SprintEndurance,
        7 => HardKind.SpeedEndurance,
        6 => HardKind.LactateTolerance,
        4 or 5 => HardKind.Vo2Max,
        3 => HardKind.Threshold,
        _ => HardKind.Easy,
    };
}
