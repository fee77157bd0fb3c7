using Microsoft.AspNetCore.Http.Features;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>Tells the marks of a session as server-sent events: those that are there, and then each as it comes, until who watches goes, or the server stops.</summary>
/// <remarks>While it waits it holds no connection to the database.</remarks>
internal sealed class MarkStream(Guid session, Sight sight, TimingRight right, Guid? key, long after) : IResult
{
    // A stream that no key opened ends before long and is asked for again: whether they may is found out anew.
    private static readonly TimeSpan WithoutKey = TimeSpan.FromMinutes(1);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var watchers = services.GetRequiredService<Watchers>();
        var watcher = await watchers.JoinAsync(session, right, key, httpContext.RequestAborted);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, watcher.Over, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        if (key is null)
        {
            ends.CancelAfter(WithoutKey);
        }

        try
        {
            await BeginAsync(httpContext, services.GetRequiredService<TimeProvider>(), ends.Token);
            var told = await CatchUpAsync(httpContext, services.GetRequiredService<IServiceScopeFactory>(), watcher.From, ends.Token);
            await foreach (var telling in watcher.ToldAsync(ends.Token))
            {
                await SendAsync(httpContext, telling.BytesFor(sight, told), ends.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // They went, or it is over for them.
            if (watcher.Over.IsCancellationRequested)
            {
                // Who did not take what was sent does not take an end either.
                httpContext.Abort();
            }
        }
        finally
        {
            watchers.Leave(watcher);
        }
    }

    private static async Task BeginAsync(HttpContext http, TimeProvider clock, CancellationToken cancellation)
    {
        var response = http.Response;
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = "text/event-stream";
        (response.Headers.CacheControl, response.Headers["X-Accel-Buffering"]) = ("no-store", "no");
        await SendAsync(http, LiveEvents.Beat(clock.GetUtcNow()).BytesFor(WholeSight.Instance, 0), cancellation);
    }

    // What was there before they came is read by themselves, a page at a time.
    private async Task<long> CatchUpAsync(HttpContext http, IServiceScopeFactory scopes, long until, CancellationToken cancellation)
    {
        // Who has numbers that were never given read them from a store that was put back: they are told everything.
        var from = after > until ? 0 : after;
        for (var read = sight.Remembers ? 0 : from; read < until;)
        {
            IReadOnlyList<MarkRow> rows;
            await using (var scope = scopes.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();

                // The server itself: that they may was found out, and the sight says what of it.
                db.Viewer = Viewer.Server;
                rows = await MarkRow.ReadAsync(db, session, read, MarkRow.Page, cancellation);
            }

            var bytes = LiveEvents.BytesOf([.. rows.TakeWhile(row => row.Number <= until)], sight, from);
            if (bytes.Length > 0)
            {
                await SendAsync(http, bytes, cancellation);
            }

            read = rows.Count < MarkRow.Page ? until : rows[^1].Number;
        }

        return until;
    }

    private static async Task SendAsync(HttpContext http, byte[] bytes, CancellationToken cancellation)
    {
        if (bytes.Length > 0)
        {
            await http.Response.Body.WriteAsync(bytes, cancellation);
            await http.Response.Body.FlushAsync(cancellation);
        }
    }
}
