using System.Text.Json;

namespace Trackside.Web.Components;

/// <summary>How somebody likes things shown. Everything left out follows the browser or the squad.</summary>
public sealed record Habits
{
    /// <summary>The cookie of who has no account.</summary>
    public const string Cookie = "habits";

    /// <summary>The languages there are texts in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es"];

    /// <summary><c>en</c> or <c>es</c>; null for the browser's.</summary>
    public string? Language { get; init; }

    /// <summary>An IANA zone; null for the squad's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether long distances are told in miles. Reps stay in metres, as the track is.</summary>
    public bool Miles { get; init; }

    /// <summary>What a pace is told by: <c>km</c>, <c>mile</c> or <c>lap</c>.</summary>
    public string Pace { get; init; } = "km";

    /// <summary>Whether times are written <c>72,4</c>; they are read either way.</summary>
    public bool Comma { get; init; }

    /// <summary>The first day of a week.</summary>
    public DayOfWeek FirstDay { get; init; } = DayOfWeek.Monday;

    /// <summary>How days are written: <c>text</c> (18 May 2018), <c>iso</c>, <c>dmy</c> (18/05/2018) or <c>mdy</c> (05/18/2018).</summary>
    public string Days { get; init; } = "text";

    public static Habits Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? new() : JsonSerializer.Deserialize<Habits>(text) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this);
}
