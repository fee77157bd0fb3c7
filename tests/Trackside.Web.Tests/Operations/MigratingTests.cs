using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Operations;

public abstract class MigratingTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Several_that_start_at_once_make_the_tables_once()
    {
        await EmptyAsync();
        var benches = Enumerable.Range(0, 4).Select(_ => Bench.At(Desk)).ToList();

        var made = await Task.WhenAll(benches.Select(bench => Task.Run(() => bench.Work.Services.MigrateStoreAsync(_ => { }, Cancellation), Cancellation)));

        Assert.Single(made, count => count > 0);
        Assert.True((await SchemaAsync()).IsCurrent);
        foreach (var bench in benches)
        {
            await bench.DisposeAsync();
        }
    }

    [Fact]
    public async Task Store_that_a_newer_program_has_written_is_refused_with_what_to_do()
    {
        await Desk.ServerAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29991231235959_Later', '9.9.9')""", Cancellation));
        await using var bench = Bench.At(Desk);

        foreach (var verb in new[] { "migrate", "backup x.zip", "user list" })
        {
            var said = await bench.RefusedAsync(verb.Split(' '));

            Assert.Contains("newer Trackside (9.9.9: it has the change 29991231235959_Later", said);
            Assert.Contains("restore FILE", said);
        }

        var page = await Desk.Browser().GetAsync("/health/ready");
        Assert.Equal((System.Net.HttpStatusCode.ServiceUnavailable, true), (page.Status, page.Body.Contains("newer than this program", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tables_that_are_behind_are_refused_where_a_start_may_not_change_them_and_then_migrate_does()
    {
        await EarlierAsync();
        await using var bench = Bench.At(Desk, $"--{AllSettings.Migrate.Key}=off");

        Assert.Contains("The tables are behind this program", await bench.RefusedAsync("user", "list"));
        Assert.Equal(0, await bench.RunAsync("migrate"));

        var said = bench.Said;
        Assert.Contains("The tables were brought up to date: 1 change", said);
        Assert.Equal(Desk.Database.Count == 0, said.Contains("the database was copied to ", StringComparison.Ordinal));
        Assert.Equal(0, await bench.RunAsync("user", "list"));
        Assert.Equal(ProgramVersion.Text, (await SchemaAsync()).WrittenBy);
    }

    /// <summary>Takes the newest change back, as if the store were of the release before.</summary>
    protected Task EarlierAsync() => Desk.ServerAsync(async db => await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().Reverse().Skip(1).First(), Cancellation));

    private Task<bool> EmptyAsync() => Desk.ServerAsync(db => db.Database.EnsureDeletedAsync(Cancellation));

    private Task<Schema> SchemaAsync() => Desk.ServerAsync(db => Schema.ReadAsync(db, Cancellation));
}

public sealed class MigratingTestsOnSqlite(SqliteFiles store) : MigratingTests(store)
{
    [Fact]
    public async Task Copy_from_before_is_whole_and_earlier()
    {
        var squad = await Desk.SquadAsync("Riverside Harriers");
        await EarlierAsync();
        await using var bench = Bench.At(Desk);

        Assert.Equal(0, await bench.RunAsync("migrate"));

        var copy = Assert.Single(Directory.GetFiles(Desk.Folder, "before-upgrade-*.db"));
        Assert.Empty(SqliteCopy.Problems(copy, thoroughly: true));
        await using var db = TestStore.Sqlite(copy);
        Assert.NotEmpty(await db.Database.GetPendingMigrationsAsync(Cancellation));
        Assert.True(Bench.IsOnlyItsOwners(copy));
        Assert.Equal("Riverside Harriers", await Desk.ServerAsync(rows => rows.Squads.Where(row => row.Id == squad).Select(row => row.Name).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Lock_of_a_process_that_died_over_it_keeps_nobody_waiting()
    {
        await EarlierAsync();
        await Desk.ServerAsync(db => db.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""", Cancellation));
        await using var bench = Bench.At(Desk);

        Assert.Equal(0, await bench.RunAsync("migrate").WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
    }

    [Fact]
    public async Task Folder_that_is_named_wrongly_is_not_made()
    {
        var nowhere = Path.Combine(Desk.Folder, "nowhere");
        await using var bench = new Bench($"--Trackside:Data={nowhere}");

        Assert.Contains("There is no database", await bench.RefusedAsync("user", "list"));
        Assert.Contains("There is no database", await bench.RefusedAsync("backup", "x.zip"));
        Assert.Equal(1, await bench.RunAsync("doctor"));
        Assert.False(Directory.Exists(nowhere));
    }
}

public sealed class MigratingTestsOnPostgres(PostgresServer store) : MigratingTests(store)
{
    [Fact]
    public async Task Database_server_that_is_not_up_is_waited_for_and_then_told_without_the_password()
    {
        await using var bench = new Bench($"--Trackside:Data={Desk.Folder}", "--Trackside:Postgres=Host=127.0.0.1;Port=1;Database=x;Username=x;Password=hunter2", "--Trackside:DatabaseWait=1");

        var said = await bench.RefusedAsync("migrate");

        Assert.StartsWith("PostgreSQL did not answer within 1 seconds (Trackside__DatabaseWait): Failed to connect to 127.0.0.1:1", said);
        Assert.Contains("is waited for up to 1 seconds", bench.Said);
        Assert.DoesNotContain("hunter2", said);
    }

    [Fact]
    public async Task What_waiting_does_not_mend_is_told_at_once()
    {
        await using var bench = new Bench($"--Trackside:Data={Desk.Folder}", $"--Trackside:Postgres={Desk.Database.Values.Single()};Username=stranger");

        Assert.StartsWith("PostgreSQL answers, but does not let us in: ", await bench.RefusedAsync("migrate"));
    }

    [Fact]
    public async Task Connections_that_the_database_has_cut_are_replaced()
    {
        var coach = await Desk.CoachAsync();
        await coach.GetAsync($"/squads/{coach.Squad}/people");
        await using (var other = new Npgsql.NpgsqlConnection(Desk.Database.Values.Single() + ";Pooling=false"))
        {
            await other.OpenAsync(Cancellation);
            await using var cut = new Npgsql.NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", other);
            await cut.ExecuteNonQueryAsync(Cancellation);
        }

        await Desk.Browser().GetAsync("/health/ready");
        var page = await coach.GetAsync($"/squads/{coach.Squad}/people");

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }
}
