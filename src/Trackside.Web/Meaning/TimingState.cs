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
/// <param name="Athlete">Whose; nobody's for finishes without a name.</param>
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
            row.RecordedTo < row.Number || board.Plan != row.PlanId ? [] : [.. await UnplacedAsync(session, board, names, cancellation), .. Unsure(session, board, names), .. Unnamed(board)]);
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

    private IEnumerable<UnplacedTime> Unsure(StoredSession session, Board board, Dictionary<Guid, string> names)
    {
        var asked = AskedReps.Of(readings.Of(session.Text).Workout);
        return
            from cell in TimedCells.UnsureOf(board, readings.Of(session.Text).Workout)
            where names.ContainsKey(cell.Key.Athlete)
            orderby names[cell.Key.Athlete], cell.Key.Rep
            select new UnplacedTime(cell.Key.Athlete, says["{0}: about {1}, started on one phone and finished on another whose clock may be more than half a second off, so it does not stand here. Type the time here, or let both phones reach the server.", PlaceOf(names[cell.Key.Athlete], cell.Key.Rep, asked), cell.Value], true);
    }

    private IEnumerable<UnplacedTime> Unnamed(Board board) => board.Unnamed.Length switch
    {
        0 => [],
        1 => [new(Guid.Empty, says["1 finish has no name yet. Open the watch and give it to its athlete."], true)],
        var many => [new(Guid.Empty, says["{0} finishes have no name yet. Open the watch and give them to their athletes.", many], true)],
    };

    private string PlaceOf(string name, int rep, ImmutableArray<AskedRep> asked) =>
        rep <= asked.Length ? says["{0}, rep {1} ({2})", name, rep, asked[rep - 1].Name] : says["{0}, extra rep {1}", name, rep - asked.Length];

    private UnplacedTime Unplaced(Guid athlete, string name, int rep, string text, string shown, ImmutableArray<AskedRep> asked)
    {
        var one = rep <= asked.Length ? asked[rep - 1] : null;
        var place = PlaceOf(name, rep, asked);
        var (value, problem) = CellValue.Read(new(CellKind.Rep, rep), text, one, says, visit);
        return value is null
            ? new(athlete, says["{0}: {1} does not stand here. {2} Correct the mark, or type the time here.", place, text, problem!], true)
            : new(athlete, shown.Length == 0
                ? says["{0}: {1} was timed, but somebody emptied the cell, and that stands.", place, text]
                : says["{0}: {1} was timed, but somebody typed {2}, and that stands.", place, text, shown], false);
    }
}
