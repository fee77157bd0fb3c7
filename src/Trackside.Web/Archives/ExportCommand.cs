using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Settings;
using Trackside.Web.Store;
using static System.FormattableString;

namespace Trackside.Web.Archives;

/// <summary><c>trackside-server export FILE</c>: writes an archive of everything, of a squad, or of an account.</summary>
internal static class ExportCommand
{
    public static Command Create(Workbench bench)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The archive to write; it may not be there yet." };
        var everything = new Option<bool>("--everything") { Description = "All that the server keeps, hashed passwords included." };
        var squad = new Option<string?>("--squad") { Description = "One squad, by its name or number.", HelpName = "NAME" };
        var account = new Option<string?>("--account") { Description = "All that there is of one account, by its e-mail.", HelpName = "EMAIL" };
        var command = new Command("export", "Write everything, a squad or an account into one zip of open formats.") { file, everything, squad, account };
        command.Validators.Add(line =>
        {
            if (new[] { line.GetValue(everything), line.GetValue(squad) is not null, line.GetValue(account) is not null }.Count(isAsked => isAsked) != 1)
            {
                line.AddError("Say what to export: --everything, --squad NAME or --account EMAIL.");
            }
        });
        command.SetAction((line, cancellation) => RunAsync(bench, line.GetValue(file)!, line.GetValue(squad), line.GetValue(account), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Workbench bench, FileInfo file, string? squad, string? account, CancellationToken cancellation)
    {
        if (file.Exists)
        {
            return await bench.RefuseAsync($"{file.FullName} is there already. Name another file, or move that one away.");
        }

        await using var scope = await bench.OpenAsync(cancellation);
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();

        // Nobody asks over the network: whoever can start the program at this store may read it.
        db.Viewer = Viewer.Server;
        var what = squad is not null ? await SquadAsync(db, squad, cancellation) : account is not null ? await AccountAsync(db, account, cancellation) : Selection.Everything;
        var part = file.FullName + ".part";
        try
        {
            // Not readable by others, for it holds what people wrote.
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            Manifest manifest;
            await using (var to = new FileStream(part, options))
            {
                manifest = await scope.ServiceProvider.GetRequiredService<ArchiveWriting>().WriteAsync(what, to, bench.Error.WriteLineAsync, cancellation);
            }

            File.Move(part, file.FullName);
            await bench.Output.WriteLineAsync(Invariant($"{file.FullName}: {manifest.Rows.Values.Sum()} rows and {manifest.Files.Count(entry => entry.Name.StartsWith("files/", StringComparison.Ordinal))} files."));
            if (manifest.HasSecrets)
            {
                await bench.Error.WriteLineAsync("It holds hashed passwords, passkeys and the links that let people in: guard it as you guard the server.");
            }

            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await bench.RefuseAsync($"{file.FullName} cannot be written: {problem.Message}");
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<Selection> SquadAsync(TracksideDb db, string asked, CancellationToken cancellation)
    {
        var squads = await db.Squads.AsNoTracking().OrderBy(squad => squad.Name).ToListAsync(cancellation);
        var found = squads.FindAll(squad => Guid.TryParse(asked, out var id) ? squad.Id == id : NameFold.IsSame(squad.Name, asked));
        return found switch
        {
            [var one] => Selection.OfSquad(one),
            [] => throw new CommandException($"There is no squad '{asked}'. There are: {string.Join(", ", squads.Select(squad => squad.Name))}."),
            _ => throw new CommandException($"There are {found.Count} squads of the name '{asked}'. Give the number of one: {string.Join(", ", found.Select(squad => squad.Id))}."),
        };
    }

    private static async Task<Selection> AccountAsync(TracksideDb db, string asked, CancellationToken cancellation)
    {
        var name = asked.Trim().ToUpperInvariant();
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.NormalizedUserName == name, cancellation) is { } account
            ? await Selection.OfAccountAsync(db, account, cancellation)
            : throw new CommandException($"There is no account '{asked}'.");
    }
}
