using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Trackside.Web.Live;

/// <summary>Everything that was marked, as a file: what a phone saves, and what this server gives.</summary>
internal static class MarkFile
{
    public const string Schema = "trackside.marks/1";

    /// <summary>The marks in a file; otherwise what is wrong with it.</summary>
    public static async Task<(IReadOnlyList<JsonElement> Marks, string? Problem)> ReadAsync(IFormFile? file, Guid session, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0)
        {
            return ([], says["Choose the file that the phone saved."]);
        }

        JsonElement whole;
        try
        {
            await using var stream = file.OpenReadStream();
            using var json = await JsonDocument.ParseAsync(stream, new() { MaxDepth = 32 }, cancellation);
            whole = json.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            return ([], says["This is no file of marks: line {0} cannot be read.", (broken.LineNumber ?? 0) + 1]);
        }

        if (SentMark.IdIn(whole, "timing") is { } other && other != session)
        {
            return ([], says["This file is of another session."]);
        }

        return whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty("marks", out var marks) && marks.ValueKind == JsonValueKind.Array
            ? ([.. marks.EnumerateArray().Select(Inner)], null)
            : ([], says["This is no file of marks: there is no list 'marks' in it."]);
    }

    // A phone writes beside each mark what it knows of it.
    private static JsonElement Inner(JsonElement mark) => mark.ValueKind == JsonValueKind.Object && mark.TryGetProperty("mark", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : mark;
}
