using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Safeguarding;

/// <summary>What of the log is looked for.</summary>
/// <param name="Athlete">Of which athlete; null for all.</param>
/// <param name="Person">By which account; null for all.</param>
/// <param name="Deed">What was done; null for all.</param>
internal sealed record AuditSearch(Guid? Athlete, Guid? Person, AuditDeed? Deed, DateOnly? From, DateOnly? To)
{
    /// <summary>The fields of the form.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["athlete", "person", "deed", "from", "to"];

    /// <summary>Reads the form. A day that cannot be read is said at its field, and then there is no search.</summary>
    public static AuditSearch? Read(Typed typed, IStringLocalizer<Texts> says)
    {
        var wrong = says["Give the day as year, month and day, as in 2026-05-18."].Value;
        var from = typed["from"].Trim().Length == 0 ? null : typed.Day("from", wrong);
        var to = typed["to"].Trim().Length == 0 ? null : typed.Day("to", wrong);
        return typed.IsGood
            ? new(
                Guid.TryParse(typed["athlete"], out var athlete) ? athlete : null,
                Guid.TryParse(typed["person"], out var person) ? person : null,
                Enum.TryParse<AuditDeed>(typed["deed"], out var deed) && Enum.IsDefined(deed) ? deed : null,
                from,
                to)
            : null;
    }

    /// <summary>The address's query of a search, from an entry on.</summary>
    public static string Query(Typed typed, Guid? after) => "?" + string.Join('&',
        Fields.Where(field => typed[field].Length > 0).Select(field => $"{field}={Uri.EscapeDataString(typed[field])}").Concat(after is { } id ? [$"after={id}"] : Array.Empty<string>()));

    /// <summary>The entries, the newest first, with the names as they are now.</summary>
    public async Task<IReadOnlyList<AuditLine>> LinesAsync(TracksideDb db, Squad squad, Guid? after, int most, Visit visit, CancellationToken cancellation)
    {
        var rows = db.AuditEntries.AsNoTracking().Where(row => row.SquadId == squad.Id);
        if (Athlete is { } athlete)
        {
            rows = rows.Where(row => row.AthleteId == athlete);
        }

        if (Person is { } person)
        {
            rows = rows.Where(row => row.ById == person);
        }

        if (Deed is { } deed)
        {
            rows = rows.Where(row => row.Deed == deed);
        }

        if (From is { } from)
        {
            var since = Midnight(from, visit);
            rows = rows.Where(row => row.At >= since);
        }

        if (To is { } to)
        {
            var until = Midnight(to.AddDays(1), visit);
            rows = rows.Where(row => row.At < until);
        }

        if (after is { } id && await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.SquadId == squad.Id, cancellation) is { } last)
        {
            rows = rows.Where(row => row.At < last.At || (row.At == last.At && row.Id.CompareTo(last.Id) < 0));
        }

        var entries = await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(most).ToListAsync(cancellation);
        var names = await AuditNames.LoadAsync(db, squad.Id, cancellation);
        var sessionIds = entries.Select(entry => entry.SessionId).OfType<Guid>().Distinct().ToArray();
        var sessions = await db.Sessions.AsNoTracking().Where(row => sessionIds.Contains(row.Id)).Select(row => new { row.Id, row.On, row.Title, row.Text }).ToDictionaryAsync(row => row.Id, cancellation);
        var others = entries.SelectMany(entry => new[] { entry.ById, entry.RowId }).OfType<Guid>().Except(names.People.Keys).ToArray();
        var people = await db.Users.AsNoTracking().Where(user => others.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        string PersonOf(Guid? of) => of is { } one ? names.People.GetValueOrDefault(one) ?? people.GetValueOrDefault(one, "") : "";
        return [.. entries.Select(entry => new AuditLine(
            entry,
            PersonOf(entry.ById),
            entry.AthleteId is { } of ? names.Athletes.GetValueOrDefault(of, "") : "",
            entry.SessionId is { } held && sessions.TryGetValue(held, out var session) ? $"{visit.Day(session.On)} {(session.Title.Length > 0 ? session.Title : Beginning(session.Text))}" : "",
            entry.What == "member" ? PersonOf(entry.RowId) : ""))];
    }

    private static DateTimeOffset Midnight(DateOnly day, Visit visit)
    {
        var noon = visit.Local(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), noon.Offset);
    }

    private static string Beginning(string text) => text.Length <= 60 ? text.ReplaceLineEndings(" ") : text[..59].ReplaceLineEndings(" ") + "…";
}

/// <summary>An entry with the names as they are now; empty where there is none, or nobody any more.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="By">Who it was.</param>
/// <param name="Athlete">Of whom.</param>
/// <param name="Session">Of what session.</param>
/// <param name="Member">Which member, where it is about one.</param>
public sealed record AuditLine(AuditEntry Entry, string By, string Athlete, string Session, string Member)
{
    /// <summary>Who it was, in words.</summary>
    internal string Who(IStringLocalizer<Texts> says) =>
        By.Length > 0 ? By : Entry.Through == Viewer.AthletesLink && Athlete.Length > 0 ? Athlete : says["somebody who is no longer here"];
}

/// <summary>The people and athletes of a squad by name, for choosing.</summary>
public sealed record AuditNames(IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, string> Athletes)
{
    public static async Task<AuditNames> LoadAsync(TracksideDb db, Guid squad, CancellationToken cancellation) => new(
        await db.Members.AsNoTracking().Where(member => member.SquadId == squad).Select(member => member.AccountId).Distinct().Join(db.Users, id => id, user => user.Id, (_, user) => new { user.Id, user.DisplayName }).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation),
        await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == squad).ToDictionaryAsync(athlete => athlete.Id, athlete => athlete.Name, cancellation));
}
