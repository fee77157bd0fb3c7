using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Live;

public abstract class TimingPageTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Today_and_the_sessions_page_have_the_button_for_coaches_alone()
    {
        using var track = await Track.AtAsync(Desk);
        var athlete = await Desk.MemberAsync(track.Squad, Role.Athlete, track.Ada);

        Assert.Contains("Time this session", (await track.Coach.GetAsync($"/squads/{track.Squad}")).Texts("form.time-it button"));
        Assert.Contains("Time this session", (await track.Coach.GetAsync($"/squads/{track.Squad}/sessions/{track.Session}")).Texts("form.time-it button"));
        Assert.Empty((await athlete.GetAsync($"/squads/{track.Squad}")).Texts("form.time-it button"));
        Assert.Equal(HttpStatusCode.NotFound, (await athlete.GetAsync($"/squads/{track.Squad}/sessions/{track.Session}/timing")).Status);
    }

    [Fact]
    public async Task A_link_for_another_phone_is_shown_with_its_code_and_taken_back()
    {
        using var track = await Track.AtAsync(Desk);
        var page = await (await PageAsync(track)).PostAsync("Make a link for another phone", ("name", "Petra, near bend"));
        var key = await Desk.ServerAsync(db => db.TimingKeys.SingleAsync(Cancellation));
        var phone = track.Phone(key);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync($"timings/{track.Session}")).Status);

        Assert.Contains("Petra, near bend", page.Text());
        Assert.Equal($"http://localhost/watch#{track.Session}.{key.Secret}", page.Document.QuerySelector("copy-button input")!.GetAttribute("value"));
        Assert.True(page.Has(".qr svg"));

        var after = await page.PostAsync("Take back");

        Assert.DoesNotContain("Petra", after.Text());
        Assert.Equal("key-refused", (await phone.GetAsync($"timings/{track.Session}")).Problem);
    }

    [Fact]
    public async Task Each_athlete_has_a_code_on_one_page_to_print()
    {
        using var track = await Track.AtAsync(Desk);
        var codes = await (await PageAsync(track)).PostAsync("Make a code for each athlete");
        var page = await PageAsync(track);
        await page.PostAsync("Make the codes that are missing");

        Assert.Equal(["Ada García Pérez", "Bo"], codes.Texts(".codes h2"));
        Assert.Equal(2, codes.Document.QuerySelectorAll(".codes .qr svg").Length);
        Assert.Equal(2, await Desk.ServerAsync(db => db.TimingKeys.CountAsync(key => key.Right == TimingRight.Self, Cancellation)));
    }

    [Fact]
    public async Task Following_is_for_the_coach_to_allow_and_to_end()
    {
        using var track = await Track.AtAsync(Desk);
        var allowed = await (await PageAsync(track)).PostAsync("Let it be followed");
        var follower = track.Phone(await Desk.ServerAsync(db => db.TimingKeys.SingleAsync(Cancellation)));
        var before = await follower.GetAsync($"timings/{track.Session}");

        await allowed.PostAsync("Let nobody follow");

        Assert.Equal("follow", before.Json.GetProperty("right").GetString());
        Assert.Equal("key-refused", (await follower.GetAsync($"timings/{track.Session}")).Problem);
    }

    [Fact]
    public async Task Everything_is_saved_as_a_file_and_read_back_into_nothing_or_into_what_is_there()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        await track.KeptAsync(phone, [.. track.Ran(1, track.Ada, 72_300), track.Mark("ended")]);
        var ids = await track.IdsAsync(phone);
        var file = await (await track.Coach.SendAsync(new(HttpMethod.Get, WebBrowser.Address($"/squads/{track.Squad}/sessions/{track.Session}/timing/marks.json")))).Content.ReadAsStringAsync(Cancellation);

        var again = await BringAsync(track, file);
        await Desk.ServerAsync(db => db.TimedMarks.ExecuteDeleteAsync(Cancellation));
        var back = await BringAsync(track, file);
        var other = await BringAsync(track, file.Replace($"{track.Session}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal));
        var broken = await BringAsync(track, "{ \"marks\": [");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (again.StatusCode, back.StatusCode));
        Assert.Equal(ids, await track.IdsAsync(phone));
        Assert.Contains("of another session", await other.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("no file of marks", await broken.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task What_was_timed_is_put_on_the_session_when_the_coach_asks_for_it_and_leads_to_each_who_ran()
    {
        using var track = await Track.AtAsync(Desk);
        await Desk.ServerAsync(db => db.Athletes.Where(athlete => athlete.Id == track.Ada).ExecuteUpdateAsync(set => set.SetProperty(athlete => athlete.LinkToken, "adas-own-link-to-card1"), Cancellation));
        await track.KeptAsync(await track.PhoneAsync(), track.Ran(1, track.Ada, 72_300));

        var page = await (await PageAsync(track)).PostAsync("Put it on the session now");

        Assert.Contains("All of it stands on the session.", page.Text());
        Assert.Contains(page.Document.QuerySelectorAll("#ran a"), link => link.GetAttribute("href") == $"http://localhost/a/adas-own-link-to-card1/{track.Session}");
        Assert.Contains(page.Document.QuerySelectorAll("#ran a"), link => link.GetAttribute("href") == $"/squads/{track.Squad}/sessions/{track.Session}/athletes/{track.Ada}");
        Assert.Equal(72_300, await Desk.ServerAsync(db => db.Results.Select(result => result.Milliseconds).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Times_that_do_not_stand_on_the_session_are_told_one_by_one_with_the_cure()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var stranger = Guid.CreateVersion7();
        await Desk.RecordAsync(await Desk.ViewerAsync(track.Coach.Account), track.Session, new TypedChange(Guid.CreateVersion7(), track.Bo, "rep-1", "70.0", null));
        await track.KeptAsync(phone, [.. track.Ran(1, track.Ada, 2_400), .. track.Ran(1, track.Bo, 74_000), .. track.Ran(2, track.Bo, 75_000), track.Mark("joined", $"\"athlete\":\"{stranger}\",\"name\":\"Cleo\""), .. track.Ran(1, stranger, 76_000)]);

        var page = await (await PageAsync(track)).PostAsync("Put it on the session now");
        var session = await track.Coach.GetAsync($"/squads/{track.Squad}/sessions/{track.Session}");

        Assert.DoesNotContain("All of it stands on the session.", page.Text());
        foreach (var told in new[] { page, session })
        {
            Assert.Contains(told.Texts(".notes li.warning"), line => line.StartsWith("Ada García Pérez, rep 1 (400m): 2.4 does not stand here.", StringComparison.Ordinal) && line.Contains("Correct the mark", StringComparison.Ordinal));
            Assert.Contains(told.Texts(".notes li.info"), line => line.StartsWith("Bo, rep 1 (400m): 1:14 was timed, but somebody typed 1:10", StringComparison.Ordinal));
            Assert.Contains("Cleo", told.Text() + told.Document.QuerySelector("#strangers input[name=name]")?.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Time_between_two_phones_whose_clocks_were_never_compared_is_told_and_does_not_stand()
    {
        using var track = await Track.AtAsync(Desk);
        var phone = await track.PhoneAsync();
        var run = track.Ran(1, track.Ada, 72_300);
        run[1]["device"] = Guid.CreateVersion7().ToString();
        run[1]["reading"]!["life"] = Guid.CreateVersion7().ToString();
        await track.KeptAsync(phone, [.. run, .. track.Ran(1, track.Bo, 74_000), track.Mark("finished")]);

        var page = await (await PageAsync(track)).PostAsync("Put it on the session now");

        var warnings = page.Texts(".notes li.warning");
        Assert.Contains(warnings, line => line.StartsWith("Ada García Pérez, rep 1 (400m): about 1:12.3, started on one phone", StringComparison.Ordinal));
        Assert.Contains(warnings, line => line.StartsWith("1 finish has no name yet.", StringComparison.Ordinal));
        Assert.Equal([track.Bo], await Desk.ServerAsync(db => db.Results.Select(result => result.AthleteId).ToListAsync(Cancellation)));
    }

    private static Task<WebPage> PageAsync(Track track) => track.Coach.GetAsync($"/squads/{track.Squad}/sessions/{track.Session}/timing");

    private static async Task<HttpResponseMessage> BringAsync(Track track, string file)
    {
        var token = (await PageAsync(track)).Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "marks.json" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, WebBrowser.Address($"/squads/{track.Squad}/sessions/{track.Session}/timing/marks")) { Content = content };
        return await track.Coach.SendAsync(request);
    }
}

public sealed class TimingPageTestsOnSqlite(SqliteFiles store) : TimingPageTests(store);

public sealed class TimingPageTestsOnPostgres(PostgresServer store) : TimingPageTests(store);
