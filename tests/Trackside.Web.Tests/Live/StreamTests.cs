using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Live;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Live;

public abstract class StreamTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Who_watches_is_told_what_is_there_and_then_each_mark_as_it_comes()
    {
        using var track = await Track.AtAsync(Desk);
        var (phone, key) = (await track.PhoneAsync(), await track.KeyAsync(TimingRight.Mark));
        var (before, after) = (track.Started(1, track.Ada), track.Finished(1, track.Ada));
        await track.KeptAsync(phone, before);

        using var watcher = await WatchAsync(track, key);
        Assert.Equal(Track.Ids(before), await watcher.MarksAsync(1));
        await track.KeptAsync(phone, after);

        Assert.Equal(Track.Ids(after), await watcher.MarksAsync(1));
        Assert.Equal("text/event-stream", watcher.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no", watcher.Response.Headers.GetValues("X-Accel-Buffering").Single());
        Assert.Equal("no-store", watcher.Response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Who_comes_back_goes_on_from_where_they_were()
    {
        using var track = await Track.AtAsync(Desk);
        var (phone, key) = (await track.PhoneAsync(), await track.KeyAsync(TimingRight.Mark));
        JsonObject[] marks = [.. Enumerable.Range(0, 1_200).Select(_ => track.Mark("clock"))];
        foreach (var batch in marks.Chunk(400))
        {
            await track.KeptAsync(phone, batch);
        }

        using var first = await WatchAsync(track, key);
        var told = await first.MarksAsync(700);
        using var byHeader = await WatchAsync(track, key, last: first.Last);
        using var byAddress = await WatchAsync(track, key, $"?after={first.Last}");
        using var stale = await WatchAsync(track, key, "?after=99999");

        Assert.Equal(700, first.Last);
        Assert.Equal(Track.Ids(marks), told.Concat(await byHeader.MarksAsync(500)));
        Assert.Equal(Track.Ids(marks.Skip(700)), await byAddress.MarksAsync(500));
        Assert.Equal(Track.Ids(marks), await stale.MarksAsync(1_200));
    }

    [Fact]
    public async Task Watchers_are_told_the_time_at_once_and_every_fifteen_seconds()
    {
        using var track = await Track.AtAsync(Desk);
        using var watcher = await WatchAsync(track, await track.KeyAsync(TimingRight.Mark));

        Assert.Equal(Desk.Clock.GetUtcNow().ToUnixTimeMilliseconds(), await watcher.BeatAsync());
        Desk.Clock.Move(TimeSpan.FromSeconds(15));

        Assert.Equal(Desk.Clock.GetUtcNow().ToUnixTimeMilliseconds(), await watcher.BeatAsync());
    }

    [Fact]
    public async Task Who_may_no_longer_watch_is_let_go_within_seconds()
    {
        using var track = await Track.AtAsync(Desk);
        var (key, follow) = (await track.KeyAsync(TimingRight.Mark), await track.KeyAsync(TimingRight.Follow));
        using var watcher = await WatchAsync(track, key);
        using var follower = await WatchAsync(track, follow);
        await Task.WhenAll(watcher.BeatAsync(), follower.BeatAsync());

        await Desk.ServerAsync(async db =>
        {
            await db.TimingKeys.Where(row => row.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, Desk.Clock.GetUtcNow()), Cancellation);
            await db.Timings.ExecuteUpdateAsync(set => set.SetProperty(row => row.MayFollow, false), Cancellation);
        });
        Desk.Services.GetRequiredService<TimingNews>().Tell(track.Session);

        Assert.True(await watcher.EndsAsync());
        Assert.True(await follower.EndsAsync());
    }

    [Fact]
    public async Task Each_is_told_what_is_theirs()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        using var ada = await WatchAsync(track, await track.KeyAsync(TimingRight.Self, track.Ada));
        using var follower = await WatchAsync(track, await track.KeyAsync(TimingRight.Follow));
        var (both, bos, note, end) = (track.Started(1, track.Ada, track.Bo), track.Finished(1, track.Bo), track.Mark("noted", "\"text\":\"Bo limps\""), track.Mark("ended"));

        await track.KeptAsync(phone, both, bos, note, end);

        Assert.Equal(Track.Ids(both, end), await ada.MarksAsync(2));
        Assert.Equal(Track.Ids(both, bos, end), await follower.MarksAsync(3));
    }

    [Fact]
    public async Task Who_cannot_keep_up_is_let_go_and_what_waits_for_them_is_bounded()
    {
        using var track = await Track.AtAsync(Desk);
        await track.KeyAsync(TimingRight.Mark);
        var watchers = Desk.Services.GetRequiredService<Watchers>();
        var (slow, quick) = (await watchers.JoinAsync(track.Session, TimingRight.Mark, null, Cancellation), await watchers.JoinAsync(track.Session, TimingRight.Mark, null, Cancellation));
        var telling = LiveEvents.Beat(Desk.Clock.GetUtcNow());
        var read = quick.ToldAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        for (var count = 0; count < Watcher.MostWaiting; count++)
        {
            Assert.True(slow.Tell(telling));
            Assert.True(quick.Tell(telling));
            Assert.True(await read.MoveNextAsync());
        }

        Assert.False(slow.Tell(telling));
        Assert.True(slow.Over.IsCancellationRequested);
        Assert.True(quick.Tell(telling));
        Assert.False(quick.Over.IsCancellationRequested);
        watchers.Leave(slow);
        watchers.Leave(quick);
        Assert.Equal(0, watchers.Count);
    }

    private protected Task<EventReader> WatchAsync(Track track, TimingKey key, string query = "", long? last = null) =>
        EventReader.OpenAsync(new HttpMessageInvoker(Desk.Server.CreateHandler()), new($"http://localhost/api/v1/timings/{track.Session}/marks{query}"), key.Secret, last);
}

public sealed class StreamTestsOnSqlite(SqliteFiles store) : StreamTests(store);

public sealed class StreamTestsOnPostgres(PostgresServer store) : StreamTests(store)
{
    private readonly PostgresServer _store = store;

    [Fact]
    public async Task Marks_that_another_process_took_in_are_told_here()
    {
        using var track = await Track.AtAsync(Desk);
        var key = await track.KeyAsync(TimingRight.Mark);
        await using var other = new WebDesk(_store) { Beside = Desk };
        await other.StartAsync();
        using var watcher = await WatchAsync(track, key);
        await watcher.BeatAsync();
        using var phone = new Api.ApiClient(other, key.Secret);
        var mark = track.Mark("ended");

        await track.KeptAsync(phone, mark);

        Assert.Equal(Track.Ids(mark), await watcher.MarksAsync(1));
    }
}
