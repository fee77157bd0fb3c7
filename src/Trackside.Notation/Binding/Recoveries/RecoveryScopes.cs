using Trackside.Notation.Readings;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>Gives each recovery the scope that its words or its place say, and joins what two places say of one recovery.</summary>
internal static class RecoveryScopes
{
    public static List<ReadRecovery> Settle(List<RecoveryDraft> drafts, List<Part> parts)
    {
        var reps = parts.OfType<Term>().SelectMany(term => term.AllReps).Where(rep => rep.Role == RepRole.Work).ToList();
        List<ReadRecovery> settled = [];
        foreach (var draft in drafts)
        {
            var recovery = RecoveryOf(draft, drafts, parts, reps);
            var same = settled.FindIndex(other => IsSamePlace(other.Recovery, recovery, reps) && Joined(other.Recovery, recovery) is not null);
            if (same < 0)
            {
                settled.Add(new ReadRecovery(recovery, draft.Span));
            }
            else
            {
                settled[same] = new ReadRecovery(Joined(settled[same].Recovery, recovery)!, draft.Span);
            }
        }

        // "Full. 4-5 min between reps": the manner stands alone before its recovery.
        return JoinManner(settled);
    }

    private static List<ReadRecovery> JoinManner(List<ReadRecovery> recoveries)
    {
        for (var index = 0; index + 1 < recoveries.Count; index++)
        {
            var (manner, next) = (recoveries[index], recoveries[index + 1]);
            if (!manner.Recovery.HasMeasure && manner.Recovery is { Scope: RecoveryScope.BetweenReps, Of.IsAll: true } && next.Recovery is { HasMeasure: true, Scope: RecoveryScope.BetweenReps })
            {
                recoveries[index + 1] = new ReadRecovery(next.Recovery with { Mode = manner.Recovery.Mode }, manner.Span.To(next.Span));
                recoveries.RemoveAt(index);
            }
        }

        return recoveries;
    }

    private static Recovery RecoveryOf(RecoveryDraft draft, List<RecoveryDraft> drafts, List<Part> parts, List<Term> reps)
    {
        var (scope, of) = draft.Scope is { } said ? Said(draft, said) : Placed(draft, drafts, parts, reps);
        if (scope == RecoveryScope.SendOff && of.IsAll && draft.Behind is { Inside: null } term && reps.Exists(rep => rep.Distance != term.Distance || rep.Time != term.Time))
        {
            of = OfTerm(term);
        }

        return new Recovery
        {
            Scope = scope,
            Of = of,
            Distance = draft.Distance,
            Time = draft.Time,
            Mode = draft.Mode,
            // "equal recovery" after a rep of three minutes is three minutes.
            Relation = draft.Relation == RecoveryRelation.EqualRepDistance && reps.Count > 0 && reps.All(rep => rep.Distance is null) ? RecoveryRelation.EqualRepTime : draft.Relation,
            FollowsLastRep = draft.FollowsLastRep,
        };
    }

    private static (RecoveryScope, RepSelector) Said(RecoveryDraft draft, RecoveryScope said)
    {
        var of = new RepSelector
        {
            Distances = [.. draft.Distances.Distinct()],
            Times = [.. draft.Times.Distinct()],
            Sets = [.. draft.Sets.Distinct()],
            Positions = [.. draft.Positions.Distinct()],
            Label = draft.Label,
        };
        var scope = said switch
        {
            RecoveryScope.BetweenReps when of.Positions.Length == 2 => RecoveryScope.Between,
            RecoveryScope.After when of.IsAll => RecoveryScope.BetweenReps,
            RecoveryScope.After when of.Sets is [> 0] && of is { Distances.IsEmpty: true, Times.IsEmpty: true, Positions.IsEmpty: true, Label: null } => RecoveryScope.BetweenSets,
            RecoveryScope.BetweenSets when !of.Sets.IsEmpty => RecoveryScope.Within,
            RecoveryScope.Within when of.IsAll => RecoveryScope.BetweenReps,
            _ => said,
        };
        return (scope, of);
    }

