using System.Text.Json;
using Trackside.Telling.Json;
using Trackside.Telling.Paces;
using Trackside.Training.Timing;

namespace Trackside.Telling.Timings;

/// <summary>A timing that is open on a phone: JSON in, JSON out, and never an exception for what was sent.</summary>
/// <remarks>What cannot be used is answered with <c>{"error": "…", "field": "…"}</c> and changes nothing. Not for several threads at once.</remarks>
public sealed class OpenTiming
{
    private readonly Dictionary<Guid, Mark> _known = [];
    private readonly List<Mark> _marks = [];
    private Speech _speech = Speech.English;
    private BoardPieces _pieces = new(Speech.English);
    private TimingPlan? _plan;
    private Board? _board;
    private Moment _now;

    /// <summary>Opens a timing, and forgets the one that was open before.</summary>
    /// <param name="planJson">What <c>GET /api/v1/timings/{id}</c> answers.</param>
    /// <param name="language"><c>en</c> or <c>es</c>.</param>
    /// <returns>Empty.</returns>
    public string Open(string planJson, string language) => Reading(planJson, json =>
    {
        var (sheet, problems) = PlanJson.Read(json);
        if (sheet is null)
        {
            return Error(problems[0].Message, problems[0].Field);
        }

        _known.Clear();
        _marks.Clear();
        (_speech, _plan, _board, _now) = (Speech.Of(language), Lineup.Of(sheet), null, default);
        _pieces = new BoardPieces(_speech);
        return "";
    });

    /// <summary>Adds marks to what is known; those known already, and those that are wrong, change nothing.</summary>
    /// <param name="marksJson">A list of marks.</param>
    /// <returns>Empty or, where some were wrong, <c>{"refused": [{"id", "field", "message"}]}</c>.</returns>
    public string Add(string marksJson) => Reading(marksJson, json =>
    {
        if (_plan is null || json.ValueKind != JsonValueKind.Array)
        {
            return _plan is null ? NothingOpen() : Error("Marks are a list: [{…}, {…}].", "");
        }

        var refused = new List<(Guid? Id, FieldProblem Problem)>();
        foreach (var item in json.EnumerateArray())
        {
            Take(MarkJson.Read(item), refused);
        }

        return refused.Count == 0 ? "" : JsonLine.Of(inner => inner.WriteObjects("refused", refused, static (one, bad) =>
        {
            BoardJson.WriteId(one, "id", bad.Id);
            one.WriteString("field", bad.Problem.Field);
            one.WriteString("message", bad.Problem.Message);
        }));
    });

    /// <summary>The board at a moment.</summary>
    /// <param name="nowJson">
    /// What the phone's clocks show, <c>{"life", "steady", "wall", "device"?, "anchor"?}</c>, or the server's clock, <c>{"server"}</c>; empty for the moment asked for last.
    /// </param>
    public string Board(string nowJson)
    {
        if (string.IsNullOrWhiteSpace(nowJson))
        {
            return Told();
        }

        return Reading(nowJson, json =>
        {
            var problems = new List<FieldProblem>();
            var now = Moment.Of(new FieldReader(json, "", problems));
            if (problems.Count > 0)
            {
                return Error(problems[0].Message, problems[0].Field);
            }

            _now = now;
            return Told();
        });
    }

    /// <summary>Every mark with what became of it, which the board tells of the latest only.</summary>
    /// <returns><c>{"marks": […]}</c>.</returns>
    public string History() => _plan is null ? NothingOpen() : JsonLine.Of(json =>
    {
        var words = new MarkWords(Now(), _speech);
        json.WriteObjects("marks", Now().Marks, (inner, mark) => BoardJson.WriteMark(inner, mark, words));
    });

    private static string Reading(string text, Func<JsonElement, string> answer)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text ?? "");
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return Error("This is no JSON.", "");
        }

        using (document)
        {
            return answer(document.RootElement);
        }
    }

    private static string Error(string error, string field) => JsonLine.Of(json =>
    {
        json.WriteString("error", error);
        json.WriteString("field", field);
    });

    private static string NothingOpen() => Error("No timing is open; open one first.", "");

    private void Take(MarkReading reading, List<(Guid? Id, FieldProblem Problem)> refused)
    {
        if (reading.Mark is not { } mark)
        {
            refused.Add((reading.Id, reading.Problems[0]));
        }
        else if (!_known.TryGetValue(mark.Id, out var known))
        {
            _known.Add(mark.Id, mark);
            _marks.Add(mark);
            _board = null;
        }
        else if (!known.Equals(mark) && !_marks.Contains(mark))
        {
            // Which of the two is taken is for the board to say, that every phone says the same.
            _marks.Add(mark);
            _board = null;
        }
    }

    private Board Now() => _board ??= Training.Timing.Board.Of(_plan!, _marks);

    private string Told() => _plan is null ? NothingOpen() : BoardJson.Write(Now(), _now.At(Now().Clocks), _speech, _now.Device ?? DeviceOf(_now), _pieces);

    private Guid? DeviceOf(Moment now) => now.Reading is { } reading ? _marks.Find(mark => mark.Reading.Life == reading.Life)?.Device : null;

    /// <summary>What a phone calls now.</summary>
    private readonly record struct Moment(ClockReading? Reading, Guid? Device, Anchor? Anchor, long? Server)
    {
        public static Moment Of(FieldReader fields) => fields.Has("server")
            ? new(null, fields.Id("device", isNeeded: false), null, fields.Whole("server", 0, ClockReading.MaxWall))
            : new(MarkJson.ClocksOf(fields, isAll: false), fields.Id("device", isNeeded: false), MarkJson.AnchorOf(fields), null);

        public long? At(Clocks clocks) => Server ?? (Reading is { } reading ? clocks.At(reading, Device, Anchor) : null);
    }
}
