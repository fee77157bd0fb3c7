using System.Collections.Immutable;
using System.Globalization;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Telling.Drawings;
using Trackside.Training.Analysis;
using Trackside.Training.Quantities;

namespace Trackside.Telling.Told;

/// <summary>What is shown of a session while it is written: the same in a page of the server and on the phone.</summary>
public sealed record ToldReading
{
    private const string StripId = "plan";
    private const int StripWidth = 640;

    /// <summary>What is said instead of all else where nothing is written yet; null where something is.</summary>
    public string? Empty { get; init; }

    /// <summary>The session to scale; null where nothing is written yet.</summary>
    public StripPair? Strips { get; init; }

    /// <summary>How much it is and how long it lasts.</summary>
    public ImmutableArray<ToldFact> Facts { get; init; } = [];

    /// <summary>What is asked for, block by block, in one spelling.</summary>
    public ImmutableArray<string> Blocks { get; init; } = [];

    /// <summary>The recoveries in words; null where none are said.</summary>
    public string? Recoveries { get; init; }

    /// <summary>That the text holds results, and whose; null where it holds none.</summary>
    public string? Held { get; init; }

    /// <summary>What was noticed in the text, by place.</summary>
    public ImmutableArray<ToldMark> Marks { get; init; } = [];

    /// <summary>The same for all texts that ask for the same workout.</summary>
    public required string Key { get; init; }

    /// <summary>Tells a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="speech">The language.</param>
    /// <param name="figures">How numbers are written.</param>
    public static ToldReading Of(Reading reading, Speech speech, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(speech);
        var (workout, key) = (reading.Workout, reading.Workout.Key.ToString());
        return reading.Source.AsSpan().Trim().IsEmpty ? new() { Empty = speech.Say("written.nothing"), Key = key } : new()
        {
            Strips = StripPair.Of(workout, "", StripId, StripWidth, speech),
            Facts = [.. FactsOf(reading, speech, figures)],
            Blocks = [.. workout.Blocks.Select(block => block.CanonicalText)],
            Recoveries = reading.Recoveries.IsEmpty ? null
                : speech.Say("written.recoveries", string.Join("; ", reading.Recoveries.Select(one => WorkoutWords.Of(one.Recovery, speech)).Distinct(StringComparer.Ordinal))),
            Held = HeldIn(reading, speech),
            Marks = [.. reading.Diagnostics.Select(mark => ToldMark.Of(mark, speech))],
            Key = key,
        };
    }

    private static IEnumerable<ToldFact> FactsOf(Reading reading, Speech speech, Figures figures)
    {
        var totals = reading.Workout.Totals;
        yield return new(speech.Say("written.reps"), totals.WorkReps.ToString(CultureInfo.InvariantCulture));
        yield return new(speech.Say("written.work"), figures.Length((double)totals.WorkDistance.Metres));
        if (totals.WorkTime > Duration.Zero)
        {
            yield return new(speech.Say("written.by-time"), figures.Time(totals.WorkTime));
        }

        var planned = PlannedTime.Of(reading.Workout);
        var minutes = (int)Math.Max(1, Math.Round(planned.Time.TotalSeconds / 60, MidpointRounding.AwayFromZero));
        yield return new(speech.Say("written.lasts"), speech.Say("written.minutes", minutes)) { Doubt = planned.IsGuess ? speech.Say("written.guess") : null };
    }

    private static string? HeldIn(Reading reading, Speech speech) => (reading.Reps.Count(rep => rep.HasResult), reading.Athlete) switch
    {
        (0, _) => null,
        (var count, null) => speech.Many("written.held", count),
        (var count, var name) => speech.Many("written.held-of", count, name),
    };
}

/// <summary>One number of a session, and what it is called.</summary>
/// <param name="Name">What it is: <c>Reps</c>.</param>
/// <param name="Value">How much, with its unit: <c>12</c>, <c>4.8 km</c>.</param>
public sealed record ToldFact(string Name, string Value)
{
    /// <summary>Why the number is a guess; null where it is none.</summary>
    public string? Doubt { get; init; }
}

/// <summary>What was noticed at a place of the text.</summary>
/// <param name="Code">Under which it is explained: <c>TS0301</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many letters it takes.</param>
/// <param name="Words">The sentence.</param>
/// <param name="Fixes">The ways to settle it.</param>
public sealed record ToldMark(string Code, Severity Severity, int Start, int Length, string Words, ImmutableArray<ToldFix> Fixes)
{
    internal static ToldMark Of(Diagnostic mark, Speech speech) =>
        new(mark.Rule.Code, mark.Rule.Severity, mark.Span.Start, mark.Span.Length, DiagnosticWords.Of(mark, speech), [.. mark.Fixes.Select(fix => ToldFix.Of(fix, speech))]);
}

/// <summary>A change of the text that settles what was noticed.</summary>
/// <param name="Start">Where the text changes.</param>
/// <param name="Length">How many letters go.</param>
/// <param name="NewText">What comes in their place.</param>
/// <param name="Words">What it does, as a button says it.</param>
public sealed record ToldFix(int Start, int Length, string NewText, string Words)
{
    internal static ToldFix Of(Fix fix, Speech speech) => new(fix.Span.Start, fix.Span.Length, fix.NewText, FixWords.Of(fix, speech));
}
