using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>A session in a list.</summary>
public sealed record SessionLine(
    Guid Id,
    [property: Description("The day.")] DateOnly On,
    [property: Description("Empty where it has none.")] string Title,
    [property: Description("The coach's words.")] string Text,
    [property: Description("The key of the workout: the same for whatever asks for the same; empty where the text holds no rep.")] string Key,
    [property: Description("The work asked for, in metres.")] decimal WorkMetres,
    [property: Description("The kinds of work that were run, joined by a comma and a space; empty before anybody has run it.")] string Kinds,
    [property: Description("The athlete who wrote it down for themselves; null for a session of the squad.")] Guid? OwnAthlete)
{
    internal static SessionLine Of(StoredSession row) => new(row.Id, row.On, row.Title, row.Text, row.Key, SessionReply.MetresOf(row), row.Kinds, row.OwnAthleteId);
}

/// <summary>One session, without what was recorded in it.</summary>
public sealed record SessionReply(
    Guid Id,
    Guid Squad,
    [property: Description("The day.")] DateOnly On,
    [property: Description("Empty where it has none.")] string Title,
    [property: Description("The coach's words.")] string Text,
    [property: Description("What athletes and readers may read.")] string SharedNote,
    [property: Description("What only coaches read; null for whoever is none.")] string? CoachesNote,
    [property: Description("Whether it is for everyone in the squad.")] bool ForEveryone,
    [property: Description("Those who are to run it or have, as far as who asks may see them.")] IReadOnlyList<Guid> Athletes,
    [property: Description("The athlete who wrote it down for themselves; null for a session of the squad.")] Guid? OwnAthlete,
    [property: Description("The key of the workout: the same for whatever asks for the same; empty where the text holds no rep.")] string Key,
    [property: Description("The work asked for, in metres.")] decimal WorkMetres,
    DateTimeOffset WrittenAt)
{
    internal static decimal MetresOf(StoredSession row) => Math.Round((decimal)row.WorkMetres, 4);

    /// <summary>The session as who asks may see it.</summary>
    internal static async Task<SessionReply> OfAsync(TracksideDb db, Visit visit, StoredSession row, CancellationToken cancellation)
    {
        var note = visit.Viewer.Coaches(row.SquadId)
            ? await db.PrivateNotes.AsNoTracking().Where(note => note.SessionId == row.Id && note.AthleteId == null).Select(note => note.Text).SingleOrDefaultAsync(cancellation) ?? ""
            : null;
        var athletes = await db.Entries.AsNoTracking().Where(entry => entry.SessionId == row.Id).Select(entry => entry.AthleteId).ToListAsync(cancellation);
        return new(
            row.Id, row.SquadId, row.On, row.Title, row.Text, row.SharedNote, note, row.IsForEveryone, [.. athletes.Order()], row.OwnAthleteId, row.Key, MetresOf(row), row.WrittenAt);
    }
}
