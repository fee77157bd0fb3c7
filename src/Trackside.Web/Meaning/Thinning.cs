using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Takes athletes who are deleted out of what was marked at the track. A mark that told of nobody else is emptied: its number stays, so that a phone which sends it again brings nobody back.</summary>
internal static class Thinning
{
    private const int Batch = 500;

    /// <summary>Takes them out of every mark of their squads.</summary>
    public static async Task TakeOutAsync(TracksideDb db, IReadOnlyList<Guid> squads, IReadOnlyList<Guid> athletes, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        foreach (var athlete in athletes.Select(athlete => athlete.ToString()))
        {
            while (await db.TimedMarks.Where(mark => squads.Contains(mark.SquadId) && mark.Body.Contains(athlete)).OrderBy(mark => mark.SessionId).ThenBy(mark => mark.Number).Take(Batch).ToListAsync(cancellation) is { Count: > 0 } marks)
            {
                foreach (var mark in marks)
                {
                    (mark.Body, mark.IsThinned) = (Without(mark.Body, athlete), true);
                }

                await db.SaveChangesAsync(cancellation);
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>A mark without an athlete; empty where nothing is left of it.</summary>
    public static string Without(string body, string athlete)
    {
        var mark = JsonNode.Parse(body)!.AsObject();
        if (mark["athletes"] is JsonArray athletes)
        {
            foreach (var one in athletes.Where(one => (string?)one == athlete).ToList())
            {
                athletes.Remove(one);
            }

            // A group may have nobody in it; whatever else nobody did was not done.
            return (athletes.Count > 0 || (string?)mark["kind"] == "grouped") && !mark.ToJsonString().Contains(athlete, StringComparison.Ordinal) ? mark.ToJsonString() : "";
        }

        return "";
    }
}
