using Trackside.Notation.Performances;
using Trackside.Web.Store;
using static Trackside.Web.Archives.ArchiveField;

namespace Trackside.Web.Archives;

/// <summary>Squads and who is in them.</summary>
internal static class PeopleKinds
{
    public static ArchiveKind Squads { get; } = new ArchiveKind<Squad>(
        "squads",
        "A coach's group.",
        (db, what) => Chosen.Squads(db, what).OrderBy(squad => squad.Id),
        new ArchiveField("id", nameof(Squad.Id), "Its number."),
        new ArchiveField("name", nameof(Squad.Name), "What it is called.") { Most = Squad.NameLength, IsNamed = true },
        Text("timeZone", nameof(Squad.TimeZone), 100, "An IANA zone: what today means."),
        Once("secondAdult", nameof(Squad.SecondAdultId), "accounts", "Who gets a copy of messages to a minor without a guardian here."),
        new ArchiveField("createdAt", nameof(Squad.CreatedAt), "Since when."));

    public static ArchiveKind Athletes { get; } = new ArchiveKind<Athlete>(
        "athletes",
        "Somebody who runs.",
        (db, what) => Chosen.Athletes(db, what).OrderBy(athlete => athlete.Id),
        new ArchiveField("id", nameof(Athlete.Id), "Their number."),
        Of("squad", nameof(Athlete.SquadId), "squads", "Their squad."),
        new ArchiveField("name", nameof(Athlete.Name), "What they are called.") { Most = Athlete.NameLength, IsNamed = true },
        Text("sharedNote", nameof(Athlete.SharedNote), Athlete.NoteLength, "What coaches note, for the athlete to read too."),
        new ArchiveField("sex", nameof(Athlete.Sex), "Which points table counts; null where it is not said."),
        new ArchiveField("leftAt", nameof(Athlete.LeftAt), "When they left; null for who is there."),
        new ArchiveField("minorUntil", nameof(Athlete.MinorUntil), "The day on which a minor comes of age; null for adults."),
        new ArchiveField("createdAt", nameof(Athlete.CreatedAt), "Since when."),
        Number("version", nameof(Athlete.Version), 0, long.MaxValue, "How many changes there were."),
        Secret("linkToken", nameof(Athlete.LinkToken), "What stands in the link to their own page."));

    public static ArchiveKind Members { get; } = new ArchiveKind<Member>(
        "members",
        "That an account belongs to a squad.",
        (db, what) => Chosen.Members(db, what).OrderBy(member => member.Id),
        new ArchiveField("id", nameof(Member.Id), "Its number."),
        Of("squad", nameof(Member.SquadId), "squads", "The squad."),
        Of("account", nameof(Member.AccountId), "accounts", "Who."),
        new ArchiveField("role", nameof(Member.Role), "What they may do."),
        Of("athlete", nameof(Member.AthleteId), "athletes", "Whom they run as, or care for."),
        new ArchiveField("joinedAt", nameof(Member.JoinedAt), "Since when."));

    public static ArchiveKind Invites { get; } = new ArchiveKind<Invite>(
        "invites",
        "A link by which somebody joins.",
        (db, what) => Chosen.Of<Invite>(db, what, rows => rows).OrderBy(invite => invite.Id),
        new ArchiveField("id", nameof(Invite.Id), "Its number."),
        Of("squad", nameof(Invite.SquadId), "squads", "The squad."),
        new ArchiveField("role", nameof(Invite.Role), "What they will be."),
        Of("athlete", nameof(Invite.AthleteId), "athletes", "Whom they join as or for."),
        Secret("hash", nameof(Invite.TokenHash), "What stands in the link, hashed, in Base64."),
        new ArchiveField("createdAt", nameof(Invite.CreatedAt), "Since when."),
        new ArchiveField("expiresAt", nameof(Invite.ExpiresAt), "Until when."),
        Number("left", nameof(Invite.Left), 0, 100_000, "How many may still join by it."))
    {
        In = Scopes.Instance,
        Back = Scopes.Instance,
    };

    public static ArchiveKind Performances { get; } = new ArchiveKind<StoredPerformance>(
        "performances",
        "A race or a time trial of an athlete.",
        (db, what) => Chosen.OfAthletes<StoredPerformance>(db, what).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(StoredPerformance.Id), "Its number."),
        Of("squad", nameof(StoredPerformance.SquadId), "squads", "The squad."),
        Of("athlete", nameof(StoredPerformance.AthleteId), "athletes", "Whose."),
        Text("text", nameof(StoredPerformance.Text), StoredPerformance.TextLength, "The line as typed: 1500 3:39.45 2018-05-17."),
        new ArchiveField("note", nameof(StoredPerformance.Note), "A remark."),
        new ArchiveField("createdAt", nameof(StoredPerformance.CreatedAt), "When it was written down."),
        Number("version", nameof(StoredPerformance.Version), 0, long.MaxValue, "How many changes there were."))
    {
        Derive = static (row, _) => row.On = PerformanceLine.Read(row.Text).Performance?.Date,
    };

    public static ArchiveKind Notes { get; } = new ArchiveKind<PrivateNote>(
        "coaches-notes",
        "What coaches keep to themselves about an athlete, a session, or one athlete in a session.",
        (db, what) => Chosen.Notes(db, what).OrderBy(note => note.Id),
        new ArchiveField("id", nameof(PrivateNote.Id), "Its number."),
        Of("squad", nameof(PrivateNote.SquadId), "squads", "The squad."),
        Of("session", nameof(PrivateNote.SessionId), "sessions", "The session, where it is about one."),
        Of("athlete", nameof(PrivateNote.AthleteId), "athletes", "The athlete, where it is about one."),
        new ArchiveField("text", nameof(PrivateNote.Text), "The note."),
        Number("version", nameof(PrivateNote.Version), 0, long.MaxValue, "At which change of the session it was written."));
}
