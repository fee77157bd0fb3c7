using System.Diagnostics.Metrics;

namespace Trackside.Web.Meaning;

/// <summary>What is counted of our own work, for whoever watches the server. Only counts: nothing of whom or what.</summary>
internal static class Counts
{
    public const string MeterName = "Trackside";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Texts that were read anew, not found among those known.</summary>
    public static readonly Counter<long> Read = Meter.CreateCounter<long>("trackside.readings", "{text}", "Texts that were read anew.");

    /// <summary>Cells that were recorded: results, targets, feelings and notes.</summary>
    public static readonly Counter<long> Recorded = Meter.CreateCounter<long>("trackside.recordings", "{cell}", "Cells that were recorded.");

    /// <summary>Marks that came from the track and were new.</summary>
    public static readonly Counter<long> Marked = Meter.CreateCounter<long>("trackside.marks", "{mark}", "Marks of timings that were kept.");

    /// <summary>Watchers who were let go because they could not keep up.</summary>
    public static readonly Counter<long> Dropped = Meter.CreateCounter<long>("trackside.watchers.dropped", "{watcher}", "Watchers of timings who could not keep up.");
}
