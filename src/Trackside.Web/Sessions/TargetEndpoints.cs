using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>Everyone's targets as rep times: to change, to print, and as a table for other programs.</summary>
internal static class TargetEndpoints
{
    public static void MapTargets(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/sessions/{id:guid}/targets", Show).For(Who.Members).Seen(Audit.Results);
        squad.MapGet("/sessions/{id:guid}/targets.csv", Targets).For(Who.Members).Seen(Audit.Results, AuditDeed.TookOut);
        squad.MapGet("/sessions/{id:guid}/results.csv", Outcomes).For(Who.Members).Seen(Audit.Results, AuditDeed.TookOut);
    }

    private static async Task<Results<RazorComponentResult<TargetPage>, NotFound>> Show(Guid id, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is { } open ? Answers.Page<TargetPage>(new { Open = open }) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Targets(Guid id, TracksideDb db, Visit visit, Readings readings, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is not { } open)
        {
            return TypedResults.NotFound();
        }

        IReadOnlyList<string> header = [says["Athlete"], .. open.Reps.Select(rep => $"{rep.Number.ToString(CultureInfo.InvariantCulture)} {rep.Name}")];
        var rows = open.Athletes.Select(athlete => (IReadOnlyList<object?>)[athlete.Name, .. open.Reps.Select(rep => open.TargetOf(athlete.Id, rep).Time?.ToString() ?? "")]);
        return Csv.File(says["Targets of {0}", Paths.Iso(open.Row.On)], header, rows);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Outcomes(Guid id, TracksideDb db, Visit visit, Readings readings, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is not { } open)
        {
            return TypedResults.NotFound();
        }

        var numbers = Enumerable.Range(1, open.Reps.Length + open.Extra).ToArray();
        IReadOnlyList<string> header =
        [
            says["Athlete"], .. numbers.Select(number => number <= open.Reps.Length ? $"{number.ToString(CultureInfo.InvariantCulture)} {open.Reps[number - 1].Name}" : says["extra"].Value),
            says["RPE"], says["Feel"], says["Sleep"], says["Sore"], says["Note"],
        ];
        var rows = open.Athletes.Select(athlete => (Athlete: athlete, Entry: open.EntryOf(athlete.Id))).Select(row => (IReadOnlyList<object?>)
        [
            row.Athlete.Name, .. numbers.Select(number => open.ResultOf(row.Athlete.Id, number) is { } result ? SplitCell.TextOf(result, number > open.Reps.Length) : ""),
            Number(row.Entry?.Exertion), Number(row.Entry?.Feel), Number(row.Entry?.Sleep), Number(row.Entry?.Soreness), row.Entry?.Note ?? "",
        ]);
        return Csv.File(says["Results of {0}", Paths.Iso(open.Row.On)], header, rows);
    }

    private static string Number(decimal? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";
}
