using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Meaning;
using Trackside.Web.Store;
using static System.FormattableString;

namespace Trackside.Web.Demo;

/// <summary>How much is to be made up.</summary>
/// <param name="Athletes">In squads of about twenty.</param>
/// <param name="Seasons">Years back from today.</param>
/// <param name="Squads">Null for as many as make twenty athletes each.</param>
/// <param name="Sessions">Bare sessions of one more squad.</param>
internal sealed record SeedSize(int Athletes, int Seasons, int? Squads, int Sessions);

/// <summary>Fills an empty store with people and seasons that do not exist, to measure with.</summary>
internal sealed class Seeding(TracksideDb db, UserManager<Account> users, Readings readings, TimeProvider clock)
{
    /// <summary>Who heads the first squad, and the one of the bare sessions.</summary>
    public const string Coach = "coach@example.org";

    private const int AthletesInSquad = 20;
    private const int PasswordLength = 20;
    private const string PasswordLetters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Batch = 100_000;

    /// <summary>Whether anybody has written anything into the store. The demo squad does not count: it is made anew each day.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellation) =>
        !await db.Users.AnyAsync(cancellation) && !await db.Squads.AnyAsync(squad => !squad.IsDemo, cancellation);

    /// <summary>Fills it, and answers the password of the coach.</summary>
    public async Task<string> FillAsync(SeedSize size, TextWriter progress, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var password = RandomNumberGenerator.GetString(PasswordLetters, PasswordLength);
        var coach = new Account { UserName = Coach, Email = Coach, DisplayName = "Coach Example", CreatedAt = clock.GetUtcNow() };
        var made = await users.CreateAsync(coach, password);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException($"The account could not be made: {string.Join(' ', made.Errors.Select(error => error.Description))}");
        }

        var squads = Math.Max(size.Squads ?? (size.Athletes + AthletesInSquad - 1) / AthletesInSquad, size.Athletes > 0 ? 1 : 0);
        for (var number = 0; number < squads; number++)
        {
            var count = (size.Athletes / squads) + (number < size.Athletes % squads ? 1 : 0);
            var (sessions, results) = await OneSquadAsync(number, count, size.Seasons, number == 0 ? coach : null, cancellation);
            await progress.WriteLineAsync(Invariant($"squad {number + 1} of {squads}: {count} athletes, {sessions} sessions, {results} results"));
        }

        if (size.Sessions > 0)
        {
            await BareSessionsAsync(size.Sessions, coach, progress, cancellation);
        }

        await db.Database.ExecuteSqlRawAsync("ANALYZE", cancellation);
        return password;
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    // A store that is being filled can be filled again; one that is worked with is never written like this.
    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        if (db is SqliteTracksideDb)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF; PRAGMA cache_size=-400000;", cancellation);
        }
    }

    private async Task<(int Sessions, int Results)> OneSquadAsync(int number, int count, int seasons, Account? head, CancellationToken cancellation)
    {
        var squad = new Squad { Name = Invariant($"Squad {number + 1} (invented)"), CreatedAt = clock.GetUtcNow() };
        var seed = 1_000 + number;
        var invented = new Invention(readings, seed, InventedNames.Of(number, count), Today).From(Today.AddYears(-seasons));
        var rows = SquadRows.Of(squad, readings, seed, invented, Today);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await WriteSquadAsync(squad, head, cancellation);
        await rows.InsertAsync(db, cancellation);
        await transaction.CommitAsync(cancellation);
        return (rows.Sessions.Count, rows.Results.Count);
    }

    private async Task BareSessionsAsync(int count, Account head, TextWriter progress, CancellationToken cancellation)
    {
        var squad = new Squad { Name = "Squad of very many sessions (invented)", CreatedAt = clock.GetUtcNow() };
        var patterns = ManyTexts.All.Select(PatternOf).ToArray();
        var done = 0;
        foreach (var batch in Enumerable.Range(0, count).Chunk(Batch))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (done == 0)
            {
                await WriteSquadAsync(squad, head, cancellation);
            }

            done += await db.InsertRowsAsync(batch.Select(number => BareSession(squad, patterns, number, count)), cancellation);
            await transaction.CommitAsync(cancellation);
            await progress.WriteLineAsync(Invariant($"{done} of {count} bare sessions"));
        }
    }

    private async Task WriteSquadAsync(Squad squad, Account? head, CancellationToken cancellation)
    {
        await db.InsertRowsAsync([squad], cancellation);
        if (head is not null)
        {
            await db.InsertRowsAsync([new Member { SquadId = squad.Id, AccountId = head.Id, Role = Role.HeadCoach, JoinedAt = clock.GetUtcNow() }], cancellation);
        }
    }

    private StoredSession PatternOf(string text)
    {
        var pattern = new StoredSession { Text = text };
        pattern.Take(readings.Of(text).Workout);
        return pattern;
    }

    // Spread over ten years up to today.
    private StoredSession BareSession(Squad squad, StoredSession[] patterns, int number, int count)
    {
        var pattern = patterns[Dice.Of(number, 61).Below(patterns.Length)];
        return new StoredSession
        {
            SquadId = squad.Id,
            On = Today.AddDays((int)((long)number * 3_650 / count) - 3_650),
            Title = "",
            Text = pattern.Text,
            IsForEveryone = true,
            Key = pattern.Key,
            Shape = pattern.Shape,
            Stem = pattern.Stem,
            WorkMetres = pattern.WorkMetres,
            Words = pattern.Words,
            WrittenAt = squad.CreatedAt,
        };
    }
}
