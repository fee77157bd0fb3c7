using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>A session being timed, for phones and programs.</summary>
internal static class TimingApi
{
    private const int MostRead = 1_000;
    private const string LastEventId = "Last-Event-ID";

    private const string HowToSend = """
        A mark is one press at the track, or the correction of one; docs/timing.md says what stands in it. Its `id` is made by the phone: sent twice, in any order, a week late, it is kept once.
        Each is answered by itself: it is among `known`, or among `refused` with the field and the reason. A key may send 120 times and 6,000 marks a minute.
        """;

    private const string HowToFollow = """
        With `Accept: text/event-stream` the marks are told as they come. `event: mark` has the number of the mark as its `id` and `{ "number", "mark" }` as its `data`; `event: beat` has the server's clock, `{ "server": 1764100000000 }`, at once and every 15 s.
        Who asks again sends `Last-Event-ID` (as browsers do by themselves) or `?after=`. Who cannot keep up is let go, and asks again.
        """;

    public static void MapTimingApi(this IEndpointRouteBuilder routes)
    {
        var timings = routes.MapApi().MapGroup("/timings/{session:guid}").WithTags("Timing");
        timings.MapGet("", GetAsync).For(Who.Timers).Seen("timing").With(Scope.TimingsRead)
            .Named("getTiming", "What a phone needs to time a session: its words, who runs it, and what they aim at.", "A timing has the id of its session.");
        timings.MapGet("/marks", ListAsync).For(Who.Timers).Seen("timing").With(Scope.TimingsRead)
            .Streams("Server-sent events: `mark` and `beat`.")
            .Named("listMarks", "The marks of a timing, in the order in which they came; or as events, as they come.", HowToFollow);
        timings.MapPost("/marks", SendAsync).For(Who.Timers).With(Scope.TimingsWrite).Named("sendMarks", "Send marks.", HowToSend)
            .Example("""{ "marks": [{ "id": "0196f0d2-0000-7000-8000-000000000101", "device": "0196f0d2-0000-7000-8000-000000000102", "sequence": 1, "reading": { "life": "0196f0d2-0000-7000-8000-000000000103", "steady": 5000, "wall": 1764100000000 }, "kind": "started", "athletes": ["0196f0d2-0000-7000-8000-000000000001"], "rep": { "number": 1 } }] }""");
    }

    private static async Task<Results<Ok<TimingReply>, NotFound>> GetAsync(Guid session, TracksideDb db, Visit visit, Plans plans, CancellationToken cancellation) =>
        await Timed.FindAsync(session, db, visit, cancellation) is { } timed ? TypedResults.Ok(await plans.OfAsync(timed, cancellation)) : TypedResults.NotFound();

    private static async Task<Results<Ok<MarksReply>, NotFound, ProblemResult>> SendAsync(
        Guid session, MarksRequest request, TracksideDb db, Visit visit, MarkIntake intake, TimeProvider clock, HttpContext http, CancellationToken cancellation)
    {
        if (await Timed.FindAsync(session, db, visit, cancellation) is not { } timed)
        {
            return TypedResults.NotFound();
        }

        var fields = new FieldProblems();
        if (request.Marks is not { Count: > 0 and <= MarkIntake.MostAtOnce })
        {
            fields.Add("marks", string.Create(CultureInfo.InvariantCulture, $"Send between 1 and {MarkIntake.MostAtOnce} marks at once."));
        }

        fields.Text("text", request.Text, StoredSession.TextLength);
        if (!fields.IsGood)
        {
            return fields.Refusal;
        }

        if (await intake.TakeAsync(timed, request.Marks!, visit.Key is null ? visit.Viewer.AccountId : null, request.Text) is not { } taken)
        {
            http.Response.Headers.RetryAfter = "60";
            return new ProblemResult(ProblemKinds.TooMany, string.Create(CultureInfo.InvariantCulture, $"A key may send {MarkIntake.MostAMinute} marks a minute. Wait a minute; keep the marks until then."));
        }

        return TypedResults.Ok(new MarksReply(
            taken.Known,
            [.. taken.Refused.Select(mark => new RefusedMarkReply(mark.Index, mark.Id, mark.Field, mark.Problem))],
            clock.GetUtcNow().ToUnixTimeMilliseconds(),
            taken.Number));
    }

    private static async Task<Results<Ok<MarkPage>, NotFound, ProblemResult, MarkStream>> ListAsync(
        Guid session, [FromQuery, Description("The number of the mark after which; from the first where it is left out.")] long? after, TracksideDb db, Visit visit, HttpContext http, CancellationToken cancellation)
    {
        if (after < 0)
        {
            return ProblemResult.At(ProblemKinds.BadParameter, "after", "'after' is the number of a mark, from 0 on.");
        }

        if (await Timed.FindAsync(session, db, visit, cancellation) is not { } timed)
        {
            return TypedResults.NotFound();
        }

        Sight sight = timed.Right switch
        {
            TimingRight.Self => new OwnSight(timed.Athlete!.Value),
            TimingRight.Follow => FollowSight.Instance,
            _ => WholeSight.Instance,
        };
        if (!IsForEvents(http.Request))
        {
            return TypedResults.Ok(await PageAsync(db, session, sight, after ?? 0, cancellation));
        }

        // A browser that asks again by itself repeats the address, and says in the header how far it has come.
        var last = long.TryParse(http.Request.Headers[LastEventId], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new MarkStream(session, sight, timed.Right, timed.Key?.Id, Math.Max(last, after ?? 0));
    }

    private static bool IsForEvents(HttpRequest request) => request.GetTypedHeaders().Accept.Any(type => type.MatchesMediaType("text/event-stream") && type.MediaType != "*/*");

    private static async Task<MarkPage> PageAsync(TracksideDb db, Guid session, Sight sight, long after, CancellationToken cancellation)
    {
        var marks = new List<NumberedMark>();
        for (var read = sight.Remembers ? 0 : after; ;)
        {
            var rows = await MarkRow.ReadAsync(db, session, read, MarkRow.Page, cancellation);
            foreach (var row in rows)
            {
                marks.AddRange(sight.Of(row).Where(_ => row.Number > after).Select(told => new NumberedMark(told.Number, JsonElement.Parse(told.Body))));
            }

            read = rows.Count > 0 ? rows[^1].Number : read;
            if (rows.Count < MarkRow.Page || marks.Count >= MostRead)
            {
                return new(marks, Math.Max(after, read));
            }
        }
    }
}
