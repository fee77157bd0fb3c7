using Microsoft.Extensions.Localization;
using Trackside.Notation.Performances;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>A performance as a person or a program writes it down: the line, the day in it, and what follows a <c>#</c> as a note.</summary>
internal sealed record PerformanceText(string Text, DateOnly? On, string Note)
{
    /// <summary>Reads a line; what is wrong with it, and where, is told in the language of who wrote it.</summary>
    public static (PerformanceText? Read, string? Problem) Read(string line, Visit visit, IStringLocalizer<Texts> says)
    {
        if (line.Length > StoredPerformance.TextLength)
        {
            return (null, says["A line has at most {0} letters; this one has {1}.", StoredPerformance.TextLength, line.Length]);
        }

        // As in the files of the command line.
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        var (text, note) = hash < 0 ? (line, "") : (line[..hash].Trim(), line[(hash + 1)..].Trim());
        var reading = PerformanceLine.Read(text);
        return reading.Performance is { } performance ? (new(text, performance.Date, note), null)
            : visit.Language == "en" ? (null, reading.Problem)
            : (null, says["'{0}' is not understood. Write the race, its time and the day, as in '1500 3:39.45 2018-05-17'.", PlaceOf(text, reading)]);
    }

    private static string PlaceOf(string text, PerformanceReading reading) =>
        reading.Span.Length > 0 && reading.Span.End <= text.Length ? text.Substring(reading.Span.Start, reading.Span.Length) : text;
}
