namespace Trackside.Cli.Findings;

/// <summary>What was done before a session.</summary>
internal static class BeforeWords
{
    public static IEnumerable<string> Of(Before before, Analysed now)
    {
        yield return Counted(before, now);
        foreach (var session in before.Like)
        {
            yield return Of(session);
        }

        if (!before.Folder.Sessions.IsEmpty && !now.Reading.Workout.Reps.IsEmpty)
        {
            yield return before.Like.IsEmpty ? "None of them asked for the like." : "'trackside compare' holds one of them beside this one, rep for rep.";
        }

        foreach (var place in before.Places)
        {
            yield return Of(place);
        }
    }

    /// <summary><c>9 January 2018, Kilometre Breakdowns (b.md): the same workout, now 1.2 % faster over 14 paired reps (within the measuring error).</c></summary>
    private static string Of(EarlierSession earlier)
    {
        var reading = earlier.Session.Reading;
        var day = reading.Date is { } date ? LogWords.Day(date) : "Without a date";
        var alike = earlier.Comparison.IsSameWorkout ? "the same workout" : ComparisonWords.Alike(earlier.Comparison.Similarity);
        var now = earlier.Comparison.Overall is { } overall
            ? $"now {InWords.Faster(overall.Value)} over {ComparisonWords.PairedReps(earlier.Comparison)} ({InWords.AgainstError(overall)})"
            : "no rep is timed in both";
        return $"{day}{(reading.Title is { } title ? $", {title}" : "")} ({earlier.Session.Name}): {alike}, {now}.";
    }

    /// <summary><c>300m: 38.88 is the fastest of 14 in training; the best before was 40.2.</c></summary>
    private static string Of(PlaceInTraining place)
    {
        var rank = place.Rank == 1 ? "the fastest" : $"the {InWords.Ordinal(place.Rank)} fastest";
        return $"{place.Distance}: {place.Rep.Rep.Time} is {rank} of {place.Of} in training; the best before was {place.BestBefore.Rep.Time}.";
    }

    private static string Counted(Before before, Analysed now)
    {
        var (count, undated) = (before.Folder.Sessions.Length, before.Undated);
        var whose = now.Reading.Athlete is { } name ? $" of {name}" : "";
        if (count == 0)
        {
            return $"There is no session{whose} before this one in '{before.Folder.Name}'.";
        }

        var athletes = now.Reading.Athletes.IsEmpty ? before.Folder.Athletes : [];
        var several = athletes.Length > 1 ? $" This one names nobody, so all count: they are of {LogWords.Athletes(athletes)}." : "";
        var earlier = now.Reading.Date is null ? "; this one has no date, so all of them count"
            : undated > 0 ? $", {InWords.Count(undated)} of them without a date and taken for earlier"
            : "";
        return $"{InWords.Many(count, "session")}{whose} in '{before.Folder.Name}'{earlier}.{several}";
    }
}
