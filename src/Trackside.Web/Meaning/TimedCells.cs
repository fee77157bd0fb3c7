using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Web.Meaning;

/// <summary>What of a board is to stand in the cells of a session.</summary>
internal static class TimedCells
{
    // Hand timing is true to a tenth; what is typed is taken as it stands.
    private const long Tenth = 100;

    // A time of two phones is no time where their clocks may be further apart.
    private const long MostWithin = 500;

    /// <summary>The text of every cell that was run, where its time is known well enough to stand on a session.</summary>
    /// <param name="board">The board.</param>
    /// <param name="session">What the session asks for as its text stands now: where it is another than the one that was timed, each rep goes where it went.</param>
    public static IReadOnlyDictionary<(Guid Athlete, int Rep), string> Of(Board board, Workout session) => Of(board, session, IsSure);

    /// <summary>The others: times between two phones whose clocks may differ by more than half a second, or were never compared.</summary>
    public static IReadOnlyDictionary<(Guid Athlete, int Rep), string> UnsureOf(Board board, Workout session) => Of(board, session, rep => !IsSure(rep));

    private static bool IsSure(AthleteRep rep) => rep.IsTyped || rep.Within <= MostWithin;

    private static Dictionary<(Guid Athlete, int Rep), string> Of(Board board, Workout session, Func<AthleteRep, bool> isMeant)
    {
        var asked = session.Reps.Length;
        var columns = ColumnsOf(board, session);
        var cells = new Dictionary<(Guid, int), string>();
        foreach (var athlete in board.Athletes)
        {
            foreach (var rep in athlete.Reps)
            {
                if (rep is { State: RepState.Run, Milliseconds: { } milliseconds } && isMeant(rep) && columns.TryGetValue(rep.Rep.Ref, out var column))
                {
                    var time = Duration.FromMilliseconds(rep.IsTyped ? milliseconds : (milliseconds + (Tenth / 2)) / Tenth * Tenth).ToString();
                    cells[(athlete.Id, column)] = column <= asked ? time : $"{rep.Rep.Rep.Name} {time}";
                }
            }
        }

        return cells;
    }

    /// <summary>The number of a change: the same for the same text in the same place, so that two servers which write it at once write it once.</summary>
    /// <param name="over">The version that it is written over, or that the timing wrote last.</param>
    public static Guid ChangeOf(Guid session, Guid athlete, string field, string text, long over)
    {
        Span<byte> version = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(version, over);
        var hash = SHA256.HashData([.. session.ToByteArray(bigEndian: true), .. athlete.ToByteArray(bigEndian: true), .. version, .. Encoding.UTF8.GetBytes($"{field} {text}")]);

        // Of version 8, which nobody else makes.
        hash[6] = (byte)(0x80 | (hash[6] & 0x0f));
        hash[8] = (byte)(0x80 | (hash[8] & 0x3f));
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }

    private static Dictionary<RepRef, int> ColumnsOf(Board board, Workout session)
    {
        BoardRep[] planned = [.. board.Reps.Where(rep => rep.Planned is not null)];
        var places = Realignment.Of(board.Workout, session);
        var columns = new Dictionary<RepRef, int>();
        foreach (var (index, rep) in planned.Index().Where(one => places[one.Index] is not null))
        {
            columns[rep.Ref] = places[index]!.Value + 1;
        }

        // What was not asked for comes behind: by when it was added, so that one that comes late moves none that stands already.
        var extra = session.Reps.Length;
        foreach (var rep in board.Reps.Where(rep => !columns.ContainsKey(rep.Ref)).OrderBy(rep => rep.Ref.Added).ThenBy(rep => rep.Ref.Number))
        {
            columns[rep.Ref] = ++extra;
        }

        return columns;
    }
}
