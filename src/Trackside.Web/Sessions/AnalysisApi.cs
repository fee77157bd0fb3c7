using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Trackside.Telling.Json;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>What a session meant for one athlete, for programs.</summary>
internal static class AnalysisApi
{
    public static void MapAnalysisApi(this IEndpointRouteBuilder routes) => routes.MapApi().MapSquad("sessions").WithTags("Results")
        .MapGet("/sessions/{session:guid}/athletes/{athlete:guid}/analysis", GetAsync).For(Who.Members).Seen(Audit.Results).With(Scope.ResultsRead)
        .Named("getAnalysis", "What a session meant for one athlete: how it went, what it was, what it cost.", "The object that `trackside analyse --json` prints (docs/analysis.schema.json), of what was recorded and of the athlete's performances. Its source is the session's id.")
        .AnswersBy("analysis", AnalysisJson.Schema);

    private static async Task<Results<OneText, NotFound>> GetAsync(Guid session, Guid athlete, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation)
    {
        if (await OpenSession.FindAsync(db, readings, visit.Squad!.Id, session, cancellation) is not { } open || open.Athletes.FirstOrDefault(one => one.Id == athlete) is not { } runner)
        {
            return TypedResults.NotFound();
        }

        var ran = open.RanBy(athlete);
        var analysed = new Analysed(session.ToString(), open.Reading, ran.Analysis, ran.Cost, open.Profiles.GetValueOrDefault(athlete))
        {
            Title = open.Row.Title.Length > 0 ? open.Row.Title : open.Reading.Title,
            Athlete = runner.Name,
            Date = open.Row.On,
        };
        return new OneText(Encoding.UTF8.GetBytes(AnalysisJson.Of(analysed)));
    }
}
