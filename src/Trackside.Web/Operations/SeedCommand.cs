using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Trackside.Web.Demo;
using Trackside.Web.Meaning;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary><c>trackside-server seed</c>: fills an empty store with invented athletes and seasons, to measure with.</summary>
internal static class SeedCommand
{
    public static Command Create(Workbench bench)
    {
        var athletes = Count("--athletes", "How many athletes, in squads of about twenty.", 500, 20_000);
        var seasons = Count("--seasons", "How many years of sessions and races, up to today.", 3, 20);
        var squads = new Option<int?>("--squads")
        {
            Description = "How many squads; as many as make twenty athletes each when left out.",
            HelpName = "N",
            CustomParser = result => NumberOf(result, "--squads", 1, 5_000),
        };
        var sessions = Count("--sessions", "How many bare sessions, in one more squad.", 0, 10_000_000);
        var data = new Option<string?>("--data") { Description = "The data folder; the one that is set when left out.", HelpName = "FOLDER" };
        var postgres = new Option<string?>("--postgres") { Description = "A PostgreSQL connection instead of a data folder.", HelpName = "CONNECTION" };

        var command = new Command("seed", "Fill an empty store with invented people, to measure with.") { athletes, seasons, squads, sessions, data, postgres };
        command.SetAction(async (line, cancellation) =>
        {
            var size = new SeedSize(line.GetValue(athletes), line.GetValue(seasons), line.GetValue(squads), line.GetValue(sessions));
            await using var other = CommandLine.CreateBench(StoreOf(line.GetValue(data), line.GetValue(postgres)), bench.Output, bench.Error);
            return await FillAsync(size, line.GetValue(data) is null && line.GetValue(postgres) is null ? bench : other, cancellation);
        });
        return command;
    }

    /// <summary>Fills the store; 0 when it is filled, 1 when it was not empty.</summary>
    internal static async Task<int> FillAsync(SeedSize size, Workbench bench, CancellationToken cancellation)
    {
        await bench.Services.MigrateStoreAsync(bench.Error.WriteLine, cancellation);
        await using var scope = await bench.OpenAsync(cancellation);
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();

        // Nobody asks over the network: whoever can start the program at this store may fill it.
        db.Viewer = Viewer.Server;
        var seeding = new Seeding(
            db, scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), scope.ServiceProvider.GetRequiredService<Readings>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        if (!await seeding.IsEmptyAsync(cancellation))
        {
            return await bench.RefuseAsync("The store is not empty: somebody has an account or a squad there. Give an empty one with --data FOLDER or --postgres CONNECTION.");
        }

        var password = await seeding.FillAsync(size, bench.Error, cancellation);
        await bench.Output.WriteLineAsync($"Sign in as {Seeding.Coach} with the password {password}");
        return 0;
    }

    private static Option<int> Count(string name, string description, int usual, int most) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        HelpName = "N",
        CustomParser = result => NumberOf(result, name, 0, most) ?? usual,
    };

    private static int? NumberOf(ArgumentResult result, string name, int least, int most)
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError(FormattableString.Invariant($"{name} is a number from {least} to {most}."));
        return null;
    }

    // A data folder means SQLite, whatever connection is set otherwise.
    private static string[] StoreOf(string? data, string? postgres) =>
        postgres is not null ? [$"--{AllSettings.Postgres.Key}={postgres}", $"--{AllSettings.Postgres.FileKey}="]
        : data is not null ? [$"--{AllSettings.Data.Key}={data}", $"--{AllSettings.Postgres.Key}=", $"--{AllSettings.Postgres.FileKey}="]
        : [];
}
