using System.Text.Json;

namespace Trackside.Web.Live;

/// <summary>A mark as it was sent, read.</summary>
/// <param name="Id">The phone's number of it.</param>
/// <param name="Device">The browser.</param>
/// <param name="Body">The mark as canonical JSON: what is kept, and what the same number is held against later.</param>
internal sealed record SentMark(Guid Id, Guid Device, string Body)
{
    private const int MostBytes = 100_000;

    /// <summary>Its place among those sent.</summary>
    public int Index { get; init; }

    /// <summary>The mark that it corrects; null where it corrects none.</summary>
    public Guid? Of { get; init; }

    /// <summary>Reads one; otherwise says at which field it is wrong, and why.</summary>
    public static (SentMark? Mark, string Field, string Problem) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return (null, "", "A mark is an object.");
        }

        if (IdIn(json, "id") is not { } id)
        {
            return (null, "id", "It is needed: a GUID that the phone made.");
        }

        if (IdIn(json, "device") is not { } device)
        {
            return (null, "device", "It is needed: the GUID of the browser.");
        }

        if (!json.TryGetProperty("sequence", out var sequence) || sequence.ValueKind != JsonValueKind.Number || !sequence.TryGetInt64(out var number) || number < 1)
        {
            return (null, "sequence", "It is needed: a whole number from 1.");
        }

        if (!json.TryGetProperty("reading", out var reading) || reading.ValueKind != JsonValueKind.Object)
        {
            return (null, "reading", "It is needed: the phone's clocks at the press.");
        }

        if (!json.TryGetProperty("kind", out var kind) || kind.ValueKind != JsonValueKind.String)
        {
            return (null, "kind", "It is needed: what was done.");
        }

        var body = json.GetRawText();
        return body.Length > MostBytes ? (null, "", "A mark has at most 100 kB.") : (new(id, device, JsonSerializer.Serialize(json)) { Of = IdIn(json, "of") }, "", "");
    }

    public static Guid? IdIn(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) && id != Guid.Empty ? id : null;
}
