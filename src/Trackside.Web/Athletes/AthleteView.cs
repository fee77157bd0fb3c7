using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Trackside.Notation.Performances;
using Trackside.Telling.Paces;
using Trackside.Training.Physiology;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>A performance as it is kept, with what it says.</summary>
public sealed record ReadPerformance(StoredPerformance Row, Performance? Said)
{
    public static ReadPerformance Of(StoredPerformance row) => new(row, PerformanceLine.Read(row.Text).Performance);
}

/// <summary>Everything that an athlete's page shows, as far as who looks may see it.</summary>
public sealed record AthleteView(Athlete Athlete, ImmutableArray<ReadPerformance> Performances, PaceTable? Table, Records Records, string PrivateNote)
{
    /// <summary>The day it is for the squad.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What the guardians are called; for coaches alone.</summary>
    public required IReadOnlyList<string> Guardians { get; init; }

    /// <summary>What may be shown to the public; null for who has no say in it.</summary>
    public required ConsentOf? Consent { get; init; }

    public static async Task<AthleteView?> FindAsync(TracksideDb db, Visit visit, Guid id, CancellationToken cancellation)
    {
        if (await db.Athletes.AsNoTracking().SingleOrDefaultAsync(athlete => athlete.Id == id && athlete.SquadId == visit.Squad!.Id, cancellation) is not { } athlete)
        {
            return null;
        }

        var rows = await db.Performances.AsNoTracking().Where(row => row.AthleteId == id).ToListAsync(cancellation);
        ImmutableArray<ReadPerformance> performances = [.. rows.OrderByDescending(row => row.On ?? DateOnly.MinValue).ThenByDescending(row => row.CreatedAt).Select(ReadPerformance.Of)];
        var said = performances.Select(one => one.Said).OfType<Performance>().ToArray();

        // The store gives a coach's note to coaches alone; nobody else's page can hold it.
        var note = await db.PrivateNotes.AsNoTracking().Where(row => row.AthleteId == id && row.SessionId == null).Select(row => row.Text).FirstOrDefaultAsync(cancellation);
        return new(
            athlete,
            performances,
            said.Length == 0 ? null : PaceTable.Of(Profiles.Of(rows, visit.Today, athlete.Sex)),
            await Records.LoadAsync(db, id, said, visit.Today, cancellation),
            note ?? "")
        {
            Today = visit.Squad!.DayAt(visit.Now),
            Guardians = await db.GuardiansOfAsync(athlete.SquadId, id, cancellation),
            Consent = visit.IsCoach || visit.Viewer.Athletes.Contains(id) ? await db.OfAsync(id, cancellation) : null,
        };
    }
}

/// <summary>What was typed into the forms of an athlete's page; nothing where it was not sent.</summary>
public sealed record AthleteForms
{
    /// <summary>Performances to add, a line each.</summary>
    public Typed Lines { get; init; } = Typed.Nothing;

    /// <summary>The performance that is open for editing; null where none is.</summary>
    public Guid? Editing { get; init; }

    /// <summary>The line in that form.</summary>
    public Typed Line { get; init; } = Typed.Nothing;

    public Typed? Notes { get; init; }

    public Typed? Details { get; init; }

    /// <summary>What was done just now, to be said.</summary>
    public string? Done { get; init; }

    /// <summary>The line of the performance that was just taken out, to be put back.</summary>
    public string? TakenOut { get; init; }
}
