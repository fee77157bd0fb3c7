using Trackside.Training.Analysis;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Telling;

/// <summary>Parts of a workout in words. In English they are those of the notation, so that a sheet and the notation never differ.</summary>
public static class WorkoutWords
{
    /// <summary><c>2 x (3 x 120m)</c>: what is run, without what it asks for.</summary>
    /// <param name="block">The block.</param>
    public static string Of(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return new Block([.. block.Steps.Select(WithoutTarget)]).CanonicalText;
    }

    /// <summary><c>400m</c>, <c>1mi tempo</c>: what is run, without what it asks for.</summary>
    /// <param name="rep">The rep.</param>
    /// <param name="speech">The language.</param>
    public static string Of(Rep rep, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(rep);
        ArgumentNullException.ThrowIfNull(speech);
        return speech.IsEnglish ? Of(new Block([rep])) : Translated(rep, speech);
    }

    /// <summary><c>400m @ 5K pace</c>: what the reps of a group are.</summary>
    /// <param name="group">A group of the session.</param>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static string Of(RepGroup group, SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        return speech.IsEnglish ? group.Name : Asked(analysis.Reps[group.Reps[0] - 1].Rep.Planned.Rep, speech);
    }

    /// <summary><c>400m @ 5K pace</c>: what is run, with what it asks for.</summary>
    /// <param name="rep">The rep.</param>
    /// <param name="speech">The language.</param>
    public static string Asked(Rep rep, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(rep);
        return rep.Target is { } target ? $"{Of(rep, speech)} @ {TargetWords.Of(target, speech)}" : Of(rep, speech);
    }

    /// <summary><c>80m walk in 1:30</c>: what is done, without where; empty when nothing is said of that.</summary>
    /// <param name="recovery">The recovery.</param>
    /// <param name="speech">The language.</param>
    public static string Of(Recovery recovery, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(recovery);
        ArgumentNullException.ThrowIfNull(speech);
        return (recovery with { Relation = IsWorkedOut(recovery) ? null : recovery.Relation }) switch
        {
            { Mode: null, Distance: null, Time: null, Relation: null } => "",
            { Mode: RecoveryMode.Full, Distance: null, Time: null, Relation: null } => speech.Say("recovery.full"),
            { Mode: RecoveryMode.AsNeeded, Distance: null, Time: null, Relation: null } => speech.Say("recovery.as-needed"),
            var plain when speech.IsEnglish => InNotation(plain, speech),
            var plain => Translated(plain, speech),
        };
    }

    /// <summary><c>5K pace</c>.</summary>
    /// <param name="race">The distance of the race.</param>
    /// <param name="speech">The language.</param>
    public static string OfPace(Distance race, Speech speech) => TargetWords.Of(new Target("", new RacePace(DistanceRange.Exactly(race))), speech);

    internal static string Of(DurationRange time) => time.IsExact ? Of(time.Min) : $"{Of(time.Min)}-{Of(time.Max)}";

    internal static string Of(DistanceRange distance) => distance.IsExact ? distance.Min.ToString() : $"{distance.Min}-{distance.Max}";

    private static string Of(Duration time) => time.TotalMilliseconds < 60_000 ? $"{time}s" : time.ToString();

    private static string InNotation(Recovery recovery, Speech speech)
    {
        var words = (recovery with
        {
            Scope = recovery.Scope == RecoveryScope.SendOff ? RecoveryScope.SendOff : RecoveryScope.Other,
            Of = RepSelector.All,
        }).CanonicalText;
        return IsOnlyTime(recovery) ? speech.Say("recovery.time", words) : words;
    }

    private static string Translated(Recovery recovery, Speech speech)
    {
        if (IsOnlyTime(recovery))
        {
            return speech.Say("recovery.time", Of(recovery.Time!.Value));
        }

        var time = recovery.Time is { } given ? Of(given) : null;
        string?[] parts =
        [
            recovery.Distance is { } distance ? Of(distance) : null,
            recovery.Relation is { } relation ? speech.Say($"relation.{relation}") : null,
            recovery.Mode is { } mode ? speech.Say($"mode.{mode}") : null,
            time is null ? null
                : recovery.Scope == RecoveryScope.SendOff ? speech.Say("recovery.every", time)
                : recovery.Distance is null && recovery.Relation is null ? time
                : speech.Say("recovery.in", time),
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string Translated(Rep rep, Speech speech)
    {
        var time = rep.Time is { } given ? Of(given) : null;
        string?[] parts =
        [
            rep.Distance is { } distance ? Of(distance) : null,
            time is null ? null : rep.Distance is null ? time : speech.Say("recovery.in", time),
            rep.Role == RepRole.Work ? null : speech.Say($"role.{rep.Role}"),
            rep.Label,
        ];
        return string.Join(' ', parts.OfType<string>().DefaultIfEmpty(speech.Say("rep.run")));
    }

    private static bool IsOnlyTime(Recovery recovery) =>
        recovery is { Time: not null, Distance: null, Relation: null, Mode: null } && recovery.Scope != RecoveryScope.SendOff;

    private static Step WithoutTarget(Step step) => step switch
    {
        Rep rep => rep with { Target = null },
        Set set => set with { Steps = [.. set.Steps.Select(WithoutTarget)] },
        _ => throw new InvalidOperationException($"{step.GetType().Name} has no words."),
    };

    // "The distance of the next rep" need not be said where that distance is known.
    private static bool IsWorkedOut(Recovery recovery) => recovery.Relation switch
    {
        RecoveryRelation.EqualRepTime or RecoveryRelation.HalfNextRepTime or RecoveryRelation.HalfPreviousRepTime => recovery.Time is not null,
        _ => recovery.Distance is not null,
    };
}
