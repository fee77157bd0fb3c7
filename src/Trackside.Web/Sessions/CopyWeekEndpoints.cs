using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>Copying a week of sessions to another week: what will be made is shown first.</summary>
internal static class CopyWeekEndpoints
{
    private const int DaysOfWeek = 7;

    public static void MapCopyWeek(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/sessions/copy-week", Look).For(Who.Coaches);
        squad.MapPost("/sessions/copy-week", Copy).For(Who.Coaches);
    }

    private static async Task<RazorComponentResult<CopyWeekPage>> Look(TracksideDb db, Visit visit, [FromQuery] string? from, [FromQuery] string? to, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Nothing;
        (typed["from"], typed["to"]) = (from ?? Paths.Iso(visit.WeekOf(visit.Today).AddDays(-DaysOfWeek)), to ?? Paths.Iso(visit.WeekOf(visit.Today)));
        return Answers.Page<CopyWeekPage>(await PageAsync(typed, db, visit, says, cancellation));
    }

    private static async Task<Results<RazorComponentResult<CopyWeekPage>, RedirectHttpResult>> Copy(
        IFormCollection form, TracksideDb db, Visit visit, Readings readings, TimeProvider clock, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var week = await WeekAsync(typed, db, visit, says, cancellation);
        var chosen = week.Where(session => typed.All("session").Contains(session.Id.ToString())).ToList();
        if (typed.IsGood && chosen.Count == 0)
        {
            typed.Refuse("session", says["Tick at least one session."]);
        }

        if (!typed.IsGood)
        {
            return Answers.Refused<CopyWeekPage>(await PageAsync(typed, db, visit, says, cancellation));
        }

        var days = ShiftOf(typed, visit);
        var ids = chosen.Select(session => session.Id).ToArray();
        var entries = await db.Entries.AsNoTracking().Where(entry => ids.Contains(entry.SessionId)).Select(entry => new { entry.SessionId, entry.AthleteId }).ToListAsync(cancellation);
        var squad = await db.Athletes.Where(athlete => athlete.SquadId == visit.Squad!.Id && athlete.LeftAt == null).Select(athlete => athlete.Id).ToListAsync(cancellation);
        foreach (var session in chosen)
        {
            var copy = new StoredSession
            {
                SquadId = session.SquadId,
                On = session.On.AddDays(days),
                Title = session.Title,
                Text = session.Text,
                SharedNote = session.SharedNote,
                IsForEveryone = session.IsForEveryone,
                WrittenBy = visit.Viewer.AccountId,
                WrittenAt = clock.GetUtcNow(),
            };
            copy.Take(readings.Of(copy.Text).Workout);
            db.Add(copy);
            var runners = session.IsForEveryone ? squad : [.. entries.Where(entry => entry.SessionId == session.Id && squad.Contains(entry.AthleteId)).Select(entry => entry.AthleteId)];
            db.AddRange(runners.Select(athlete => new Entry { SquadId = copy.SquadId, SessionId = copy.Id, AthleteId = athlete, On = copy.On }));
        }

        await db.SaveChangesAsync(cancellation);
        return Answers.To(Paths.All(visit));
    }

    private static int ShiftOf(Typed typed, Visit visit) =>
        visit.WeekOf(DateOnly.ParseExact(typed["to"], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).DayNumber
        - visit.WeekOf(DateOnly.ParseExact(typed["from"], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).DayNumber;

    private static async Task<IReadOnlyList<StoredSession>> WeekAsync(Typed typed, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var from = typed.Day("from", says["Write a day of the week to copy, as in 2026-05-18."]);
        var to = typed.Day("to", says["Write a day of the week to copy into, as in 2026-05-25."]);
        if (from is not { } first || to is null)
        {
            return [];
        }

        var (start, end) = (visit.WeekOf(first), visit.WeekOf(first).AddDays(DaysOfWeek));
        return await db.Sessions.AsNoTracking().Where(session => session.SquadId == visit.Squad!.Id && session.OwnAthleteId == null && session.On >= start && session.On < end)
            .OrderBy(session => session.On).ToListAsync(cancellation);
    }

    private static async Task<object> PageAsync(Typed typed, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var week = await WeekAsync(typed, db, visit, says, cancellation);
        return new { Typed = typed, Week = week, Shift = typed.IsGood || week.Count > 0 ? ShiftOf(typed, visit) : 0 };
    }
}
