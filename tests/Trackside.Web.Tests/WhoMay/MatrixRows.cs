using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.WhoMay;

/// <summary>The rows behind the matrix: made, told apart from what a write left behind, and put back.</summary>
internal sealed class MatrixRows
{
    // What the server counts for itself, whoever asks.
    private static readonly string[] Counted = [nameof(AuditEntry), nameof(RateCount), nameof(Lease), nameof(ProtectionKey), nameof(AnsweredRequest)];

    private readonly WebDesk _desk;
    private readonly List<object> _rows = [];
    private string _hash = "";

    private MatrixRows(WebDesk desk) => _desk = desk;

    /// <summary>The rows as they are now.</summary>
    public static async Task<MatrixRows> AsTheyAreAsync(WebDesk desk)
    {
        var rows = new MatrixRows(desk);
        await desk.ServerAsync(async db =>
        {
            foreach (var type in Kinds(db).Where(type => !type.IsOwned()))
            {
                rows._rows.AddRange(((IEnumerable)await ListAsync(db, type.ClrType)).Cast<object>());
            }
        });
        rows._hash = await rows.HashAsync();
        return rows;
    }

    /// <summary>Whether nothing has changed.</summary>
    public async Task<bool> AreSameAsync() => await HashAsync() == _hash;

    /// <summary>Makes everything as it was.</summary>
    public Task PutBackAsync() => _desk.ServerAsync(async db =>
    {
        await db.Squads.ExecuteDeleteAsync();
        await db.Users.ExecuteDeleteAsync();
        await db.FirstLinks.ExecuteDeleteAsync();
        db.AddRange(_rows);
        await db.SaveChangesAsync();
    });

