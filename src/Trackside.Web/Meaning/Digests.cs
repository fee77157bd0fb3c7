using Trackside.Training.Workouts;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>The columns by which sessions are found and listed. They follow from what is kept, and can be worked out again at any time.</summary>
public static class Digests
{
    /// <summary>Fills what a session is found by. Its title, text and note stand there before.</summary>
    public static void Take(this StoredSession session, Workout workout)
    {
        var lookup = Lookup.Of(workout);
        (session.Key, session.Shape, session.Stem, session.WorkMetres) = (lookup.Key, lookup.Shape, lookup.Stem, (double)workout.Totals.WorkDistance.Metres);
        session.Words = Folding.Of(session.Title, session.Text, session.SharedNote);
    }

    /// <summary>Fills what a kept workout is found by, and gives it back.</summary>
    public static Template Found(this Template template, Readings readings)
    {
        template.Key = Lookup.Of(readings.Of(template.Text).Workout).Key;
        template.Words = Folding.Of(template.Name, template.Text, template.Note);
        return template;
    }

    /// <summary>Fills what a log tells of an athlete's session.</summary>
    public static void Take(this Entry entry, Ran ran)
    {
        entry.TimedReps = ran.Analysis.Reps.Count(rep => rep.Rep.Time is not null);
        entry.Kinds = ran.Kinds;
        entry.ZoneMetres = ran.ZoneMetres;
        entry.Points = ran.Cost.Points?.Value;
        entry.Words = entry.Note.Length == 0 ? "" : Folding.Of(entry.Note);
    }

    /// <summary>The kinds of several athletes' sessions as one list, the most frequent first; of two that are as frequent, the one named first in the vocabulary.</summary>
    public static string Together(IEnumerable<string> kinds) => string.Join(", ", kinds.SelectMany(text => text.Split(", ")).Where(kind => kind.Length > 0)
        .GroupBy(kind => kind, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => KindNames.PlaceOf(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key));
}
