using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Charts;
using Trackside.Telling;
using Trackside.Telling.Drawings;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>A log's tables and drawings as files to take away.</summary>
internal static class LogFiles
{
    private const int FileWidth = 960;
    private const int WeeksOfTrend = 52;

    public static void MapLogFiles(this IEndpointRouteBuilder squad)
    {
        squad.MapGet("/athletes/{athlete:guid}/log.csv", Days).For(Who.Members).Seen("log", AuditDeed.TookOut);
        squad.MapGet(LogEndpoints.Path + "/weeks.svg", DrawWeeks).For(Who.Members).Seen("log", AuditDeed.TookOut);
        squad.MapGet(LogEndpoints.Path + "/weeks.csv", ListWeeks).For(Who.Members).Seen("log", AuditDeed.TookOut);
        squad.MapGet(LogEndpoints.Path + "/bests.svg", DrawBests).For(Who.Members).Seen("log", AuditDeed.TookOut);
        squad.MapGet(LogEndpoints.Path + "/bests.csv", ListBests).For(Who.Members).Seen("log", AuditDeed.TookOut);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Days(Guid athlete, TracksideDb db, Visit visit, Readings readings, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await LogEndpoints.FindAsync(db, visit, athlete, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var today = visit.Today;
        var entries = await db.EntriesOf(visit.Squad!.Id, athlete).Where(entry => entry.On <= today).OrderBy(entry => entry.On).ThenBy(entry => entry.Id)
            .Select(entry => new { entry.On, entry.Session!.Title, entry.Session.Text, entry.Kinds, entry.ZoneMetres, entry.TimedReps, entry.Points, entry.Exertion, entry.Feel, entry.Sleep, entry.Soreness, entry.Outcome, entry.Note })
            .ToListAsync(cancellation);
        var names = KindsOfZones.NamesOf(ZoneWords.VocabularyIn(visit.Speech));
        return Csv.File(
            says["Log of {0}", row.Name],
            [
                says["Day"], says["Session"], says["As written"], says["Kinds of work"], says["Timed reps"], .. names.Select(name => says["{0} in metres", name].Value),
                says["Load in points"], says["Exertion"], says["Feel"], says["Hours slept"], says["Soreness"], says["Ended"], says["Note"],
            ],
            entries.Select(entry => (IReadOnlyList<object?>)
            [
                entry.On, Naming.Of(entry.Title, readings.Of(entry.Text)), entry.Text, KindNames.In(entry.Kinds, visit.Speech), entry.TimedReps,
                .. Volumes.ByKind(entry.ZoneMetres).Select(metres => (object?)metres),
                entry.Points is { } points ? Math.Round(points, 1) : null, entry.Exertion, entry.Feel, entry.Sleep, entry.Soreness,
                entry.Outcome switch { Outcome.DidNotFinish => "DNF", Outcome.DidNotStart => "DNS", _ => null }, entry.Note,
            ]));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> DrawWeeks(
        Guid athlete, int? year, string? until, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await LogEndpoints.FindAsync(db, visit, athlete, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var (from, to) = Span(year, until, visit);
        var weeks = await LogWeeksView.LoadAsync(db.EntriesOf(visit.Squad!.Id, athlete), from, to, visit, cancellation);
        var title = says["{0}, {1} to {2}", row.Name, visit.Day(from), visit.Day(to)].Value;
        return Drawn.File(weeks.Draw(title, says["points a day"], visit, new ChartStyle { Id = "weeks", Width = FileWidth }).Svg, $"{row.Name} {LogDays.Text(from)} {says["Weeks"].Value}");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ListWeeks(
        Guid athlete, int? year, string? until, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await LogEndpoints.FindAsync(db, visit, athlete, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var (from, to) = Span(year, until, visit);
        var weeks = await LogWeeksView.LoadAsync(db.EntriesOf(visit.Squad!.Id, athlete), from, to, visit, cancellation);
        var table = weeks.Draw("", says["points a day"], visit, new ChartStyle()).Table;
        return Csv.File($"{row.Name} {LogDays.Text(from)} {says["Weeks"].Value}", table.Header, table.Rows.Select(cells => (IReadOnlyList<object?>)[.. cells]));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> DrawBests(
        Guid athlete, string? length, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await LogEndpoints.FindAsync(db, visit, athlete, cancellation) is not { } row || await BestsView.LoadAsync(db, athlete, length, cancellation) is not { Length: { } shown } bests)
        {
            return TypedResults.NotFound();
        }

        return Drawn.File(bests.Draw(says["{0}, {1} in training", row.Name, shown.ToString()], visit, new ChartStyle { Id = "bests", Width = FileWidth }).Svg, $"{row.Name} {shown.ToString()} {says["bests"].Value}");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ListBests(
        Guid athlete, string? length, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await LogEndpoints.FindAsync(db, visit, athlete, cancellation) is not { } row || await BestsView.LoadAsync(db, athlete, length, cancellation) is not { Length: { } shown } bests)
        {
            return TypedResults.NotFound();
        }

        return Csv.File(
            $"{row.Name} {shown.ToString()} {says["bests"].Value}",
            [says["Day"], says["Best"], says["Seconds"], says["Mean in seconds"], says["Reps"]],
            bests.Days.Select(day => (IReadOnlyList<object?>)[day.On, visit.Time(day.Best), day.Best.TotalSeconds, day.Mean.TotalSeconds, day.Count]));
    }

    private static (DateOnly From, DateOnly To) Span(int? year, string? until, Visit visit)
    {
        var last = LogDays.Read(until) ?? visit.Today;
        return year is { } whole and >= 1900 and <= 2200
            ? (new(whole, 1, 1), whole == visit.Today.Year ? visit.Today : new(whole, 12, 31))
            : (last.AddDays(-7 * (WeeksOfTrend - 1)), last);
    }
}
