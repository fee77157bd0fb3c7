using Trackside.Web.Store;
using static Trackside.Web.Archives.ArchiveField;

namespace Trackside.Web.Archives;

/// <summary>What was timed at the track. A mark may tell of several athletes, so no person's archive has them: what each ran stands among the results.</summary>
internal static class TimingKinds
{
    private const int MostBody = 200_000;

    public static ArchiveKind Timings { get; } = new ArchiveKind<Timing>(
        "timings",
        "That a session was timed at the track.",
        (db, what) => Chosen.Of<Timing>(db, what, rows => rows).OrderBy(row => row.Id),
        Of("session", nameof(Timing.Id), "sessions", "The session."),
        Of("squad", nameof(Timing.SquadId), "squads", "The squad."),
        Text("ownText", nameof(Timing.OwnText), StoredSession.TextLength, "The session's words when the first mark came; null before."),
        Number("number", nameof(Timing.Number), 0, long.MaxValue, "The number of the last mark."),
        Number("recordedTo", nameof(Timing.RecordedTo), 0, long.MaxValue, "Up to which mark it stands on the session."),
        new ArchiveField("plan", nameof(Timing.PlanId), "The change of plan that the session's words came from; null for none."),
        new ArchiveField("mayFollow", nameof(Timing.MayFollow), "Whether it may be followed by link."),
        new ArchiveField("createdAt", nameof(Timing.CreatedAt), "Since when."),
        new ArchiveField("updatedAt", nameof(Timing.UpdatedAt), "When the last mark came."))
    {
        In = Scopes.Squad | Scopes.Instance,
    };

    public static ArchiveKind Marks { get; } = new ArchiveKind<TimedMark>(
        "timed-marks",
        "One press at the track, as the phone wrote it.",
        (db, what) => Chosen.Of<TimedMark>(db, what, rows => rows).OrderBy(row => row.SessionId).ThenBy(row => row.Number),
        Of("session", nameof(TimedMark.SessionId), "sessions", "The session."),
        Number("number", nameof(TimedMark.Number), 1, long.MaxValue, "In which order it came."),
        new ArchiveField("mark", nameof(TimedMark.Id), "The phone's number of it."),
        Of("squad", nameof(TimedMark.SquadId), "squads", "The squad."),
        new ArchiveField("device", nameof(TimedMark.Device), "The browser it was made in."),
        Text("body", nameof(TimedMark.Body), MostBody, "The mark, as docs/timing.md says; empty where all it told of is deleted."),
        new ArchiveField("isThinned", nameof(TimedMark.IsThinned), "Whether somebody who was deleted was taken out of it."),
        new ArchiveField("key", nameof(TimedMark.KeyId), "The key by which it came."),
        Once("byAccount", nameof(TimedMark.ById), "accounts", "The account that brought it without a key."),
        new ArchiveField("receivedAt", nameof(TimedMark.ReceivedAt), "When it came."))
    {
        In = Scopes.Squad | Scopes.Instance,
    };

    public static ArchiveKind Keys { get; } = new ArchiveKind<TimingKey>(
        "timing-keys",
        "A key by which a phone times or follows one session.",
        (db, what) => Chosen.Of<TimingKey>(db, what, rows => rows).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(TimingKey.Id), "Its number."),
        Of("squad", nameof(TimingKey.SquadId), "squads", "The squad."),
        Of("session", nameof(TimingKey.SessionId), "sessions", "The session."),
        new ArchiveField("right", nameof(TimingKey.Right), "What it lets somebody do."),
        Of("athlete", nameof(TimingKey.AthleteId), "athletes", "The athlete that it is for; null for the others."),
        Secret("secret", nameof(TimingKey.Secret), "What stands in its link."),
        Text("name", nameof(TimingKey.Name), TimingKey.NameLength, "What the coach calls it."),
        Once("byAccount", nameof(TimingKey.ById), "accounts", "Who made it."),
        new ArchiveField("createdAt", nameof(TimingKey.CreatedAt), "Since when."),
        new ArchiveField("endsAt", nameof(TimingKey.EndsAt), "Until when."),
        new ArchiveField("revokedAt", nameof(TimingKey.RevokedAt), "Since when it is dead."),
        new ArchiveField("lastUsedAt", nameof(TimingKey.LastUsedAt), "When it was used last."))
    {
        In = Scopes.Instance,
        Back = Scopes.Instance,
    };
}
