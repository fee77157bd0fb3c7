using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Meaning;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>What the commands about accounts do, and say of it.</summary>
internal sealed class UserWork(Workbench bench, TracksideDb db, UserManager<Account> users, Removal removal, TimeProvider clock)
{
    /// <summary>The one account that is meant; null, and the problem said, where there is none or several.</summary>
    public async Task<Account?> FindAsync(string who, CancellationToken cancellation)
    {
        if (await users.FindByNameAsync(who) is { } byEmail)
        {
            return byEmail;
        }

        var all = await db.Users.ToListAsync(cancellation);
        var named = all.Where(account => account.DisplayName.Equals(who, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named is [var one])
        {
            return one;
        }

        var alike = named.Count > 0 ? named : [.. all.Where(account => account.DisplayName.Contains(who, StringComparison.OrdinalIgnoreCase) || account.Email?.Contains(who, StringComparison.OrdinalIgnoreCase) == true)];
        var list = string.Join(", ", alike.Take(10).Select(account => account.Email));
        await bench.RefuseAsync(named.Count > 0 ? $"'{who}' is the name of {named.Count.ToString(CultureInfo.InvariantCulture)} accounts; say which by its e-mail: {list}."
            : alike.Count > 0 ? $"No account is '{who}'. Did you mean {list}?"
            : $"No account is '{who}'. 'trackside-server user list' shows all.");
        return null;
    }

    public async Task<int> ListAsync(CancellationToken cancellation)
    {
        var squads = await db.Squads.AsNoTracking().ToDictionaryAsync(squad => squad.Id, squad => squad.Name, cancellation);
        var members = (await db.Members.AsNoTracking().ToListAsync(cancellation)).ToLookup(member => member.AccountId);
        var seen = await db.SignedIn.AsNoTracking().GroupBy(row => row.AccountId).Select(rows => new { rows.Key, Last = rows.Max(row => row.LastSeenAt) }).ToDictionaryAsync(row => row.Key, row => row.Last, cancellation);
        foreach (var account in await db.Users.AsNoTracking().OrderBy(user => user.NormalizedUserName).ToListAsync(cancellation))
        {
            var places = members[account.Id].Select(member => $"{member.Role} of {squads.GetValueOrDefault(member.SquadId)}");
            var last = seen.TryGetValue(account.Id, out var at) ? $"seen {at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "signed in nowhere";
            await bench.Output.WriteLineAsync(string.Join("  ", [account.Email, account.DisplayName, .. places, last, .. account.IsLocked ? ["LOCKED"] : Array.Empty<string>()]));
        }

        return 0;
    }

    public async Task<int> AddAsync(string email, string name)
    {
        var account = new Account { UserName = email.Trim(), Email = email.Trim(), DisplayName = name.Trim(), CreatedAt = clock.GetUtcNow() };
        if (account.Email.Split('@') is not [{ Length: > 0 }, { Length: > 0 }] || account.Email.Length > SigningUp.EmailLength || account.Email.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
        {
            return await bench.RefuseAsync($"'{email}' is no e-mail, as in coach@example.org.");
        }

        if (account.DisplayName.Length is 0 or > SigningUp.NameLength)
        {
            return await bench.RefuseAsync(string.Create(CultureInfo.InvariantCulture, $"A name has 1 to {SigningUp.NameLength} letters; this has {account.DisplayName.Length}."));
        }

        if (await users.FindByNameAsync(account.UserName) is not null)
        {
            return await bench.RefuseAsync($"There is an account with {account.Email} already. 'trackside-server user password {account.Email}' lets its owner in again.");
        }

        var made = await users.CreateAsync(account);
        if (!made.Succeeded)
        {
            return await bench.RefuseAsync(string.Join(' ', made.Errors.Select(error => error.Description)));
        }

        await PrintLinkAsync(account);
        return 0;
    }

    public async Task PrintLinkAsync(Account account)
    {
        var token = WebEncoders.Base64UrlEncode(Convert.FromBase64String(await users.GeneratePasswordResetTokenAsync(account)));
        await bench.Output.WriteLineAsync($"By this link, once and within a day, {account.Email} sets a password:\n{PrintedLinks.Of(bench.Configuration, $"/password/{account.Id}/{token}")}");
        if (account.IsLocked)
        {
            await bench.Error.WriteLineAsync($"The account is locked, so the link does nothing yet. 'trackside-server user unlock {account.Email}' lets them in.");
        }
    }

    public async Task LockAsync(Account account, CancellationToken cancellation)
    {
        account.LockoutEnd = Account.ForGood;
        await users.UpdateAsync(account);
        await EndAsync(account, cancellation);
        await bench.Output.WriteLineAsync($"{account.Email} is locked, and signed out everywhere.");
    }

    public async Task UnlockAsync(Account account)
    {
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        await users.UpdateAsync(account);
        await bench.Output.WriteLineAsync($"{account.Email} may sign in.");
    }

    public async Task SignOutAsync(Account account, CancellationToken cancellation)
    {
        var browsers = await EndAsync(account, cancellation);
        await bench.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{account.Email} is signed out; browsers: {browsers}."));
    }

    public async Task<int> RemoveAsync(Account account, bool yes, CancellationToken cancellation)
    {
        if (await db.OnlyHeadedByAsync(account.Id, cancellation) is [_, ..] headed)
        {
            return await bench.RefuseAsync($"{account.Email} is the only head coach of {string.Join(", ", headed.Select(squad => squad.Name))}. Let them make somebody else a head coach there, or delete the squad, first.");
        }

        var squads = await db.Members.CountAsync(member => member.AccountId == account.Id, cancellation);
        if (!yes)
        {
            return await bench.RefuseAsync(string.Create(CultureInfo.InvariantCulture, $"This would delete the account {account.Email} ({account.DisplayName}; squads: {squads}) for good. Say --yes to do it."));
        }

        await removal.AccountAsync(account.Id, cancellation);
        await bench.Output.WriteLineAsync($"{account.Email} is removed.");
        return 0;
    }

    private Task<int> EndAsync(Account account, CancellationToken cancellation) => db.SignedIn.Where(row => row.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
}
