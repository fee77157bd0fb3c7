using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>Races and time trials: written down by pasting lines, changed, taken out, taken away as a table.</summary>
internal static class PerformanceEndpoints
{
    private const int MostLines = 500;

    public static void MapPerformances(this IEndpointRouteBuilder squad, string path)
    {
        squad.MapPost(path + "/performances", Add).For(Who.Coaches);
        squad.MapPost(path + "/performances/{id:guid}", Change).For(Who.Coaches);
        squad.MapPost(path + "/performances/{id:guid}/delete", TakeOut).For(Who.Coaches);
        squad.MapGet(path + "/performances.csv", List).For(Who.Members).Seen("races", AuditDeed.TookOut);
        squad.MapGet(path + "/records.csv", ListRecords).For(Who.Members).Seen("races", AuditDeed.TookOut);
    }

    /// <summary>Adds the lines that can be read. Those that cannot stay in the box, each with its problem.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AthletePage>, NotFound>> Add(
        Guid athlete, IFormCollection form, TracksideDb db, Visit visit, HttpContext http, TimeProvider clock, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (!await db.Athletes.AnyAsync(row => row.Id == athlete && row.SquadId == visit.Squad!.Id, cancellation))
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Of(form);
        var lines = typed["lines"].Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        List<string> left = [], problems = [];
        foreach (var line in lines.Take(MostLines))
        {
            var (row, problem) = PerformanceText.Read(line, visit, says);
            if (row is null)
            {
                left.Add(line);
                problems.Add(says["Line {0}: {1}", left.Count, problem!]);
                continue;
            }

            db.Add(new StoredPerformance { SquadId = visit.Squad!.Id, AthleteId = athlete, Text = row.Text, On = row.On, Note = row.Note, CreatedAt = clock.GetUtcNow() });
        }

        left.AddRange(lines.Skip(MostLines));
        await db.SaveChangesAsync(cancellation);
        if (left.Count == 0 && lines.Length > 0)
        {
            return Answers.To(AthleteEndpoints.AddressOf(visit, athlete) + "?done=added#performances");
        }

        var again = Typed.Nothing;
        again["lines"] = string.Join('\n', left);
        again.Refuse("lines", lines.Length == 0 ? says["Write a race and its time, as in '1500 3:39.45 2018-05-17'."]
            : lines.Length > MostLines ? says["At most {0} lines at once; the others still stand here.", MostLines]
            : string.Join(' ', problems));
        return AthleteEndpoints.Page(http, (await AthleteView.FindAsync(db, visit, athlete, cancellation))!, new() { Lines = again, Done = lines.Length > left.Count ? says["{0} added.", lines.Length - left.Count].Value : null }, isRefused: true);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AthletePage>, NotFound>> Change(
        Guid athlete, Guid id, IFormCollection form, TracksideDb db, Visit visit, HttpContext http, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await db.Performances.SingleOrDefaultAsync(one => one.Id == id && one.AthleteId == athlete && one.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Of(form);
        var (read, problem) = PerformanceText.Read(typed["line"].Trim(), visit, says);
        if (read is null)
        {
            typed.Refuse("line", problem!);
            return AthleteEndpoints.Page(http, (await AthleteView.FindAsync(db, visit, athlete, cancellation))!, new() { Editing = id, Line = typed }, isRefused: true);
        }

        (row.Text, row.On, row.Note) = (read.Text, read.On, read.Note.Length > 0 ? read.Note : row.Note);
        await db.SaveChangesAsync(cancellation);
        return Answers.To(AthleteEndpoints.AddressOf(visit, athlete) + "?done=changed#performances");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> TakeOut(Guid athlete, Guid id, IFormCollection form, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await db.Performances.SingleOrDefaultAsync(one => one.Id == id && one.AthleteId == athlete && one.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        db.Remove(row);
        await db.SaveChangesAsync(cancellation);
        return Answers.To($"{AthleteEndpoints.AddressOf(visit, athlete)}?out={Uri.EscapeDataString(row.Text)}#performances");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> List(Guid athlete, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await AthleteView.FindAsync(db, visit, athlete, cancellation) is not { } view)
        {
            return TypedResults.NotFound();
        }

        return Csv.File(
            $"{view.Athlete.Name} {says["Performances"]}",
            [says["Day"], says["Race"], says["Distance in metres"], says["Time"], says["Seconds"], says["Run indoors"], says["Hand-timed"], says["Wind"], says["Altitude"], says["Note"], says["As written"]],
            view.Performances.Select(one => new object?[]
            {
                one.Row.On,
                one.Said is { } said ? Telling.InWords.Race(said.Distance, visit.Speech) : null,
                one.Said?.Distance.Metres,
                one.Said is { } timed ? visit.Time(timed.Time) : null,
                one.Said?.Time.TotalSeconds,
                one.Said is { IsIndoor: true } ? says["yes"].Value : null,
                one.Said is { IsHandTimed: true } ? says["yes"].Value : null,
                one.Said?.Wind,
                one.Said?.Altitude,
                one.Row.Note,
                one.Row.Text,
            }));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ListRecords(Guid athlete, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await AthleteView.FindAsync(db, visit, athlete, cancellation) is not { } view)
        {
            return TypedResults.NotFound();
        }

        var rows = view.Records.Races.Select(record => (Kind: says["racing"].Value, Record: record)).Concat(view.Records.Training.Select(record => (Kind: says["training"].Value, Record: record)));
        return Csv.File(
            $"{view.Athlete.Name} {says["Records"]}",
            [says["Kind"], says["Distance in metres"], says["Best"], says["Seconds"], says["Day"], says["Best of {0}", view.Records.Season], says["Seconds"], says["Day"], says["How often"]],
            rows.Select(row => new object?[]
            {
                row.Kind,
                row.Record.Distance.Metres,
                visit.Time(row.Record.OfLife.Time),
                row.Record.OfLife.Time.TotalSeconds,
                row.Record.OfLife.On,
                row.Record.OfSeason is { } best ? visit.Time(best.Time) : null,
                row.Record.OfSeason?.Time.TotalSeconds,
                row.Record.OfSeason?.On,
                row.Record.Count,
            }));
    }
}
