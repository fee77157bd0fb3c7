using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Store;

/// <summary>Two squads with every kind of row: Riverside with the athletes Ada and Bo, and Hillside, whose rows are nobody's business in Riverside.</summary>
internal sealed class TwoSquads
{
    private readonly Dictionary<Guid, string> _names = [];

    private TwoSquads(WebDesk desk) => Desk = desk;

    public WebDesk Desk { get; }

    public Guid Riverside { get; private set; }

    public Guid Ada { get; private set; }

    /// <summary>Every row of both squads.</summary>
    public List<object> Rows { get; } = [];

    public static async Task<TwoSquads> AtAsync(WebDesk desk)
    {
        var squads = new TwoSquads(desk);
        (squads.Riverside, squads.Ada) = await squads.FillAsync("Riverside", "Ada", "Bo");
        await squads.FillAsync("Hillside", "Cai", "Dee");
        return squads;
    }

    public Viewer Member(Role role) => Viewer.Of(Guid.CreateVersion7(), "Somebody", [new() { SquadId = Riverside, Role = role, AthleteId = role is Role.Athlete or Role.Guardian ? Ada : null }]);

    /// <summary>What somebody sees, a line a row: <c>Entry of Ada</c>. The kinds of row come from the model, so that a new one is not forgotten.</summary>
    public Task<IReadOnlyList<string>> SeenAsync(Viewer viewer) => Desk.SeenByAsync<IReadOnlyList<string>>(viewer, async db =>
    {
        var lines = new List<string>();
        foreach (var type in SquadRows(db.Model))
        {
            lines.AddRange((await AllAsync(db, type)).Select(Called));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    });

    /// <summary>The kinds of row that belong to a squad, and the squad itself.</summary>
    public static IEnumerable<Type> SquadRows(IModel model) =>
        model.GetEntityTypes().Select(type => type.ClrType).Where(type => type == typeof(Squad) || type.GetProperty("SquadId")?.PropertyType == typeof(Guid) || typeof(ISquadRow).IsAssignableFrom(type));

    public string Called(object row)
    {
        var kind = row.GetType().Name;
        return row switch
        {
            Squad squad => $"{kind} {squad.Name}",
            Athlete athlete => $"{kind} {athlete.Name}",
            StoredSession session => $"{kind} of {(session.OwnAthleteId is { } own ? _names[own] : _names[session.SquadId])}",
            Change { IsPrivate: true } change => $"{kind} of a note about {_names[change.AthleteId!.Value]}",
            Change { AthleteId: null } change => $"{kind} of {_names[change.SquadId]}",
            Message { Text: var text } => $"{kind} to {text}",
            AuditEntry entry => $"{kind} of {_names[entry.AthleteId!.Value]}",
            PrivateNote note => $"{kind} about {_names[note.AthleteId ?? note.SquadId]}",
            IAthleteRow of => $"{kind} of {_names[of.AthleteId]}",
            Change change => $"{kind} of {_names[change.AthleteId!.Value]}",
            ISquadRow of => $"{kind} of {_names[of.SquadId]}",
            _ => kind,
        };
    }

    private async Task<(Guid Squad, Guid First)> FillAsync(string name, string first, string second)
    {
        var squad = new Squad { Name = name };
        var now = Desk.Clock.GetUtcNow();
        _names[squad.Id] = name;
        var session = new StoredSession { SquadId = squad.Id, Text = "3x400", On = Desk.Clock.Today };
        Rows.AddRange([squad, session]);
        Rows.Add(new Change { Id = Guid.CreateVersion7(), SquadId = squad.Id, SessionId = session.Id, Field = "text", At = now });
        Rows.Add(new Template { SquadId = squad.Id, Name = "Threes", Text = "3x400" });
        Rows.Add(new PrivateNote { SquadId = squad.Id, SessionId = session.Id, Text = "Watch the wind." });
        Rows.Add(new Invite { SquadId = squad.Id, TokenHash = squad.Id.ToByteArray(), ExpiresAt = now });
        Rows.Add(new Member { SquadId = squad.Id, AccountId = await Desk.AccountAsync($"Coach of {name}"), Role = Role.HeadCoach });
        var hook = new Webhook { SquadId = squad.Id, Url = "https://example.org", SealedSecret = "", Events = "" };
        Rows.Add(hook);
        Rows.Add(new WebhookDelivery { SquadId = squad.Id, WebhookId = hook.Id, Event = "session.written", Body = "{}", CreatedAt = now });
        Rows.Add(new Timing { Id = session.Id, SquadId = squad.Id });
        Rows.Add(new TimedMark { Id = Guid.CreateVersion7(), SquadId = squad.Id, SessionId = session.Id, Number = 1, Body = "{}" });
        Rows.Add(new TimingKey { SquadId = squad.Id, SessionId = session.Id, Secret = TimingKey.NewSecret(), EndsAt = now });
        Guid? at = null;
        foreach (var called in new[] { first, second })
        {
            var athlete = new Athlete { SquadId = squad.Id, Name = called };
            at ??= athlete.Id;
            _names[athlete.Id] = called;
            Rows.Add(athlete);
            Rows.Add(new StoredPerformance { SquadId = squad.Id, AthleteId = athlete.Id, Text = "1500 4:10" });
            Rows.Add(new StoredSession { SquadId = squad.Id, OwnAthleteId = athlete.Id, Text = "5 km", On = Desk.Clock.Today });
            Rows.Add(new Entry { SquadId = squad.Id, SessionId = session.Id, AthleteId = athlete.Id });
            Rows.Add(new Result { SquadId = squad.Id, SessionId = session.Id, AthleteId = athlete.Id, Rep = 1, Milliseconds = 72_400 });
            Rows.Add(new OwnTarget { SquadId = squad.Id, SessionId = session.Id, AthleteId = athlete.Id, Rep = 1, Milliseconds = 72_000 });
            Rows.Add(new Change { Id = Guid.CreateVersion7(), SquadId = squad.Id, SessionId = session.Id, AthleteId = athlete.Id, Field = "rep-1", At = now });
            Rows.Add(new Change { Id = Guid.CreateVersion7(), SquadId = squad.Id, SessionId = session.Id, AthleteId = athlete.Id, Field = "private-note", IsPrivate = true, At = now });
            Rows.Add(new PrivateNote { SquadId = squad.Id, SessionId = session.Id, AthleteId = athlete.Id, Text = "Tired of school." });
            Rows.Add(new Consent { SquadId = squad.Id, AthleteId = athlete.Id, Thing = ConsentThing.Name, Way = ConsentWay.OnPaper, GivenBy = "Their mother" });
            var message = new Message { SquadId = squad.Id, Text = called, At = now };
            Rows.Add(message);
            Rows.Add(new MessageCopy { SquadId = squad.Id, MessageId = message.Id, AthleteId = athlete.Id });
            Rows.Add(new AuditEntry { Id = Guid.CreateVersion7(), SquadId = squad.Id, What = "athlete", AthleteId = athlete.Id, At = now });
        }

        await Desk.ServerAsync(async db =>
        {
            db.AddRange(Rows.Where(row => row is Squad one ? one.Id == squad.Id : ((ISquadRow)row).SquadId == squad.Id));
            await db.SaveChangesAsync();
        });
        return (squad.Id, at!.Value);
    }

    private static Task<List<object>> AllAsync(TracksideDb db, Type type) =>
        (Task<List<object>>)typeof(TwoSquads).GetMethod(nameof(ListAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [db])!;

    private static async Task<List<object>> ListAsync<TRow>(TracksideDb db)
        where TRow : class => [.. await db.Set<TRow>().AsNoTracking().ToListAsync()];
}
