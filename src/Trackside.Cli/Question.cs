using Trackside.Cli.Drawings;
using Trackside.Notation;
using Trackside.Notation.Readings;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;

namespace Trackside.Cli;

/// <summary>How sessions are to be looked at.</summary>
/// <param name="IsJson">Whether the answer is JSON.</param>
/// <param name="Language">The language of the texts; null to detect it.</param>
internal sealed record Question(bool IsJson, string? Language)
{
    /// <summary>What is known of the athlete; null when nothing is.</summary>
    public Athlete? Athlete { get; init; }

    /// <summary>The file that a drawing goes into; null when none was asked for.</summary>
    public string? Svg { get; init; }

    /// <summary>The folder of what was done before; null when that was not asked.</summary>
    public string? Log { get; init; }

    /// <summary>The athlete whose sessions alone are asked for; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>How hard the athlete found the session, 0 to 10; null when that was not asked.</summary>
    public decimal? Exertion { get; init; }

    /// <summary>The question with its athlete, once all that it names is found to be there; or what is wrong with it.</summary>
    /// <param name="profile">The file of the athlete, or null.</param>
    /// <param name="sources">The files that are asked about.</param>
    public (Question Question, string? Problem) Checked(string? profile, IReadOnlyList<string> sources)
    {
        if ((CommandLine.ProblemWith(Language) ?? SvgOption.ProblemWith(Svg, profile is null ? sources : [profile, .. sources])) is { } problem)
        {
            return (this, problem);
        }

        var (athlete, unread) = profile is null ? (null, null) : ProfileFile.Read(profile);
        return (this with { Athlete = athlete }, unread);
    }
}

/// <summary>What is known of an athlete, and what their coach calls things.</summary>
/// <param name="Profile">What the athlete can run.</param>
/// <param name="Vocabulary">The names of the kinds of work; null for the usual ones.</param>
/// <param name="Rules">What their coach holds to; null for the usual rules.</param>
internal sealed record Athlete(Profile Profile, Vocabulary? Vocabulary, CoachRules? Rules = null);

/// <summary>A session that was read and analysed.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Reading">Its text.</param>
/// <param name="Analysis">What it meant.</param>
/// <param name="Cost">What it cost.</param>
/// <param name="Profile">The athlete it was held against, or null.</param>
internal sealed record Analysed(string Name, Reading Reading, SessionAnalysis Analysis, SessionCost Cost, Profile? Profile)
{
    /// <summary>What was done before; null when that was not asked.</summary>
    public Past? Past { get; init; }

    public static Analysed Of(SourceText source, Question question) => Of(SessionReader.Read(source.Text!, question.Language), source.Name, question);

    /// <summary>The session as one of a log.</summary>
    public LogEntry ToEntry() => new(Name, Analysis, Cost);

    public static Analysed Of(Reading reading, string name, Question question)
    {
        var session = reading.ToSession() with { Exertion = question.Exertion };
        var analysis = SessionAnalysis.Of(session, question.Athlete?.Profile, question.Athlete?.Vocabulary);
        return new(name, reading, analysis, SessionCost.Of(analysis, question.Athlete?.Profile, question.Athlete?.Rules), question.Athlete?.Profile);
    }
}
