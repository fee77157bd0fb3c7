using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Survival.Tests;

/// <summary>Marks that a server acknowledged are there after it was killed, and what it did not is sent again; over a bad line too.</summary>
public abstract class TimingTests(TestStore store) : SurvivalTests(store)
{
    private const int Phones = 4;
    private const int Batches = 60;
    private const int AtOnce = 5;

    private static readonly int[] KilledAfter = [150, 700];

    [Fact]
    public async Task Every_mark_that_was_acknowledged_outlives_a_server_that_is_killed_and_none_is_doubled()
    {
        var squad = await SquadAsync(coaches: 1, athletes: 3);
        var keys = await KeysAsync(squad);
        var server = await StartAsync();
        var phones = keys.Select(key => MarkingPhone.To(() => server.Address, squad.Session, key)).ToArray();

        var sending = Task.WhenAll(phones.Select(phone => phone.SendAsync(Batches, AtOnce, Cancellation)));
        foreach (var count in KilledAfter)
        {
            while (phones.Sum(phone => phone.Acknowledged.Count) < count && !sending.IsCompleted)
            {
                await Task.Delay(5, Cancellation);
            }

            await server.KillAsync();
            await HoldAsync(squad, phones);
            server = await StartAsync(server.Address.Port);
        }

        await sending;
        Assert.All(phones, phone => Assert.NotEqual(0, phone.Failures));
        Assert.Equal(Phones * Batches * AtOnce, await HoldAsync(squad, phones));
    }

    [Fact]
    public async Task Marks_that_go_over_a_bad_line_all_come_once()
    {
        var squad = await SquadAsync(coaches: 1, athletes: 3);
        var keys = await KeysAsync(squad);
        var server = await StartAsync();
        await using var line = new BadLine(() => server.Address, 20_261_125, new()).Begin();
        var phones = keys.Select(key => MarkingPhone.To(() => line.Address, squad.Session, key)).ToArray();

        await Task.WhenAll(phones.Select(phone => phone.SendAsync(Batches, AtOnce, Cancellation)));

        Assert.True(line is { Dropped: > 0, Cut: > 0, SentAgain: > 0 }, $"{line.Dropped} dropped, {line.Cut} cut, {line.SentAgain} sent again.");
        Assert.Equal(Phones * Batches * AtOnce, await HoldAsync(squad, phones));
    }

    // All that was acknowledged is there, each once, and their numbers have no gap.
    private async Task<int> HoldAsync(RecordingSquad squad, MarkingPhone[] phones)
    {
        await using var db = Open();
        var marks = await db.TimedMarks.AsNoTracking().Where(mark => mark.SessionId == squad.Session).OrderBy(mark => mark.Number).Select(mark => new { mark.Id, mark.Number }).ToListAsync(Cancellation);
        Assert.Empty(phones.SelectMany(phone => phone.Acknowledged).Except(marks.Select(mark => mark.Id)));
        Assert.Equal(Enumerable.Range(1, marks.Count).Select(number => (long)number), marks.Select(mark => mark.Number));
        Assert.Empty(marks.Select(mark => mark.Id).Except(phones.SelectMany(phone => phone.Sent)));
        return marks.Count;
    }

    private protected async Task<string[]> KeysAsync(RecordingSquad squad)
    {
        await using var db = Open();
        var coach = await db.Members.Select(member => member.AccountId).SingleAsync(Cancellation);
        var keys = Enumerable.Range(0, Phones).Select(_ => new TimingKey
        {
            SquadId = squad.Squad,
            SessionId = squad.Session,
            Secret = TimingKey.NewSecret(),
            ById = coach,
            EndsAt = TimeProvider.System.GetUtcNow().AddDays(1),
        }).ToArray();
        db.Add(new Timing { Id = squad.Session, SquadId = squad.Squad });
        db.AddRange(keys);
        await db.SaveChangesAsync(Cancellation);
        return [.. keys.Select(key => key.Secret)];
    }
}

