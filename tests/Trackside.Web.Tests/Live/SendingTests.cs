using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Live;
using Trackside.Web.Store;
using Trackside.Web.Tests.Api;

namespace Trackside.Web.Tests.Live;

public abstract class SendingTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Marks_are_kept_once_however_often_and_in_whatever_order_they_come()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        JsonObject[] marks = [track.Started(1, track.Ada, track.Bo), track.Finished(1, track.Ada), track.Finished(1, track.Bo)];

        await track.KeptAsync(phone, marks[2], marks[0]);
        await track.KeptAsync(phone, marks[0], marks[1], marks[1], marks[2]);
        await track.KeptAsync(phone, [.. marks.Reverse()]);

        Assert.Equal(Track.Ids(marks[2], marks[0], marks[1]), await track.IdsAsync(phone));
    }

    [Fact]
    public async Task The_answer_says_what_is_known_and_what_time_it_is()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();

        var reply = await track.SendAsync(phone, track.Started(1, track.Ada), track.Finished(1, track.Ada));

        Assert.Equal(Desk.Clock.GetUtcNow().ToUnixTimeMilliseconds(), reply.Json.GetProperty("server").GetInt64());
        Assert.Equal(2, reply.Json.GetProperty("next").GetInt64());
    }

    [Fact]
    public async Task One_bad_mark_is_refused_by_its_field_and_holds_up_no_other()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var (good, late, nameless, wrong) = (track.Started(1, track.Ada), track.Finished(1, track.Ada), track.Finished(1, track.Ada), track.Finished(1, track.Ada));
        nameless.Remove("id");
        wrong["sequence"] = 0;

        var reply = await track.SendAsync(phone, nameless, good, wrong, 5, late);

        Assert.Equal(Track.Ids(good, late), Track.KnownIn(reply));
        Assert.Equal([(0, "id"), (2, "sequence"), (3, "")], reply.Json.GetProperty("refused").EnumerateArray().Select(one => (one.GetProperty("index").GetInt32(), one.GetProperty("field").GetString()!)));
        Assert.Equal((string?)wrong["id"], reply.Json.GetProperty("refused")[1].GetProperty("id").GetString());
        Assert.Equal(Track.Ids(good, late), await track.IdsAsync(phone));
    }

    [Fact]
    public async Task Another_mark_under_an_id_that_is_taken_is_refused_and_the_first_stays()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var mark = track.Finished(1, track.Ada);
        await track.KeptAsync(phone, mark);
        var other = mark.DeepClone();
        other["sequence"] = 99;

        var reply = await track.SendAsync(phone, other, track.Mark("ended"));

        Assert.Equal("id", reply.Json.GetProperty("refused")[0].GetProperty("field").GetString());
        Assert.DoesNotContain((string?)mark["id"], Track.KnownIn(reply));
        Assert.Equal(2, (await track.IdsAsync(phone)).Count);
    }

    [Fact]
    public async Task Batches_have_a_limit_and_what_is_no_batch_is_told()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();

        var most = await track.SendAsync(phone, Enumerable.Range(0, MarkIntake.MostAtOnce).Select(_ => track.Mark("clock")));
        var tooMany = await track.SendAsync(phone, Enumerable.Range(0, MarkIntake.MostAtOnce + 1).Select(_ => track.Mark("clock")));
        var none = await track.SendAsync(phone);
        var broken = await phone.PostTextAsync($"timings/{track.Session}/marks", "{ \"marks\": [");

        Assert.Equal(MarkIntake.MostAtOnce, Track.KnownIn(most).Count());
        Assert.Equal(("invalid", "invalid"), (tooMany.Problem, none.Problem));
        Assert.NotEmpty(none.ErrorOf("marks"));
        Assert.Equal((HttpStatusCode.BadRequest, "malformed-json"), (broken.Status, broken.Problem));
    }

    [Fact]
    public async Task Who_sends_too_often_is_told_to_wait_and_others_are_not_held_up()
    {
        using var track = await Track.AtAsync(Desk);
        var (phone, other) = (await track.PhoneAsync(), await track.PhoneAsync());
        for (var count = 0; count < 120; count++)
        {
            Assert.Equal(HttpStatusCode.OK, (await track.SendAsync(phone, track.Mark("clock"))).Status);
        }

        var refused = await track.SendAsync(phone, track.Mark("clock"));
        var mark = track.Mark("clock");
        await track.KeptAsync(other, mark);
        Desk.Clock.Move(TimeSpan.FromMinutes(1));
        await track.KeptAsync(phone, mark);

        Assert.Equal("too-many-requests", refused.Problem);
        Assert.NotNull(refused.Header("Retry-After"));
    }

    [Fact]
    public async Task Who_sends_too_many_marks_a_minute_is_told_to_wait_and_nothing_of_it_is_kept()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        for (var count = 0; count < 12; count++)
        {
            await track.KeptAsync(phone, [.. Enumerable.Range(0, 500).Select(_ => track.Mark("clock"))]);
        }

        var refused = await track.SendAsync(phone, track.Mark("ended"));

        Assert.Equal("too-many-requests", refused.Problem);
        Assert.Equal(6_000, await Desk.ServerAsync(db => db.TimedMarks.CountAsync(Cancellation)));
        Desk.Clock.Move(TimeSpan.FromMinutes(2));
        await track.KeptAsync(phone, track.Mark("ended"));
    }

    [Fact]
    public async Task A_timing_has_an_end_and_says_so()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        await Desk.ServerAsync(db => db.Timings.ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, Timing.MostMarks - 1), Cancellation));

        var reply = await track.SendAsync(phone, track.Mark("clock"), track.Mark("clock"));

        Assert.Single(Track.KnownIn(reply));
        Assert.Contains("50000", reply.Json.GetProperty("refused")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Phones_that_send_at_once_lose_nothing_and_no_number_stands_twice()
    {
        using var track = await Track.AtAsync(Desk);
        var phones = new List<ApiClient>();
        for (var count = 0; count < 8; count++)
        {
            phones.Add(await track.PhoneAsync());
        }

        var shared = Enumerable.Range(0, 20).Select(_ => track.Mark("clock")).ToArray();

        var own = await Task.WhenAll(phones.Select(async phone =>
        {
            var sent = new List<JsonNode>();
            for (var batch = 0; batch < 5; batch++)
            {
                JsonNode[] marks = [.. shared.Skip(batch * 4).Take(4).Select(mark => mark.DeepClone()), .. Enumerable.Range(0, 10).Select(_ => track.Mark("clock"))];
                await track.KeptAsync(phone, marks);
                sent.AddRange(marks);
            }

            return sent;
        }));

        var numbers = await Desk.ServerAsync(db => db.TimedMarks.OrderBy(mark => mark.Number).Select(mark => mark.Number).ToListAsync(Cancellation));
        Assert.Equal(Enumerable.Range(1, 420).Select(number => (long)number), numbers);
        Assert.Equal(Track.Ids(own.SelectMany(marks => marks)).Distinct().Order(), (await track.IdsAsync(phones[0])).Order());
    }

    [Fact]
    public async Task Phones_are_paged_through_what_there_is()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        for (var batch = 0; batch < 3; batch++)
        {
            await track.KeptAsync(phone, [.. Enumerable.Range(0, 400).Select(_ => track.Mark("clock"))]);
        }

        var first = await phone.GetAsync($"timings/{track.Session}/marks");
        var second = await phone.GetAsync($"timings/{track.Session}/marks?after={first.Json.GetProperty("next").GetInt64()}");

        Assert.Equal((1_000, 200), (first.Json.GetProperty("marks").GetArrayLength(), second.Json.GetProperty("marks").GetArrayLength()));
        Assert.Equal((1_000, 1_200), (first.Json.GetProperty("next").GetInt64(), second.Json.GetProperty("next").GetInt64()));
    }
}

public sealed class SendingTestsOnSqlite(SqliteFiles store) : SendingTests(store);

public sealed class SendingTestsOnPostgres(PostgresServer store) : SendingTests(store);
