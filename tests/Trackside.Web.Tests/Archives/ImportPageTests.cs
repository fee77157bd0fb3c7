using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Tests.Archives;

public sealed class ImportPageTests(SqliteFiles store) : DeskTests(store)
{
    [Fact]
    public async Task Archive_is_looked_at_and_then_taken_in()
    {
        var all = await Everything.AtAsync(Desk, 2);
        var zip = await Desk.ExportSquadAsync(all.Squad);
        using var runner = await Desk.SignedInAsync(all.Runner, all.Squad);

        var plan = await SendAsync(runner, zip);
        Assert.Equal(HttpStatusCode.OK, plan.Status);
        Assert.Contains(all.SquadName, plan.Text(), StringComparison.Ordinal);
        Assert.Contains("all rows get new numbers", plan.Text(), StringComparison.Ordinal);
        Assert.Equal(1, await Desk.ServerAsync(db => db.Squads.CountAsync(Cancellation)));
        var after = await plan.PostAsync("Import it");

        Assert.Equal(HttpStatusCode.OK, after.Status);
        var made = await Desk.ServerAsync(db => db.Squads.SingleAsync(squad => squad.Id != all.Squad, Cancellation));
        Assert.Equal($"/squads/{made.Id}/people", after.Path);
        Assert.Contains($"Ada {Everything.OfAda}", after.Text(), StringComparison.Ordinal);
        Assert.Equal(3, await Desk.ServerAsync(db => db.Members.CountAsync(member => member.SquadId == made.Id && member.AccountId != all.Runner, Cancellation)) + 1);
        Assert.Empty(Directory.GetFiles(Path.Combine(Desk.Folder, "imports")));
    }

    [Fact]
    public async Task Nobody_learns_by_an_archive_who_has_an_account()
    {
        var all = await Everything.AtAsync(Desk, 2);
        var zip = await Desk.ExportSquadAsync(all.Squad);
        var stranger = await Desk.CoachAsync("Stranger Example");

        var plan = await SendAsync(stranger, zip);
        await plan.PostAsync("Import it");

        Assert.Contains("Stay as names", plan.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Belong to it again", plan.Text(), StringComparison.Ordinal);
        var made = await Desk.ServerAsync(db => db.Squads.SingleAsync(squad => squad.Id != all.Squad && squad.Name == all.SquadName, Cancellation));
        Assert.Equal([stranger.Account], await Desk.ServerAsync(db => db.Members.Where(member => member.SquadId == made.Id).Select(member => member.AccountId).ToListAsync(Cancellation)));
        Assert.Contains($"Coach {Everything.OfCoach}", await Desk.ServerAsync(db => db.Changes.Where(change => change.SquadId == made.Id).Select(change => change.By).Distinct().ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Person_takes_their_own_log_in_as_a_squad()
    {
        var all = await Everything.AtAsync(Desk, 2);
        var zip = await Desk.ExportAccountAsync(all.Runner);
        await using var elsewhere = new WebDesk(store);
        await elsewhere.StartAsync();
        var runner = await elsewhere.CoachAsync("Runner Elsewhere");

        var after = await (await SendAsync(runner, zip)).PostAsync("Import it");

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.True(await elsewhere.ServerAsync(db => db.Results.AnyAsync(result => result.AthleteId == all.Ada && result.Milliseconds == 93_700, Cancellation)));
    }

    [Fact]
    public async Task Bad_archive_is_refused_at_its_field_and_not_kept()
    {
        var coach = await Desk.CoachAsync();

        var page = await SendAsync(coach, "no zip at all"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("This is no zip", Assert.Single(page.Problems), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(Desk.Folder, "imports")));
    }

    [Fact]
    public async Task Problem_is_told_in_Spanish()
    {
        var coach = await Desk.CoachAsync(habits: new() { Language = "es" });

        Assert.Contains("no es un zip", Assert.Single((await SendAsync(coach, [1, 2, 3])).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_waits_an_hour_for_who_sent_it_and_for_nobody_else()
    {
        var coach = await Desk.CoachAsync();
        var other = await Desk.CoachAsync("Other Example");
        var zip = await Desk.ExportSquadAsync(coach.Squad);
        var plan = await SendAsync(coach, zip);
        var name = plan.Value("name");

        var asked = await SendAsync(other, zip);
        var stolen = await asked.PostAsync("Import it", ("name", name));
        Desk.Clock.Move(TimeSpan.FromMinutes(61));
        var late = await plan.PostAsync("Import it");

        Assert.Contains("no longer here", Assert.Single(stolen.Problems), StringComparison.Ordinal);
        Assert.Contains("no longer here", Assert.Single(late.Problems), StringComparison.Ordinal);
        Assert.Equal(2, await Desk.ServerAsync(db => db.Squads.CountAsync(Cancellation)));
    }

    private static async Task<WebPage> SendAsync(WebBrowser browser, byte[] zip)
    {
        var page = await browser.GetAsync("/squads/import");
        var content = new ByteArrayContent(zip);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        var form = new MultipartFormDataContent { { content, "file", "archive.zip" }, { new StringContent(page.Value("__RequestVerificationToken")), "__RequestVerificationToken" } };
        var response = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, WebBrowser.Address("/squads/import")) { Content = form });
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        return new WebPage(browser, response, "/squads/import", body, new HtmlParser().ParseDocument(body));
    }
}
