using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Somebody who was timed and is no athlete of the squad.</summary>
/// <param name="Id">The number that the phone made.</param>
/// <param name="Name">What was typed at the track; empty where nothing was.</param>
public sealed record Stranger(Guid Id, string Name);

/// <summary>How the timing of a session stands.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Strangers">Who was timed and is no athlete of the squad: their times are kept with the marks.</param>
public sealed record TimingState(Timing Row, ImmutableArray<Stranger> Strangers)
{
    /// <summary>Whether everything that came stands on the session.</summary>
    public bool IsRecorded => Row.RecordedTo >= Row.Number;

    /// <summary>How it stands for a session; null where it was never timed, or not for who looks.</summary>
    public static async Task<TimingState?> LoadAsync(TracksideDb db, Guid session, CancellationToken cancellation) =>
        await db.Timings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session, cancellation) is { } row
            ? new(row, row.Number == 0 ? [] : await StrangersAsync(db, row, cancellation))
            : null;

    private static async Task<ImmutableArray<Stranger>> StrangersAsync(TracksideDb db, Timing row, CancellationToken cancellation)
    {
        var joined = await db.TimedMarks.AsNoTracking().Where(mark => mark.SessionId == row.Id && mark.Body.Contains("\"joined\"")).OrderBy(mark => mark.Number).Select(mark => mark.Body).ToListAsync(cancellation);
        var named = new Dictionary<Guid, string>();
        foreach (var body in joined)
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.TryGetProperty("athlete", out var athlete) && athlete.TryGetGuid(out var id))
            {
                named[id] = json.RootElement.TryGetProperty("name", out var name) ? name.GetString() ?? "" : "";
            }
        }

        var ids = named.Keys.ToArray();
        var known = await db.Athletes.Where(athlete => athlete.SquadId == row.SquadId && ids.Contains(athlete.Id)).Select(athlete => athlete.Id).ToListAsync(cancellation);
        return [.. named.Where(one => !known.Contains(one.Key)).Select(one => new Stranger(one.Key, one.Value))];
    }
}
