using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Writes messages to athletes. The only way in which they are written; who reads along with a minor is <see cref="ReadAlong"/>'s to say, and the store holds it.</summary>
public sealed class Messaging(TracksideDb db, Visit visit, TimeProvider clock)
{
    /// <summary>Everyone in a squad who can be written to, by name, each with who reads along.</summary>
    public async Task<IReadOnlyList<Addressee>> AddresseesAsync(Guid squad, CancellationToken cancellation)
    {
        var athletes = await db.Athletes.AsNoTracking().Where(row => row.SquadId == squad && row.LeftAt == null).ToListAsync(cancellation);
        Guid[] ids = [.. athletes.Select(athlete => athlete.Id)];
        var beside = await ReadAlong.OfAsync(db, squad, ids, visit.Viewer.AccountId, clock.GetUtcNow(), cancellation);
        var own = await OwnAccountsAsync(squad, ids, cancellation);
        var named = beside.Values.SelectMany(adults => adults.Copies.Select(copy => copy.Account)).ToArray();
        var names = await db.Users.Where(user => named.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        return [.. athletes.OrderBy(athlete => athlete.Name, StringComparer.Create(visit.Culture, ignoreCase: true)).Select(athlete => new Addressee(
            athlete, beside[athlete.Id], [.. own[athlete.Id]], [.. beside[athlete.Id].Copies.Select(copy => names.GetValueOrDefault(copy.Account, ""))]))];
    }

    /// <summary>Writes to athletes of a squad, all in one save with every copy that is owed; null where one of them cannot be written to, and then nobody is.</summary>
    public async Task<Guid?> SendAsync(Guid squad, IReadOnlyCollection<Guid> athletes, string text, CancellationToken cancellation)
    {
        var to = (await AddresseesAsync(squad, cancellation)).Where(one => athletes.Contains(one.Athlete.Id)).ToList();
        if (to.Count == 0 || to.Count < athletes.Count || to.Exists(one => !one.Beside.MayBeWritten))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var message = new Message { SquadId = squad, ById = visit.Viewer.AccountId, By = visit.Viewer.Name, Text = text, At = now };
        db.Add(message);
        db.AddRange(to.SelectMany(one => CopiesOf(message, one, now)));
        await db.SaveChangesAsync(cancellation);
        return message.Id;
    }

    /// <summary>Messages that somebody reads or may read along, the newest first, each with all who have it as far as they may know.</summary>
    /// <param name="squad">The squad.</param>
    /// <param name="before">The message after which the page goes on; null for the newest.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<SentMessage>> ListAsync(Guid squad, Guid? before, int most, CancellationToken cancellation)
    {
        var messages = db.Messages.AsNoTracking().Where(row => row.SquadId == squad);
        if (before is { } id && await db.Messages.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.SquadId == squad, cancellation) is { } last)
        {
            messages = messages.Where(row => row.At < last.At || (row.At == last.At && row.Id.CompareTo(last.Id) < 0));
        }

        return await WithCopiesAsync(await messages.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(most).ToListAsync(cancellation), cancellation);
    }

    /// <summary>One message; null where there is none for who looks.</summary>
    public async Task<SentMessage?> FindAsync(Guid squad, Guid id, CancellationToken cancellation) =>
        (await WithCopiesAsync(await db.Messages.AsNoTracking().Where(row => row.Id == id && row.SquadId == squad).ToListAsync(cancellation), cancellation)) is [var only] ? only : null;

    /// <summary>Marks the copies of who looks as read.</summary>
    public async Task ReadAsync(IEnumerable<SentMessage> messages, CancellationToken cancellation)
    {
        var mine = messages.SelectMany(message => message.Copies).Where(copy => copy.Row.ReadAt is null && visit.Viewer.Has(copy.Row)).Select(copy => copy.Row.Id).ToArray();
        if (mine.Length > 0)
        {
            var now = clock.GetUtcNow();
            foreach (var copy in await db.MessageCopies.Where(row => mine.Contains(row.Id)).ToListAsync(cancellation))
            {
                copy.ReadAt = now;
            }

            await db.SaveChangesAsync(cancellation);
            visit.Unread = visit.Unread.Where(row => row.Key != visit.Squad?.Id || row.Value > mine.Length)
                .ToDictionary(row => row.Key, row => row.Key == visit.Squad?.Id ? row.Value - mine.Length : row.Value);
        }
    }

