using Microsoft.AspNetCore.Identity;
using Trackside.Web.Meaning;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Survival.Tests;

/// <summary>A store with coaches, athletes and one session to record in, made before a server starts.</summary>
internal sealed class RecordingSquad
{
    public const string Password = "open sesame";
    public const int Reps = 40;

    private static readonly DateTimeOffset Begun = new(2026, 5, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);

    private RecordingSquad(Guid squad, Guid session, IReadOnlyList<Guid> athletes) => (Squad, Session, Athletes) = (squad, session, athletes);

    public Guid Squad { get; }

    public Guid Session { get; }

    public IReadOnlyList<Guid> Athletes { get; }

    public string GridPath => $"/squads/{Squad}/sessions/{Session}/record";

    public static string Mail(int coach) => $"coach{coach}@example.org";

    /// <summary>The rows of a store as the server itself sees them.</summary>
    public static TracksideDb Open(string folder, IReadOnlyDictionary<string, string> settings)
    {
        TracksideDb db = settings.TryGetValue(AllSettings.Postgres.Key, out var connection) ? TestStore.Postgres(connection) : TestStore.Sqlite(Path.Combine(folder, "trackside.db"));
        db.Viewer = Viewer.Server;
        return db;
    }

    public static async Task<RecordingSquad> MakeAsync(TracksideDb db, int coaches, int athletes)
    {
        var squad = new Squad { Name = "Riverside Harriers", CreatedAt = Begun };
        var people = Enumerable.Range(1, athletes).Select(number => new Athlete { SquadId = squad.Id, Name = $"Athlete {number}", CreatedAt = Begun }).ToList();
        var text = $"{Reps} x 400m @ 72, 90s jog";
        var session = new StoredSession { SquadId = squad.Id, On = DateOnly.FromDateTime(Begun.UtcDateTime), Text = text, IsForEveryone = true, WrittenAt = Begun };
        session.Take(Notation.SessionReader.Read(text).Workout);
        db.Add(squad);
        db.AddRange(people);
        db.Add(session);
        for (var coach = 1; coach <= coaches; coach++)
        {
            var mail = Mail(coach);
            var account = new Account
            {
                UserName = mail,
                NormalizedUserName = mail.ToUpperInvariant(),
                Email = mail,
                NormalizedEmail = mail.ToUpperInvariant(),
                DisplayName = $"Coach {coach}",
                PasswordHash = Hash,
                SecurityStamp = $"{Guid.CreateVersion7():N}",
                CreatedAt = Begun,
            };
            db.Add(account);
            db.Add(new Member { SquadId = squad.Id, AccountId = account.Id, Role = coach == 1 ? Role.HeadCoach : Role.Assistant, JoinedAt = Begun });
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new(squad.Id, session.Id, [.. people.Select(athlete => athlete.Id)]);
    }
}
