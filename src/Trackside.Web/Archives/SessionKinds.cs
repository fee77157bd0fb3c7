using Trackside.Web.Meaning;
using Trackside.Web.Store;
using static Trackside.Web.Archives.ArchiveField;

namespace Trackside.Web.Archives;

/// <summary>Sessions and what was recorded in them.</summary>
internal static class SessionKinds
{
    private const int MostReps = 100_000;
    private const long MostMilliseconds = 400_000_000;

    public static ArchiveKind Sessions { get; } = new ArchiveKind<StoredSession>(
        "sessions",
        "A workout on a day, in the coach's words.",
        (db, what) => Chosen.Sessions(db, what).OrderBy(session => session.Id),
        new ArchiveField("id", nameof(StoredSession.Id), "Its number."),
        Of("squad", nameof(StoredSession.SquadId), "squads", "The squad."),
        new ArchiveField("day", nameof(StoredSession.On), "The day."),
        Text("title", nameof(StoredSession.Title), StoredSession.TitleLength, "What it is called."),
        Text("text", nameof(StoredSession.Text), StoredSession.TextLength, "The coach's words."),
        Text("sharedNote", nameof(StoredSession.SharedNote), StoredSession.NoteLength, "A note for everyone."),
        new ArchiveField("isForEveryone", nameof(StoredSession.IsForEveryone), "Whether it is for all athletes of the squad."),
        Of("ownAthlete", nameof(StoredSession.OwnAthleteId), "athletes", "The athlete who wrote it down for themselves."),
        Number("version", nameof(StoredSession.Version), 0, long.MaxValue, "How many changes there were."),
        Once("writtenBy", nameof(StoredSession.WrittenBy), "accounts", "Who wrote it."),
        new ArchiveField("writtenAt", nameof(StoredSession.WrittenAt), "When."))
    {
        Derive = static (row, readings) => row.Take(readings.Of(row.Text).Workout),
    };

    public static ArchiveKind Entries { get; } = new ArchiveKind<Entry>(
        "entries",
        "One athlete in a session: that they are to run it, and how it was for them.",
        (db, what) => Chosen.OfAthletes<Entry>(db, what).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(Entry.Id), "Its number."),
        Of("squad", nameof(Entry.SquadId), "squads", "The squad."),
        Of("session", nameof(Entry.SessionId), "sessions", "The session."),
        Of("athlete", nameof(Entry.AthleteId), "athletes", "Whose."),
        Number("exertion", nameof(Entry.Exertion), 0, 10, "Exertion of the whole session."),
        Number("feel", nameof(Entry.Feel), 1, 5, "How it felt, 1 (awful) to 5 (great)."),
        Number("sleep", nameof(Entry.Sleep), 0, 24, "Hours slept the night before."),
        Number("soreness", nameof(Entry.Soreness), 0, 10, "Soreness, 0 (none) to 10."),
        Text("note", nameof(Entry.Note), StoredSession.NoteLength, "The athlete's note."),
        new ArchiveField("outcome", nameof(Entry.Outcome), "What came of the session as a whole."));

    public static ArchiveKind Results { get; } = new ArchiveKind<Result>(
        "results",
        "What an athlete ran on one rep.",
        (db, what) => Chosen.OfAthletes<Result>(db, what).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(Result.Id), "Its number."),
        Of("squad", nameof(Result.SquadId), "squads", "The squad."),
        Of("session", nameof(Result.SessionId), "sessions", "The session."),
        Of("athlete", nameof(Result.AthleteId), "athletes", "Whose."),
        Number("rep", nameof(Result.Rep), 1, MostReps, "Which rep, from 1; those above what the workout asks for are extra ones."),
        Text("asked", nameof(Result.Asked), 200, "What the rep asked for when it was recorded: 500m."),
        Number("lengthTenthsOfMillimetres", nameof(Result.Length), 0, 100_000_000_000_000, "How long the rep is; null where it has no exact length."),
        Number("milliseconds", nameof(Result.Milliseconds), 0, MostMilliseconds, "The time."),
        new ArchiveField("outcome", nameof(Result.Outcome), "How the rep ended."),
        Text("note", nameof(Result.Note), SplitCell.NoteLength, "A remark."),
        new ArchiveField("isTimed", nameof(Result.IsTimed), "Whether the timing at the track wrote it, and nobody since."),
        Number("version", nameof(Result.Version), 0, long.MaxValue, "At which change of the session it was written."));

    public static ArchiveKind Targets { get; } = new ArchiveKind<OwnTarget>(
        "targets",
        "A target that the coach set for one athlete and one rep.",
        (db, what) => Chosen.OfAthletes<OwnTarget>(db, what).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(OwnTarget.Id), "Its number."),
        Of("squad", nameof(OwnTarget.SquadId), "squads", "The squad."),
        Of("session", nameof(OwnTarget.SessionId), "sessions", "The session."),
        Of("athlete", nameof(OwnTarget.AthleteId), "athletes", "Whose."),
        Number("rep", nameof(OwnTarget.Rep), 1, MostReps, "Which rep, from 1."),
        Number("milliseconds", nameof(OwnTarget.Milliseconds), 0, MostMilliseconds, "The time."),
        Number("version", nameof(OwnTarget.Version), 0, long.MaxValue, "At which change of the session it was set."));

    public static ArchiveKind Changes { get; } = new ArchiveKind<Change>(
        "changes",
        "One change of a session, or of what was recorded in it.",
        (db, what) => Chosen.Changes(db, what).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(Change.Id), "Its number."),
        Of("squad", nameof(Change.SquadId), "squads", "The squad."),
        Of("session", nameof(Change.SessionId), "sessions", "The session."),
        Of("athlete", nameof(Change.AthleteId), "athletes", "Whose cell; null where it is of the session itself."),
        Text("field", nameof(Change.Field), 40, "Where: rep-3, target-3, rpe, note, text."),
        Text("before", nameof(Change.Before), ArchiveField.UsualMost + 1_000, "What stood there."),
        Text("after", nameof(Change.After), ArchiveField.UsualMost + 1_000, "What was written."),
        new ArchiveField("state", nameof(Change.State), "What became of it."),
        new ArchiveField("isCoaches", nameof(Change.IsPrivate), "Whether it is of a coaches' note."),
        Number("version", nameof(Change.Version), 0, long.MaxValue, "The version that the session had from it on."),
        Once("takesBack", nameof(Change.TakesBack), "changes", "The change that it takes back."),
        Once("byAccount", nameof(Change.ById), "accounts", "Who made it."),
        Text("by", nameof(Change.By), 100, "Who made it, as they were called; empty for someone who left."),
        new ArchiveField("at", nameof(Change.At), "When."));

    public static ArchiveKind Templates { get; } = new ArchiveKind<Template>(
        "templates",
        "A workout kept for use again.",
        (db, what) => Chosen.Of<Template>(db, what, rows => rows).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(Template.Id), "Its number."),
        Of("squad", nameof(Template.SquadId), "squads", "The squad."),
        Text("name", nameof(Template.Name), 1_000, "What it is called."),
        Text("text", nameof(Template.Text), StoredSession.TextLength, "The coach's words."),
        new ArchiveField("note", nameof(Template.Note), "A remark."),
        new ArchiveField("createdAt", nameof(Template.CreatedAt), "Since when."))
    {
        In = Scopes.Squad | Scopes.Instance,
        Derive = static (row, readings) => row.Found(readings),
    };
}
