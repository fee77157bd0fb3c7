using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Api;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>Reads what a program sends of a session.</summary>
internal static class SessionFields
{
    /// <summary>Who belongs to the squad now.</summary>
    public static async Task<IReadOnlyList<Guid>> AthletesAsync(TracksideDb db, Guid squad, CancellationToken cancellation) =>
        await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == squad && athlete.LeftAt == null).Select(athlete => athlete.Id).ToListAsync(cancellation);

    /// <summary>The athletes that are named, each of whom must belong to the squad.</summary>
    public static IReadOnlyList<Guid> Chosen(FieldProblems fields, IReadOnlyList<Guid> named, IReadOnlyCollection<Guid> there)
    {
        if (named.Count == 0)
        {
            fields.Add("athletes", "Name at least one athlete; leave it out for everyone.");
        }

        foreach (var (index, id) in named.Index().Where(one => !there.Contains(one.Item)))
        {
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"athletes[{index}]"), $"There is no athlete {id} in this squad.");
        }

        return [.. named.Distinct()];
    }

    /// <summary>A session as it is to become: what is left out stays.</summary>
    public static async Task<SessionInput> InputAsync(FieldProblems fields, SessionChange request, SessionReply now, TracksideDb db, CancellationToken cancellation)
    {
        var (isForEveryone, athletes) = (now.ForEveryone, now.Athletes);
        if (request.Athletes is { } named)
        {
            (isForEveryone, athletes) = (false, Chosen(fields, named, [.. await AthletesAsync(db, now.Squad, cancellation), .. now.Athletes]));
            if (request.ForEveryone == true)
            {
                fields.Add("forEveryone", "It is for everyone or for those that are named, not both.");
            }
        }
        else if (request.ForEveryone == true)
        {
            (isForEveryone, athletes) = (true, await AthletesAsync(db, now.Squad, cancellation));
        }
        else if (request.ForEveryone == false && now.ForEveryone)
        {
            fields.Add("athletes", "Name those it is for, where it is not for everyone.");
        }

        return new SessionInput(
            fields.Day("on", request.On) ?? now.On,
            fields.Text("title", request.Title, StoredSession.TitleLength, now.Title),
            fields.Needed("text", request.Text ?? now.Text, StoredSession.TextLength, "6 x 400m, 90s jog"),
            fields.Text("sharedNote", request.SharedNote, StoredSession.NoteLength, now.SharedNote),
            fields.Text("coachesNote", request.CoachesNote, StoredSession.NoteLength, now.CoachesNote ?? ""),
            isForEveryone,
            athletes);
    }
}

/// <summary>A session to be written.</summary>
public sealed record NewSession(
    [property: Description("The coach's words; at most 20000 letters.")] string? Text,
    [property: Description("The day; the one that the text names, or else today, where it is left out.")] DateOnly? On,
    [property: Description("At most 120 letters; the one that the text has where it is left out.")] string? Title,
    [property: Description("What athletes and readers may read; at most 20000 letters.")] string? SharedNote,
    [property: Description("What only coaches read; at most 20000 letters.")] string? CoachesNote,
    [property: Description("Those it is for; everyone in the squad where it is left out.")] IReadOnlyList<Guid>? Athletes);

/// <summary>What is to change of a session.</summary>
public sealed record SessionChange(
    [property: Description("The coach's words; at most 20000 letters.")] string? Text,
    [property: Description("The day.")] DateOnly? On,
    [property: Description("At most 120 letters.")] string? Title,
    [property: Description("What athletes and readers may read; at most 20000 letters.")] string? SharedNote,
    [property: Description("What only coaches read; at most 20000 letters.")] string? CoachesNote,
    [property: Description("Those it is for. Whoever has something recorded stays in it.")] IReadOnlyList<Guid>? Athletes,
    [property: Description("true: it is for everyone in the squad.")] bool? ForEveryone);

/// <summary>Which sessions are asked for.</summary>
public sealed record SessionFilter(
    [property: FromQuery(Name = "from"), Description("The first day.")] DateOnly? From,
    [property: FromQuery(Name = "to"), Description("The last day.")] DateOnly? To,
    [property: FromQuery(Name = "q"), Description("Words, each of which must stand in title, text or shared note; at most 200 letters.")] string? Q,
    [property: FromQuery(Name = "key"), Description("The key of a workout: those that asked for the same, however it was written.")] string? Key)
{
    internal ProblemResult? Problem(int most) => Q?.Length > most
        ? ProblemResult.At(ProblemKinds.BadParameter, "q", string.Create(CultureInfo.InvariantCulture, $"'q' has at most {most} letters."))
        : ListPages.ProblemOfDays(From, To) is { } problem ? problem
        : Key is not null && (Key.Length != 32 || !Key.All(char.IsAsciiHexDigit)) ? ProblemResult.At(ProblemKinds.BadParameter, "key", "'key' is 32 hexadecimal digits, as a session's key is.")
        : null;

    internal IQueryable<StoredSession> Of(IQueryable<StoredSession> sessions)
    {
        sessions = From is { } from ? sessions.Where(session => session.On >= from) : sessions;
        sessions = To is { } to ? sessions.Where(session => session.On <= to) : sessions;
        sessions = Key is { } key ? sessions.Where(session => session.Key == key) : sessions;
        return SessionRow.Holding(sessions, Q ?? "");
    }
}
