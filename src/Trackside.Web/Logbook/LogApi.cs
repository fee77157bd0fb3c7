using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Telling;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>Logs for programs: the same days and weeks, with the same numbers, as the pages and their tables.</summary>
internal static class LogApi
{
    private const string DayList = "log";
    private const string WeekList = "log-weeks";
    private const int UsualWeeks = 52;
    private const int MostWeeks = 530;

    public static void MapLogApi(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapApi().MapSquad("log").WithTags("Log");
        squad.MapGet(LogEndpoints.Path, DaysAsync).For(Who.Members).Seen("log").With(Scope.LogRead).Named("listLog", "What an athlete ran, a session a day, the latest first.", "Up to today; what is planned stands in the sessions.");
        squad.MapGet(LogEndpoints.Path + "/weeks", WeeksAsync).For(Who.Members).Seen("log").With(Scope.LogRead).Named("listLogWeeks", "An athlete's weeks: how far of each kind, and the load.", "In their order; at most ten years.");
        squad.MapGet("/log", SquadDaysAsync).For(Who.Members).Seen("log").With(Scope.LogRead).Named("listSquadLog", "What the squad ran, a line an athlete and session, the latest first.", "Each sees the athletes that they may see. Up to today.");
        squad.MapGet("/log/weeks", SquadWeeksAsync).For(Who.Members).Seen("log").With(Scope.LogRead).Named("listSquadLogWeeks", "The weeks of every athlete of the squad.", "A page is of athletes, who are in the squad or have left it; each sees those that they may see.");
    }

    private static async Task<Results<Listed<LogDayReply>, NotFound, ProblemResult>> DaysAsync(
        Guid athlete, [AsParameters] LogSpan span, [AsParameters] Paging paging, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await LogEndpoints.FindAsync(db, visit, athlete, cancellation) is null ? TypedResults.NotFound() : (await ListAsync(db.EntriesOf(visit.Squad!.Id, athlete), span, paging, visit, readings, cancellation)) switch
        {
            (var listed, null) => listed!,
            (_, var problem) => problem,
        };

    private static async Task<Results<Listed<LogDayReply>, ProblemResult>> SquadDaysAsync(
        [AsParameters] LogSpan span, [AsParameters] Paging paging, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await ListAsync(db.Entries.AsNoTracking().Where(entry => entry.SquadId == visit.Squad!.Id), span, paging, visit, readings, cancellation) switch
        {
            (var listed, null) => listed!,
            (_, var problem) => problem,
        };

    private static async Task<(Listed<LogDayReply>? Listed, ProblemResult? Problem)> ListAsync(IQueryable<Entry> entries, LogSpan span, Paging paging, Visit visit, Readings readings, CancellationToken cancellation)
    {
        var (after, problem) = paging.ReadDay(DayList);
        if ((problem ?? span.Problem) is { } refusal)
        {
            return (null, refusal);
        }

        var (from, to) = (span.From ?? DateOnly.MinValue, span.To is { } last && last < visit.Today ? last : visit.Today);
        var found = entries.Where(entry => entry.On >= from && entry.On <= to);
        if (after is (var on, var id))
        {
            found = found.Where(entry => entry.On < on || (entry.On == on && entry.Id.CompareTo(id) < 0));
        }

        var rows = await found.OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.Id).Take(paging.Most + 1).Select(entry => new { Entry = entry, entry.Session!.Title, entry.Session.Text }).ToListAsync(cancellation);
        return (paging.Page(rows, row => LogDayReply.Of(row.Entry, Naming.Of(row.Title, readings.Of(row.Text)), row.Text), row => Paging.After(DayList, row.Entry.On, row.Entry.Id)), null);
    }

    private static async Task<Results<One<LogWeeksReply>, NotFound, ProblemResult>> WeeksAsync(Guid athlete, [AsParameters] LogSpan span, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await LogEndpoints.FindAsync(db, visit, athlete, cancellation) is null)
        {
            return TypedResults.NotFound();
        }

        var (weeks, problem) = WeeksOf(span, visit);
        return problem is not null ? problem : ApiAnswers.One(await LoadAsync(db, visit, athlete, weeks, cancellation));
    }

    private static async Task<Results<Listed<LogWeeksReply>, ProblemResult>> SquadWeeksAsync([AsParameters] LogSpan span, [AsParameters] Paging paging, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        var (after, problem) = paging.ReadId(WeekList);
        var (weeks, wrong) = WeeksOf(span, visit);
        if ((problem ?? wrong) is { } refusal)
        {
            return refusal;
        }

        var squad = visit.Squad!.Id;
        var athletes = await db.Athletes.AsNoTracking().Where(row => row.SquadId == squad && (after == null || row.Id > after)).OrderBy(row => row.Id).Take(paging.Most + 1).Select(row => row.Id).ToListAsync(cancellation);
        var replies = new List<LogWeeksReply>();
        foreach (var athlete in athletes)
        {
            replies.Add(await LoadAsync(db, visit, athlete, weeks, cancellation));
        }

        return paging.Page(replies, reply => reply, reply => Paging.After(WeekList, reply.Athlete.ToString()));
    }

