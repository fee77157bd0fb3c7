using System.Globalization;
using Trackside.Training.Quantities;
using Trackside.Web.Store;

namespace Trackside.Web.Demo;

/// <summary>A squad that does not exist, with all it did.</summary>
internal sealed record InventedSquad(IReadOnlyList<InventedAthlete> Athletes, IReadOnlyList<InventedRace> Races, IReadOnlyList<InventedSession> Sessions);

/// <summary>A race of an athlete, as a coach would write it down: <c>800 1:56.41 2026-06-20</c>.</summary>
internal sealed record InventedRace(int Athlete, DateOnly On, Distance Race, Duration Time, bool IsIndoor, string Note)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Race.Metres:0.####} {Time} {On:yyyy-MM-dd}{(IsIndoor ? " indoor" : "")}");
}

/// <summary>A session of a squad on a day.</summary>
/// <param name="Place">Which of the day's sessions, from 0.</param>
/// <param name="Entries">Who was to run it, or did.</param>
internal sealed record InventedSession(DateOnly On, int Place, string Title, string Text, bool IsForEveryone, IReadOnlyList<InventedEntry> Entries)
{
    public string SharedNote { get; init; } = "";

    public string PrivateNote { get; init; } = "";

    /// <summary>The athlete who wrote it down for themselves; null for a session of the squad.</summary>
    public int? Own { get; init; }
}

/// <summary>How a session was for one athlete.</summary>
internal sealed record InventedEntry(int Athlete, IReadOnlyList<InventedResult> Results)
{
    public decimal? Exertion { get; init; }

    public int? Feel { get; init; }

    public decimal? Sleep { get; init; }

    public int? Soreness { get; init; }

    public Outcome Outcome { get; init; }

    public string Note { get; init; } = "";

    public string PrivateNote { get; init; } = "";

    /// <summary>What the coach set by hand: a time for each rep by its number.</summary>
    public IReadOnlyList<(int Rep, Duration Time)> Targets { get; init; } = [];
}

/// <summary>What an athlete ran on a rep.</summary>
/// <param name="Rep">Its number, from 1.</param>
/// <param name="Asked">How it is called: <c>400m</c>.</param>
/// <param name="Time">Null where it was not finished.</param>
internal sealed record InventedResult(int Rep, string Asked, Distance? Length, Duration? Time, string Note);
