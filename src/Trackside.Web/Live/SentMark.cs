using System.Text.Json;
using Trackside.Telling.Json;
using Trackside.Training.Timing;

namespace Trackside.Web.Live;

/// <summary>A mark as it was sent, read.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Body">The mark as canonical JSON: what is kept, and what the same number is held against later.</param>
internal sealed record SentMark(Mark Mark, string Body)
{
    public Guid Id => Mark.Id;

    public Guid Device => Mark.Device;

    /// <summary>Its place among those sent.</summary>
    public int Index { get; init; }

    /// <summary>The mark that it corrects; null where it corrects none.</summary>
    public Guid? Of { get; init; }

    /// <summary>Reads one; otherwise says at which field it is wrong, and why.</summary>
    public static (SentMark? Mark, string Field, string Problem) Read(JsonElement json)
    {
        var read = MarkJson.Read(json);
        return read.Mark is { } mark
            ? (new(mark, MarkJson.Write(mark)) { Of = IdIn(json, "of") }, "", "")
            : (null, read.Problems[0].Field, read.Problems[0].Message);
    }

    public static Guid? IdIn(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) && id != Guid.Empty ? id : null;
}
