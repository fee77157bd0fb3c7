using Microsoft.EntityFrameworkCore;
using Trackside.Notation.Performances;
using Trackside.Web.Store;

namespace Trackside.Web.Squads;

/// <summary>What a pasted name does to the squad.</summary>
public enum AdditionKind
{
    /// <summary>A new athlete.</summary>
    New,

    /// <summary>Somebody of this name is there already; performances go to them.</summary>
    Known,

    /// <summary>Somebody of this name has left.</summary>
    Left,

    /// <summary>The same name stands higher up in the text.</summary>
    Repeated,

    /// <summary>The line has no name.</summary>
    Nameless,

    /// <summary>The name is too long.</summary>
    TooLong,
}

/// <summary>One line of what will be added.</summary>
/// <param name="Line">The line of the text, from 1.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Athlete">Who is there already; null where nobody is.</param>
/// <param name="Performances">The performances that are new.</param>
/// <param name="Unread">What stands behind the name and cannot be read.</param>
public sealed record Addition(int Line, string Name, AdditionKind Kind, Guid? Athlete, IReadOnlyList<string> Performances, string? Unread)
{
    /// <summary>Whether the text must be mended before anything is added.</summary>
    public bool IsWrong => Kind is AdditionKind.Nameless or AdditionKind.TooLong;
}

/// <summary>Works out what a pasted text adds to a squad, and adds it.</summary>
internal static class Additions
{
    public static async Task<IReadOnlyList<Addition>> ReadAsync(this TracksideDb db, Guid squad, string text, CancellationToken cancellation)
    {
        var known = (await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == squad).OrderBy(athlete => athlete.LeftAt != null)
            .Select(athlete => new { athlete.Id, athlete.Name, athlete.LeftAt }).ToListAsync(cancellation)).ToLookup(athlete => NameFold.Of(athlete.Name));
        var kept = (await db.Performances.AsNoTracking().Where(row => row.SquadId == squad).Select(row => new { row.AthleteId, row.Text }).ToListAsync(cancellation))
            .ToLookup(row => row.AthleteId, row => row.Text);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. PastedNames.Read(text).Select(pasted =>
        {
            var fold = NameFold.Of(pasted.Name);
            var there = fold.Length > 0 ? known[fold].FirstOrDefault() : null;
            var kind = pasted.Name.Length == 0 ? AdditionKind.Nameless
                : pasted.IsTooLong ? AdditionKind.TooLong
                : fold.Length > 0 && !seen.Add(fold) ? AdditionKind.Repeated
                : there is null ? AdditionKind.New
                : there.LeftAt is null ? AdditionKind.Known : AdditionKind.Left;
            var fresh = there is null ? pasted.Performances : [.. pasted.Performances.Except(kept[there.Id])];
            return new Addition(pasted.Line, pasted.Name, kind, there?.Id, fresh, pasted.Unread);
        })];
    }

    /// <summary>Adds what is new; who is there already gets the performances.</summary>
    public static async Task AddAsync(this TracksideDb db, Guid squad, IReadOnlyList<Addition> additions, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var addition in additions.Where(addition => addition.Kind is AdditionKind.New or AdditionKind.Known))
        {
            var athlete = addition.Athlete ?? Guid.CreateVersion7();
            if (addition.Kind == AdditionKind.New)
            {
                db.Add(new Athlete { Id = athlete, SquadId = squad, Name = addition.Name, CreatedAt = now });
            }

            db.AddRange(addition.Performances.Select(text => new StoredPerformance { SquadId = squad, AthleteId = athlete, Text = text, On = PerformanceLine.Read(text).Performance?.Date, CreatedAt = now }));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
