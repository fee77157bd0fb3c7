using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>All sessions of a squad, and the search among them.</summary>
internal static class SessionListEndpoints
{
    private const int PerPage = 40;

    public static void MapSessionList(this IEndpointRouteBuilder routes) => routes.MapSquad("sessions").MapGet("/sessions", List).For(Who.Members);

    private static async Task<RazorComponentResult<SessionListPage>> List(
        TracksideDb db, Visit visit, Readings readings, [FromQuery] string? q, [FromQuery] string? kind, [FromQuery] string? from, [FromQuery] string? to, [FromQuery] int? page, CancellationToken cancellation)
    {
        var squad = visit.Squad!.Id;
        var sessions = db.Sessions.Where(session => session.SquadId == squad && session.OwnAthleteId == null);
        var typed = Typed.Nothing;
        (typed["q"], typed["kind"], typed["from"], typed["to"]) = (q ?? "", kind ?? "", from ?? "", to ?? "");
        var isSearch = new[] { q, kind, from, to }.Any(part => !string.IsNullOrWhiteSpace(part));
        if (DayOf(from) is { } first)
        {
            sessions = sessions.Where(session => session.On >= first);
        }

        if (DayOf(to) is { } last)
        {
            sessions = sessions.Where(session => session.On <= last);
        }

        if (!string.IsNullOrWhiteSpace(kind))
        {
            sessions = sessions.Where(session => session.Kinds.Contains(kind));
        }

        var alike = await AlikeAsync(db, readings, visit, q, cancellation);
        var found = SessionRow.Holding(sessions, q ?? "");
        var skipped = (Math.Clamp(page ?? 1, 1, 100_000) - 1) * PerPage;
        var rows = await SessionRow.ListAsync(db, found.OrderByDescending(session => session.On).ThenByDescending(session => session.Id).Skip(skipped).Take(PerPage + 1), cancellation);
        return Answers.Page<SessionListPage>(new
        {
            Typed = typed,
            Rows = rows.Take(PerPage).ToList(),
            Alike = alike,
            IsSearch = isSearch,
            Number = Math.Max(1, page ?? 1),
            HasMore = rows.Count > PerPage,
        });
    }

    // Shorthand in the search box also finds the same workout written in other words, and the like.
    private static async Task<IReadOnlyList<AlikeSession>> AlikeAsync(TracksideDb db, Readings readings, Visit visit, string? words, CancellationToken cancellation) =>
        words is { Length: > 2 and <= 500 } && words.Any(char.IsAsciiDigit)
            ? await db.LikeAsync(readings, visit.Squad!.Id, readings.Of(words).Workout, DateOnly.MaxValue, 12, cancellation)
            : [];

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
