using System.ComponentModel;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>Cells to record.</summary>
public sealed record ChangesRequest([property: Description("Between 1 and 2000; each is done or refused by itself.")] IReadOnlyList<ChangeRequest?>? Changes);

/// <summary>One cell to record.</summary>
public sealed record ChangeRequest(
    [property: Description("Made by whoever sends, best a UUID of version 7: the same change sent twice is done once. A fresh one where it is left out.")] Guid? Id,
    [property: Description("The athlete.")] Guid? Athlete,
    [property: Description("rep-1, target-1, rpe, feel, sleep, soreness, note, private-note or outcome.")] string? Field,
    [property: Description("What a coach would type; empty to clear.")] string? Text,
    [property: Description("The version of the cell that it was typed over; left out where whatever stands there is meant to go.")] long? Base);

/// <summary>What became of each change.</summary>
public sealed record ChangesReply([property: Description("The version of the session now.")] long Version, IReadOnlyList<ChangeReply> Results);

/// <summary>What became of one change.</summary>
public sealed record ChangeReply(
    Guid Id,
    Guid Athlete,
    string Field,
    [property: Description("applied, conflict or refused.")] string State,
    [property: Description("The version of the cell now: the base of the next change.")] long Version,
    [property: Description("What stands in the cell now, for people to read; of a refused change what was sent.")] string Shown,
    [property: Description("How far from the target, for people to read: −0.6.")] string? Difference,
    [property: Description("Whether it is faster than the target; null where it is neither.")] bool? Faster,
    [property: Description("Why it was refused; of a conflict what was sent, as it was read.")] string? Message,
    [property: Description("Of a conflict: what somebody else wrote.")] string? Theirs,
    [property: Description("Of a conflict: who.")] string? By)
{
    internal static ChangeReply Of(RecordedChange one) => new(one.Id, one.Athlete, one.Field, one.State, one.Version, one.Shown, one.Difference, one.Faster, one.Message, one.Theirs, one.By);
}

/// <summary>The cells that changed.</summary>
public sealed record CellsReply([property: Description("The version of the session now: ask for changes after it.")] long Version, IReadOnlyList<CellReply> Cells);

/// <summary>A cell as it stands now.</summary>
public sealed record CellReply(
    Guid Athlete,
    string Field,
    [property: Description("The version of the cell: the base of the next change.")] long Version,
    [property: Description("What stands in it, for people to read.")] string Shown,
    [property: Description("How far from the target, for people to read: −0.6.")] string? Difference,
    [property: Description("Whether it is faster than the target; null where it is neither.")] bool? Faster,
    [property: Description("Who wrote it.")] string? By,
    [property: Description("Why nothing was taken back, where it was not.")] string? Message)
{
    internal static CellReply Of(RecordedChange one) => new(one.Athlete, one.Field, one.Version, one.Shown, one.Difference, one.Faster, one.By, one.Message);
}

/// <summary>What was recorded in a session.</summary>
public sealed record ResultsReply(
    Guid Session,
    [property: Description("The version of the session: ask for changes after it.")] long Version,
    [property: Description("The reps that it asks for.")] IReadOnlyList<AskedReply> Reps,
    [property: Description("Those who are to run it or have, as far as who asks may see them.")] IReadOnlyList<RunnerReply> Athletes)
{
    internal static ResultsReply Of(OpenSession open, Visit visit) => new(
        open.Row.Id,
        open.Row.Version,
        [.. open.Reps.Select(rep => new AskedReply(rep.Number, rep.Name, rep.Length?.Metres, rep.IsWork))],
        [.. open.Athletes.Select(athlete => RunnerReply.Of(open, athlete, visit.Viewer.Coaches(open.Row.SquadId)))]);
}

/// <summary>A rep that is asked for.</summary>
public sealed record AskedReply(
    [property: Description("From 1; its field is rep-1.")] int Rep,
    [property: Description("How it is called: 500m, 3:00, or its label.")] string Name,
    [property: Description("Its length in metres; null where it has no exact one.")] decimal? Metres,
    [property: Description("Whether it is work, and not warming up, cooling down or easy running.")] bool Work);

/// <summary>What one athlete ran, and how it was.</summary>
public sealed record RunnerReply(
    Guid Athlete,
    string Name,
    IReadOnlyList<TimedReply> Results,
    [property: Description("The targets, where they can be told.")] IReadOnlyList<TargetReply> Targets,
    [property: Description("0 to 10.")] decimal? Exertion,
    [property: Description("1 (awful) to 5 (great).")] int? Feel,
    [property: Description("Hours.")] decimal? Sleep,
    [property: Description("0 to 10.")] int? Soreness,
    [property: Description("ran, didNotFinish or didNotStart.")] Outcome Outcome,
    string Note,
    [property: Description("What only coaches read; null for whoever is none.")] string? PrivateNote)
{
    internal static RunnerReply Of(OpenSession open, Athlete athlete, bool isCoach)
    {
        var entry = open.EntryOf(athlete.Id);
        return new(
            athlete.Id,
            athlete.Name,
            [.. open.ResultsOf(athlete.Id).OrderBy(result => result.Rep).Select(result => new TimedReply(result.Rep, result.Asked, result.Length is { } length ? length / 10_000m : null, result.Milliseconds, result.Outcome, result.Note, result.Version))],
            [.. open.Reps.Select(rep => TargetReply.Of(rep.Number, open.TargetOf(athlete.Id, rep))).OfType<TargetReply>()],
            entry?.Exertion,
            entry?.Feel,
            entry?.Sleep,
            entry?.Soreness,
            entry?.Outcome ?? Outcome.Ran,
            entry?.Note ?? "",
            isCoach ? open.PrivateNotes.GetValueOrDefault(athlete.Id)?.Text ?? "" : null);
    }
}

/// <summary>What was run on one rep.</summary>
public sealed record TimedReply(
    [property: Description("From 1; numbers above those asked for are extra ones.")] int Rep,
    [property: Description("What was asked for when it was recorded; of an extra one what was run.")] string Asked,
    [property: Description("Its length in metres, exact to a tenth of a millimetre; null where it has no exact one.")] decimal? Metres,
    [property: Description("Null where it was not run to its end.")] long? Milliseconds,
    Outcome Outcome,
    string Note,
    [property: Description("The version of the cell: the base of the next change.")] long Version);

/// <summary>What one rep should take.</summary>
public sealed record TargetReply(
    int Rep,
    [property: Description("The time to aim at.")] long Milliseconds,
    [property: Description("The fast end of what meets it.")] long? FastestMilliseconds,
    [property: Description("The slow end of what meets it.")] long? SlowestMilliseconds,
    [property: Description("Whether the coach set it, over the one that follows from the performances.")] bool Own)
{
    internal static TargetReply? Of(int rep, RepTarget target) => target.Time is { } time
        ? new(rep, time.TotalMilliseconds, target.Fastest?.TotalMilliseconds, target.Slowest?.TotalMilliseconds, target.IsOwn)
        : null;
}
