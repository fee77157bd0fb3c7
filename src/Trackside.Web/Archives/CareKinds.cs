using Trackside.Web.Store;
using static Trackside.Web.Archives.ArchiveField;

namespace Trackside.Web.Archives;

/// <summary>Consents, messages, who saw and changed what, and the addresses that are told.</summary>
internal static class CareKinds
{
    public static ArchiveKind Consents { get; } = new ArchiveKind<Consent>(
        "consents",
        "That something of an athlete may be shown.",
        (db, what) => Chosen.OfAthletes<Consent>(db, what).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(Consent.Id), "Its number."),
        Of("squad", nameof(Consent.SquadId), "squads", "The squad."),
        Of("athlete", nameof(Consent.AthleteId), "athletes", "Whose."),
        new ArchiveField("thing", nameof(Consent.Thing), "What may be shown."),
        new ArchiveField("way", nameof(Consent.Way), "How it was given."),
        new ArchiveField("givenAt", nameof(Consent.GivenAt), "When."),
        Once("givenByAccount", nameof(Consent.GivenById), "accounts", "By whom."),
        Text("givenBy", nameof(Consent.GivenBy), 200, "By whom, as they were called."),
        new ArchiveField("withdrawnAt", nameof(Consent.WithdrawnAt), "Since when no more; null while it holds."),
        Once("withdrawnByAccount", nameof(Consent.WithdrawnById), "accounts", "Who took it back."),
        Text("withdrawnBy", nameof(Consent.WithdrawnBy), 200, "Who took it back, as they were called."));

    public static ArchiveKind Messages { get; } = new ArchiveKind<Message>(
        "messages",
        "Something a coach wrote to athletes.",
        (db, what) => Chosen.Messages(db, what).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(Message.Id), "Its number."),
        Of("squad", nameof(Message.SquadId), "squads", "The squad."),
        Once("byAccount", nameof(Message.ById), "accounts", "Who wrote it."),
        Text("by", nameof(Message.By), 100, "Who wrote it, as they were called; empty for someone who left."),
        Text("text", nameof(Message.Text), Message.TextLength, "The message."),
        new ArchiveField("at", nameof(Message.At), "When."));

    public static ArchiveKind Copies { get; } = new ArchiveKind<MessageCopy>(
        "message-copies",
        "A message as one reader has it.",
        (db, what) => Chosen.OfAthletes<MessageCopy>(db, what).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(MessageCopy.Id), "Its number."),
        Of("squad", nameof(MessageCopy.SquadId), "squads", "The squad."),
        Of("message", nameof(MessageCopy.MessageId), "messages", "The message."),
        Of("athlete", nameof(MessageCopy.AthleteId), "athletes", "Whom it is to."),
        Once("account", nameof(MessageCopy.AccountId), "accounts", "Who reads it; null for an athlete without an account."),
        new ArchiveField("reason", nameof(MessageCopy.Reason), "Why they get it."),
        new ArchiveField("readAt", nameof(MessageCopy.ReadAt), "When they read it."));

    public static ArchiveKind Audit { get; } = new ArchiveKind<AuditEntry>(
        "audit",
        "That somebody saw or changed something.",
        (db, what) => Chosen.Audit(db, what).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(AuditEntry.Id), "Its number."),
        Of("squad", nameof(AuditEntry.SquadId), "squads", "The squad."),
        new ArchiveField("at", nameof(AuditEntry.At), "When."),
        Once("byAccount", nameof(AuditEntry.ById), "accounts", "Who."),
        Text("through", nameof(AuditEntry.Through), 200, "By what they came in, where it was not their own account."),
        new ArchiveField("deed", nameof(AuditEntry.Deed), "What they did."),
        Text("what", nameof(AuditEntry.What), 200, "The kind of row or page."),
        Once("athlete", nameof(AuditEntry.AthleteId), "athletes", "Whose."),
        Once("session", nameof(AuditEntry.SessionId), "sessions", "In which session."),
        new ArchiveField("row", nameof(AuditEntry.RowId), "Which of these it was, where it is neither an athlete nor a session."),
        new ArchiveField("detail", nameof(AuditEntry.Detail), "The fields that changed, or what else is to be said."),
        Number("times", nameof(AuditEntry.Times), 0, int.MaxValue, "How often within the hour."))
    {
        Veil = ForThePerson,
    };

    public static ArchiveKind Webhooks { get; } = new ArchiveKind<Webhook>(
        "webhooks",
        "An address that is told what happens in a squad.",
        (db, what) => Chosen.Of<Webhook>(db, what, rows => rows).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(Webhook.Id), "Its number."),
        Of("squad", nameof(Webhook.SquadId), "squads", "The squad."),
        Text("url", nameof(Webhook.Url), Webhook.UrlLength, "The address."),
        Secret("secret", nameof(Webhook.SealedSecret), "What its messages are signed with; null where it could not be opened.") with { Shape = FieldShape.Sealed },
        Text("events", nameof(Webhook.Events), 2_000, "What it is told of, joined by spaces."),
        new ArchiveField("createdAt", nameof(Webhook.CreatedAt), "Since when."),
        new ArchiveField("pausedAt", nameof(Webhook.PausedAt), "Since when nothing is sent; null while it is at work."),
        new ArchiveField("isGivenUp", nameof(Webhook.IsGivenUp), "Whether the server paused it, because nothing got through for days."))
    {
        In = Scopes.Instance,
        Back = Scopes.Instance,
    };

    // That somebody looked, and when, is the person's to know; who it was, and what else they did, is the squad's.
    private static AuditEntry ForThePerson(AuditEntry row, Selection what)
    {
        var (isOwn, isAbout) = (row.ById is not null && row.ById == what.Account, row.AthleteId is { } athlete && what.Athletes.Contains(athlete));
        return new()
        {
            Id = row.Id,
            SquadId = row.SquadId,
            At = row.At,
            ById = isOwn ? row.ById : null,
            Through = isOwn ? row.Through : "",
            Deed = row.Deed,
            What = row.What,
            AthleteId = isAbout ? row.AthleteId : null,
            SessionId = isAbout ? row.SessionId : null,
            RowId = isOwn ? row.RowId : null,
            Detail = isAbout ? row.Detail : "",
            Times = row.Times,
        };
    }
}
