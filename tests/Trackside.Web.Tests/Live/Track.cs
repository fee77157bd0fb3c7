using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Trackside.Web.Store;
using Trackside.Web.Tests.Api;

namespace Trackside.Web.Tests.Live;

/// <summary>A session at the track with two athletes, and phones that time it.</summary>
internal sealed class Track(WebDesk desk) : IDisposable
{
    private readonly Guid _device = Guid.CreateVersion7();
    private readonly Guid _life = Guid.CreateVersion7();
    private readonly List<IDisposable> _phones = [];
    private long _sequence;

    public WebBrowser Coach { get; private set; } = null!;

    public Guid Squad { get; private set; }

    public Guid Session { get; private set; }

    public Guid Ada { get; private set; }

    public Guid Bo { get; private set; }

    public static async Task<Track> AtAsync(WebDesk desk, string text = "3 x 400m @ 72, 90s jog")
    {
        var track = new Track(desk) { Coach = await desk.CoachAsync() };
        track.Squad = track.Coach.Squad;
        track.Ada = await desk.AthleteAsync(track.Squad, "Ada García Pérez", "1500 4:10.2 2026-05-01");
        track.Bo = await desk.AthleteAsync(track.Squad, "Bo");
        track.Session = await desk.SessionAsync(track.Squad, text);
        track._phones.Add(track.Coach);
        return track;
    }

    /// <summary>A key as it stands in the store.</summary>
    public async Task<TimingKey> KeyAsync(TimingRight right, Guid? athlete = null, Guid? by = null, bool mayFollow = true)
    {
        await desk.ServerAsync(async db =>
        {
            if (await db.Timings.FindAsync(Session) is { } timing)
            {
                timing.MayFollow = mayFollow;
            }
            else
            {
                db.Add(new Timing { Id = Session, SquadId = Squad, MayFollow = mayFollow, CreatedAt = desk.Clock.GetUtcNow() });
            }

            await db.SaveChangesAsync();
        });
        return await desk.AddedAsync(
            new TimingKey
            {
                SquadId = Squad,
                SessionId = Session,
                Right = right,
                AthleteId = athlete,
                Secret = TimingKey.NewSecret(),
                Name = right == TimingRight.Mark ? "Second phone" : "",
                ById = by ?? Coach.Account,
                CreatedAt = desk.Clock.GetUtcNow(),
                EndsAt = TimingKey.EndOf(desk.Clock.Today),
            },
            key => key);
    }

    /// <summary>A phone with a key.</summary>
    public ApiClient Phone(TimingKey key)
    {
        var phone = new ApiClient(desk, key.Secret);
        _phones.Add(phone);
        return phone;
    }

    public async Task<ApiClient> PhoneAsync(TimingRight right = TimingRight.Mark, Guid? athlete = null) => Phone(await KeyAsync(right, athlete));

    /// <summary>A mark of a kind, with its further fields as JSON.</summary>
    public JsonObject Mark(string kind, string fields = "", Guid? id = null)
    {
        var sequence = Interlocked.Increment(ref _sequence);
        var mark = JsonNode.Parse($$"""{"id":"{{id ?? Guid.CreateVersion7()}}","device":"{{_device}}","sequence":{{sequence}},"reading":{"life":"{{_life}}","steady":{{sequence * 1000}},"wall":{{1_779_271_200_000 + (sequence * 1000)}}},"kind":"{{kind}}"{{(fields.Length > 0 ? "," + fields : "")}}}""");
        return mark!.AsObject();
    }

    public JsonObject Started(int rep, params Guid[] athletes) => Mark("started", $"\"athletes\":[{string.Join(',', athletes.Select(one => $"\"{one}\""))}],\"rep\":{{\"number\":{rep}}}");

    public JsonObject Finished(int rep, Guid athlete) => Mark("finished", $"\"athletes\":[\"{athlete}\"],\"rep\":{{\"number\":{rep}}}");

    public async Task<ApiReply> SendAsync(ApiClient phone, params IEnumerable<JsonNode> marks) => await phone.PostAsync($"timings/{Session}/marks", new { marks });

    /// <summary>A rep that was run in so many milliseconds: its start and its finish.</summary>
    public JsonObject[] Ran(int rep, Guid athlete, long milliseconds)
    {
        var (start, finish) = (Started(rep, athlete), Finished(rep, athlete));
        finish["reading"]!["steady"] = (long)start["reading"]!["steady"]! + milliseconds;
        finish["reading"]!["wall"] = (long)start["reading"]!["wall"]! + milliseconds;
        return [start, finish];
    }

    public JsonObject Of(string kind, JsonObject corrected, string fields = "") => Mark(kind, $"\"of\":\"{corrected["id"]}\"{(fields.Length > 0 ? "," + fields : "")}");

    /// <summary>Sends marks that are to be kept.</summary>
    public async Task KeptAsync(ApiClient phone, params JsonNode[] marks)
    {
        var reply = await SendAsync(phone, marks);
        Assert.True(reply.Status == HttpStatusCode.OK, reply.Body);
        Assert.Equal(0, reply.Json.GetProperty("refused").GetArrayLength());
        Assert.Equal(marks.Select(mark => (string?)mark["id"]).Distinct(), KnownIn(reply));
    }

    /// <summary>The marks that the server has, by their ids in the order of their numbers.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(ApiClient phone, long after = 0)
    {
        var page = await phone.GetAsync(string.Create(CultureInfo.InvariantCulture, $"timings/{Session}/marks?after={after}"));
        Assert.True(page.Status == HttpStatusCode.OK, page.Body);
        return [.. page.Json.GetProperty("marks").EnumerateArray().Select(mark => mark.GetProperty("mark").GetProperty("id").GetString()!)];
    }

    public static IEnumerable<string?> KnownIn(ApiReply reply) => reply.Json.GetProperty("known").EnumerateArray().Select(id => id.GetString());

    public static IReadOnlyList<string> Ids(params IEnumerable<JsonNode> marks) => [.. marks.Select(mark => (string)mark["id"]!)];

    public void Dispose() => _phones.ForEach(phone => phone.Dispose());
}
