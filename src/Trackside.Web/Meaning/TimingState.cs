using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Training.Timing;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Somebody who was timed and is no athlete of the squad.</summary>
/// <param name="Id">The number that the phone made.</param>
/// <param name="Name">What was typed at the track; empty where nothing was.</param>
public sealed record Stranger(Guid Id, string Name);

/// <summary>A time from the track that does not stand on the session.</summary>
/// <param name="Athlete">Whose.</param>
/// <param name="Words">Whose, which rep, which time, why it does not stand there, and the cure.</param>
/// <param name="IsRefused">Whether its cell does not take it; otherwise somebody typed something else, which stands.</param>
public sealed record UnplacedTime(Guid Athlete, string Words, bool IsRefused);

/// <summary>How the timing of a session stands.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Strangers">Who was timed and is no athlete of the squad: their times are kept with the marks.</param>
/// <param name="Unplaced">Times that do not stand on the session, though it is up to date.</param>
public sealed record TimingState(Store.Timing Row, ImmutableArray<Stranger> Strangers, ImmutableArray<UnplacedTime> Unplaced)
{
    /// <summary>Whether everything that came was looked after.</summary>
    public bool IsRecorded => Row.RecordedTo >= Row.Number;
}

/// <summary>Finds out how the timing of a session stands.</summary>
public sealed class TimingStates(TracksideDb db, Readings readings, Visit visit, IStringLocalizer<Texts> says)
{
    /// <summary>How it stands; null where the session was never timed, or not for who looks.</summary>
    public async Task<TimingState?> OfAsync(StoredSession session, CancellationToken cancellation)
    {
        if (await db.Timings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session.Id, cancellation) is not { } row)
        {
            return null;
        }

        if (await TimedBoard.OfAsync(db, readings, row, cancellation) is not { } board)
        {
            return new(row, [], []);
        }

        var ids = board.Athletes.Select(athlete => athlete.Id).ToArray();
        var names = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == row.SquadId && ids.Contains(athlete.Id)).ToDictionaryAsync(athlete => athlete.Id, athlete => athlete.Name, cancellation);
        return new(
            row,
            [.. board.Athletes.Where(athlete => !names.ContainsKey(athlete.Id) && athlete.Reps.Any(rep => rep.Start is not null || rep.Finish is not null || athlete.Name is not null)).Select(athlete => new Stranger(athlete.Id, athlete.Name ?? ""))],
            row.RecordedTo < row.Number || board.Plan != row.PlanId ? [] : [.. await UnplacedAsync(session, board, names, cancellation)]);
    }

    private async Task<IEnumerable<UnplacedTime>> UnplacedAsync(StoredSession session, Board board, Dictionary<Guid, string> names, CancellationToken cancellation)
    {
        var workout = readings.Of(session.Text).Workout;
        var there = await db.Results.AsNoTracking().Where(result => result.SessionId == session.Id).ToDictionaryAsync(result => (result.AthleteId, result.Rep), cancellation);
        return
            from cell in TimedCells.Of(board, workout)
            where names.ContainsKey(cell.Key.Athlete)
            let result = there.GetValueOrDefault(cell.Key)
            let shown = result is null ? "" : SplitCell.TextOf(result, cell.Key.Rep > workout.Reps.Length)
            where shown != cell.Value
            orderby names[cell.Key.Athlete], cell.Key.Rep
            select Unplaced(cell.Key.Athlete, names[cell.Key.Athlete], cell.Key.Rep, cell.Value, shown, AskedReps.Of(workout));
    }

    private UnplacedTime Unplaced(Guid athlete, string name, int rep, string text, string shown, ImmutableArray<AskedRep> asked)
    {
        var one = rep <= asked.Length ? asked[rep - 1] : null;
        var place = one is null ? says["{0}, extra rep {1}", name, rep - asked.Length] : says["{0}, rep {1} ({2})", name, rep, one.Name];
        var (value, problem) = CellValue.Read(new(CellKind.Rep, rep), text, one, says, visit);
        return value is null
            ? new(athlete, says["{0}: {1} does not stand here. {2} Correct the mark, or type the time here.", place.Value, text, problem!], true)
            : new(athlete, shown.Length == 0
                ? says["{0}: {1} was timed, but somebody emptied the cell, and that stands.", place.Value, text]
                : says["{0}: {1} was timed, but somebody typed {2}, and that stands.", place.Value, text, shown], false);
    }
}
