using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;
using Trackside.Web.Tests.Api;

namespace Trackside.Web.Tests.Live;

public abstract class KeyTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task The_button_on_a_session_makes_this_browsers_key_and_leads_to_the_watch()
    {
        using var track = await Track.AtAsync(Desk);
        await track.Coach.GetAsync($"/squads/{track.Squad}");

        var (first, again) = (await BeginAsync(track), await BeginAsync(track));
        var key = await Desk.ServerAsync(db => db.TimingKeys.SingleAsync(Cancellation));

        Assert.Equal($"/watch#{track.Session}.{key.Secret}", first);
        Assert.Equal(first, again);
        Assert.Equal(HttpStatusCode.OK, (await track.Phone(key).GetAsync($"timings/{track.Session}")).Status);
    }

    [Fact]
    public async Task An_island_is_given_the_key_and_the_plan_to_lay_ready()
    {
        using var track = await Track.AtAsync(Desk);
        var page = await track.Coach.GetAsync($"/squads/{track.Squad}");
        using var request = new HttpRequestMessage(HttpMethod.Post, WebBrowser.Address($"/squads/{track.Squad}/sessions/{track.Session}/timing"))
        {
            Content = WebBrowser.FormOf([("__RequestVerificationToken", page.Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!)]),
        };
        request.Headers.Add("Accept", "application/json");

        var reply = await track.Coach.SendAsync(request);
        var ready = JsonElement.Parse(await reply.Content.ReadAsStringAsync(Cancellation));

        Assert.StartsWith("tst_", ready.GetProperty("key").GetString());
        Assert.Equal(track.Session, ready.GetProperty("plan").GetProperty("id").GetGuid());
        Assert.Equal("no-store", reply.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task The_plan_has_what_aims_are_worked_out_of()
    {
        using var track = await Track.AtAsync(Desk);
        await Desk.AddedAsync(new OwnTarget { SquadId = track.Squad, SessionId = track.Session, AthleteId = track.Bo, Rep = 2, Milliseconds = 75_000 }, row => row.Id);

        var plan = (await (await track.PhoneAsync()).GetAsync($"timings/{track.Session}")).Json;

        Assert.Equal(("Riverside Harriers", "mark", "Second phone"), (plan.GetProperty("squad").GetString(), plan.GetProperty("right").GetString(), plan.GetProperty("by").GetString()));
        Assert.Equal(("3 x 400m @ 72, 90s jog", "2026-05-20"), (plan.GetProperty("session").GetProperty("text").GetString(), plan.GetProperty("session").GetProperty("on").GetString()));
        var (ada, bo) = (plan.GetProperty("athletes")[0], plan.GetProperty("athletes")[1]);
        Assert.Equal("1500 4:10.2 2026-05-01", ada.GetProperty("performances")[0].GetString());
        Assert.Equal((2, 75_000), (bo.GetProperty("aims")[0].GetProperty("number").GetInt32(), bo.GetProperty("aims")[0].GetProperty("milliseconds").GetInt64()));
    }

    [Fact]
    public async Task Marks_are_about_the_words_that_the_phone_had_whatever_is_written_at_the_desk_meanwhile()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var had = (await phone.GetAsync($"timings/{track.Session}")).Json.GetProperty("session").GetProperty("text").GetString();
        var desk = await Desk.ProgramAsync(track.Coach.Account);
        var before = await desk.GetAsync($"squads/{track.Squad}/sessions/{track.Session}");
        await desk.SendAsync(HttpMethod.Patch, $"squads/{track.Squad}/sessions/{track.Session}", System.Net.Http.Json.JsonContent.Create(new { text = "200m, 3 x 400m" }), ("If-Match", before.ETag));

        await phone.PostAsync($"timings/{track.Session}/marks", new { marks = new[] { track.Started(1, track.Ada) }, text = had });

        Assert.Equal(had, (await phone.GetAsync($"timings/{track.Session}")).Json.GetProperty("session").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("ended")]
    [InlineData("of a coach who left")]
    [InlineData("never made")]
    public async Task A_key_that_opens_nothing_any_more_is_refused(string why)
    {
        using var track = await Track.AtAsync(Desk);
        var key = await track.KeyAsync(TimingRight.Mark);
        var phone = track.Phone(why == "never made" ? new() { Secret = TimingKey.NewSecret() } : key);
        switch (why)
        {
            case "revoked":
                await Desk.ServerAsync(db => db.TimingKeys.ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, Desk.Clock.GetUtcNow()), Cancellation));
                break;
            case "ended":
                Desk.Clock.Move(TimeSpan.FromDays(31));
                break;
            case "of a coach who left":
                await Desk.ServerAsync(db => db.Members.ExecuteDeleteAsync(Cancellation));
                break;
        }

        var reply = await track.SendAsync(phone, track.Mark("ended"));

        Assert.Equal((HttpStatusCode.Unauthorized, "key-refused"), (reply.Status, reply.Problem));
        Assert.Equal(0, await Desk.ServerAsync(db => db.TimedMarks.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_key_opens_its_own_session_and_nothing_else()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var other = await Desk.SessionAsync(track.Squad, "5x200");

        Assert.Equal("not-found", (await phone.GetAsync($"timings/{other}")).Problem);
        Assert.Equal("not-found", (await phone.PostAsync($"timings/{other}/marks", new { marks = new[] { track.Mark("ended") } })).Problem);
        Assert.Equal("scope-missing", (await phone.GetAsync($"squads/{track.Squad}/sessions/{track.Session}")).Problem);
        Assert.Equal("scope-missing", (await phone.GetAsync("me")).Problem);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.GetAsync($"/squads/{track.Squad}")).Status);
    }

    [Fact]
    public async Task An_athletes_own_key_shows_and_marks_for_that_athlete_alone()
    {
        using var track = await Track.AtAsync(Desk);
        var coach = await track.PhoneAsync();
        var ada = await track.PhoneAsync(TimingRight.Self, track.Ada);
        var (both, bos) = (track.Started(1, track.Ada, track.Bo), track.Finished(1, track.Bo));
        var (unnamed, moved) = (track.Mark("finished"), track.Mark("moved"));
        (moved["of"], moved["athlete"]) = ((string?)unnamed["id"], track.Ada.ToString());
        await track.KeptAsync(coach, both, bos, unnamed, moved);

        var plan = (await ada.GetAsync($"timings/{track.Session}")).Json;
        var page = await ada.GetAsync($"timings/{track.Session}/marks");
        var reply = await track.SendAsync(ada, track.Finished(1, track.Bo), track.Started(2, track.Ada, track.Bo), track.Mark("ended"), Correction("removed", bos), track.Finished(2, track.Ada));

        Assert.Equal(["Ada García Pérez"], plan.GetProperty("athletes").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(0, plan.GetProperty("others").GetArrayLength());
        Assert.DoesNotContain($"{track.Bo}", page.Body);
        Assert.Equal(Track.Ids(both, unnamed, moved), page.Json.GetProperty("marks").EnumerateArray().Select(mark => mark.GetProperty("mark").GetProperty("id").GetString()));
        Assert.Equal([0, 1, 2, 3], reply.Json.GetProperty("refused").EnumerateArray().Select(one => one.GetProperty("index").GetInt32()));
        Assert.Single(Track.KnownIn(reply));

        System.Text.Json.Nodes.JsonObject Correction(string kind, System.Text.Json.Nodes.JsonObject of) => track.Mark(kind, $"\"of\":\"{of["id"]}\"");
    }

    [Fact]
    public async Task Who_follows_reads_names_as_they_may_be_told_and_writes_nothing()
    {
        using var track = await Track.AtAsync(Desk);
        await Desk.AddedAsync(new Consent { SquadId = track.Squad, AthleteId = track.Bo, Thing = ConsentThing.Name, Way = ConsentWay.OnPaper, GivenBy = "Their mother", GivenAt = Desk.Clock.GetUtcNow() }, row => row.Id);
        var coach = await track.PhoneAsync();
        var joined = track.Mark("joined", $"\"athlete\":\"{Guid.CreateVersion7()}\",\"name\":\"Cleo de Vries\"");
        await track.KeptAsync(coach, joined, track.Mark("noted", "\"text\":\"Bo limps\""), track.Started(1, track.Ada));
        var follower = await track.PhoneAsync(TimingRight.Follow);

        var plan = (await follower.GetAsync($"timings/{track.Session}")).Json;
        var marks = await follower.GetAsync($"timings/{track.Session}/marks");

        Assert.Equal(["A. P.", "Bo"], plan.GetProperty("athletes").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(72_000, plan.GetProperty("athletes")[0].GetProperty("aims")[0].GetProperty("milliseconds").GetInt64());
        Assert.Equal(0, plan.GetProperty("athletes")[0].GetProperty("performances").GetArrayLength());
        Assert.Contains("C. V.", marks.Body);
        Assert.DoesNotContain("Cleo", marks.Body);
        Assert.DoesNotContain("limps", marks.Body);
        Assert.Equal(2, marks.Json.GetProperty("marks").GetArrayLength());
        Assert.Equal("scope-missing", (await track.SendAsync(follower, track.Mark("ended"))).Problem);
    }

    [Fact]
    public async Task Nobody_follows_where_the_coach_does_not_let_them()
    {
        using var track = await Track.AtAsync(Desk);
        var follower = track.Phone(await track.KeyAsync(TimingRight.Follow, mayFollow: false));

        Assert.Equal("key-refused", (await follower.GetAsync($"timings/{track.Session}")).Problem);
    }

    [Fact]
    public async Task A_coachs_program_may_what_a_key_may()
    {
        using var track = await Track.AtAsync(Desk);
        var program = await Desk.ProgramAsync(track.Coach.Account, "timings:read timings:write");
        var other = await Desk.ProgramAsync((await Desk.CoachAsync("Other Coach")).Account);
        var reader = await Desk.ProgramAsync((await Desk.MemberAsync(track.Squad, Role.Reader)).Account);

        await track.KeptAsync(program, track.Started(1, track.Ada));

        Assert.Single(await track.IdsAsync(program));
        Assert.Equal("not-found", (await other.GetAsync($"timings/{track.Session}/marks")).Problem);
        Assert.Equal("not-found", (await track.SendAsync(reader, track.Mark("ended"))).Problem);
    }

    private async Task<string> BeginAsync(Track track)
    {
        var page = track.Coach.Page!;
        var token = page.Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, WebBrowser.Address($"/squads/{track.Squad}/sessions/{track.Session}/timing")) { Content = WebBrowser.FormOf([("__RequestVerificationToken", token)]) };
        var reply = await track.Coach.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
        return reply.Headers.Location!.OriginalString;
    }
}

public sealed class KeyTestsOnSqlite(SqliteFiles store) : KeyTests(store);

public sealed class KeyTestsOnPostgres(PostgresServer store) : KeyTests(store);
