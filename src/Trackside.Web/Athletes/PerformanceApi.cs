using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>Races and time trials of an athlete, for programs.</summary>
internal static class PerformanceApi
{
    private const string List = "performances";
    private const string One = AthleteApi.Path + "/performances/{performance:guid}";
    private const string Line = "line";

    public static void MapPerformanceApi(this IEndpointRouteBuilder squad)
    {
        squad.MapGet(AthleteApi.Path + "/performances", ListAsync).For(Who.Members).Seen("races").With(Scope.AthletesRead).Named("listPerformances", "The races and time trials of an athlete.");
        squad.MapPost(AthleteApi.Path + "/performances", AddAsync).For(Who.Coaches).With(Scope.AthletesWrite).Named("addPerformance", "Add a race or a time trial.").Example("""{ "line": "1500 3:39.45 2018-05-17" }""");
        squad.MapGet(One, GetAsync).For(Who.Members).Seen("races").With(Scope.AthletesRead).Named("getPerformance", "One race or time trial.");
        squad.MapPatch(One, ChangeAsync).For(Who.Coaches).With(Scope.AthletesWrite).Named("changePerformance", "Change a race or a time trial.", "What is left out, or null, stays as it is.").Example("""{ "note": "Windy." }""");
        squad.MapDelete(One, DeleteAsync).For(Who.Coaches).With(Scope.AthletesWrite).Named("deletePerformance", "Delete a race or a time trial.");
    }

    private static async Task<Results<Listed<PerformanceReply>, NotFound, ProblemResult>> ListAsync(Guid athlete, [AsParameters] Paging paging, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await AthleteApi.FindAsync(db, visit, athlete, cancellation) is null)
        {
            return TypedResults.NotFound();
        }

        var (after, problem) = paging.ReadId(List);
        if (problem is not null)
        {
            return problem;
        }

        var rows = await db.Performances.AsNoTracking().Where(row => row.AthleteId == athlete && (after == null || row.Id > after)).OrderBy(row => row.Id).Take(paging.Most + 1).ToListAsync(cancellation);
        return paging.Page(rows, PerformanceReply.Of, row => Paging.After(List, row.Id.ToString()));
    }

    private static async Task<Results<One<PerformanceReply>, NotFound>> GetAsync(Guid athlete, Guid performance, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        await FindAsync(db, visit, athlete, performance, cancellation) is { } row ? ApiAnswers.One(PerformanceReply.Of(row), Etags.Of(row.Version)) : TypedResults.NotFound();

    private static async Task<Results<Made<PerformanceReply>, NotFound, ProblemResult>> AddAsync(
        Guid athlete, PerformanceRequest request, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        if (await AthleteApi.FindAsync(db, visit, athlete, cancellation) is null)
        {
            return TypedResults.NotFound();
        }

        var fields = new FieldProblems();
        if (Read(fields, request, visit, says) is not { } read)
        {
            return fields.Refusal;
        }

        var row = new StoredPerformance { SquadId = visit.Squad!.Id, AthleteId = athlete, Text = read.Text, On = read.On, Note = read.Note, CreatedAt = clock.GetUtcNow() };
        db.Add(row);
        await db.SaveChangesAsync(cancellation);
        return ApiAnswers.Made($"/squads/{row.SquadId}/athletes/{athlete}/performances/{row.Id}", PerformanceReply.Of(row), Etags.Of(row.Version));
    }

    private static async Task<Results<One<PerformanceReply>, NotFound, ProblemResult>> ChangeAsync(
        Guid athlete, Guid performance, PerformanceRequest request, HttpContext http, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await FindAsync(db, visit, athlete, performance, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        if (Etags.Problem(http, Etags.Of(row.Version)) is { } problem)
        {
            return problem;
        }

        var fields = new FieldProblems();
        if (Read(fields, request with { Line = request.Line ?? row.Text }, visit, says) is not { } read)
        {
            return fields.Refusal;
        }

        read = request.Note is null && read.Note.Length == 0 ? read with { Note = row.Note } : read;
        (row.Text, row.On, row.Note) = (read.Text, read.On, read.Note);
        await db.SaveChangesAsync(cancellation);
        return ApiAnswers.One(PerformanceReply.Of(row), Etags.Of(row.Version));
    }

    private static async Task<Results<NoContent, NotFound, ProblemResult>> DeleteAsync(Guid athlete, Guid performance, HttpContext http, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await FindAsync(db, visit, athlete, performance, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        if (Etags.Problem(http, Etags.Of(row.Version)) is { } problem)
        {
            return problem;
        }

        db.Remove(row);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }

    private static Task<StoredPerformance?> FindAsync(TracksideDb db, Visit visit, Guid athlete, Guid performance, CancellationToken cancellation) =>
        db.Performances.SingleOrDefaultAsync(row => row.Id == performance && row.AthleteId == athlete && row.SquadId == visit.Squad!.Id, cancellation);

    // The same reader as the page's box; a note of its own goes before what follows a # in the line.
    private static PerformanceText? Read(FieldProblems fields, PerformanceRequest request, Visit visit, IStringLocalizer<Texts> says)
    {
        var line = fields.Needed(Line, request.Line, StoredPerformance.TextLength, "1500 3:39.45 2018-05-17").Trim();
        var note = fields.Text("note", request.Note, StoredPerformance.TextLength).Trim();
        if (!fields.IsGood)
        {
            return null;
        }

        if (line.Contains('\n', StringComparison.Ordinal))
        {
            fields.Add(Line, "One performance at a time: the line ends where a second one begins.");
            return null;
        }

        var (read, problem) = PerformanceText.Read(line, visit, says);
        if (read is null)
        {
            fields.Add(Line, problem!);
            return null;
        }

        return note.Length > 0 ? read with { Note = note } : read;
    }
}

/// <summary>A race or a time trial, as coaches write it.</summary>
public sealed record PerformanceRequest(
    [property: Description("The race, its time and the day, such as 1500 3:39.45 2018-05-17; also indoor, hand, wind +1.2, altitude 1800. What follows a # is a note. At most 200 letters.")] string? Line,
    [property: Description("A note, at most 200 letters.")] string? Note);

/// <summary>A race or a time trial.</summary>
public sealed record PerformanceReply(
    [property: Description("The performance.")] Guid Id,
    [property: Description("Whose it is.")] Guid Athlete,
    [property: Description("As it was written.")] string Line,
    [property: Description("The note; empty where there is none.")] string Note,
    [property: Description("The day; null where it is not known.")] DateOnly? On,
    [property: Description("The distance in metres; null where an older line can no longer be read.")] decimal? Metres,
    [property: Description("The time in milliseconds; null where an older line can no longer be read.")] long? Milliseconds,
    [property: Description("Whether it was run on an indoor track.")] bool IsIndoor,
    [property: Description("Whether it was timed by hand.")] bool IsHandTimed,
    [property: Description("The wind in metres per second, positive from behind; null where it is not known.")] double? Wind,
    [property: Description("The altitude of the place in metres; null where it is not known.")] double? Altitude,
    [property: Description("When it was written down.")] DateTimeOffset CreatedAt)
{
    internal static PerformanceReply Of(StoredPerformance row)
    {
        var said = ReadPerformance.Of(row).Said;
        return new(
            row.Id, row.AthleteId, row.Text, row.Note, row.On, said?.Distance.Metres, said?.Time.TotalMilliseconds, said is { IsIndoor: true }, said is { IsHandTimed: true }, said?.Wind, said?.Altitude, row.CreatedAt);
    }
}
