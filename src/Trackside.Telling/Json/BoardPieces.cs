using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Trackside.Training.Timing;

namespace Trackside.Telling.Json;

/// <summary>The pieces of a board that were written before: at a tap most of it stays as it was, and a phone does not write it anew.</summary>
/// <param name="speech">The language.</param>
/// <remarks>Not for several threads at once.</remarks>
internal sealed class BoardPieces(Speech speech)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Dictionary<Guid, (BoardAthlete Athlete, byte[] Piece)> _athletes = [];
    private readonly Dictionary<Guid, (BoardMark Mark, byte[] Piece)> _marks = [];
    private readonly ArrayBufferWriter<byte> _buffer = new(4 * 1024);
    private string?[] _names = [];
    private (ImmutableArray<BoardRep> Reps, byte[] Piece) _reps = ([], "[]"u8.ToArray());

    /// <summary>Forgets what a change of names or reps makes wrong.</summary>
    public void Turn(Board board)
    {
        string?[] names = [.. board.Athletes.Select(athlete => athlete.Name)];
        if (!names.AsSpan().SequenceEqual(_names) || !AreSame(board.Reps))
        {
            _marks.Clear();
        }

        _names = names;
        if (!AreSame(board.Reps))
        {
            _reps = (board.Reps, Written(json =>
            {
                json.WriteStartArray();
                foreach (var rep in board.Reps)
                {
                    json.WriteStartObject();
                    RepPartJson.Write(json, rep, speech);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }));
        }
    }

    public void WriteReps(Utf8JsonWriter json)
    {
        json.WritePropertyName("reps");
        json.WriteRawValue(_reps.Piece, skipInputValidation: true);
    }

    public void WriteAthlete(Utf8JsonWriter json, BoardAthlete athlete, MarkWords words)
    {
        if (!_athletes.TryGetValue(athlete.Id, out var known) || !known.Athlete.Equals(athlete))
        {
            _athletes[athlete.Id] = known = (athlete, Written(inner => WriteObject(inner, one => AthleteJson.Write(one, athlete, words, speech))));
        }

        json.WriteRawValue(known.Piece, skipInputValidation: true);
    }

    // What a correction says hangs on the mark that it corrects.
    public void WriteMark(Utf8JsonWriter json, BoardMark mark, MarkWords words)
    {
        if (mark.Mark.Deed is Correction)
        {
            WriteObject(json, inner => BoardJson.WriteMark(inner, mark, words));
            return;
        }

        if (!_marks.TryGetValue(mark.Mark.Id, out var known) || !known.Mark.Equals(mark))
        {
            _marks[mark.Mark.Id] = known = (mark, Written(inner => WriteObject(inner, one => BoardJson.WriteMark(one, mark, words))));
        }

        json.WriteRawValue(known.Piece, skipInputValidation: true);
    }

    private static void WriteObject(Utf8JsonWriter json, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }

    private bool AreSame(ImmutableArray<BoardRep> reps) => _reps.Reps.AsSpan().SequenceEqual(reps.AsSpan());

    private byte[] Written(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Options))
        {
            write(json);
        }

        return _buffer.WrittenSpan.ToArray();
    }
}
