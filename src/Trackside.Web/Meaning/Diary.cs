using Microsoft.Extensions.Localization;
using Trackside.Notation.Readings;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>A day's training written down afterwards in four fields: the day, what it was, the times, how it was.</summary>
/// <param name="On">The day.</param>
/// <param name="What">Shorthand or plain words, as typed.</param>
/// <param name="Cells">What is recorded of it, by column of the grid.</param>
public sealed record DiaryDay(DateOnly On, string What, IReadOnlyList<(CellField Field, string Text)> Cells);

/// <summary>Reads what an athlete, or a coach for one, writes into a log, and keeps it.</summary>
public sealed class Diary(TracksideDb db, Readings readings, Recording recording, Visit visit, TimeProvider clock, IStringLocalizer<Texts> says)
{
    /// <summary>The fields of the form.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["day", "what", "times", "rpe", "note"];

    /// <summary>Reads the form. What cannot be read is said at its field, and then there is no day.</summary>
    public DiaryDay? Read(Typed typed)
    {
        var day = typed.Day("day", says["Give the day as year, month and day, as in 2026-05-18."]);
        var what = typed.Text("what", StoredSession.TextLength, says["At most {0} letters; there are {1}."]);
        if (what.Length == 0)
        {
            typed.Refuse("what", says["Write what it was, as in '8 km easy' or '6 x 400, 90s jog'."]);
        }

        var cells = new List<(CellField, string)>();
        ReadTimes(typed, readings.Of(what), cells);
        ReadCell(typed, "rpe", new(CellKind.Exertion, 0), cells);
        ReadCell(typed, "note", new(CellKind.Note, 0), cells);
        return typed.IsGood ? new(day!.Value, what, cells) : null;
    }

    /// <summary>Keeps a day. An athlete's own is theirs; one that a coach writes down is the squad's, for that athlete.</summary>
    public async Task<Guid> KeepAsync(DiaryDay day, Guid squad, Guid athlete, CancellationToken cancellation)
    {
        var session = new StoredSession
        {
            SquadId = squad,
            On = day.On,
            Text = day.What,
            OwnAthleteId = visit.Viewer.Themselves.Contains(athlete) ? athlete : null,
            WrittenBy = visit.Viewer.AccountId,
            WrittenAt = clock.GetUtcNow(),
        };
        session.Take(readings.Of(day.What).Workout);
        db.Add(session);
        db.Add(new Entry { SquadId = squad, SessionId = session.Id, AthleteId = athlete, On = day.On });
        await db.SaveChangesAsync(cancellation);
        await recording.RecordAsync(session.Id, [.. day.Cells.Select(cell => new TypedChange(Guid.CreateVersion7(), athlete, cell.Field.ToString(), cell.Text, null))], cancellation);
        return session.Id;
    }

    private void ReadTimes(Typed typed, Reading asked, List<(CellField, string)> cells)
    {
        var times = typed["times"].Trim();
        if (times.Length == 0)
        {
            return;
        }

        if (times.Length > StoredSession.TextLength)
        {
            typed.Refuse("times", says["At most {0} letters; there are {1}.", StoredSession.TextLength, times.Length]);
            return;
        }

        var reps = AskedReps.Of(asked.Workout);
        foreach (var (number, text) in TypedTimes.Of(asked, times))
        {
            var (_, problem) = CellValue.Read(new(CellKind.Rep, number), text, number <= reps.Length ? reps[number - 1] : null, says, visit);
            if (problem is not null)
            {
                typed.Refuse("times", number > reps.Length && reps.Length > 0 && !text.Contains(' ', StringComparison.Ordinal)
                    ? says["There are more times than the {0} reps of this session. Write what else was run with its length, as in '200m 28.4'.", reps.Length]
                    : problem);
                return;
            }

            cells.Add((new(CellKind.Rep, number), text));
        }
    }

    private void ReadCell(Typed typed, string name, CellField field, List<(CellField, string)> cells)
    {
        var (_, problem) = CellValue.Read(field, typed[name], null, says, visit);
        if (problem is not null)
        {
            typed.Refuse(name, problem);
        }
        else if (typed[name].Trim().Length > 0)
        {
            cells.Add((field, typed[name]));
        }
    }
}
