using Trackside.Telling;

namespace Trackside.Cli.Findings;

/// <summary>What a folder knows of what was done before a session.</summary>
internal static class PastWords
{
    public static IEnumerable<string> Of(Past past, Analysed now)
    {
        yield return Counted(past, now);
        foreach (var session in BeforeWords.Like(past.Found, Speech.English))
        {
            yield return session;
        }

        if (!past.Sessions.IsEmpty && !now.Reading.Workout.Reps.IsEmpty)
        {
            yield return past.Found.Like.IsEmpty ? BeforeWords.NothingLike(Speech.English) : "'trackside compare' holds one of them beside this one, rep for rep.";
        }

        foreach (var place in BeforeWords.Places(past.Found, Speech.English))
        {
            yield return place;
        }
    }

    private static string Counted(Past past, Analysed now)
    {
        var (count, undated, folder) = (past.Sessions.Length, past.Undated, new SessionFolder(past.Folder, past.Sessions, []));
        var whose = now.Reading.Athlete is { } name ? $" of {name}" : "";
        if (count == 0)
        {
            return $"There is no session{whose} before this one in '{folder.Name}'.";
        }

        var athletes = now.Reading.Athletes.IsEmpty ? folder.Athletes : [];
        var several = athletes.Length > 1 ? $" This one names nobody, so all count: they are of {LogWords.Athletes(athletes, Speech.English)}." : "";
        var earlier = now.Reading.Date is null ? "; this one has no date, so all of them count"
            : undated > 0 ? $", {InWords.Count(undated, Speech.English)} of them without a date and taken for earlier"
            : "";
        return $"{InWords.Sessions(count, Speech.English)}{whose} in '{folder.Name}'{earlier}.{several}";
    }
}
