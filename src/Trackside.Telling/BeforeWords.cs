namespace Trackside.Telling;

/// <summary>What was done before a session, told.</summary>
public static class BeforeWords
{
    /// <summary>A sentence for each session that asked for the like.</summary>
    /// <param name="before">What was done before.</param>
    /// <param name="speech">The language.</param>
    /// <param name="named">Whether the names of the entries are said, such as those of their files.</param>
    public static IEnumerable<string> Like(Before before, Speech speech, bool named = true)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(speech);
        return before.Like.Select(session => Of(session, speech, named));
    }

    /// <summary>A sentence for each distance whose best rep has a place in training.</summary>
    /// <param name="before">What was done before.</param>
    /// <param name="speech">The language.</param>
    public static IEnumerable<string> Places(Before before, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(speech);
        return before.Places.Select(place => Of(place, speech));
    }

    /// <summary>That there were sessions, and none of them asked for the like.</summary>
    /// <param name="speech">The language.</param>
    public static string NothingLike(Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say("before.nothing-like");
    }

    /// <summary><c>9 January 2018, Kilometre Breakdowns (b.md): the same workout, now 1.2 % faster over 14 paired reps (within the measuring error).</c></summary>
    /// <param name="earlier">A session that asked for the like.</param>
    /// <param name="speech">The language.</param>
    /// <param name="named">Whether the name of its entry is said, such as that of its file.</param>
    public static string Of(EarlierSession earlier, Speech speech, bool named = true)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(speech);
        var (then, comparison) = (earlier.Then, earlier.Comparison);
        var day = then.Date is { } date ? InWords.Day(date, speech) : speech.Say("before.undated");
        var head = then.Analysis.Session.Title is { } title ? $"{day}, {title}" : day;
        var alike = comparison.IsSameWorkout ? speech.Say("before.same") : ComparisonWords.Alike(comparison.Similarity, speech);
        var now = comparison.Overall is { } overall
            ? speech.Say("before.now", InWords.Faster(overall.Value, speech), ComparisonWords.PairedReps(comparison, speech), InWords.AgainstError(overall, speech))
            : speech.Say("before.untimed");
        return named ? speech.Say("before", head, then.Name, alike, now) : speech.Say("before.unnamed", head, alike, now);
    }

    /// <summary><c>300m: 38.88 is the fastest of 14 in training; the best before was 40.2.</c></summary>
    /// <param name="place">Where a rep stands in training.</param>
    /// <param name="speech">The language.</param>
    public static string Of(PlaceInTraining place, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say(
            place.Rank == 1 ? "place.first" : "place",
            place.Distance,
            place.Rep.Rep.Time!,
            place.Of,
            place.BestBefore.Rep.Time!,
            InWords.Ordinal(place.Rank, speech));
    }
}
