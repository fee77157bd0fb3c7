using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Training.Timing;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>Takes marks in: each once, whatever order they come in and however late. A mark that is refused holds up no other.</summary>
internal sealed class MarkIntake(TracksideDb db, TimingNews news, Recorder recorder, TimeProvider clock)
{
    /// <summary>The most marks that are sent at once.</summary>
    public const int MostAtOnce = 500;

    /// <summary>The most marks that one key sends within a minute.</summary>
    public const int MostAMinute = 6_000;

    private const int Tries = 6;

    /// <summary>Keeps what is new.</summary>
    /// <param name="timed">Which session, and who sends.</param>
    /// <param name="marks">The marks as they were sent.</param>
    /// <param name="by">The account that brings them; null where a key does.</param>
    /// <param name="text">The session's own words as the phone had them; null where it does not say.</param>
    /// <returns>What became of them; null where the key sends too many.</returns>
    public async Task<Intake?> TakeAsync(Timed timed, IReadOnlyList<JsonElement> marks, Guid? by, string? text)
    {
        var read = new List<SentMark>();
        var refused = new List<RefusedMark>();
        foreach (var (index, json) in marks.Index())
        {
            var (mark, field, problem) = SentMark.Read(json);
            if (mark is not null && timed.Athlete is { } athlete && OwnMarks.ProblemOf(json, athlete) is var (at, why))
            {
                (mark, field, problem) = (null, at, why);
            }

            if (mark is null)
            {
                refused.Add(new(index, SentMark.IdIn(json, "id"), field, problem));
            }
            else
            {
                read.Add(mark with { Index = index });
            }
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Once a batch is here it is kept, though who sent it may have hung up: it would only come again.
                return await KeepAsync(timed, read, refused, by, text, CancellationToken.None);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody else was quicker, by another way than ours: look again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Intake?> KeepAsync(Timed timed, List<SentMark> marks, List<RefusedMark> unread, Guid? by, string? text, CancellationToken cancellation)
    {
        var (session, now) = (timed.Session.Id, clock.GetUtcNow());
        if (timed.Key is null)
        {
            // A key is of a timing that was begun.
            await Timed.BeginAsync(db, timed.Session, now, cancellation);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // Changes nothing but takes hold of the row, so that whoever else sends marks of this session waits here for their turn.
        using (new AsServer(db))
        {
            await db.Timings.Where(row => row.Id == session).ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, row => row.Number), cancellation);
        }

        var timing = await db.Timings.SingleAsync(row => row.Id == session, cancellation);
        var ids = marks.Select(mark => mark.Id).ToArray();
        var there = await db.TimedMarks.AsNoTracking().Where(mark => mark.SessionId == session && ids.Contains(mark.Id)).Select(mark => new { mark.Id, mark.Body, mark.IsThinned }).ToListAsync(cancellation);

        // Who was deleted was taken out of a mark, and the phone has it still as it was: that is no other mark.
        var sorted = Sorted(marks, there.ToDictionary(mark => mark.Id, mark => mark.IsThinned ? null : mark.Body), await OthersAsync(timed, marks, cancellation), Store.Timing.MostMarks - timing.Number);
        if (sorted.New.Count > 0)
        {
            if (timed.Key is { } key && await IsTooManyAsync(timing, key.Id, sorted.New.Count, now, cancellation))
            {
                return null;
            }

            timing.OwnText ??= await OwnTextAsync(timed.Session, text, cancellation);
            db.AddRange(sorted.New.Select((mark, index) => new TimedMark
            {
                Id = mark.Id,
                SquadId = timed.Session.SquadId,
                SessionId = session,
                Number = timing.Number + index + 1,
                Device = mark.Device,
                Body = mark.Body,
                KeyId = timed.Key?.Id,
                ById = by,
                ReceivedAt = now,
            }).ToList());
            (timing.Number, timing.UpdatedAt) = (timing.Number + sorted.New.Count, now);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        if (sorted.New.Count > 0)
        {
            news.Tell(session);
            if (sorted.New.Exists(mark => mark.Mark.Deed is Ended))
            {
                recorder.Ask(session);
            }

            Counts.Marked.Add(sorted.New.Count);
        }

        return new(sorted.Known, [.. unread.Concat(sorted.Refused).OrderBy(mark => mark.Index)], timing.Number);
    }

    private static (List<SentMark> New, IReadOnlyList<Guid> Known, IReadOnlyList<RefusedMark> Refused) Sorted(List<SentMark> marks, Dictionary<Guid, string?> kept, HashSet<Guid> others, long room)
    {
        var (added, known, refused) = (new List<SentMark>(), new HashSet<Guid>(), new List<RefusedMark>());
        foreach (var mark in marks)
        {
            if (kept.TryGetValue(mark.Id, out var body))
            {
                if (body is null || body == mark.Body)
                {
                    known.Add(mark.Id);
                }
                else
                {
                    refused.Add(new(mark.Index, mark.Id, "id", "Another mark was sent with this id before. What was sent first stays."));
                }
            }
            else if (mark.Of is { } of && others.Contains(of))
            {
                refused.Add(new(mark.Index, mark.Id, "of", "This key corrects what the athlete marked; that mark is somebody else's."));
            }
            else if (added.Count >= room)
            {
                refused.Add(new(mark.Index, mark.Id, "id", string.Create(CultureInfo.InvariantCulture, $"A timing has at most {Store.Timing.MostMarks} marks.")));
            }
            else
            {
                kept[mark.Id] = mark.Body;
                known.Add(mark.Id);
                added.Add(mark);
            }
        }

        return (added, [.. known], refused);
    }

    private async Task<bool> IsTooManyAsync(Store.Timing timing, Guid key, int count, DateTimeOffset now, CancellationToken cancellation)
    {
        var (from, since) = (timing.Number - MostAMinute, now.AddMinutes(-1));
        return timing.Number + count > MostAMinute
            && await db.TimedMarks.CountAsync(mark => mark.SessionId == timing.Id && mark.Number > from && mark.KeyId == key && mark.ReceivedAt > since, cancellation) + count > MostAMinute;
    }

    // Of the marks that are to be corrected, those that an athlete's own key may not touch.
    private async Task<HashSet<Guid>> OthersAsync(Timed timed, List<SentMark> marks, CancellationToken cancellation)
    {
        if (timed.Athlete is not { } athlete || marks.Select(mark => mark.Of).OfType<Guid>().ToArray() is not { Length: > 0 } corrected)
        {
            return [];
        }

        // The server itself: keys are the coaches' alone to see.
        using var _ = new AsServer(db);
        return [.. await db.TimedMarks.Where(mark => mark.SessionId == timed.Session.Id && corrected.Contains(mark.Id) && !db.TimingKeys.Any(key => key.Id == mark.KeyId && key.AthleteId == athlete)).Select(mark => mark.Id).ToListAsync(cancellation)];
    }

    // Marks that name no plan are about the words that the phone had. Where these were changed at the desk since, they stand in the history.
    private async Task<string> OwnTextAsync(StoredSession session, string? text, CancellationToken cancellation)
    {
        if (text is null || text == session.Text)
        {
            return session.Text;
        }

        using var _ = new AsServer(db);
        return await db.Changes.AnyAsync(change => change.SessionId == session.Id && change.Field == "text" && change.Before == text, cancellation) ? text : session.Text;
    }
}

/// <summary>What became of marks that were sent.</summary>
/// <param name="Known">Those that are kept now, whether by this or before.</param>
/// <param name="Refused">Those that are not.</param>
/// <param name="Number">The number of the last mark of the session.</param>
internal sealed record Intake(IReadOnlyList<Guid> Known, IReadOnlyList<RefusedMark> Refused, long Number);

/// <summary>A mark that was refused.</summary>
/// <param name="Index">Its place in what was sent.</param>
internal sealed record RefusedMark(int Index, Guid? Id, string Field, string Problem);
