using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Archives;

/// <summary>After something is deleted, its traces are looked for in every field of every row, in the bytes of the files, and in what the database gives out.</summary>
public abstract class DeletionTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Athlete_who_is_deleted_leaves_no_trace()
    {
        var all = await Everything.AtAsync(Desk, 2);
        await FoundAsync(Everything.OfAda, $"{all.Ada}", "93700");
        using var coach = await Desk.SignedInAsync(all.Coach, all.Squad);

        await (await coach.GetAsync($"/squads/{all.Squad}/people/{all.Ada}")).PostAsync("Delete athlete", ("sure", $"Ada {Everything.OfAda}"));

        await GoneAsync(Everything.OfAda, $"{all.Ada}", "93700");
        Assert.Equal(1, await Desk.ServerAsync(db => db.Messages.CountAsync(Cancellation)));
        Assert.Equal([false, true, false, false], await Desk.ServerAsync(db => db.TimedMarks.OrderBy(mark => mark.Number).Select(mark => mark.Body.Contains($"{all.Ben}")).ToListAsync(Cancellation)));
        Assert.True(await Desk.ServerAsync(db => db.Results.AnyAsync(result => result.AthleteId == all.Ben, Cancellation)));
        Assert.True(await Desk.ServerAsync(db => db.AuditEntries.AnyAsync(entry => entry.ById == all.Coach && entry.AthleteId == null, Cancellation)));
    }

    [Fact]
    public async Task Athlete_who_deletes_their_account_takes_what_they_ran_along()
    {
        var all = await Everything.AtAsync(Desk, 2);
        await FoundAsync(Everything.OfRunner, $"{all.Runner}");
        using var runner = await Desk.SignedInAsync(all.Runner, all.Squad);
        var page = await runner.GetAsync("/account/delete");
        Assert.Contains($"Ada {Everything.OfAda}", page.Text(), StringComparison.Ordinal);

        var after = await DeleteAccountAsync(runner, all.Runner);

        Assert.DoesNotContain("trackside", runner.Cookies.Keys);
        Assert.True(after.Response.IsSuccessStatusCode);
        await GoneAsync(Everything.OfRunner, $"{all.Runner}", Everything.OfAda, $"{all.Ada}", "93700");
        Assert.True(await Desk.ServerAsync(db => db.Sessions.AnyAsync(session => session.Id == all.Session, Cancellation)));
        Assert.True(await Desk.ServerAsync(db => db.Results.AnyAsync(result => result.AthleteId == all.Ben, Cancellation)));
    }

    [Fact]
    public async Task Coach_who_deletes_their_account_leaves_the_squad_and_no_name()
    {
        var all = await Everything.AtAsync(Desk, 2);
        using var other = await Desk.MemberAsync(all.Squad, Role.HeadCoach, name: "Other Coach");
        await FoundAsync(Everything.OfCoach, $"{all.Coach}");
        using var coach = await Desk.SignedInAsync(all.Coach, all.Squad);

        await DeleteAccountAsync(coach, all.Coach);

        await GoneAsync(Everything.OfCoach, $"{all.Coach}");
        var history = await other.GetAsync($"/squads/{all.Squad}/sessions/{all.Session}/history");
        Assert.Contains("Someone who left", history.Text(), StringComparison.Ordinal);
        Assert.True(await Desk.ServerAsync(db => db.Results.AnyAsync(result => result.AthleteId == all.Ada, Cancellation)));
        Assert.Equal(2, await Desk.ServerAsync(db => db.Messages.CountAsync(message => message.By == "", Cancellation)));
    }

    [Fact]
    public async Task Guardian_who_deletes_their_account_takes_back_what_they_consented_to()
    {
        var all = await Everything.AtAsync(Desk, 2);
        using var guardian = await Desk.SignedInAsync(all.Guardian, all.Squad);

        await DeleteAccountAsync(guardian, all.Guardian);

        await GoneAsync(Everything.OfGuardian, $"{all.Guardian}");
        Assert.True(await Desk.ServerAsync(db => db.Athletes.AnyAsync(athlete => athlete.Id == all.Ada, Cancellation)));
        Assert.NotNull((await Desk.ServerAsync(db => db.Consents.SingleAsync(consent => consent.AthleteId == all.Ada, Cancellation))).WithdrawnAt);
    }

    [Fact]
    public async Task Session_that_is_deleted_leaves_no_trace()
    {
        var all = await Everything.AtAsync(Desk, 2);
        var session = await Desk.SessionAsync(all.Squad, "6x300 @ 55 potoroo", title: "Potoroo hills");
        await Desk.RecordAsync(await Desk.ViewerAsync(all.Coach), session, new(Guid.CreateVersion7(), all.Ben, "rep-1", "54.321 potoroo", null), new(Guid.CreateVersion7(), all.Ben, "note", "Potoroo!", null));
        using var coach = await Desk.SignedInAsync(all.Coach, all.Squad);
        await coach.GetAsync($"/squads/{all.Squad}/sessions/{session}");

        await (await coach.GetAsync($"/squads/{all.Squad}/sessions/{session}/delete")).PostAsync("Delete the session");

        await GoneAsync("otoroo", $"{session}", "54321");
    }

    [Fact]
    public async Task Squad_that_is_deleted_leaves_no_trace()
    {
        var all = await Everything.AtAsync(Desk, 2);
        await FoundAsync(Everything.OfSquad, $"{all.Squad}");
        using var coach = await Desk.SignedInAsync(all.Coach, all.Squad);

        await (await coach.GetAsync($"/squads/{all.Squad}/settings")).PostAsync("Delete squad", ("sure", all.SquadName));

        await GoneAsync(Everything.OfSquad, $"{all.Squad}", Everything.OfAda, $"{all.Ada}", "93700", "Ada Example");
        Assert.Equal(3, await Desk.ServerAsync(db => db.Users.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Texts_that_were_deleted_are_not_remembered()
    {
        var all = await Everything.AtAsync(Desk, 2);
        var readings = Desk.Services.GetRequiredService<Readings>();
        var known = readings.Of("3x400 potoroo");
        using var coach = await Desk.SignedInAsync(all.Coach, all.Squad);

        await (await coach.GetAsync($"/squads/{all.Squad}/sessions/{all.Session}/delete")).PostAsync("Delete the session");

        Assert.NotSame(known, readings.Of("3x400 potoroo"));
    }

    private async Task<WebPage> DeleteAccountAsync(WebBrowser browser, Guid account)
    {
        var email = await Desk.ServerAsync(db => db.Users.Where(user => user.Id == account).Select(user => user.Email).SingleAsync(Cancellation));
        return await (await browser.GetAsync("/account/delete")).PostAsync("Delete account", ("email", email));
    }

    private async Task FoundAsync(params string[] traces)
    {
        foreach (var trace in traces)
        {
            Assert.True((await TracesAsync(trace)).Any(), $"'{trace}' is nowhere before anything is deleted.");
        }
    }

    private async Task GoneAsync(params string[] traces)
    {
        foreach (var trace in traces)
        {
            Assert.Empty((await TracesAsync(trace)).Take(10));
        }

        Assert.Empty(Desk.Errors);
    }

    private async Task<IEnumerable<string>> TracesAsync(string trace)
    {
        var rows = (await Contents.OfAsync(Desk, isExported: false)).Where(line => Decoded(line).Contains(trace, StringComparison.OrdinalIgnoreCase));

        // Numbers of milliseconds may be part of any other number in bytes; they are looked for in the rows.
        return trace.All(char.IsAsciiDigit) ? rows : rows.Concat(Bytes(trace)).Concat(await DumpAsync(trace));
    }

    // Bodies stand in the rows as Base64.
    private static string Decoded(string line)
    {
        var value = line[(line.IndexOf(" = ", StringComparison.Ordinal) + 3)..];
        var bytes = new byte[value.Length];
        return value.Length >= 8 && Convert.TryFromBase64String(value, bytes, out var count) ? $"{line} {Encoding.UTF8.GetString(bytes, 0, count)}" : line;
    }

    // Of the data folder: the database with its log, and everything else.
    private IEnumerable<string> Bytes(string trace)
    {
        foreach (var file in Directory.EnumerateFiles(Desk.Folder, "*", SearchOption.AllDirectories))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            open.ReadExactly(bytes);
            var text = Encoding.Latin1.GetString(bytes);
            if (text.Contains(trace, StringComparison.OrdinalIgnoreCase) || file.Contains(trace, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{Path.GetRelativePath(Desk.Folder, file)}: {trace}";
            }
        }
    }

    private async Task<IEnumerable<string>> DumpAsync(string trace)
    {
        var connection = await Desk.ServerAsync(db => Task.FromResult(db is PostgresTracksideDb ? db.Database.GetConnectionString() : null));
        if (connection is null)
        {
            return [];
        }

        var to = new Npgsql.NpgsqlConnectionStringBuilder(connection);
        var dump = new ProcessStartInfo(Directory.GetFiles("/usr/lib/postgresql", "pg_dump", SearchOption.AllDirectories).Max()!, ["-h", to.Host!, "-p", $"{to.Port}", "-U", to.Username!, "-d", to.Database!, "--inserts"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var running = Process.Start(dump)!;
        var text = await running.StandardOutput.ReadToEndAsync(Cancellation);
        await running.WaitForExitAsync(Cancellation);
        Assert.Equal(0, running.ExitCode);
        var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(trace));
        return text.Split('\n').Where(line => line.Contains(trace, StringComparison.OrdinalIgnoreCase) || line.Contains(hex, StringComparison.Ordinal));
    }
}

public sealed class DeletionTestsOnSqlite(SqliteFiles store) : DeletionTests(store);

public sealed class DeletionTestsOnPostgres(PostgresServer store) : DeletionTests(store);
