using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Meaning;
using Trackside.Web.Store;
using static System.FormattableString;

namespace Trackside.Web.Archives;

/// <summary>Takes an archive in: all of it, or nothing. The context must be the server's own, for nobody belongs yet to what is made.</summary>
internal sealed class Importing(TracksideDb db, Readings readings, KeptFiles kept, IDataProtectionProvider protection, TimeProvider clock, IStringLocalizer<Texts> says)
{
    /// <summary>Whether nobody has written anything into the store. The demo squad does not count: it is made anew each day.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellation) =>
        !await db.Users.AnyAsync(cancellation) && !await db.Squads.AnyAsync(squad => !squad.IsDemo, cancellation);

    /// <summary>Looks through an archive, and says what would become of it. Changes nothing.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="head">Who becomes head coach of what is made; null for a whole instance.</param>
    /// <param name="known">Among whom the members are looked for by their user names.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ImportPlan> PlanAsync(ArchiveReading archive, Guid? head, IQueryable<Account> known, CancellationToken cancellation)
    {
        if (archive.Scope == Scopes.Instance && !await IsEmptyAsync(cancellation))
        {
            throw new ArchiveException(says["This is the archive of a whole server, and somebody has an account or a squad here already. It is taken in where there is nothing yet: 'trackside-server import FILE' with an empty data folder or database."]);
        }

        var check = new ArchiveCheck(db, new(archive, says), says);
        await check.HoldAsync(cancellation);
        var names = check.Accounts.Values.Select(account => account.UserName.ToUpperInvariant()).ToArray();
        var here = await known.Where(account => names.Contains(account.NormalizedUserName!)).Select(account => new { account.NormalizedUserName, account.Id }).ToDictionaryAsync(account => account.NormalizedUserName!, account => account.Id, StringComparer.Ordinal, cancellation);
        var accounts = archive.Scope == Scopes.Instance
            ? check.Accounts.Keys.ToDictionary(id => id, id => id)
            : check.Accounts.Where(account => here.ContainsKey(account.Value.UserName.ToUpperInvariant())).ToDictionary(account => account.Key, account => here[account.Value.UserName.ToUpperInvariant()]);
        var members = check.Members.Select(member => new PlannedMember(check.Accounts[member.Account].Name, check.Accounts[member.Account].UserName, member.Role, accounts.ContainsKey(member.Account))).Distinct();
        var salt = check.IsAnyTaken && archive.Scope != Scopes.Instance ? RandomNumberGenerator.GetBytes(Numbering.SaltBytes) : null;
        return new(archive.Manifest, head, [.. check.Squads.Values], check.Counts, accounts, [.. members], salt) { Known = check.IsThere };
    }

    /// <summary>Takes it in as planned.</summary>
    /// <returns>The squads that were made.</returns>
    public async Task<IReadOnlyList<Guid>> WriteAsync(ArchiveReading archive, ImportPlan plan, Func<string, Task>? told, CancellationToken cancellation)
    {
        var filing = new ImportedFiles(kept, archive, plan);
        var seal = protection.CreateProtector(Seals.OfWebhooks);

        // Where there is no key yet it is made now: within the transaction its own writing would wait for us.
        seal.Protect("");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var rows = new ArchiveRows(archive, says);
            var making = new RowMaking(plan, seal, clock.GetUtcNow());
            foreach (var kind in AllKinds.All.Where(kind => kind.Back.HasFlag(archive.Scope) && kind.In.HasFlag(archive.Scope)))
            {
                await InsertAsync(kind, making.Of(kind, rows.Of(kind)), cancellation);
                await (told?.Invoke(kind.Name) ?? Task.CompletedTask);
            }

            var squads = making.Squads;
            await MakeHeadAsync(plan, squads, cancellation);
            await (told?.Invoke("log") ?? Task.CompletedTask);
            foreach (var squad in squads)
            {
                await new Retelling(db, readings).SquadAsync(squad, cancellation);
            }

            // Whoever has an account now comes in by it, and not by the link of the first start.
            if (archive.Scope == Scopes.Instance)
            {
                await db.FirstLinks.ExecuteDeleteAsync(cancellation);
            }

            await filing.PutAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return squads;
        }
        catch
        {
            filing.TakeBack();
            throw;
        }
    }

    private async Task InsertAsync(ArchiveKind kind, IEnumerable<object> rows, CancellationToken cancellation)
    {
        try
        {
            await kind.InsertAsync(db, readings, rows, cancellation);
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException)
        {
            // Everything but this was looked at before: two rows for one place, such as two results of one rep.
            throw new ArchiveException(says["{0}: two rows are of the same place, or one is of a place that is taken here: {1}", kind.File, (problem.InnerException ?? problem).Message]);
        }
    }

    private async Task MakeHeadAsync(ImportPlan plan, IReadOnlyList<Guid> squads, CancellationToken cancellation)
    {
        if (plan.Head is not { } head)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var name = await db.Users.Where(account => account.Id == head).Select(account => account.DisplayName).SingleAsync(cancellation);
        foreach (var squad in squads)
        {
            db.Add(new Member { SquadId = squad, AccountId = head, Role = Role.HeadCoach, JoinedAt = now });
            var of = new AuditObject(squad, Detail: Invariant($"{plan.Manifest.MadeAt:yyyy-MM-dd}"));
            await Audit.WriteAsync(db, [AuditEntry.Of(Viewer.Of(head, name, []), AuditDeed.Added, "archive", of, now)], cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}

/// <summary>What would become of an archive.</summary>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Head">Who becomes head coach.</param>
/// <param name="Squads">The names of the squads that are made.</param>
/// <param name="Counts">How many rows there are of each kind.</param>
/// <param name="Accounts">The accounts of the archive that are found here, with their numbers here.</param>
/// <param name="Members">Who belonged to the squads.</param>
/// <param name="Salt">What new numbers are made with; null where all are free and stay.</param>
public sealed record ImportPlan(
    Manifest Manifest, Guid? Head, IReadOnlyList<string> Squads, IReadOnlyDictionary<string, long> Counts, IReadOnlyDictionary<Guid, Guid> Accounts, IReadOnlyList<PlannedMember> Members, byte[]? Salt)
{
    /// <summary>Whether a row of a kind is in the archive.</summary>
    internal Func<string, Guid, bool> Known { get; init; } = (_, _) => true;
}

/// <summary>Somebody who belonged to a squad of an archive.</summary>
/// <param name="IsHere">Whether they have an account here and belong to the new squad too.</param>
public sealed record PlannedMember(string Name, string UserName, Role Role, bool IsHere);
