using Microsoft.Extensions.Localization;
using Trackside.Web.Store;

namespace Trackside.Web.Safeguarding;

/// <summary>The audit log in words. A kind of row or a field that has none here is told by its own name, so that nothing is left out.</summary>
internal static class AuditWords
{
    public static string Deed(AuditDeed deed, IStringLocalizer<Texts> says) => deed switch
    {
        AuditDeed.Saw => says["saw"],
        AuditDeed.Added => says["added"],
        AuditDeed.Changed => says["changed"],
        AuditDeed.Removed => says["removed"],
        AuditDeed.TookOut => says["took out as a file"],
    };

    public static string What(string what, IStringLocalizer<Texts> says) => what switch
    {
        "athlete" => says["the athlete"],
        "card" => says["the athlete's own page"],
        "log" => says["log"],
        "races" => says["races"],
        Audit.Results => says["results"],
        "session" => says["the session"],
        "coaches-note" => says["coaches' note"],
        "consent" => says["consent"],
        "message" => says["a message"],
        "member" => says["member"],
        "invite" => says["link to join"],
        "squad" => says["settings of the squad"],
        "export" => says["everything of them"],
        "export-with-notes" => says["everything of them, with the coaches' notes"],
        "archive" => says["the squad, from an archive"],
        nameof(Template) => says["workout of the library"],
        nameof(Webhook) => says["webhook"],
        _ => what,
    };

    public static string Through(string through, IStringLocalizer<Texts> says) => through == Viewer.AthletesLink ? says["the athlete's link"] : through;

    public static string Fields(string detail, IStringLocalizer<Texts> says) => string.Join(", ", detail.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(field => Field(field, says)));

    private static string Field(string field, IStringLocalizer<Texts> says) => field switch
    {
        nameof(Athlete.Name) => says["the name"],
        nameof(Athlete.MinorUntil) => says["minor until"],
        nameof(Athlete.SharedNote) => says["shared note"],
        nameof(Athlete.LinkToken) => says["own link"],
        nameof(Athlete.LeftAt) => says["has left"],
        nameof(Athlete.Sex) => says["points table"],
        nameof(StoredSession.Text) => says["text"],
        nameof(StoredSession.Title) => says["title"],
        nameof(StoredSession.On) => says["day"],
        nameof(StoredSession.IsForEveryone) => says["for everyone"],
        nameof(Member.Role) => says["role"],
        nameof(Member.AthleteId) => says["for which athlete"],
        nameof(Squad.TimeZone) => says["time zone"],
        nameof(Squad.SecondAdultId) => says["second adult"],
        nameof(ConsentThing.Times) => says["the times"],
        nameof(ConsentThing.Picture) => says["a picture"],
        _ => field,
    };
}