/// <summary>A phone that marks, and sends each batch again until it is acknowledged.</summary>
internal sealed class MarkingPhone(Guid session, string key, HttpClient server)
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // More than a server takes to start again.
    private const int MostTries = 2_000;

    private readonly Guid _device = Guid.CreateVersion7();
    private readonly Lock _lock = new();
    private readonly HashSet<Guid> _sent = [];
    private readonly HashSet<Guid> _acknowledged = [];
    private string _problem = "";

    public IReadOnlyList<Guid> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent];
            }
        }
    }

    public IReadOnlyList<Guid> Acknowledged
    {
        get
        {
            lock (_lock)
            {
                return [.. _acknowledged];
            }
        }
    }

    /// <summary>How often a batch had to be sent again.</summary>
    public int Failures { get; private set; }

    /// <summary>A phone whose requests go where somebody says at each.</summary>
    public static MarkingPhone To(Func<Uri> where, Guid session, string key) => new(session, key, new HttpClient(new ToProcess(where)) { BaseAddress = new("http://localhost"), Timeout = Patience });

    public async Task SendAsync(int batches, int atOnce, CancellationToken cancellation)
    {
        for (var batch = 0; batch < batches; batch++)
        {
            var ids = Enumerable.Range(0, atOnce).Select(_ => Guid.CreateVersion7()).ToArray();
            var marks = ids.Select((id, index) => Mark(id, (batch * atOnce) + index + 1)).ToArray();
            lock (_lock)
            {
                _sent.UnionWith(ids);
            }

            for (var tries = 0; !await IsKnownAsync(marks, ids, cancellation); tries++)
            {
                Assert.True(tries < MostTries, $"Sent {tries} times, and still: {_problem}");
                Failures++;
                await Task.Delay(TryAgain, cancellation);
            }
        }
    }

    private object Mark(Guid id, int sequence) => new { id, device = _device, sequence, reading = new { life = _device, steady = sequence * 100, wall = 1_779_271_200_000 + (sequence * 100) }, kind = "clock" };

    private async Task<bool> IsKnownAsync(object[] marks, Guid[] ids, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/timings/{session}/marks", UriKind.Relative)) { Content = JsonContent.Create(new { marks }) };
            request.Headers.Authorization = new("Bearer", key);
            using var answer = await server.SendAsync(request, cancellation);
            if ((int)answer.StatusCode >= 500 || answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout)
            {
                _problem = await answer.Content.ReadAsStringAsync(cancellation);
                return false;
            }

            var body = await answer.Content.ReadAsStringAsync(cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
            var known = JsonElement.Parse(body).GetProperty("known").EnumerateArray().Select(id => id.GetGuid()).ToHashSet();
            Assert.Superset(ids.ToHashSet(), known);
            lock (_lock)
            {
                _acknowledged.UnionWith(known);
            }

            return true;
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException || (problem is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            _problem = problem.Message;
            return false;
        }
    }
}

public sealed class TimingTestsOnSqlite(SqliteFiles store) : TimingTests(store);

public sealed class TimingTestsOnPostgres(PostgresServer store) : TimingTests(store)
{
    [Fact]
    public async Task A_mark_that_one_process_took_in_reaches_who_watches_at_the_other()
    {
        var squad = await SquadAsync(coaches: 1, athletes: 1);
        var key = (await KeysAsync(squad))[0];
        var (one, other) = (await StartAsync(), await StartAsync());
        using var watcher = new HttpClient { BaseAddress = other.Address };
        watcher.DefaultRequestHeaders.Authorization = new("Bearer", key);
        watcher.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
        using var lines = new StreamReader(await watcher.GetStreamAsync(new Uri($"/api/v1/timings/{squad.Session}/marks", UriKind.Relative), Cancellation));
        Assert.Equal("event: beat", await lines.ReadLineAsync(Cancellation));

        var phone = MarkingPhone.To(() => one.Address, squad.Session, key);
        await phone.SendAsync(1, 3, Cancellation);

        var told = new List<Guid>();
        while (told.Count < 3 && await lines.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith("data: {\"number\"", StringComparison.Ordinal))
            {
                told.Add(JsonElement.Parse(line[6..]).GetProperty("mark").GetProperty("id").GetGuid());
            }
        }

        Assert.Equal(phone.Sent.Order(), told.Order());
    }
}
