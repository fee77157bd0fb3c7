using System.Text.Json;
using Trackside.Training.Timing;

namespace Trackside.Telling.Json;

/// <summary>A board as JSON, as <c>docs/timing.md</c> has it in section 5.</summary>
public static class BoardJson
{
    /// <summary>How many of the latest marks are told, where not all are asked for.</summary>
    public const int LatestMarks = 60;

    /// <summary>The board as JSON.</summary>
    /// <param name="board">The board.</param>
    /// <param name="now">The moment, in milliseconds since 1970 by the server's clock; null for that of the latest mark.</param>
    /// <param name="speech">The language.</param>
    /// <param name="device">The phone that asks, whose marks undo takes back; null for nobody's.</param>
    public static string Write(Board board, long? now, Speech speech, Guid? device = null)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(speech);
        return Write(board, now, speech, device, new BoardPieces(speech));
    }

    internal static string Write(Board board, long? now, Speech speech, Guid? device, BoardPieces pieces) => JsonLine.Of(json =>
    {
        var words = new MarkWords(board, speech);
        pieces.Turn(board);
        WriteMoment(json, "now", now ?? (board.Marks.IsEmpty ? null : board.Marks.Max(mark => mark.At)));
        json.WriteStartObject("plan");
        WriteId(json, "id", board.Plan);
        json.WriteString("text", board.Text);
        pieces.WriteReps(json);
        json.WriteEndObject();
        json.WriteObjects("groups", board.Groups, (inner, group) => WriteGroup(inner, group, speech));
        json.WriteArray("athletes", board.Athletes, (inner, athlete) => pieces.WriteAthlete(inner, athlete, words));
        json.WriteObjects("unnamed", board.Unnamed, WriteUnnamed);
        WriteMarks(json, board, words, pieces);
        json.WriteBoolean("ended", board.IsEnded);
        WriteId(json, "last", device is { } own ? board.LastOf(own) : null);
        WriteId(json, "undone", device is { } same ? board.UndoneOf(same) : null);
    });

    internal static void WriteMark(Utf8JsonWriter json, BoardMark mark, MarkWords words)
    {
        json.WriteString("id", mark.Mark.Id);
        json.WriteNumber("at", mark.At);
        json.WriteString("kind", DeedWriter.KindOf(mark.Mark.Deed));
        json.WriteString("words", words.Of(mark));
        json.WriteString("state", JsonNames.Of(mark.State));
        json.WriteString("why", words.WhyOf(mark));
        json.WriteArray("athletes", mark.Athletes, static (inner, id) => inner.WriteStringValue(id));
        MarkJson.WriteRef(json, "rep", mark.Rep?.Ref);
        WriteMoment(json, "milliseconds", mark.Milliseconds);
        WriteId(json, "of", (mark.Mark.Deed as Correction)?.Of);
        json.WriteString("device", mark.Mark.Device);
    }

    internal static void WriteId(Utf8JsonWriter json, string name, Guid? id)
    {
        if (id is { } one)
        {
            json.WriteString(name, one);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static void WriteMoment(Utf8JsonWriter json, string name, long? milliseconds)
    {
        if (milliseconds is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteMarks(Utf8JsonWriter json, Board board, MarkWords words, BoardPieces pieces)
    {
        json.WriteArray("marks", board.Marks.Skip(board.Marks.Length - LatestMarks), (inner, mark) => pieces.WriteMark(inner, mark, words));
        json.WriteNumber("marksInAll", board.Marks.Length);
        json.WriteObjects("problems", board.Marks.Where(mark => mark.State == MarkState.Problem), (inner, mark) =>
        {
            inner.WriteString("mark", mark.Mark.Id);
            inner.WriteString("words", $"{words.Of(mark)}. {words.WhyOf(mark)}");
        });
    }

    private static void WriteGroup(Utf8JsonWriter json, BoardGroup group, Speech speech)
    {
        json.WriteString("id", group.Id);
        json.WriteString("name", group.Name);
        json.WriteArray("athletes", group.Athletes, static (inner, id) => inner.WriteStringValue(id));
        WriteMoment(json, "stagger", group.Stagger);
        json.WriteString("state", JsonNames.Of(group.State));
        MarkJson.WriteRef(json, "rep", group.Rep?.Ref);
        MarkJson.WriteRef(json, "next", group.Next?.Ref);
        WriteMoment(json, "startedAt", group.StartedAt);
        WriteMoment(json, "dueAt", group.DueAt);
        json.WriteString("dueWords", group.Next is null || group.Rep?.RecoveryAfter is not { } recovery ? null : DueWords.Of(recovery, speech));
    }

    private static void WriteUnnamed(Utf8JsonWriter json, UnnamedFinish finish)
    {
        json.WriteString("mark", finish.Mark);
        json.WriteNumber("at", finish.At);
        WriteId(json, "group", finish.Group);
        WriteMoment(json, "sinceStart", finish.SinceStart);
        json.WriteString("shown", finish.SinceStart is { } time ? InWords.Lap(time / 1_000.0) : null);
    }
}
