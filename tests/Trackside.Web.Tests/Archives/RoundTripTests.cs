using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Archives;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Archives;

public sealed class RoundTripTests(SqliteFiles sqlite, PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Each database is read once and written once; a way from one to itself would say nothing more.
    public static TheoryData<bool, bool> Ways => new() { { true, false }, { false, true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whole_instance_comes_back_the_same_field_by_field(bool fromSqlite, bool toSqlite)
    {
        await using var here = new WebDesk(fromSqlite ? sqlite : postgres);
        await using var there = new WebDesk(toSqlite ? sqlite : postgres);
        await here.StartAsync();
        await there.StartAsync();
        await Everything.AtAsync(here, 12);

        var zip = await here.ExportAllAsync();
        await there.ImportAsync(zip);

        var (before, after) = (await Contents.OfAsync(here, isExported: true), await Contents.OfAsync(there, isExported: true));
        Assert.Empty(before.Except(after).Take(20));
        Assert.Empty(after.Except(before).Take(20));
        Assert.Equal(before, after);
        there.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(Zips.Sums(zip), Zips.Sums(await there.ExportAllAsync()));
    }

    [Fact]
    public async Task Every_kind_of_row_is_in_what_is_compared()
    {
        await using var desk = new WebDesk(sqlite);
        await desk.StartAsync();
        await Everything.AtAsync(desk, 3);

        var there = (await Contents.OfAsync(desk, isExported: true)).Select(line => line.Split(' ')[0]).ToHashSet();

        Assert.Empty(AllKinds.All.Where(kind => kind.Back != Scopes.None && !there.Contains(kind.Row.Name)).Select(kind => kind.Name));
    }

    [Fact]
    public async Task Squad_comes_back_beside_itself_with_new_numbers_throughout()
    {
        await using var desk = new WebDesk(sqlite);
        await desk.StartAsync();
        var all = await Everything.AtAsync(desk, 5);
        var zip = await desk.ExportSquadAsync(all.Squad);

        var made = Assert.Single(await desk.ImportAsync(zip, all.Coach));

        Assert.NotEqual(all.Squad, made);
        var (first, second) = (Zips.Open(zip), Zips.Open(await desk.ExportSquadAsync(made)));
        Assert.Equal(Faceless(first["results.json"]), Faceless(second["results.json"]));
        Assert.Equal(Faceless(first["changes.json"]), Faceless(second["changes.json"]));
        Assert.Equal(first["csv/performances.csv"].Split('\n').Order(), second["csv/performances.csv"].Split('\n').Order());
        Assert.Equal(Sorted(first["csv/log.csv"]), Sorted(second["csv/log.csv"]));
        Assert.Contains($"files/{made}/squad/plan.pdf", second.Keys);
        Assert.True(await desk.ServerAsync(db => db.Members.AnyAsync(member => member.SquadId == made && member.AccountId == all.Coach && member.Role == Role.HeadCoach)));
    }

    [Fact]
    public async Task Squad_that_was_deleted_comes_back_under_its_own_numbers()
    {
        await using var desk = new WebDesk(postgres);
        await desk.StartAsync();
        var all = await Everything.AtAsync(desk, 5);
        var zip = await desk.ExportSquadAsync(all.Squad);
        await desk.AsAsync(Viewer.Server, async services =>
        {
            await services.GetRequiredService<Removal>().SquadAsync(await services.GetRequiredService<TracksideDb>().Squads.SingleAsync(Cancellation), Cancellation);
            return true;
        });

        Assert.Equal([all.Squad], await desk.ImportAsync(zip, all.Coach));

        var again = Zips.Open(await desk.ExportSquadAsync(all.Squad));
        var before = Zips.Open(zip);
        Assert.Empty(before.Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal) && name is not ("manifest.json" or "members.json" or "audit.json") && again[name] != before[name]).ToArray());
    }

    // Everything but the numbers of rows, in whatever order these put them.
    private static IEnumerable<string> Faceless(string rows) => rows.Split('\n').Select(line => System.Text.RegularExpressions.Regex.Replace(line, "[0-9a-f]{8}-[0-9a-f-]{27}", "#", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).TrimEnd(',')).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sorted(string table) => table.Split('\n').Select(line => line.Length > 38 ? line[..^38] : line).Order(StringComparer.Ordinal);
}
