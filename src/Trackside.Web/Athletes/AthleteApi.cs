using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Training.Physiology;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>The athletes of a squad, for programs.</summary>
internal static class AthleteApi
{
    public const string Path = "/athletes/{athlete:guid}";

    private const string List = "athletes";

    public static void MapAthleteApi(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapApi().MapSquad("squad").WithTags("Athletes");
        squad.MapGet("/athletes", ListAsync).For(Who.Members).With(Scope.AthletesRead).Named("listAthletes", "The athletes of the squad, as far as you may see them.");
        squad.MapPost("/athletes", AddAsync).For(Who.Coaches).With(Scope.AthletesWrite).Named("addAthlete", "Add an athlete.").Example("""{ "name": "Ada Example", "sex": "women" }""");
        squad.MapGet(Path, GetAsync).For(Who.Members).Seen("athlete").With(Scope.AthletesRead).Named("getAthlete", "One athlete.");
        squad.MapPatch(Path, ChangeAsync).For(Who.Coaches).With(Scope.AthletesWrite)
            .Named("changeAthlete", "Change an athlete, mark one as left, or take one back.", "What is left out, or null, stays as it is.")
            .Example("""{ "name": "Ada Example", "hasLeft": false }""");
        squad.MapDelete(Path, DeleteAsync).For(Who.Coaches).With(Scope.AthletesWrite).Named("deleteAthlete", "Delete an athlete with everything recorded of them. It cannot be taken back.");
        squad.MapPerformanceApi();
    }

    /// <summary>The athlete, where there is one in this squad for who asks.</summary>
    public static Task<Athlete?> FindAsync(TracksideDb db, Visit visit, Guid athlete, CancellationToken cancellation) =>
        db.Athletes.SingleOrDefaultAsync(row => row.Id == athlete && row.SquadId == visit.Squad!.Id, cancellation);

    private static async Task<Results<Listed<AthleteReply>, ProblemResult>> ListAsync(
        [AsParameters] Paging paging, [Description("true for those who have left alone, false for those who are in the squad alone; all where it is left out.")] bool? hasLeft, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        var (after, problem) = paging.ReadId(List);
        if (problem is not null)
        {
            return problem;
        }

        var squad = visit.Squad!.Id;
        var rows = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == squad && (after == null || athlete.Id > after) && (hasLeft == null || hasLeft == (athlete.LeftAt != null)))
            .OrderBy(athlete => athlete.Id).Take(paging.Most + 1).ToListAsync(cancellation);
        return paging.Page(rows, AthleteReply.Of, row => Paging.After(List, row.Id.ToString()));
    }

    private static async Task<Results<One<AthleteReply>, NotFound>> GetAsync(Guid athlete, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        await FindAsync(db, visit, athlete, cancellation) is { } row ? ApiAnswers.One(AthleteReply.Of(row), Etags.Of(row.Version)) : TypedResults.NotFound();

    private static async Task<Results<Made<AthleteReply>, ProblemResult>> AddAsync(NewAthlete request, TracksideDb db, Visit visit, TimeProvider clock, CancellationToken cancellation)
    {
        var fields = new FieldProblems();
        var row = new Athlete
        {
            SquadId = visit.Squad!.Id,
            Name = fields.Name("name", request.Name, Athlete.NameLength, "Ada Example"),
            Sex = SexOf(request.Sex ?? ScoringTable.Unsaid),
            SharedNote = fields.Text("sharedNote", request.SharedNote, Athlete.NoteLength),
            CreatedAt = clock.GetUtcNow(),
        };
        if (!fields.IsGood)
        {
            return fields.Refusal;
        }

        db.Add(row);
        await db.SaveChangesAsync(cancellation);
        return ApiAnswers.Made($"/squads/{row.SquadId}/athletes/{row.Id}", AthleteReply.Of(row), Etags.Of(row.Version));
    }

    private static async Task<Results<One<AthleteReply>, NotFound, ProblemResult>> ChangeAsync(
        Guid athlete, ChangedAthlete request, HttpContext http, TracksideDb db, Visit visit, TimeProvider clock, CancellationToken cancellation)
    {
        if (await FindAsync(db, visit, athlete, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        if (Etags.Problem(http, Etags.Of(row.Version)) is { } problem)
        {
            return problem;
        }

        var fields = new FieldProblems();
        row.Name = request.Name is null ? row.Name : fields.Name("name", request.Name, Athlete.NameLength, "Ada Example");
        row.SharedNote = request.SharedNote is null ? row.SharedNote : fields.Text("sharedNote", request.SharedNote, Athlete.NoteLength);
        if (!fields.IsGood)
        {
            return fields.Refusal;
        }

        row.Sex = request.Sex is { } table ? SexOf(table) : row.Sex;
        row.LeftAt = request.HasLeft is not { } hasLeft ? row.LeftAt : hasLeft ? row.LeftAt ?? clock.GetUtcNow() : null;
        await db.SaveChangesAsync(cancellation);
        return ApiAnswers.One(AthleteReply.Of(row), Etags.Of(row.Version));
    }

    private static async Task<Results<NoContent, NotFound, ProblemResult>> DeleteAsync(Guid athlete, HttpContext http, TracksideDb db, Removal removal, Visit visit, CancellationToken cancellation)
    {
        if (await FindAsync(db, visit, athlete, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        if (Etags.Problem(http, Etags.Of(row.Version)) is { } problem)
        {
            return problem;
        }

        await removal.AthleteAsync(row, cancellation);
        return TypedResults.NoContent();
    }

    private static Sex? SexOf(ScoringTable table) => table switch
    {
        ScoringTable.Men => Sex.Men,
        ScoringTable.Women => Sex.Women,
        ScoringTable.Unsaid => null,
    };
}

/// <summary>Whose scoring tables count for an athlete.</summary>
public enum ScoringTable
{
    Unsaid,
    Men,
    Women,
}

/// <summary>An athlete to add.</summary>
public sealed record NewAthlete(
    [property: Description("The name, or a nickname; at most 80 letters.")] string? Name,
    [property: Description("Whose scoring tables count: men, women or unsaid.")] ScoringTable? Sex,
    [property: Description("What the athlete may read too; at most 20000 letters.")] string? SharedNote);

/// <summary>What is to be changed of an athlete; what is left out stays.</summary>
public sealed record ChangedAthlete(
    [property: Description("The name, or a nickname; at most 80 letters.")] string? Name,
    [property: Description("Whose scoring tables count: men, women or unsaid.")] ScoringTable? Sex,
    [property: Description("What the athlete may read too; at most 20000 letters.")] string? SharedNote,
    [property: Description("Whether the athlete has left the squad; the log is kept.")] bool? HasLeft);

/// <summary>An athlete.</summary>
public sealed record AthleteReply(
    [property: Description("The athlete.")] Guid Id,
    [property: Description("The squad.")] Guid Squad,
    [property: Description("What they are called.")] string Name,
    [property: Description("Whose scoring tables count: men, women or unsaid.")] ScoringTable Sex,
    [property: Description("What the athlete may read too.")] string SharedNote,
    [property: Description("When they left the squad; null for who is in it.")] DateTimeOffset? LeftAt,
    [property: Description("When they were added.")] DateTimeOffset CreatedAt)
{
    internal static AthleteReply Of(Athlete row) => new(row.Id, row.SquadId, row.Name, row.Sex switch { Training.Physiology.Sex.Men => ScoringTable.Men, Training.Physiology.Sex.Women => ScoringTable.Women, _ => ScoringTable.Unsaid }, row.SharedNote, row.LeftAt, row.CreatedAt);
}
