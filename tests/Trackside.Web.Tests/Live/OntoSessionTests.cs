using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Live;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Live;

public abstract class OntoSessionTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task What_was_run_stands_on_the_session_a_few_seconds_later_to_the_tenth_of_a_hand_held_watch()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        await track.KeptAsync(phone, [.. track.Ran(1, track.Ada, 72_349), .. track.Ran(1, track.Bo, 74_951), track.Started(2, track.Ada)]);
        await track.KeptAsync(phone, track.Mark("timed", $"\"athletes\":[\"{track.Bo}\"],\"rep\":{{\"number\":2}},\"milliseconds\":75250"));

        Assert.Equal(0, await DueAsync());
        Desk.Clock.Move(TimeSpan.FromSeconds(4));
        Assert.Equal(1, await DueAsync());
        Assert.Equal(0, await DueAsync());

        Assert.Equal(["Ada 1: 1:12.3", "Bo 1: 1:15", "Bo 2: 1:15.25"], await CellsAsync(track));
        Assert.True(await Desk.ServerAsync(db => db.Results.AllAsync(result => result.IsTimed, Cancellation)));
        Assert.Equal("Timing", await Desk.ServerAsync(db => db.Changes.Select(change => change.By).Distinct().SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Corrections_change_the_cell_again_and_what_is_taken_back_empties_it_a_week_later_too()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var (first, second) = (track.Ran(1, track.Ada, 72_300), track.Ran(2, track.Ada, 73_100));
        await track.KeptAsync(phone, [.. first, .. second]);
        await PutAsync(track);

        Desk.Clock.Move(TimeSpan.FromDays(7));
        var gone = track.Of("removed", second[1]);
        await track.KeptAsync(phone, track.Of("retimed", first[1], "\"milliseconds\":71900"), gone);
        await PutAsync(track);
        Assert.Equal(["Ada 1: 1:11.9"], await CellsAsync(track));

        await track.KeptAsync(phone, track.Of("removed", gone));
        await PutAsync(track);
        Assert.Equal(["Ada 1: 1:11.9", "Ada 2: 1:13.1"], await CellsAsync(track));
    }

    [Fact]
    public async Task What_somebody_typed_stands_and_what_was_timed_is_kept_beside_it_once()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var coach = await Desk.ViewerAsync(track.Coach.Account);
        var run = track.Ran(1, track.Ada, 72_300);
        await Desk.RecordAsync(coach, track.Session, new TypedChange(Guid.CreateVersion7(), track.Bo, "rep-1", "70.0", null));
        await track.KeptAsync(phone, [.. run, .. track.Ran(1, track.Bo, 74_000)]);
        await PutAsync(track);
        await Desk.RecordAsync(coach, track.Session, new TypedChange(Guid.CreateVersion7(), track.Ada, "rep-1", "72.9", null));
        await track.KeptAsync(phone, track.Of("retimed", run[1], "\"milliseconds\":71500"));
        await PutAsync(track);
        await PutAsync(track);
        await track.KeptAsync(phone, track.Mark("clock"));
        await PutAsync(track);

        Assert.Equal(["Ada 1: 1:12.9", "Bo 1: 1:10"], await CellsAsync(track));
        Assert.Equal(["1:11.5", "1:14"], await Desk.ServerAsync(db => db.Changes.Where(change => change.State == ChangeState.SetAside).Select(change => change.After).OrderBy(text => text).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_cell_that_somebody_emptied_stays_empty()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        await track.KeptAsync(phone, track.Ran(1, track.Ada, 72_300));
        await PutAsync(track);
        await Desk.RecordAsync(await Desk.ViewerAsync(track.Coach.Account), track.Session, new TypedChange(Guid.CreateVersion7(), track.Ada, "rep-1", "", null));

        await track.KeptAsync(phone, track.Ran(2, track.Ada, 73_000));
        await PutAsync(track);

        Assert.Equal(["Ada 2: 1:13"], await CellsAsync(track));
    }

    [Fact]
    public async Task Extra_reps_become_extra_columns_with_what_was_run()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var added = track.Mark("repAdded", "\"measure\":\"200m\"");
        var (start, finish) = (track.Started(1, track.Ada), track.Finished(1, track.Ada));
        foreach (var mark in new[] { start, finish })
        {
            mark["rep"] = new JsonObject { ["added"] = (string)added["id"]! };
        }

        finish["reading"]!["steady"] = (long)start["reading"]!["steady"]! + 28_400;
        await track.KeptAsync(phone, [.. track.Ran(1, track.Ada, 72_300), added, start, finish]);
        await PutAsync(track);

        Assert.Equal(["Ada 1: 1:12.3", "Ada 4: 200m 28.4"], await CellsAsync(track));
    }

    [Fact]
    public async Task A_plan_that_was_changed_at_the_track_changes_the_sessions_words_and_results_go_with_their_reps()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        await track.KeptAsync(phone, track.Ran(1, track.Ada, 72_300));
        await PutAsync(track);
        var planned = track.Mark("planned", "\"text\":\"200m, 3 x 400m @ 72, 90s jog\"");
        var later = track.Ran(1, track.Ada, 29_900);
        foreach (var mark in later)
        {
            mark["plan"] = (string)planned["id"]!;
        }

        await track.KeptAsync(phone, [planned, .. later]);
        await PutAsync(track);

        Assert.Equal("200m, 3 x 400m @ 72, 90s jog", await Desk.ServerAsync(db => db.Sessions.Where(row => row.Id == track.Session).Select(row => row.Text).SingleAsync(Cancellation)));
        Assert.Equal(["Ada 1: 29.9", "Ada 2: 1:12.3"], await CellsAsync(track));

        // And what is corrected after that is still ours to correct; undone, the words are as they were.
        await track.KeptAsync(phone, track.Of("removed", planned));
        await PutAsync(track);
        Assert.Equal("3 x 400m @ 72, 90s jog", await Desk.ServerAsync(db => db.Sessions.Where(row => row.Id == track.Session).Select(row => row.Text).SingleAsync(Cancellation)));
        Assert.Contains("Ada 1: 1:12.3", await CellsAsync(track));
    }

    [Fact]
    public async Task Who_is_no_athlete_yet_is_told_on_the_page_and_their_times_stand_once_they_are_added()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var stranger = Guid.CreateVersion7();
        await track.KeptAsync(phone, [track.Mark("joined", $"\"athlete\":\"{stranger}\",\"name\":\"Cleo\""), .. track.Ran(1, stranger, 76_000)]);
        await PutAsync(track);
        Assert.Empty(await CellsAsync(track));

        var page = await track.Coach.GetAsync($"/squads/{track.Squad}/sessions/{track.Session}/timing");
        var after = await page.PostAsync("Add to the squad");

        Assert.Contains("Added to the squad", after.Text());
        Assert.Equal(["Cleo 1: 1:16"], await CellsAsync(track));
    }

    [Fact]
    public async Task Who_says_that_it_is_over_need_not_wait()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();

        await track.KeptAsync(phone, [.. track.Ran(1, track.Ada, 72_300), track.Mark("ended")]);

        for (var tries = 0; tries < 200 && (await CellsAsync(track)).Count == 0; tries++)
        {
            await Task.Delay(50, Cancellation);
        }

        Assert.Equal(["Ada 1: 1:12.3"], await CellsAsync(track));
    }

    [Fact]
    public async Task Two_servers_that_put_it_there_at_once_write_it_once()
    {
        using var track = await Track.AtAsync(Desk);
        await track.KeptAsync(await track.PhoneAsync(), [.. track.Ran(1, track.Ada, 72_300), .. track.Ran(1, track.Bo, 74_000)]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PutAsync(track)));

        Assert.Equal(2, await Desk.ServerAsync(db => db.Changes.CountAsync(Cancellation)));
        Assert.Equal(["Ada 1: 1:12.3", "Bo 1: 1:14"], await CellsAsync(track));
    }

    private Task<int?> DueAsync() => Desk.Services.GetRequiredService<Recorder>().PutDueAsync(Cancellation);

    private Task<bool> PutAsync(Track track) => Desk.AsAsync(Viewer.Nobody, async services => await services.GetRequiredService<OntoSession>().PutAsync(track.Session, Cancellation) is { Count: 0 });

    private Task<IReadOnlyList<string>> CellsAsync(Track track) => Desk.ServerAsync<IReadOnlyList<string>>(async db => [
        .. (await db.Results.Where(result => result.SessionId == track.Session).Join(db.Athletes, result => result.AthleteId, athlete => athlete.Id, (result, athlete) => new { Result = result, athlete.Name }).ToListAsync(Cancellation))
            .OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Result.Rep).Select(one => $"{one.Name.Split(' ')[0]} {one.Result.Rep}: {SplitCell.TextOf(one.Result, one.Result.Rep > 3)}"),
    ]);
}

public sealed class OntoSessionTestsOnSqlite(SqliteFiles store) : OntoSessionTests(store);

public sealed class OntoSessionTestsOnPostgres(PostgresServer store) : OntoSessionTests(store);
