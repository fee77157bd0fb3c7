using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Web.Meaning;

namespace Trackside.Web.Sessions;

/// <summary>One result found in a text, with the rep it belongs to.</summary>
/// <param name="Text">As it would be typed into the rep's cell.</param>
public sealed record FoundResult(int Number, string Rep, string Text);

/// <summary>The results that a pasted text gives for the reps of a session.</summary>
/// <param name="Reading">What was read: the text itself where it is a whole post, else the session's text with the pasted results under it.</param>
public sealed record ResultText(Reading Reading, IReadOnlyList<FoundResult> Lines)
{
    /// <summary>What the coach should look at before recording.</summary>
    public IReadOnlyList<Diagnostic> Doubts => [.. Reading.Diagnostics.Where(doubt => doubt.Rule.Severity != Severity.Info)];

    public static ResultText Read(OpenSession open, string text, Readings readings)
    {
        if (text.Trim().Length == 0)
        {
            return new(open.Reading, []);
        }

        // A post says itself what was asked; results alone are read under what this session asks.
        var own = readings.Of(text);
        var isPost = own.Workout.Reps.Length == open.Reps.Length && AskedReps.ResultsOf(own).Any()
            && own.Workout.Reps.Select(rep => rep.Rep.Name).SequenceEqual(open.Reps.Select(rep => rep.Name), StringComparer.Ordinal);
        var reading = isPost ? own : readings.Of($"{PrescriptionOf(open)}\n\n{text.Trim()}");
        var lines = AskedReps.ResultsOf(reading).Select(one => new FoundResult(one.Number, one.Rep.Planned.Rep.Name, TextOf(one.Number > open.Reps.Length, one.Rep))).Where(line => line.Text.Length > 0);
        return new(reading, [.. lines]);
    }

    private static string TextOf(bool isExtra, ReadRep rep)
    {
        var text = string.Join(' ', new[] { rep.Result?.ToString(), rep.ResultNote }.OfType<string>());
        return isExtra && rep.Result is not null ? $"{rep.Planned.Rep.Name} {text}" : rep.Result is null && !text.StartsWith('D') ? "" : text;
    }

    private static string PrescriptionOf(OpenSession open) => open.Reading.Prescription is { } span ? open.Reading.Source.Substring(span.Start, span.Length) : open.Reading.Source;
}
