using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Notation.Readings;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>"Read this": a post or a line of results is pasted, shown on its reps, and recorded when it is right.</summary>
internal static class ReadThisEndpoints
{
    public static void MapReadThis(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/sessions/{id:guid}/read", Ask).For(Who.Coaches);
        squad.MapPost("/sessions/{id:guid}/read", Take).For(Who.Coaches);
    }

    private static async Task<Results<RazorComponentResult<ReadThisPage>, NotFound>> Ask(Guid id, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation)
    {
        if (await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is not { } open)
        {
            return TypedResults.NotFound();
        }

        // A session that was pasted as a post has its results in its own text.
        var typed = Typed.Nothing;
        typed["text"] = AskedReps.ResultsOf(open.Reading).Any() ? open.Row.Text : "";
        typed["athlete"] = Named(open, open.Reading)?.Id.ToString() ?? (open.Athletes.Count == 1 ? open.Athletes[0].Id.ToString() : "");
        return Answers.Page<ReadThisPage>(new { Open = open, Typed = typed, Found = ResultText.Read(open, typed["text"], readings) });
    }

    private static async Task<Results<RazorComponentResult<ReadThisPage>, RazorComponentResult<RecordPage>, RedirectHttpResult, NotFound>> Take(
        Guid id, IFormCollection form, TracksideDb db, Visit visit, Readings readings, Recording recording, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is not { } open)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Of(form);
        if (typed["text"].Length > StoredSession.TextLength)
        {
            typed.Refuse("text", says["A text has at most {0} letters; this one has {1}.", StoredSession.TextLength, typed["text"].Length]);
        }

        var found = ResultText.Read(open, typed.IsGood ? typed["text"] : "", readings);
        if (typed["athlete"].Length == 0)
        {
            typed["athlete"] = Named(open, found.Reading)?.Id.ToString() ?? "";
        }

        if (found.Lines.Count == 0)
        {
            typed.Refuse("text", says["No results were found. Paste them as in '72.4, 71.9, 73.0', or the whole post."]);
        }

        if (typed["do"] != "record" || !typed.IsGood || open.Athletes.FirstOrDefault(athlete => athlete.Id.ToString() == typed["athlete"]) is not { } runner)
        {
            if (typed["do"] == "record" && typed.IsGood)
            {
                typed.Refuse("athlete", says["Say who ran it."]);
            }

            return typed.IsGood ? Answers.Page<ReadThisPage>(new { Open = open, Typed = typed, Found = found }) : Answers.Refused<ReadThisPage>(new { Open = open, Typed = typed, Found = found });
        }

        var changes = found.Lines.Select(line => new TypedChange(Guid.CreateVersion7(), runner.Id, new CellField(CellKind.Rep, line.Number).ToString(), line.Text, null)).ToList();
        var (_, answers) = await recording.RecordAsync(id, changes, cancellation);
        var refused = answers.Where(answer => answer.State != "applied").ToList();
        return refused.Count == 0
            ? Answers.To(Paths.Athlete(visit, id, runner.Id))
            : Answers.Refused<RecordPage>(new { Open = (await OpenSession.FindAsync(db, readings, visit.Squad.Id, id, cancellation))!, Refused = refused });
    }

    private static Athlete? Named(OpenSession open, Reading reading) =>
        reading.Athlete is { } name ? open.Athletes.FirstOrDefault(athlete => string.Equals(athlete.Name, name, StringComparison.OrdinalIgnoreCase)) : null;
}