    // A recovery that does not say where it goes belongs to what it stands behind.
    private static (RecoveryScope, RepSelector) Placed(RecoveryDraft draft, List<RecoveryDraft> drafts, List<Part> parts, List<Term> reps)
    {
        if (draft.IsSetRest)
        {
            return (RecoveryScope.BetweenSets, RepSelector.All);
        }

        if (draft.Behind is not { } term || draft.Relation is RecoveryRelation.EqualRepTime or RecoveryRelation.EqualRepDistance)
        {
            return (RecoveryScope.BetweenReps, RepSelector.All);
        }

        if (term.Inside is not null)
        {
            var insideRests = drafts.Any(other => other.Behind is { } behind && behind != term && term.AllReps.Contains(behind));
            return (insideRests ? RecoveryScope.BetweenSets : RecoveryScope.BetweenReps, RepSelector.All);
        }

        if (draft.IsBeforeAnotherRep || IsFirstOfBareList(term, parts))
        {
            return (RecoveryScope.After, OfTerm(term));
        }

        var isOnlyKind = reps.All(rep => rep.Distance == term.Distance && rep.Time == term.Time) || !term.IsMany;
        return (RecoveryScope.BetweenReps, isOnlyKind ? RepSelector.All : OfTerm(term));
    }

    private static bool IsFirstOfBareList(Term term, List<Part> parts)
    {
        var terms = parts.OfType<Term>().ToList();
        var at = terms.IndexOf(term);
        return at >= 0 && term.IsBareRep && terms.Skip(at + 1).Any(next => next.Role == RepRole.Work) && !terms.Take(at).Any(before => before.IsBareRep && before.RecoveriesAfter == 0);
    }

    private static RepSelector OfTerm(Term term) => new()
    {
        Distances = term.Distance is { } distance ? [distance.Min] : [],
        Times = term.Distance is null && term.Time is { } time ? [time.Min] : [],
    };

    // "8 x 400m w. 100m rec." and "25" after each 400m" speak of one recovery.
    private static bool IsSamePlace(Recovery one, Recovery other, List<Term> reps)
    {
        var areOfReps = IsOfReps(one.Scope) && IsOfReps(other.Scope);
        return (areOfReps || one.Scope == other.Scope) && (one.Of.Equals(other.Of) || (areOfReps && (Covers(one.Of, other.Of, reps) || Covers(other.Of, one.Of, reps))));
    }

    private static bool IsOfReps(RecoveryScope scope) => scope is RecoveryScope.BetweenReps or RecoveryScope.After;

    private static bool Covers(RepSelector all, RepSelector named, List<Term> reps) =>
        all.IsAll && named is { Sets.IsEmpty: true, Positions.IsEmpty: true, Distances.Length: 1 } && reps.All(rep => rep.Distance?.Min == named.Distances[0]);

    // One recovery of two halves: the distance here, the time there. Null where they contradict each other.
    private static Recovery? Joined(Recovery one, Recovery other)
    {
        var fits = Fits(one.Distance, other.Distance) && Fits(one.Time, other.Time) && (one.Relation is null || other.Relation is null || one.Relation == other.Relation);
        var overlaps = (one.Distance is null) != (other.Distance is null) || (one.Time is null) != (other.Time is null) || one.HasMeasure == other.HasMeasure && one.Distance == other.Distance && one.Time == other.Time;
        return fits && overlaps && one.HasMeasure && other.HasMeasure
            ? other with { Distance = other.Distance ?? one.Distance, Time = other.Time ?? one.Time, Mode = other.Mode ?? one.Mode, Relation = (other.Distance ?? one.Distance) is not null && (other.Time ?? one.Time) is not null && one.Relation != other.Relation ? null : other.Relation ?? one.Relation, FollowsLastRep = one.FollowsLastRep || other.FollowsLastRep }
            : null;
    }

    private static bool Fits<T>(T? one, T? other)
        where T : struct => one is null || other is null || one.Equals(other);
}
