using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Archives;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Archives;

public sealed class PersonArchiveTests(SqliteFiles store) : DeskTests(store)
{
    [Fact]
    public async Task Person_takes_out_all_that_is_theirs_and_nothing_of_others()
    {
        var all = await Everything.AtAsync(Desk, 5);
        using var runner = await Desk.SignedInAsync(all.Runner, all.Squad);

        var zip = await DownloadAsync(runner, "/account/archive.zip");

        var files = Zips.Open(zip);
        Assert.Equal([$"Ada {Everything.OfAda}"], Zips.Rows(zip, "athletes.json").Select(row => row.GetProperty("name").GetString()));
        Assert.Contains("Athlete note", files["entries.json"], StringComparison.Ordinal);
        Assert.Contains("93700", files["results.json"], StringComparison.Ordinal);
        Assert.Contains("92100", files["targets.json"], StringComparison.Ordinal);
        Assert.Contains("4:44.44", files["performances.json"], StringComparison.Ordinal);
        Assert.Contains("To Ada", files["messages.json"], StringComparison.Ordinal);
        Assert.Contains("Times", files["consents.json"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Token {Everything.OfRunner}", files["tokens.json"], StringComparison.Ordinal);
        Assert.Equal(2, Zips.Rows(zip, "sessions.json").Count);
        Assert.Contains(files.Keys, name => name.EndsWith("run.fit", StringComparison.Ordinal));
        foreach (var (name, text) in files.Where(file => file.Key != "schema.json"))
        {
            Assert.False(text.Contains("Private", StringComparison.Ordinal) || text.Contains("About Ada", StringComparison.Ordinal), $"{name} has a coaches' note.");
            Assert.False(text.Contains("Ben", StringComparison.Ordinal) || text.Contains("Neighbour", StringComparison.Ordinal) || text.Contains($"{all.Ben}", StringComparison.Ordinal), $"{name} has another athlete.");
            Assert.False(text.Contains(Everything.OfSquad, StringComparison.Ordinal) && name != "squads.json", $"{name} has what is of the squad.");
            Assert.False(text.Contains("Hash", StringComparison.Ordinal) || text.Contains("securityStamp", StringComparison.Ordinal) || text.Contains(Convert.ToBase64String(LinkTokens.HashOf(Everything.OfRunner + all.Runner)), StringComparison.Ordinal), $"{name} has a secret.");
        }
    }

    [Fact]
    public async Task Person_reads_that_somebody_looked_but_not_who()
    {
        var all = await Everything.AtAsync(Desk, 2);
        using var runner = await Desk.SignedInAsync(all.Runner, all.Squad);

        var rows = Zips.Rows(await DownloadAsync(runner, "/account/archive.zip"), "audit.json");

        Assert.Contains(rows, row => row.GetProperty("deed").GetString() == "saw" && row.GetProperty("what").GetString() == "card");
        Assert.DoesNotContain(rows, row => row.ToString().Contains(Everything.OfCoach, StringComparison.Ordinal) || row.ToString().Contains($"{all.Coach}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Head_coach_takes_out_one_athlete_with_the_notes_where_they_say_so()
    {
        var all = await Everything.AtAsync(Desk, 2);
        using var coach = await Desk.SignedInAsync(all.Coach, all.Squad);
        var page = await coach.GetAsync($"/squads/{all.Squad}/people/{all.Ada}");
        Assert.Equal(2, page.Document.QuerySelectorAll($"a[href^='/squads/{all.Squad}/people/{all.Ada}/archive']").Length);

        var (plain, noted) = (await DownloadAsync(coach, $"/squads/{all.Squad}/people/{all.Ada}/archive.zip"), await DownloadAsync(coach, $"/squads/{all.Squad}/people/{all.Ada}/archive-with-notes.zip"));

        Assert.DoesNotContain("Private", Zips.Open(plain)["coaches-notes.json"], StringComparison.Ordinal);
        Assert.Contains("Private", Zips.Open(noted)["coaches-notes.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("Ben sleeps", string.Concat(Zips.Open(noted).Values), StringComparison.Ordinal);
        await Desk.Services.GetRequiredService<Sightings>().FlushAsync(Cancellation);
        Assert.Equal(["export", "export-with-notes"], await Desk.ServerAsync(db => db.AuditEntries.Where(entry => entry.Deed == AuditDeed.TookOut && entry.AthleteId == all.Ada && entry.ById == all.Coach).Select(entry => entry.What).OrderBy(what => what).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Squad_is_taken_out_by_its_head_coach_alone()
    {
        var all = await Everything.AtAsync(Desk, 2);
        using var coach = await Desk.SignedInAsync(all.Coach, all.Squad);
        using var assistant = await Desk.MemberAsync(all.Squad, Role.Assistant);

        var page = await coach.GetAsync($"/squads/{all.Squad}/archive");
        var zip = await DownloadAsync(coach, page.Document.QuerySelector("a[download]")!.GetAttribute("href")!);

        Assert.True(JsonBool(zip, "hasCoachesNotes"));
        Assert.False(JsonBool(zip, "hasSecrets"));
        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"/squads/{all.Squad}/archive.zip")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"/squads/{all.Squad}/people/{all.Ada}/archive.zip")).Status);
    }

    [Fact]
    public async Task Others_write_while_an_archive_is_made_and_it_is_of_one_moment()
    {
        var all = await Everything.AtAsync(Desk, 5);
        var written = false;

        var zip = await Desk.AsAsync(Viewer.Server, async services =>
        {
            using var to = new MemoryStream();
            var squad = await Desk.ServerAsync(db => db.Squads.SingleAsync(row => row.Id == all.Squad));
            await services.GetRequiredService<ArchiveWriting>().WriteAsync(Selection.OfSquad(squad), to, async _ =>
            {
                if (!written)
                {
                    written = true;
                    await Desk.AthleteAsync(all.Squad, "Late Comer");
                }
            }, Cancellation);
            return to.ToArray();
        });

        Assert.True(written);
        Assert.DoesNotContain("Late Comer", string.Concat(Zips.Open(zip).Values), StringComparison.Ordinal);
        Assert.True(await Desk.ServerAsync(db => db.Athletes.AnyAsync(athlete => athlete.Name == "Late Comer", Cancellation)));
    }

    [Fact]
    public async Task Texts_are_the_coachs_words_a_file_a_session()
    {
        var all = await Everything.AtAsync(Desk, 2);

        var files = Zips.Open(await Desk.ExportSquadAsync(all.Squad));

        var text = Assert.Single(files, file => file.Key.StartsWith("texts/2026-05-20-fives-", StringComparison.Ordinal)).Value;
        Assert.Equal("4x500 @ 1:34 r90s\n", text);
        Assert.Equal(4, Notation.SessionReader.Read(text).Workout.Reps.Length);
    }

    [Fact]
    public async Task Archives_are_not_made_without_end()
    {
        var coach = await Desk.CoachAsync();
        for (var count = 0; count < 20; count++)
        {
            await DownloadAsync(coach, "/account/archive.zip");
        }

        var page = await coach.GetAsync("/account/archive.zip");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("At most 20 archives", page.Text(), StringComparison.Ordinal);
    }

    private static bool JsonBool(byte[] zip, string name) => System.Text.Json.JsonElement.Parse(Zips.Open(zip)[Manifest.Name]).GetProperty(name).GetBoolean();

    private static async Task<byte[]> DownloadAsync(WebBrowser browser, string path)
    {
        var response = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(path)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith("-2026-05-20.zip", response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        return await response.Content.ReadAsByteArrayAsync(Cancellation);
    }
}
