using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Safeguarding;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Safeguarding;

public abstract class AuditTests(TestStore store) : DeskTests(store)
{
    private Sightings Sightings => Desk.Services.GetRequiredService<Sightings>();

    [Fact]
    public async Task Change_is_told_with_its_fields_and_never_with_their_text()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        var page = await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}");

        await page.PostAsync("Save the notes", ("shared", "Knee is sore"), ("private", "Tired of school"));

        var entries = await EntriesAsync();
        Assert.Contains(entries, entry => entry is { Deed: AuditDeed.Changed, What: "athlete", Detail: "SharedNote" } && entry.AthleteId == ada && entry.ById == coach.Account);
        Assert.Contains(entries, entry => entry is { Deed: AuditDeed.Added, What: "coaches-note" } && entry.AthleteId == ada);
        Assert.DoesNotContain(entries, entry => entry.What.Contains("Knee", StringComparison.Ordinal) || entry.Detail.Contains("Knee", StringComparison.Ordinal) || entry.Detail.Contains("Tired", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Results_are_told_once_an_hour_and_not_a_line_a_cell()
    {
        var coach = await Desk.CoachAsync();
        var (ada, session) = (await Desk.AthleteAsync(coach.Squad, "Ada"), await Desk.SessionAsync(coach.Squad, "5x400"));
        var viewer = await Desk.ViewerAsync(coach.Account);
        for (var rep = 1; rep <= 5; rep++)
        {
            await Desk.RecordAsync(viewer, session, new Web.Meaning.TypedChange(Guid.CreateVersion7(), ada, $"rep-{rep}", $"7{rep}.0", null));
        }

        Desk.Clock.Move(TimeSpan.FromHours(1));
        await Desk.RecordAsync(viewer, session, new Web.Meaning.TypedChange(Guid.CreateVersion7(), ada, "rep-1", "70.0", null));

        var told = (await EntriesAsync()).Where(entry => entry.What == Audit.Results).ToList();
        Assert.Equal(2, told.Count);
        Assert.All(told, entry => Assert.Equal((AuditDeed.Changed, ada, session), (entry.Deed, entry.AthleteId, entry.SessionId)));
        Assert.Equal([5, 1], told.OrderBy(entry => entry.At).Select(entry => entry.Times));
    }

    [Fact]
    public async Task Who_sees_an_athletes_page_is_told_once_an_hour_and_the_athlete_never()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        var reader = await Desk.MemberAsync(coach.Squad, Role.Reader);
        var own = await Desk.MemberAsync(coach.Squad, Role.Athlete, ada);
        foreach (var path in new[] { "", "", "/log", "/performances.csv" })
        {
            await reader.GetAsync($"/squads/{coach.Squad}/athletes/{ada}{path}");
            await own.GetAsync($"/squads/{coach.Squad}/athletes/{ada}{path}");
        }

        await Sightings.FlushAsync(Cancellation);

        var seen = (await EntriesAsync()).Select(entry => (entry.ById, entry.Deed, entry.What, entry.AthleteId, entry.Times)).ToHashSet();
        Assert.Equal([(reader.Account, AuditDeed.Saw, "athlete", ada, 2), (reader.Account, AuditDeed.Saw, "log", ada, 1), (reader.Account, AuditDeed.TookOut, "races", ada, 1)], seen);
    }

    [Fact]
    public async Task Nobody_saw_what_was_not_there_for_them()
    {
        var coach = await Desk.CoachAsync();
        var (ada, bo) = (await Desk.AthleteAsync(coach.Squad, "Ada"), await Desk.AthleteAsync(coach.Squad, "Bo"));
        var own = await Desk.MemberAsync(coach.Squad, Role.Athlete, bo);

        await own.GetAsync($"/squads/{coach.Squad}/athletes/{ada}");
        await Desk.Browser().GetAsync($"/squads/{coach.Squad}/athletes/{ada}");
        await Sightings.FlushAsync(Cancellation);

        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Coach_who_opens_an_athletes_card_is_told_and_who_holds_the_link_is_the_athlete()
    {
        var coach = await Desk.CoachAsync();
        var token = LinkTokens.New();
        var ada = await Desk.AddedAsync(new Athlete { SquadId = coach.Squad, Name = "Ada", LinkToken = token }, row => row.Id);

        await Desk.Browser().GetAsync($"/a/{token}");
        await coach.GetAsync($"/a/{token}");
        await Sightings.FlushAsync(Cancellation);

        Assert.Equal([(coach.Account, "card", ada)], (await EntriesAsync()).Select(entry => (entry.ById, entry.What, entry.AthleteId)));
    }

    [Fact]
    public async Task What_was_seen_is_written_down_when_the_server_stops()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}");

        await Sightings.StopAsync(Cancellation);

        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task What_was_seen_of_somebody_who_was_deleted_meanwhile_stops_nothing()
    {
        var coach = await Desk.CoachAsync();
        var (ada, bo) = (await Desk.AthleteAsync(coach.Squad, "Ada"), await Desk.AthleteAsync(coach.Squad, "Bo"));
        await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}");
        await coach.GetAsync($"/squads/{coach.Squad}/athletes/{bo}");
        await Desk.ServerAsync(db => db.Athletes.Where(row => row.Id == ada).ExecuteDeleteAsync(Cancellation));

        await Sightings.FlushAsync(Cancellation);

        Assert.Equal([null, bo], (await EntriesAsync()).Select(entry => entry.AthleteId).Order());
    }

    [Fact]
    public async Task Nobody_changes_or_deletes_an_entry_nor_writes_one_by_hand()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}");
        await Sightings.FlushAsync(Cancellation);
        var viewer = await Desk.ViewerAsync(coach.Account);

        foreach (var act in new Action<TracksideDb, AuditEntry>[]
        {
            (db, entry) => db.Remove(entry),
            (_, entry) => entry.Times = 7,
            (db, _) => db.Add(AuditEntry.Of(viewer, AuditDeed.Saw, "log", new(coach.Squad), Desk.Clock.GetUtcNow())),
        })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => Desk.SeenByAsync(viewer, async db =>
            {
                act(db, await db.AuditEntries.SingleAsync(Cancellation));
                return await db.SaveChangesAsync(Cancellation);
            }));
        }

        Assert.Equal(1, (await EntriesAsync()).Single().Times);
    }

    [Fact]
    public async Task Entry_and_change_are_saved_together_or_not_at_all()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");

        var viewer = await Desk.ViewerAsync(coach.Account);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => Desk.SeenByAsync(viewer, async db =>
        {
            (await db.Athletes.SingleAsync(row => row.Id == ada, Cancellation)).Name = "Bo";
            db.Add(new StoredPerformance { SquadId = coach.Squad, AthleteId = Guid.CreateVersion7(), Text = "1500 4:10" });
            return await db.SaveChangesAsync(Cancellation);
        }));

        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Who_is_deleted_leaves_no_name_behind()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        var leaving = await Desk.MemberAsync(coach.Squad, Role.HeadCoach, name: "Somebody Leaving");
        await leaving.GetAsync($"/squads/{coach.Squad}/athletes/{ada}");
        await Sightings.FlushAsync(Cancellation);
        await (await leaving.GetAsync($"/squads/{coach.Squad}/messages/write?to={ada}")).PostAsync("Send", ("text", "Thursday at six."));
        await (await leaving.GetAsync($"/squads/{coach.Squad}/members")).PostAsync("Make link");

        await Desk.AsAsync(Viewer.Server, async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            return await users.DeleteAsync((await users.FindByIdAsync(leaving.Account.ToString()))!);
        });
        await (await coach.GetAsync($"/squads/{coach.Squad}/people/{ada}")).PostAsync("Delete athlete", ("sure", "Ada"));

        var entries = await EntriesAsync();
        Assert.NotEmpty(entries);
        Assert.DoesNotContain(entries, entry => entry.ById == leaving.Account || entry.RowId == leaving.Account || entry.AthleteId == ada || entry.RowId == ada);
        Assert.Contains(entries, entry => entry is { Deed: AuditDeed.Removed, What: "athlete" } && entry.ById == coach.Account);
        Assert.DoesNotContain("Somebody Leaving", (await coach.GetAsync($"/squads/{coach.Squad}/audit")).Body, StringComparison.Ordinal);
        Assert.All(await Desk.ServerAsync(db => db.Messages.ToListAsync(Cancellation)), message => Assert.Equal(("", null), (message.By, message.ById)));
    }

    [Fact]
    public async Task Entries_are_kept_for_two_years_and_then_taken_away_by_one_process()
    {
        var coach = await Desk.CoachAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        await coach.GetAsync($"/squads/{coach.Squad}/athletes/{ada}");
        await Sightings.FlushAsync(Cancellation);
        var trimming = Desk.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<AuditTrimming>().Single();
        Desk.Clock.Move(TimeSpan.FromDays(729));
        Assert.Equal(0, await trimming.TrimAsync(Cancellation));

        Desk.Clock.Move(TimeSpan.FromDays(2));

        Assert.Equal(1, await trimming.TrimAsync(Cancellation));
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task Head_coach_reads_the_log_by_athlete_person_deed_and_days_and_takes_it_away()
    {
        var coach = await Desk.CoachAsync();
        var (ada, bo) = (await Desk.AthleteAsync(coach.Squad, "Ada"), await Desk.AthleteAsync(coach.Squad, "Bo"));
        var reader = await Desk.MemberAsync(coach.Squad, Role.Reader, name: "Reader Example");
        await reader.GetAsync($"/squads/{coach.Squad}/athletes/{ada}");
        await reader.GetAsync($"/squads/{coach.Squad}/athletes/{bo}/log");
        await (await coach.GetAsync($"/squads/{coach.Squad}/athletes/{bo}")).PostAsync("Save the notes", ("shared", "Well done"));
        await Sightings.FlushAsync(Cancellation);
        var audit = $"/squads/{coach.Squad}/audit";

        Assert.Equal(4, (await coach.GetAsync(audit)).Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["Ada"], (await coach.GetAsync($"{audit}?athlete={ada}")).Texts("tbody tr td:nth-child(4)"));
        Assert.Equal(2, (await coach.GetAsync($"{audit}?person={reader.Account}")).Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["changed: the athlete shared note"], (await coach.GetAsync($"{audit}?deed=Changed")).Texts("tbody tr td:nth-child(3)"));
        Assert.Empty((await coach.GetAsync($"{audit}?to=2026-05-19")).Texts("tbody tr"));
        Assert.Equal(4, (await coach.GetAsync($"{audit}?from=2026-05-20&to=2026-05-20")).Document.QuerySelectorAll("tbody tr").Length);
        Assert.NotEmpty((await coach.GetAsync($"{audit}?from=gestern")).Problems);
        Assert.Contains("Reader Example", (await coach.GetAsync($"{audit}.csv?athlete={ada}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_goes_on_from_page_to_page_and_leaves_nothing_out()
    {
        var coach = await Desk.CoachAsync();
        var viewer = await Desk.ViewerAsync(coach.Account);
        await Desk.ServerAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 230).Select(number => AuditEntry.Of(viewer, AuditDeed.Saw, "log", new(coach.Squad, Detail: $"{number:000}"), Desk.Clock.GetUtcNow())));
            await db.SaveChangesAsync(Cancellation);
        });

        var seen = new List<string>();
        var page = await coach.GetAsync($"/squads/{coach.Squad}/audit");
        seen.AddRange(page.Texts("tbody tr td:nth-child(3)"));
        while (page.Document.QuerySelectorAll("a.button").Any(link => link.TextContent == "Older ones"))
        {
            page = await page.FollowAsync("Older ones");
            seen.AddRange(page.Texts("tbody tr td:nth-child(3)"));
        }

        Assert.Equal(230, seen.Distinct().Count());
        Assert.Equal(230, seen.Count);
    }

    private Task<List<AuditEntry>> EntriesAsync() => Desk.ServerAsync(db => db.AuditEntries.AsNoTracking().ToListAsync(Cancellation));
}

public sealed class AuditTestsOnSqlite(SqliteFiles store) : AuditTests(store);

public sealed class AuditTestsOnPostgres(PostgresServer store) : AuditTests(store);