    /// <summary>How many messages wait for an athlete who came by their link.</summary>
    public Task<int> WaitingByLinkAsync(Guid athlete, CancellationToken cancellation) =>
        db.MessageCopies.CountAsync(copy => copy.AthleteId == athlete && copy.Reason == CopyReason.ToThem && copy.ReadAt == null, cancellation);

    private static IEnumerable<MessageCopy> CopiesOf(Message message, Addressee to, DateTimeOffset now)
    {
        IEnumerable<(Guid? Account, CopyReason Reason)> readers =
        [
            .. to.Accounts.Select(account => ((Guid?)account, CopyReason.ToThem)).DefaultIfEmpty((null, CopyReason.ToThem)),
            .. to.Beside.Copies.Select(copy => ((Guid?)copy.Account, copy.Reason)),
        ];
        return readers.Select(reader => new MessageCopy
        {
            SquadId = message.SquadId,
            MessageId = message.Id,
            AthleteId = to.Athlete.Id,
            AccountId = reader.Account,
            Reason = reader.Reason,
            ReadAt = reader.Account is { } own && own == message.ById ? now : null,
        });
    }

    private async Task<ILookup<Guid, Guid>> OwnAccountsAsync(Guid squad, Guid[] athletes, CancellationToken cancellation)
    {
        // As the server: an assistant does not see who belongs to the squad.
        using var _ = new AsServer(db);
        return (await db.Members.AsNoTracking().Where(row => row.SquadId == squad && row.Role == Role.Athlete && row.AthleteId != null && athletes.Contains(row.AthleteId.Value)).ToListAsync(cancellation))
            .ToLookup(row => row.AthleteId!.Value, row => row.AccountId);
    }

    private async Task<IReadOnlyList<SentMessage>> WithCopiesAsync(IReadOnlyList<Message> messages, CancellationToken cancellation)
    {
        Guid[] ids = [.. messages.Select(message => message.Id)];
        var copies = await db.MessageCopies.AsNoTracking().Where(copy => ids.Contains(copy.MessageId)).ToListAsync(cancellation);
        Guid[] athletes = [.. copies.Select(copy => copy.AthleteId).Distinct()];
        Guid[] accounts = [.. copies.Select(copy => copy.AccountId).OfType<Guid>().Distinct()];
        var runners = await db.Athletes.AsNoTracking().Where(row => athletes.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var names = await db.Users.Where(user => accounts.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        var of = copies.ToLookup(copy => copy.MessageId);
        return [.. messages.Select(message => new SentMessage(message, [.. of[message.Id]
            .Select(copy => new SentCopy(copy, runners.GetValueOrDefault(copy.AthleteId, ""), copy.Reason == CopyReason.ToThem ? runners.GetValueOrDefault(copy.AthleteId, "") : names.GetValueOrDefault(copy.AccountId ?? Guid.Empty, "")))
            .OrderBy(copy => copy.Athlete, StringComparer.OrdinalIgnoreCase).ThenBy(copy => copy.Row.Reason).ThenBy(copy => copy.Reader, StringComparer.OrdinalIgnoreCase)]))];
    }
}

/// <summary>An athlete who can be written to.</summary>
/// <param name="Athlete">The athlete.</param>
/// <param name="Beside">Who must get a copy.</param>
/// <param name="Accounts">The accounts of the athlete; empty for one who reads by their link.</param>
/// <param name="Readers">What the adults who get a copy are called.</param>
public sealed record Addressee(Athlete Athlete, AdultsBeside Beside, IReadOnlyList<Guid> Accounts, IReadOnlyList<string> Readers)
{
    /// <summary>Whether the athlete has a way to read it at all.</summary>
    public bool CanRead => Accounts.Count > 0 || Athlete.LinkToken is not null;
}

/// <summary>A message with those who have it.</summary>
public sealed record SentMessage(Message Row, IReadOnlyList<SentCopy> Copies);

/// <summary>A copy with the names of the athlete that it is about and of who reads it; empty where they are no longer there.</summary>
public sealed record SentCopy(MessageCopy Row, string Athlete, string Reader);
