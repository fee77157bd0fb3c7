using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>The rows that belong into an archive. For a person: what is about them, never another athlete's, and coaches' notes only where a head coach adds them.</summary>
internal static class Chosen
{
    public static IQueryable<Squad> Squads(TracksideDb db, Selection what) => what.Scope == Scopes.Instance
        ? db.Squads.Where(squad => !squad.IsDemo)
        : db.Squads.Where(squad => what.Squads.Contains(squad.Id));

    /// <summary>Rows of the squads; for a person those that <paramref name="own"/> lets through.</summary>
    public static IQueryable<TRow> Of<TRow>(TracksideDb db, Selection what, Func<IQueryable<TRow>, IQueryable<TRow>> own)
        where TRow : class, ISquadRow =>
        what.Scope == Scopes.Instance ? db.Set<TRow>().Where(row => !db.Squads.Any(squad => squad.IsDemo && squad.Id == row.SquadId))
        : what.Scope == Scopes.Squad ? db.Set<TRow>().Where(row => what.Squads.Contains(row.SquadId))
        : own(db.Set<TRow>());

    /// <summary>Rows about the athletes.</summary>
    public static IQueryable<TRow> OfAthletes<TRow>(TracksideDb db, Selection what)
        where TRow : class, IAthleteRow => Of<TRow>(db, what, rows => rows.Where(row => what.Athletes.Contains(row.AthleteId)));

    public static IQueryable<Athlete> Athletes(TracksideDb db, Selection what) => Of<Athlete>(db, what, rows => rows.Where(athlete => what.Athletes.Contains(athlete.Id)));

    public static IQueryable<Member> Members(TracksideDb db, Selection what) => Of<Member>(db, what, rows => rows.Where(member => member.AccountId == what.Account && what.Squads.Contains(member.SquadId)));

    /// <summary>For a person: the sessions in which something stands of them.</summary>
    public static IQueryable<StoredSession> Sessions(TracksideDb db, Selection what) => Of<StoredSession>(db, what, rows => rows.Where(session =>
        (session.OwnAthleteId != null && what.Athletes.Contains(session.OwnAthleteId.Value))
        || (session.OwnAthleteId == null && db.Entries.Any(entry => entry.SessionId == session.Id && what.Athletes.Contains(entry.AthleteId)))
        || (session.OwnAthleteId == null && db.Results.Any(result => result.SessionId == session.Id && what.Athletes.Contains(result.AthleteId)))
        || (session.OwnAthleteId == null && db.OwnTargets.Any(target => target.SessionId == session.Id && what.Athletes.Contains(target.AthleteId)))));

    public static IQueryable<Change> Changes(TracksideDb db, Selection what) => Of<Change>(db, what, rows => rows.Where(change =>
        change.AthleteId != null && what.Athletes.Contains(change.AthleteId.Value) && (what.WithNotes || !change.IsPrivate)));

    public static IQueryable<PrivateNote> Notes(TracksideDb db, Selection what) => Of<PrivateNote>(db, what, rows => rows.Where(note =>
        what.WithNotes && note.AthleteId != null && what.Athletes.Contains(note.AthleteId.Value)));

    /// <summary>For a person: what was written to the athletes, and what they wrote.</summary>
    public static IQueryable<Message> Messages(TracksideDb db, Selection what) => Of<Message>(db, what, rows => rows.Where(message =>
        (message.ById != null && message.ById == what.Account && what.Squads.Contains(message.SquadId)) || db.MessageCopies.Any(copy => copy.MessageId == message.Id && what.Athletes.Contains(copy.AthleteId))));

    /// <summary>For a person: that somebody saw or changed what is theirs, and what they saw and changed themselves.</summary>
    public static IQueryable<AuditEntry> Audit(TracksideDb db, Selection what) => Of<AuditEntry>(db, what, rows => rows.Where(entry =>
        (entry.AthleteId != null && what.Athletes.Contains(entry.AthleteId.Value)) || (entry.ById != null && entry.ById == what.Account && what.Squads.Contains(entry.SquadId))));

    /// <summary>For a squad: those of its members.</summary>
    public static IQueryable<Account> Accounts(TracksideDb db, Selection what) => what.Scope switch
    {
        Scopes.Instance => db.Users,
        Scopes.Squad => db.Users.Where(account => db.Members.Any(member => member.AccountId == account.Id && what.Squads.Contains(member.SquadId))),
        _ => db.Users.Where(account => account.Id == what.Account),
    };
}
