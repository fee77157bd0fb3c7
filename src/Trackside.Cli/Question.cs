using Trackside.Cli.Drawings;
using Trackside.Notation;
using Trackside.Notation.Readings;

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

    /// <summary>A text as it is asked to be looked at.</summary>
    public Analysed Analyse(SourceText source) => Analyse(SessionReader.Read(source.Text!, Language), source.Name);

    /// <inheritdoc cref="Analyse(SourceText)"/>
    public Analysed Analyse(Reading reading, string name) => Analysed.Of(reading, name, Athlete, Exertion);

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
