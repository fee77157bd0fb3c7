using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Notation.Readings;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>What stands in the form in which a session is written, and what it means.</summary>
internal static class SessionForm
{
    /// <summary>What the page of the form shows.</summary>
    public static async Task<object> PageOfAsync(Typed typed, string action, StoredSession? session, TracksideDb db, Readings readings, Visit visit, CancellationToken cancellation)
    {
        var reading = readings.Of(typed["text"]);
        return new
        {
            Typed = typed,
            Action = action,
            Session = session,
            Reading = reading,
            Earlier = await EarlierAsync(typed, reading, session, db, readings, visit, cancellation),
            Athletes = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == visit.Squad!.Id && athlete.LeftAt == null).OrderBy(athlete => athlete.Name).ToListAsync(cancellation),
            Templates = session is null ? await db.Templates.AsNoTracking().Where(template => template.SquadId == visit.Squad!.Id).OrderBy(template => template.Name).Take(12).ToListAsync(cancellation) : [],
        };
    }

    /// <summary>When the squad last did what is being written.</summary>
    public static async Task<IReadOnlyList<AlikeSession>> EarlierAsync(
        Typed typed, Reading reading, StoredSession? session, TracksideDb db, Readings readings, Visit visit, CancellationToken cancellation)
    {
        var found = await db.LikeAsync(readings, visit.Squad!.Id, reading.Workout, DayIn(typed) ?? visit.Today.AddDays(1), 6, cancellation);
        return [.. found.Where(one => one.Id != session?.Id).Take(5)];
    }

    public static DateOnly? DayIn(Typed typed) =>
        DateOnly.TryParseExact(typed["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Puts an offered reading into the text: <c>3,5,text</c> replaces five letters from the third on.</summary>
    public static void ApplyFix(Typed typed)
    {
        var parts = typed["fix"].Split(',', 3);
        if (parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && start + length <= typed["text"].Length)
        {
            typed["text"] = string.Concat(typed["text"].AsSpan(0, start), parts[2], typed["text"].AsSpan(start + length));
        }
    }

    /// <summary>Reads the form into a session; null where something is refused, which then stands at its field.</summary>
    public static SessionInput? Read(Typed typed, Reading reading, Visit visit, IStringLocalizer<Texts> says, IReadOnlyCollection<Guid> athletes)
    {
        var title = typed.Text("title", StoredSession.TitleLength, says["A title has at most {0} letters; this one has {1}."]);
        if (typed["text"].Trim().Length == 0)
        {
            typed.Refuse("text", says["Write what is to be run, as in '6 x 400m, 90s jog'."]);
        }
        else if (typed["text"].Length > StoredSession.TextLength)
        {
            typed.Refuse("text", says["A session has at most {0} letters; this one has {1}. Put stories into the notes.", StoredSession.TextLength, typed["text"].Length]);
        }

        foreach (var field in new[] { "note", "private-note" })
        {
            if (typed[field].Length > StoredSession.NoteLength)
            {
                typed.Refuse(field, says["A note has at most {0} letters; this one has {1}.", StoredSession.NoteLength, typed[field].Length]);
            }
        }

        var on = typed["on"].Trim().Length == 0 ? reading.Date ?? visit.Today : typed.Day("on", says["Write the day as year, month and day, as in 2026-05-18."]);
        var chosen = typed["who"] == "some" ? typed.All("athlete").Select(id => Guid.TryParse(id, out var athlete) ? athlete : Guid.Empty).Where(athletes.Contains).ToArray() : [.. athletes];
        if (typed["who"] == "some" && chosen.Length == 0)
        {
            typed.Refuse("who", says["Tick at least one athlete, or choose everyone."]);
        }

        return typed.IsGood ? new(on!.Value, title, typed["text"], typed["note"], typed["private-note"], typed["who"] != "some", chosen) : null;
    }
}