    /// <summary>A squad with two athletes and a row of everything that an address can name; the ids are the first athlete's, and the second's.</summary>
    public static async Task<(Guid Squad, Ids First, Ids Second)> SquadAsync(WebDesk desk, string name, bool isDemo)
    {
        var now = desk.Clock.GetUtcNow();
        var squad = await desk.AddedAsync(new Squad { Name = name, IsDemo = isDemo, CreatedAt = now }, row => row.Id);
        var session = await desk.SessionAsync(squad, "3x400 @ 72 r60s");
        var earlier = await desk.SessionAsync(squad, "3x400 @ 72 r60s", desk.Clock.Today.AddDays(-14));
        var first = await desk.SessionAsync(squad, "3x400 @ 72 r60s", desk.Clock.Today.AddDays(-28));
        var template = await desk.AddedAsync(new Template { SquadId = squad, Name = "Threes", Text = "3x400" }, row => row.Id);
        var token = LinkTokens.New();
        var invite = await desk.AddedAsync(new Invite { SquadId = squad, Role = Role.Reader, TokenHash = LinkTokens.HashOf(token), ExpiresAt = now.AddDays(9), Left = 99 }, row => row.Id);
        var member = await desk.AddedAsync(new Member { SquadId = squad, AccountId = await desk.AccountAsync($"Member of {name}"), Role = Role.Reader }, row => row.Id);
        await desk.AddedAsync(new Member { SquadId = squad, AccountId = await desk.AccountAsync($"Head of {name}"), Role = Role.HeadCoach }, row => row.Id);
        // To this machine itself, where nothing is ever sent.
        var hook = await desk.AddedAsync(new Webhook { SquadId = squad, Url = "https://127.0.0.1/", SealedSecret = "", Events = "", PausedAt = now, CreatedAt = now }, row => row.Id);
        var delivery = await desk.AddedAsync(new WebhookDelivery { SquadId = squad, WebhookId = hook, Event = "ping", Body = "{}", CreatedAt = now }, row => row.Id);
        await desk.AddedAsync(new Timing { Id = session, SquadId = squad, OwnText = "3x400 @ 72 r60s", Number = 1, RecordedTo = 1, CreatedAt = now, UpdatedAt = now }, row => row.Id);
        var key = await desk.AddedAsync(new TimingKey { SquadId = squad, SessionId = session, Secret = TimingKey.NewSecret(), Name = "Second phone", CreatedAt = now, EndsAt = now.AddDays(30) }, row => row.Id);
        var stranger = Guid.CreateVersion7();
        await desk.AddedAsync(new TimedMark { Id = stranger, SquadId = squad, SessionId = session, Number = 1, Body = $"{{\"id\":\"{stranger}\",\"device\":\"{stranger}\",\"sequence\":1,\"reading\":{{\"life\":\"{stranger}\",\"steady\":1,\"wall\":1}},\"kind\":\"joined\",\"athlete\":\"{stranger}\",\"name\":\"Cleo\"}}", ReceivedAt = now }, row => row.Id);
        var both = new List<Ids>();
        foreach (var called in new[] { $"First of {name}", $"Second of {name}" })
        {
            var link = LinkTokens.New();
            var athlete = await desk.AddedAsync(new Athlete { SquadId = squad, Name = called, LinkToken = link, MinorUntil = desk.Clock.Today.AddYears(1), CreatedAt = now.AddDays(-30) }, row => row.Id);
            var performance = await desk.AddedAsync(new StoredPerformance { SquadId = squad, AthleteId = athlete, Text = "1500 4:10.2 2026-05-01" }, row => row.Id);
            foreach (var run in new[] { session, earlier, first })
            {
                await desk.AddedAsync(new Result { SquadId = squad, SessionId = run, AthleteId = athlete, Rep = 1, Milliseconds = 72_400, Asked = "400m", Length = 4_000_000, Version = 1 }, row => row.Id);
            }

            var change = await desk.AddedAsync(new Change { Id = Guid.CreateVersion7(), SquadId = squad, SessionId = session, AthleteId = athlete, Field = "rep-1", Before = "73.0", After = "72.4", Version = 1, At = now }, row => row.Id);
            await desk.AddedAsync(new Consent { SquadId = squad, AthleteId = athlete, Thing = ConsentThing.Name, Way = ConsentWay.OnPaper, GivenAt = now, GivenBy = "Somebody" }, row => row.Id);
            var message = await desk.AddedAsync(new Message { SquadId = squad, Text = "Thursday at six.", At = now }, row => row.Id);
            await desk.AddedAsync(new MessageCopy { SquadId = squad, MessageId = message, AthleteId = athlete, ReadAt = now }, row => row.Id);
            both.Add(new()
            {
                Squad = squad,
                Athlete = athlete,
                Session = session,
                Earlier = earlier,
                Template = template,
                Performance = performance,
                Member = member,
                Invite = invite,
                Message = message,
                Change = change,
                TimingKey = key,
                Stranger = stranger,
                Hook = hook,
                Delivery = delivery,
                Link = link,
                InviteToken = token,
            });
        }

        return (squad, both[0], both[1]);
    }

    // Every value of every table, whatever order the rows come in.
    private Task<string> HashAsync() => _desk.ServerAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Join(' ', Kinds(db).Select(type => type.GetTableName()).Distinct().Select(table => $"SELECT * FROM \"{table}\";"));
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        var table = 0;
        do
        {
            while (await reader.ReadAsync())
            {
                lines.Add($"{table}|{string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)))}");
            }

            table++;
        }
        while (await reader.NextResultAsync());
        lines.Sort(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    });

    private static IEnumerable<IEntityType> Kinds(TracksideDb db) => db.Model.GetEntityTypes().Where(type => !Counted.Contains(type.ClrType.Name) && type.GetTableName() is not null);

    private static async Task<object> ListAsync(TracksideDb db, Type type)
    {
        var task = (Task)typeof(MatrixRows).GetMethod(nameof(RowsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;
        await task;
        return ((dynamic)task).Result;
    }

    private static Task<List<TRow>> RowsAsync<TRow>(TracksideDb db)
        where TRow : class => db.Set<TRow>().AsNoTracking().ToListAsync();
}
