using System.CommandLine;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary><c>trackside-server user …</c>: what an operator does with accounts. Links are printed, never passwords.</summary>
internal static class UserCommand
{
    public static Command Create(Workbench bench) => new("user", "List accounts, make one, let somebody in again, lock, sign out or remove them.")
    {
        List(bench),
        Add(bench),
        One(bench, "password", "Print a link, good for a day and once, by which they set a new password.", (users, account, _) => users.PrintLinkAsync(account)),
        One(bench, "lock", "Let them in no more, and sign them out everywhere.", (users, account, cancellation) => users.LockAsync(account, cancellation)),
        One(bench, "unlock", "Let them in again.", (users, account, _) => users.UnlockAsync(account)),
        One(bench, "sign-out", "Sign them out in every browser.", (users, account, cancellation) => users.SignOutAsync(account, cancellation)),
        Remove(bench),
        FirstLink(bench),
    };

    private static Command List(Workbench bench)
    {
        var command = new Command("list", "Show every account: e-mail, name, squads, and whether it is locked.");
        command.SetAction((_, cancellation) => WithAsync(bench, users => users.ListAsync(cancellation), cancellation));
        return command;
    }

    private static Command Add(Workbench bench)
    {
        var email = new Argument<string>("email") { Description = "Their e-mail, by which they sign in." };
        var name = new Option<string>("--name") { Description = "Their name, as others see it.", HelpName = "NAME", Required = true };
        var command = new Command("add", "Make an account, and print a link by which its owner sets a password.") { email, name };
        command.SetAction((line, cancellation) => WithAsync(bench, users => users.AddAsync(line.GetValue(email)!, line.GetValue(name)!), cancellation));
        return command;
    }

    private static Command Remove(Workbench bench)
    {
        var who = Who();
        var yes = new Option<bool>("--yes") { Description = "Without it, only what would be removed is said." };
        var command = new Command("remove", "Delete an account for good. What they wrote and recorded for a squad stays with the squad.") { who, yes };
        command.SetAction((line, cancellation) => WithAsync(bench, async users =>
            await users.FindAsync(line.GetValue(who)!, cancellation) is { } account ? await users.RemoveAsync(account, line.GetValue(yes), cancellation) : 1, cancellation));
        return command;
    }

    private static Command FirstLink(Workbench bench)
    {
        var command = new Command("first-link", "While nobody has an account: print the link by which the first coach comes in.");
        command.SetAction((_, cancellation) => WithAsync(bench, _ => FirstAsync(bench), cancellation));
        return command;
    }

    private static Command One(Workbench bench, string name, string description, Func<UserWork, Account, CancellationToken, Task> act)
    {
        var who = Who();
        var command = new Command(name, description) { who };
        command.SetAction((line, cancellation) => WithAsync(bench, async users =>
        {
            if (await users.FindAsync(line.GetValue(who)!, cancellation) is not { } account)
            {
                return 1;
            }

            await act(users, account, cancellation);
            return 0;
        }, cancellation));
        return command;
    }

    private static async Task<int> FirstAsync(Workbench bench)
    {
        if (await FirstCoach.MakeLinkAsync(bench.Services) is not { } token)
        {
            return await bench.RefuseAsync("Somebody has an account already. 'trackside-server user list' shows who, 'trackside-server user password EMAIL' lets them in again.");
        }

        await bench.Output.WriteLineAsync($"The first coach comes in by this link, once:\n{PrintedLinks.Of(bench.Configuration, $"/first/{token}")}");
        return 0;
    }

    private static async Task<int> WithAsync(Workbench bench, Func<UserWork, Task<int>> act, CancellationToken cancellation)
    {
        await using var scope = await bench.OpenAsync(cancellation);

        // Nobody asks over the network: whoever can start the program at this store has all of it anyway.
        scope.ServiceProvider.GetRequiredService<TracksideDb>().Viewer = Viewer.Server;
        return await act(ActivatorUtilities.CreateInstance<UserWork>(scope.ServiceProvider, bench));
    }

    private static Argument<string> Who() => new("who") { Description = "Their e-mail, or their name where only one has it." };
}
