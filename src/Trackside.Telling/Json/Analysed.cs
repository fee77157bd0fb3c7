using System.Collections.Immutable;
using Trackside.Notation.Readings;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;

namespace Trackside.Telling.Json;

/// <summary>A session that was read and analysed.</summary>
/// <param name="Name">What it is called by where it comes from: the name of its file.</param>
/// <param name="Reading">Its text.</param>
/// <param name="Analysis">What it meant.</param>
/// <param name="Cost">What it cost.</param>
/// <param name="Profile">The athlete it was held against, or null.</param>
internal sealed record Analysed(string Name, Reading Reading, SessionAnalysis Analysis, SessionCost Cost, Profile? Profile)
{
    /// <summary>What it is called; as the text says where nobody says otherwise.</summary>
    public string? Title { get; init; } = Reading.Title;

    /// <summary>Who ran it; as the text says where nobody says otherwise.</summary>
    public string? Athlete { get; init; } = Reading.Athlete;

    /// <summary>The day; as the text says where nobody says otherwise.</summary>
    public DateOnly? Date { get; init; } = Reading.Date;

    /// <summary>What was done before; null when that was not asked.</summary>
    public Past? Past { get; init; }

    /// <summary>The session as one of a log.</summary>
    public LogEntry ToEntry() => new(Name, Analysis, Cost);

    /// <summary>Analyses a text with its times.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="name">What it is called by.</param>
    /// <param name="athlete">What is known of the athlete; null when nothing is.</param>
    /// <param name="exertion">How hard the athlete found it, 0 to 10; null when that was not asked.</param>
    public static Analysed Of(Reading reading, string name, Athlete? athlete, decimal? exertion)
    {
        var session = reading.ToSession() with { Exertion = exertion };
        var analysis = SessionAnalysis.Of(session, athlete?.Profile, athlete?.Vocabulary);
        return new(name, reading, analysis, SessionCost.Of(analysis, athlete?.Profile, athlete?.Rules), athlete?.Profile);
    }
}

/// <summary>What is known of an athlete, and what their coach calls things.</summary>
/// <param name="Profile">What the athlete can run.</param>
/// <param name="Vocabulary">The names of the kinds of work; null for the usual ones.</param>
/// <param name="Rules">What their coach holds to; null for the usual rules.</param>
internal sealed record Athlete(Profile Profile, Vocabulary? Vocabulary, CoachRules? Rules = null);

/// <summary>What was done before a session, as far as a folder knows it.</summary>
/// <param name="Folder">The folder as it was named.</param>
/// <param name="Sessions">The sessions that count as before: those of the same athlete, on the same day or earlier or without a day.</param>
/// <param name="Found">What was found in them.</param>
internal sealed record Past(string Folder, ImmutableArray<Analysed> Sessions, Before Found)
{
    /// <summary>How many of the sessions have no day and are taken for earlier.</summary>
    public int Undated => Sessions.Count(session => session.Reading.Date is null);

    /// <summary>The session that another is like.</summary>
    public Analysed SessionOf(EarlierSession earlier) => Sessions.First(session => session.Name == earlier.Then.Name);
}
