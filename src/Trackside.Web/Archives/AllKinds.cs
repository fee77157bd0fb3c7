using Microsoft.AspNetCore.Identity;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>Everything that archives hold, and what they leave out and why. A test holds it against the store: nothing that is kept is in neither.</summary>
internal static class AllKinds
{
    /// <summary>All kinds, each after those that it hangs on.</summary>
    public static IReadOnlyList<ArchiveKind> All { get; } =
    [
        AccountKinds.Accounts,
        PeopleKinds.Squads,
        PeopleKinds.Athletes,
        PeopleKinds.Members,
        PeopleKinds.Invites,
        PeopleKinds.Performances,
        SessionKinds.Sessions,
        PeopleKinds.Notes,
        SessionKinds.Entries,
        SessionKinds.Results,
        SessionKinds.Targets,
        SessionKinds.Changes,
        SessionKinds.Templates,
        TimingKinds.Timings,
        TimingKinds.Marks,
        TimingKinds.Keys,
        CareKinds.Consents,
        CareKinds.Messages,
        CareKinds.Copies,
        CareKinds.Audit,
        CareKinds.Webhooks,
        .. AccountKinds.Others,
    ];

    /// <summary>Rows that no archive has, with the reason.</summary>
    public static IReadOnlyDictionary<Type, string> RowsLeftOut { get; } = new Dictionary<Type, string>
    {
        [typeof(FirstLink)] = "Made anew at each start while there is no account.",
        [typeof(ProtectionKey)] = "The server's own keys: another server has its own, and whoever had these could sign cookies.",
        [typeof(AnsweredRequest)] = "Kept for a day, so that a request sent twice counts once.",
        [typeof(WebhookDelivery)] = "Copies of what was sent, kept for a while to look up what became of it.",
        [typeof(Lease)] = "Which process does a job just now.",
        [typeof(RateCount)] = "How often something was asked for just now.",
        [typeof(IdentityUserClaim<Guid>)] = "Nothing is kept there.",
    };

    /// <summary>Fields that no archive has, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> FieldsLeftOut { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Account.NormalizedUserName"] = Follows("the user name"),
        ["Account.NormalizedEmail"] = Follows("the e-mail"),
        ["Account.ConcurrencyStamp"] = "Tells two changes at one moment apart; a new one begins.",
        ["Account.AccessFailedCount"] = "How often somebody guessed wrong just now.",
        ["Account.LockoutEnabled"] = "The same for all.",
        ["Account.EmailConfirmed"] = "No e-mail is sent, so none is confirmed.",
        ["Account.PhoneNumber"] = "Not asked for.",
        ["Account.PhoneNumberConfirmed"] = "Not asked for.",
        ["Account.TwoFactorEnabled"] = "There is none.",
        ["Squad.IsDemo"] = "The demo squad is in no archive, and what is imported is none.",
        ["StoredPerformance.On"] = Follows("the line"),
        ["StoredSession.Key"] = Follows("the text"),
        ["StoredSession.Shape"] = Follows("the text"),
        ["StoredSession.Stem"] = Follows("the text"),
        ["StoredSession.Words"] = Follows("title, text and note"),
        ["StoredSession.WorkMetres"] = Follows("the text"),
        ["StoredSession.Kinds"] = Follows("what was run"),
        ["Entry.On"] = Follows("the session's day"),
        ["Entry.TimedReps"] = Follows("the results"),
        ["Entry.Kinds"] = Follows("the results and the athlete's races"),
        ["Entry.ZoneMetres"] = Follows("the results and the athlete's races"),
        ["Entry.Points"] = Follows("the results and the athlete's races"),
        ["Entry.Words"] = Follows("the note"),
        ["Entry.FieldVersions"] = Follows("the changes"),
        ["Webhook.OldSealedSecret"] = "Good for a day after a new one was made.",
        ["Webhook.OldSecretUntil"] = "Good for a day after a new one was made.",
        ["Webhook.FailingSince"] = "How the last tries to send went.",
        ["TimingKey.BrowserId"] = "Nobody is signed in by an archive, so no key is this browser's own.",
        ["Template.Key"] = Follows("the text"),
        ["Template.Words"] = Follows("name, text and note"),
    };

    private static string Follows(string from) => $"Worked out again from {from}.";
}
