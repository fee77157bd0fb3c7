using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Trackside.Benchmarks;

/// <summary>Phones that send, and watchers that are told. The moment of sending stands in the mark itself, so that each watcher knows how long it took.</summary>
internal sealed class WatchersRun(IReadOnlyList<Uri> servers, IReadOnlyList<(Guid Session, string Mark, string Follow)> sessions, int watchers) : IDisposable
{
    private const int MarksAtOnce = 2;
    private const string Steady = "\"steady\":";

    // Before that nothing counts: a server that has just started compiles as it answers.
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Last = TimeSpan.FromSeconds(3);

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue, PooledConnectionLifetime = Timeout.InfiniteTimeSpan }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly ConcurrentBag<double> _many = [];
    private readonly ConcurrentBag<double> _alone = [];
    private readonly ConcurrentBag<double> _answers = [];
    private readonly long _began = Stopwatch.GetTimestamp();
    private bool _isCounted;
    private int _open;
    private int _dropped;
    private int _failed;
    private int _sent;
    private int _due;
    private int _told;

    public async Task<int> RunAsync(TimeSpan every, TimeSpan time, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watching = Enumerable.Range(0, watchers).Select(number => WatchAsync(number, sessions[0], _many, over.Token))
            .Concat(sessions.Select((session, number) => WatchAsync(number, session, _alone, over.Token))).ToList();
        while (Volatile.Read(ref _open) < watching.Count)
        {
            await Task.Delay(50, cancellation);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watchers} watch one session, {sessions.Count} sessions are timed and watched by one each; every phone sends {MarksAtOnce} marks each {every.TotalMilliseconds:0} ms; {servers.Count} process(es)"));
        using var sendingOver = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        sendingOver.CancelAfter(Warm + time);
        var sending = sessions.Select((session, number) => SendAsync(number, session, every, sendingOver.Token)).ToList();
        await Task.Delay(Warm, cancellation);
        Volatile.Write(ref _isCounted, true);
        await Task.WhenAll(sending);
        await Task.Delay(Last, cancellation);
        await over.CancelAsync();
        await Task.WhenAll(watching);
        Console.WriteLine(Line("mark to each of the many watchers", _many));
        Console.WriteLine(Line("mark to the one watcher of each session", _alone));
        Console.WriteLine(Line("answer to who sends", _answers));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_sent} marks sent, {_failed} sendings failed, {_told} of {_due} tellings came, {_dropped} watchers dropped"));
        return _failed == 0 && _dropped == 0 && _told == _due ? 0 : 1;
    }

    public void Dispose() => _client.Dispose();

    private double Now => Stopwatch.GetElapsedTime(_began).TotalMilliseconds;

    private async Task SendAsync(int number, (Guid Session, string Mark, string Follow) to, TimeSpan every, CancellationToken cancellation)
    {
        var device = Guid.CreateVersion7();
        var sequence = 0;

        // Phones do not press all at one moment.
        var due = Now + (every.TotalMilliseconds * number / sessions.Count);
        for (; !cancellation.IsCancellationRequested; due += every.TotalMilliseconds)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, due - Now)), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellation.IsCancellationRequested)
            {
                return;
            }

            var isCounted = Volatile.Read(ref _isCounted);
            var at = Now;
            var marks = string.Join(',', Enumerable.Range(0, MarksAtOnce).Select(_ => MarkAt(device, ++sequence, (long)(isCounted ? at : 0))));
            var isGood = await IsTakenAsync(servers[(number + sequence) % servers.Count], to, $"{{\"marks\":[{marks}]}}");
            if (isCounted)
            {
                _answers.Add(Now - at);
                Interlocked.Add(ref _sent, MarksAtOnce);
                Interlocked.Add(ref _due, isGood ? MarksAtOnce * (number == 0 ? watchers + 1 : 1) : 0);
                Interlocked.Add(ref _failed, isGood ? 0 : 1);
            }
        }
    }

    private static string MarkAt(Guid device, int sequence, long at) => string.Create(
        CultureInfo.InvariantCulture, $"{{\"id\":\"{Guid.CreateVersion7()}\",\"device\":\"{device}\",\"sequence\":{sequence},\"reading\":{{\"life\":\"{device}\",{Steady}{at},\"wall\":1764100000000}},\"kind\":\"finished\"}}");

    private async Task<bool> IsTakenAsync(Uri server, (Guid Session, string Mark, string Follow) to, string body)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, $"/api/v1/timings/{to.Session}/marks")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", to.Mark);
            using var answer = await _client.SendAsync(request, CancellationToken.None);
            var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            return answer.IsSuccessStatusCode && text.Contains("\"refused\":[]", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task WatchAsync(int number, (Guid Session, string Mark, string Follow) of, ConcurrentBag<double> took, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(servers[number % servers.Count], $"/api/v1/timings/{of.Session}/marks"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", of.Follow);
            request.Headers.Accept.ParseAdd("text/event-stream");
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            answer.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
            Interlocked.Increment(ref _open);
            while (await lines.ReadLineAsync(cancellation) is { } line)
            {
                if (line.IndexOf(Steady, StringComparison.Ordinal) is > 0 and var place && SentAt(line.AsSpan(place + Steady.Length)) is > 0 and var sent)
                {
                    took.Add(Now - sent);
                    Interlocked.Increment(ref _told);
                }
            }

            Interlocked.Increment(ref _dropped);
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            await Console.Error.WriteLineAsync(cut.Message);
            Interlocked.Increment(ref _open);
            Interlocked.Increment(ref _dropped);
        }
    }

    private static long SentAt(ReadOnlySpan<char> text) => long.Parse(text[..text.IndexOf(',')], CultureInfo.InvariantCulture);

    private static string Line(string name, ConcurrentBag<double> took)
    {
        double[] sorted = [.. took.Order()];
        return sorted.Length == 0 ? $"{name}: none" : string.Create(CultureInfo.InvariantCulture, $"{name}: {sorted.Length}, in ms: median {At(0.5):0.0}, p95 {At(0.95):0.0}, p99 {At(0.99):0.0}, slowest {sorted[^1]:0.0}");

        double At(double part) => sorted[(int)Math.Ceiling(part * (sorted.Length - 1))];
    }
}
