using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Settings;
using Trackside.Web.Store;
using static System.FormattableString;

namespace Trackside.Web.Archives;

/// <summary><c>trackside-server import FILE</c>: takes in an archive, that of a whole server where nobody has an account yet, others as new squads.</summary>
internal static class ImportCommand
{
    private const string PasswordLetters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 20;

    public static Command Create(Workbench bench)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The archive." };
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would come of it." };
        var head = new Option<string?>("--head-coach") { Description = "For the archive of a squad or a person: whose the new squad is; made where there is no such account.", HelpName = "EMAIL" };
        var command = new Command("import", "Take in an archive: a whole server's where nobody has an account yet, a squad's or a person's as a new squad.") { file, dry, head };
        command.SetAction((line, cancellation) => RunAsync(bench, line.GetValue(file)!, line.GetValue(dry), line.GetValue(head), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Workbench bench, FileInfo file, bool isDry, string? head, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            return await bench.RefuseAsync($"There is no file {file.FullName}.");
        }

        try
        {
            await bench.Services.MigrateStoreAsync(bench.Error.WriteLine, cancellation);
            await using var scope = await bench.OpenAsync(cancellation);
            await using var stream = file.OpenRead();
            await using var archive = await ArchiveReading.OpenAsync(stream, ArchiveLimits.OfCommand, scope.ServiceProvider.GetRequiredService<IStringLocalizer<Texts>>(), cancellation);
            return await TakeInAsync(bench, scope.ServiceProvider, archive, isDry, head, cancellation);
        }
        catch (Exception problem) when (problem is ArchiveException or IOException or UnauthorizedAccessException)
        {
            return await bench.RefuseAsync(problem.Message);
        }
    }

    private static async Task<int> TakeInAsync(Workbench bench, IServiceProvider services, ArchiveReading archive, bool isDry, string? head, CancellationToken cancellation)
    {
        if (archive.Scope != Scopes.Instance && string.IsNullOrWhiteSpace(head))
        {
            throw new CommandException($"This is the archive of a {archive.Manifest.Scope}. Say whose the new squad is: --head-coach EMAIL.");
        }

        var db = services.GetRequiredService<TracksideDb>();
        var importing = services.GetRequiredService<Importing>();

        // Nobody asks over the network: whoever can start the program at this store may fill it.
        db.Viewer = Viewer.Server;
        await bench.Error.WriteLineAsync(Invariant($"{archive.Manifest.Program}, {archive.Manifest.MadeAt:yyyy-MM-dd HH:mm} UTC: {archive.Manifest.Scope} {archive.Manifest.Of}").TrimEnd());
        var (coach, password) = archive.Scope == Scopes.Instance ? (null, null) : await CoachAsync(db, services, head!, cancellation);
        var plan = await importing.PlanAsync(archive, coach?.Id, db.Users, cancellation);
        foreach (var member in plan.Members.Where(member => !member.IsHere))
        {
            await bench.Error.WriteLineAsync($"{member.Name} ({member.UserName}) has no account here and stays as a name.");
        }

        var told = Invariant($"{plan.Squads.Count} squads, {plan.Counts.Values.Sum()} rows");
        if (isDry)
        {
            await bench.Output.WriteLineAsync($"{told}: the archive is whole and would be taken in{(plan.Salt is null ? "" : ", with new numbers, for some of it is here already")}. Nothing was changed.");
            return 0;
        }

        if (password is not null)
        {
            db.Add(coach!);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        try
        {
            await importing.WriteAsync(archive, plan, bench.Error.WriteLineAsync, cancellation);
        }
        catch when (password is not null)
        {
            db.ChangeTracker.Clear();
            await db.Users.Where(user => user.Id == coach!.Id).ExecuteDeleteAsync(CancellationToken.None);
            throw;
        }

        await bench.Output.WriteLineAsync($"{told}: taken in.");
        if (password is not null)
        {
            await bench.Output.WriteLineAsync($"Sign in as {coach!.UserName} with the password {password}");
        }

        return 0;
    }

    private static async Task<(Account Coach, string? Password)> CoachAsync(TracksideDb db, IServiceProvider services, string email, CancellationToken cancellation)
    {
        var name = email.Trim().ToUpperInvariant();
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.NormalizedUserName == name, cancellation) is { } there)
        {
            return (there, null);
        }

        if (email.Split('@') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            throw new CommandException($"'{email}' is no e-mail. Write it as in coach@example.org.");
        }

        var password = RandomNumberGenerator.GetString(PasswordLetters, PasswordLength);
        var account = new Account
        {
            UserName = email.Trim(),
            NormalizedUserName = name,
            Email = email.Trim(),
            NormalizedEmail = name,
            DisplayName = email.Split('@')[0],
            LockoutEnabled = true,
            SecurityStamp = Guid.CreateVersion7().ToString(),
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, password);
        return (account, password);
    }
}
