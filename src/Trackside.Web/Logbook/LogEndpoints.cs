using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>One athlete's log: as a list, by week, by year and as trends; and writing down a day.</summary>
internal static class LogEndpoints
{
    public const string Path = "/athletes/{athlete:guid}/log";

    private const int PageLength = 50;
    private const int WeeksOfTrend = 52;

    public static void MapLog(this IEndpointRouteBuilder squad)
    {
        squad.MapGet(Path, Show).For(Who.Members).Seen("log");
        squad.MapPost(Path, Write).For(Who.Members);
        squad.MapGet(Path + "/write", Begin).For(Who.Members).Unseen();
    }

    /// <summary>The address of an athlete's log.</summary>
    public static string AddressOf(Visit visit, Guid athlete) => $"/squads/{visit.Squad!.Id}/athletes/{athlete}/log";

    /// <summary>Whether who looks may write into an athlete's log.</summary>
    public static bool MayWrite(Visit visit, Guid athlete) => visit.IsCoach || visit.Viewer.Themselves.Contains(athlete);

    /// <summary>The athlete, where there is one in this squad for who looks.</summary>
    public static Task<Athlete?> FindAsync(TracksideDb db, Visit visit, Guid athlete, CancellationToken cancellation) =>
        db.Athletes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == athlete && row.SquadId == visit.Squad!.Id, cancellation);

    private static async Task<IResult> Show(
        Guid athlete, string? view, string? from, int? page, string? length, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await FindAsync(db, visit, athlete, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var entries = db.EntriesOf(visit.Squad!.Id, athlete);
        var day = LogDays.Read(from) ?? visit.Today;
        return view switch
        {
            "week" => Answers.Page<WeekPage>(new { Athlete = row, Week = await WeekView.LoadAsync(db, visit, athlete, day, cancellation) }),
            "year" => Answers.Page<YearPage>(new { Athlete = row, Year = await YearView.LoadAsync(db, visit, athlete, day.Year, cancellation) }),
            "trends" => Answers.Page<TrendsPage>(new
            {
                Athlete = row,
                Weeks = await LogWeeksView.LoadAsync(entries, day.AddDays(-7 * (WeeksOfTrend - 1)), day, visit, cancellation),
                Bests = await BestsView.LoadAsync(db, athlete, length, cancellation),
                Until = day,
            }),
            _ => Answers.Page<ListPage>(new { Athlete = row, List = await ListView.LoadAsync(entries, visit.Today, Math.Clamp(page ?? 1, 1, 10_000), PageLength, cancellation) }),
        };
    }

    private static async Task<IResult> Begin(Guid athlete, string? day, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (!MayWrite(visit, athlete) || await FindAsync(db, visit, athlete, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Nothing;
        typed["day"] = LogDays.Text(LogDays.Read(day) ?? visit.Today);
        return Answers.Page<WriteDayPage>(new { Athlete = row, Typed = typed });
    }

    private static async Task<IResult> Write(Guid athlete, IFormCollection form, TracksideDb db, Visit visit, Diary diary, CancellationToken cancellation)
    {
        if (!MayWrite(visit, athlete) || await FindAsync(db, visit, athlete, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Of(form);
        if (diary.Read(typed) is not { } day)
        {
            return Answers.Refused<WriteDayPage>(new { Athlete = row, Typed = typed });
        }

        await diary.KeepAsync(day, visit.Squad!.Id, athlete, cancellation);
        return Answers.To($"{AddressOf(visit, athlete)}?view=week&from={LogDays.Text(day.On)}");
    }
}