    private static async Task<LogWeeksReply> LoadAsync(TracksideDb db, Visit visit, Guid athlete, (DateOnly From, DateOnly To) weeks, CancellationToken cancellation)
    {
        var view = await LogWeeksView.LoadAsync(db.EntriesOf(visit.Squad!.Id, athlete), weeks.From, weeks.To, visit, cancellation);
        return new(athlete, view.WithoutPoints, [.. view.Weeks.Select(week => new LogWeekReply(week.FirstDay, KindMetres.Of([.. week.ByKind.Select(distance => (double)distance.Metres)]), Rounded(week.LongLoad), Rounded(week.ShortLoad)))]);
    }

    private static ((DateOnly From, DateOnly To) Weeks, ProblemResult? Problem) WeeksOf(LogSpan span, Visit visit)
    {
        if (span.Problem is { } problem)
        {
            return (default, problem);
        }

        var to = span.To ?? visit.Today;
        var from = span.From ?? to.AddDays(-7 * (UsualWeeks - 1));
        return to.DayNumber - from.DayNumber > 7 * MostWeeks ? (default, ProblemResult.At(ProblemKinds.BadParameter, "from", "'from' is at most ten years before 'to'.")) : ((from, to), null);
    }

    private static double? Rounded(double? load) => load is { } known ? Math.Round(known, 1) : null;
}

/// <summary>From which day to which.</summary>
public sealed record LogSpan(
    [property: Microsoft.AspNetCore.Mvc.FromQuery(Name = "from"), Description("The first day, as in 2026-05-18.")] DateOnly? From,
    [property: Microsoft.AspNetCore.Mvc.FromQuery(Name = "to"), Description("The last day; today where it is left out.")] DateOnly? To)
{
    internal ProblemResult? Problem => ListPages.ProblemOfDays(From, To);
}

/// <summary>One session in an athlete's log.</summary>
public sealed record LogDayReply(
    [property: Description("The session.")] Guid Session,
    [property: Description("Whose it is.")] Guid Athlete,
    [property: Description("The day.")] DateOnly On,
    [property: Description("What the session is called.")] string Name,
    [property: Description("As the coach wrote it.")] string Text,
    [property: Description("The kinds of work, the largest first.")] IReadOnlyList<string> Kinds,
    [property: Description("Metres with a time, in each of the five kinds.")] KindMetres Metres,
    [property: Description("How many reps have a time.")] int TimedReps,
    [property: Description("The load in intensity points; null where it cannot be told.")] double? Points,
    [property: Description("How hard it was, from 0 to 10; null where it is not said.")] decimal? Exertion,
    [property: Description("How it felt, from 1 (awful) to 5 (great); null where it is not said.")] int? Feel,
    [property: Description("Hours slept the night before; null where it is not said.")] decimal? Sleep,
    [property: Description("Soreness from 0 to 10; null where it is not said.")] int? Soreness,
    [property: Description("How it ended.")] Outcome Outcome,
    [property: Description("The note; empty where there is none.")] string Note)
{
    internal static LogDayReply Of(Entry entry, string name, string text) => new(
        entry.SessionId, entry.AthleteId, entry.On, name, text, [.. KindNames.In(entry.Kinds, Speech.English).Split(", ", StringSplitOptions.RemoveEmptyEntries)],
        KindMetres.Of(Volumes.ByKind(entry.ZoneMetres)), entry.TimedReps, entry.Points is { } points ? Math.Round(points, 1) : null, entry.Exertion, entry.Feel, entry.Sleep, entry.Soreness, entry.Outcome, entry.Note);
}

/// <summary>How far was run of each of the five kinds that the log tells apart, and of all.</summary>
public sealed record KindMetres(
    [property: Description("Easy running, in metres.")] double EasyRunning,
    [property: Description("Basic stamina, in metres.")] double BasicStamina,
    [property: Description("Specific stamina, in metres.")] double SpecificStamina,
    [property: Description("Specific speed, in metres.")] double SpecificSpeed,
    [property: Description("Speed endurance and basic speed, in metres.")] double Speed,
    [property: Description("All of it, in metres.")] double All)
{
    internal static KindMetres Of(IReadOnlyList<double> byKind) => new(byKind[0], byKind[1], byKind[2], byKind[3], byKind[4], byKind.Sum());
}

/// <summary>The weeks of an athlete.</summary>
public sealed record LogWeeksReply(
    [property: Description("Whose they are.")] Guid Athlete,
    [property: Description("How many sessions with timed work have no points, and so are missing in the load.")] int WithoutPoints,
    [property: Description("The weeks, in their order.")] IReadOnlyList<LogWeekReply> Weeks);

/// <summary>A week of an athlete.</summary>
public sealed record LogWeekReply(
    [property: Description("The day on which it begins.")] DateOnly From,
    [property: Description("Metres with a time, in each of the five kinds.")] KindMetres Metres,
    [property: Description("The load of the last 42 days at its end, in points a day; null where it is not known.")] double? LongLoad,
    [property: Description("The load of the last 7 days at its end, in points a day; null where it is not known.")] double? ShortLoad);
