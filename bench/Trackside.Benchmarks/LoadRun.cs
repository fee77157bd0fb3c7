using System.Collections.Concurrent;
using System.Diagnostics;

namespace Trackside.Benchmarks;

/// <summary>Asks pages at a fixed rate. A request is due when the clock says so, not when the one before it was answered, and its time counts from when it was due.</summary>
internal static class LoadRun
{
    // So many may wait at once; what is due beyond that is an error, so that a server that hangs ends the run.
    private const int MostWaiting = 1_000;
    private const int WarmUpRounds = 3;

    public static async Task<int> RunAsync(LoadVisitor visitor, IReadOnlyList<string> pages, int rate, int seconds, TextWriter output, CancellationToken cancellation)
    {
        foreach (var page in Enumerable.Repeat(pages, WarmUpRounds).SelectMany(all => all))
        {
            await visitor.AskAsync(page, cancellation);
        }

        var seen = new ConcurrentBag<Seen>();
        var waiting = new List<Task>();
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < rate * seconds; number++)
        {
            var due = started + (long)(number * (double)Stopwatch.Frequency / rate);
            while (Stopwatch.GetTimestamp() < due)
            {
                await Task.Delay(1, cancellation);
            }

            // A step that has no factor in common with the count visits all pages in a mixed order.
            var page = pages[(int)(number * 7_919L % pages.Count)];
            waiting.RemoveAll(task => task.IsCompleted);
            if (waiting.Count >= MostWaiting)
            {
                seen.Add(new(page, double.NaN, false, 0));
                continue;
            }

            waiting.Add(AskAsync(visitor, page, due, seen, cancellation));
        }

        await Task.WhenAll(waiting);
        return await TellAsync(seen, output);
    }

    private static async Task AskAsync(LoadVisitor visitor, string page, long due, ConcurrentBag<Seen> seen, CancellationToken cancellation)
    {
        try
        {
            var (isGood, bytes) = await visitor.AskAsync(page, cancellation);
            seen.Add(new(page, Stopwatch.GetElapsedTime(due).TotalMilliseconds, isGood, bytes));
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or IOException)
        {
            seen.Add(new(page, double.NaN, false, 0));
        }
    }

    private static async Task<int> TellAsync(IReadOnlyCollection<Seen> seen, TextWriter output)
    {
        foreach (var kind in seen.GroupBy(one => LoadVisitor.KindOf(one.Page)).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            await output.WriteLineAsync(Line(kind.Key, [.. kind]));
        }

        await output.WriteLineAsync(Line("all", seen));
        return seen.All(one => one.IsGood) ? 0 : 1;
    }

    private static string Line(string name, IReadOnlyCollection<Seen> seen) => FormattableString.Invariant(
        $"{name,-44} {seen.Count,6} asked  {seen.Count(one => !one.IsGood),4} errors  {Figures.Of(seen.Where(one => !double.IsNaN(one.Milliseconds)).Select(one => one.Milliseconds))}  {seen.Sum(one => one.Bytes) / Math.Max(1, seen.Count) / 1_000,5} kB");

    private sealed record Seen(string Page, double Milliseconds, bool IsGood, long Bytes);
}
