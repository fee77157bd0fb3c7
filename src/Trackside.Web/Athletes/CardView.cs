using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>What an athlete sees by their own link: one session, what is coming and what was.</summary>
/// <param name="Token">What stands in the link.</param>
/// <param name="Open">The session that is shown; null where there is none.</param>
/// <param name="Kept">What stands in the form of that session, and since which version.</param>
public sealed record CardView(
    Athlete Athlete, string Token, OpenSession? Open, ImmutableArray<CardSet> Sets, IReadOnlyDictionary<string, KeptCell> Kept, IReadOnlyList<SessionLine> Coming, IReadOnlyList<SessionLine> Past)
{
    private const int MostLines = 20;
    private const int DaysAhead = 7;

    /// <summary>The fields of "How was it?", beside the times.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["rpe", "feel", "sleep", "soreness", "note"];

    /// <summary>How many messages wait to be read.</summary>
    public int Waiting { get; init; }

    /// <summary>The target of each rep.</summary>
    public required IReadOnlyList<RepTarget> Targets { get; init; }

    /// <summary>The form's fields for a session: a time for each rep, one for each that was run beside, and how it was.</summary>
    public static IReadOnlyList<string> FieldsOf(OpenSession open) => [.. Enumerable.Range(1, open.Reps.Length + open.Extra).Select(number => new CellField(CellKind.Rep, number).ToString()), .. Fields];

    /// <summary>Finds the session that an athlete wants to see: today's, or else the next within a week, or else the last; or one that is named.</summary>
    public static async Task<CardView> LoadAsync(TracksideDb db, Readings readings, Visit visit, Athlete athlete, string token, Guid? session, CancellationToken cancellation)
    {
        var today = visit.Today;
        var all = db.SessionsOf(athlete.SquadId, athlete.Id);
        var coming = await LinesAsync(all.Where(row => row.On >= today && row.On <= today.AddDays(DaysAhead)).OrderBy(row => row.On).ThenBy(row => row.WrittenAt), readings, cancellation);
        var past = await LinesAsync(all.Where(row => row.On < today).OrderByDescending(row => row.On).ThenByDescending(row => row.WrittenAt), readings, cancellation);
        var shown = session ?? (coming is [var next, ..] ? next.Id : past is [var last, ..] ? last.Id : null);
        var open = shown is { } id && await all.AnyAsync(row => row.Id == id, cancellation) ? await OpenSession.FindAsync(db, readings, athlete.SquadId, id, cancellation) : null;
        if (open is null)
        {
            return new(athlete, token, null, [], ImmutableDictionary<string, KeptCell>.Empty, coming, past) { Targets = [] };
        }

        var profile = (await db.ProfilesAsync([athlete.Id], open.Row.On, cancellation)).GetValueOrDefault(athlete.Id);
        var cells = await Cells.LoadAsync(db, open.Row, open.Reps.Length, [athlete.Id], cancellation);
        var kept = FieldsOf(open).ToDictionary(name => name, name => new KeptCell(cells.TextOf(athlete.Id, CellField.Of(name)!.Value), cells.VersionOf(athlete.Id, CellField.Of(name)!.Value)));
        RepTarget[] targets = [.. open.Reps.Select(rep => RepTarget.Of(rep, profile, open.OwnTargetOf(athlete.Id, rep.Number)))];
        return new(athlete, token, open, CardSet.Of(open.Reps, rep => targets[rep.Number - 1], visit), kept, coming, past) { Targets = targets };
    }

    /// <summary>The time that a rep aims at; empty where there is none.</summary>
    public string TargetOf(int number, Visit visit) => number <= Targets.Count && Targets[number - 1].Time is { } time ? visit.Called(time) : "";

    private static async Task<IReadOnlyList<SessionLine>> LinesAsync(IQueryable<StoredSession> sessions, Readings readings, CancellationToken cancellation)
    {
        var rows = await sessions.Take(MostLines).Select(row => new { row.Id, row.On, row.Title, row.Text }).ToListAsync(cancellation);
        return [.. rows.Select(row => new SessionLine(row.Id, row.On, Naming.Of(row.Title, readings.Of(row.Text))))];
    }
}

/// <summary>A session in a list.</summary>
public sealed record SessionLine(Guid Id, DateOnly On, string Name);

/// <summary>What stands in a cell, and since which version of the session.</summary>
public sealed record KeptCell(string Text, long Version);
