using Trackside.Training.Analysis;
using Trackside.Training.Load;

namespace Trackside.Cli.Findings;

/// <summary>What a session cost, and when the next hard one may come.</summary>
internal static class CostWords
{
    public static IEnumerable<string> Of(SessionCost cost, SessionAnalysis analysis)
    {
        foreach (var next in cost.Next.Take(1))
        {
            var coach = cost.DaysByCoach is { } days ? $"; coaches say {days.Min} to {days.Max} days" : "";
            yield return $"The next hard session: {Hours(next)} after this one, for its {NameOf(next.Kind)}{coach}. {next.Basis}";
        }

        if (cost.KeySessionEvery is { } every)
        {
            yield return $"How often: one workout in {(every.Min == every.Max ? $"{every.Min}" : $"{every.Min} to {every.Max}")} is a key session by a coach's rule; nothing was found that tests it.";
        }

        foreach (var sentence in LoadsOf(cost).Concat(AtRacePaces(analysis.Totals)))
        {
            yield return sentence;
        }

        if (!analysis.DPrime.IsEmpty && analysis.DPrime.MinBy(state => state.Percent.Value) is { } lowest)
        {
            var rep = analysis.DPrime.IndexOf(lowest) + 1;
            yield return $"D′, the metres above critical speed, was lowest after work rep {rep}: about {InWords.Whole(lowest.Percent.Value)} % left "
                + $"({InWords.Whole(lowest.Percent.Low)} to {InWords.Whole(lowest.Percent.High)}); a rough gauge, never a reason to stop.";
        }
    }

    private static IEnumerable<string> LoadsOf(SessionCost cost)
    {
        if (cost.Exertion is { } exertion)
        {
            yield return $"Load by exertion: {InWords.Whole(exertion.Value)} (exertion times minutes of reps and recoveries; the warm-up is not in it).";
        }

        if (cost.Points is { } points)
        {
            yield return $"Load by speed: {InWords.Whole(points.Value)} points ({InWords.Whole(points.Low)} to {InWords.Whole(points.High)}); an hour at threshold is 33, and sprints are not in it.";
        }

        if (cost.Sprints is { From90: > 0 } sprints)
        {
            yield return $"Sprinted: {InWords.Whole(sprints.From90)} m at 90 % of top speed and above, {InWords.Whole(sprints.From95)} m of them at 95 %.";
        }

        if (cost.AboveCriticalSpeed is { Seconds: > 0 } above)
        {
            yield return $"Above critical speed: {InWords.Time(above.Seconds, 0)} and {InWords.Whole(above.Metres)} m.";
        }
    }

    // From the shortest race at whose pace anything was run, up to the first at whose pace or faster all of it was.
    private static IEnumerable<string> AtRacePaces(SessionTotals totals)
    {
        var some = totals.AtRacePace.Where(race => race.Seconds.Value > 0).ToList();
        var all = some.FindIndex(race => race.Seconds.Value >= totals.WorkSeconds.Value);
        var told = all < 0 ? some : some[..(all + 1)];
        if (told.Count > 0)
        {
            yield return $"At race pace or faster: {string.Join(", ", told.Select(race => $"{Lasting(race.Seconds.Value)} at {race.Race.Name} pace"))}.";
        }
    }

    private static string Lasting(double seconds) => seconds < 59.5 ? $"{InWords.Whole(seconds)} s" : InWords.Time(seconds, 0);

    private static string Hours(NextHardSession next) => next.MinHours == next.MaxHours ? $"{next.MinHours} hours" : $"{next.MinHours} to {next.MaxHours} hours";

    private static string NameOf(HardKind kind) => kind switch
    {
        HardKind.Easy => "easy running",
        HardKind.Acceleration => "accelerations",
        HardKind.MaximalVelocity => "sprints at top speed",
        HardKind.SprintEndurance => "sprint endurance",
        HardKind.SpeedEndurance => "speed endurance",
        HardKind.ResistedSprint => "resisted sprints",
        HardKind.Tempo => "tempo",
        HardKind.Threshold => "threshold work",
        HardKind.Vo2Max => "VO2max work",
        HardKind.LactateTolerance => "lactate tolerance",
        HardKind.Race => "race",
        _ => throw new InvalidOperationException($"{kind} has no name."),
    };
}
