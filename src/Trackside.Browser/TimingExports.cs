using System.Runtime.InteropServices.JavaScript;
using Trackside.Telling.Timings;

namespace Trackside.Browser;

/// <summary>Timing a session: the one that is open on this page.</summary>
internal static partial class TimingExports
{
    private static readonly OpenTiming Timing = new();

    /// <summary>Opens a timing; empty, or what is wrong.</summary>
    [JSExport]
    internal static string Open(string planJson, string language) => Timing.Open(planJson, language);

    /// <summary>Adds marks; empty, or those that were refused.</summary>
    [JSExport]
    internal static string Add(string marksJson) => Timing.Add(marksJson);

    /// <summary>The board at a moment.</summary>
    [JSExport]
    internal static string Board(string nowJson) => Timing.Board(nowJson);

    /// <summary>Every mark with what became of it.</summary>
    [JSExport]
    internal static string History() => Timing.History();
}
