using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Trackside.Desks;

/// <summary>How bad a line is: how often, of a thousand requests, each thing happens to one.</summary>
public sealed record Badness
{
    /// <summary>The line breaks before the request has got through.</summary>
    public int Dropped { get; init; } = 60;

    /// <summary>The request gets through, and of the answer only a part or nothing.</summary>
    public int Cut { get; init; } = 60;

    /// <summary>The request gets through twice: as a phone sends it again that had no answer.</summary>
    public int SentAgain { get; init; } = 60;

    /// <summary>It takes longer.</summary>
    public int Delayed { get; init; } = 200;

    /// <summary>By how much at most.</summary>
    public TimeSpan MostDelay { get; init; } = TimeSpan.FromMilliseconds(120);
}

/// <summary>A bad line between phones and a server: a small TCP proxy for HTTP/1.1 that delays, drops, cuts and sends again. The same seed is bad in the same way.</summary>
/// <param name="server">Where the server is at this moment.</param>
/// <param name="seed">What chance goes by.</param>
/// <param name="badness">How bad it is.</param>
public sealed class BadLine(Func<Uri> server, int seed, Badness badness) : IAsyncDisposable
{
    private const int Thousand = 1_000;
    private const int MostHead = 64 * 1024;

    private static readonly byte[] ChunksEnd = "\r\n0\r\n\r\n"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentDictionary<int, Task> _lines = new();
    private readonly Lock _drawing = new();
    private ulong _chance = (ulong)seed;
    private Task _accepting = Task.CompletedTask;
    private int _dropped;
    private int _cut;
    private int _sentAgain;

    /// <summary>Where phones find it.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Whether there is no network at all just now.</summary>
    public bool IsDown { get; set; }

    /// <summary>Whether the line is a good one just now.</summary>
    public bool IsCalm { get; set; }

    /// <summary>How many requests did not get through.</summary>
    public int Dropped => _dropped;

    /// <summary>How many answers did not.</summary>
    public int Cut => _cut;

    /// <summary>How many requests got through twice.</summary>
    public int SentAgain => _sentAgain;

    public BadLine Begin()
    {
        _listener.Start();
        Address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));
        _accepting = AcceptAsync();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_lines.Values);
        _listener.Dispose();
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var phone = await _listener.AcceptTcpClientAsync(_over.Token);
                var one = number;
                _lines[one] = Task.Run(async () =>
                {
                    using (phone)
                    {
                        await CarryAsync(phone);
                    }

                    _lines.TryRemove(one, out _);
                });
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient phone)
    {
        try
        {
            if (IsDown)
            {
                return;
            }

            using var ends = CancellationTokenSource.CreateLinkedTokenSource(_over.Token);
            using var through = await ConnectAsync(ends.Token);
            var (fromPhone, toServer) = (phone.GetStream(), through.GetStream());
            var answer = new Answering();
            var back = answer.PassAsync(toServer, fromPhone, () => IsDown, ends.Token);
            while (!back.IsCompleted && await RequestAsync(fromPhone, ends.Token) is { } request && !IsDown && await IsSentAsync(request, toServer, answer, ends.Token))
            {
                // The next request on the same line.
            }

            if (answer.IsCut)
            {
                await Task.WhenAny(back, Task.Delay(badness.MostDelay, ends.Token));
            }

            await ends.CancelAsync();
            await back;
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            // Either end is gone; so is the line.
        }
    }

    // What becomes of a request; false where the line breaks.
    private async Task<bool> IsSentAsync(byte[] request, NetworkStream toServer, Answering answer, CancellationToken cancellation)
    {
        var (fate, late, part) = Drawn();
        if (late > 0)
        {
            await Task.Delay(late, cancellation);
        }

        if (fate < badness.Dropped)
        {
            Interlocked.Increment(ref _dropped);
            answer.CutAfter(0);
            await toServer.WriteAsync(request.AsMemory(0, request.Length * part / Thousand), cancellation);
            return false;
        }

        if (fate < badness.Dropped + badness.Cut)
        {
            Interlocked.Increment(ref _cut);
            answer.CutAfter(part / 3);
            await toServer.WriteAsync(request, cancellation);
            return false;
        }

        await toServer.WriteAsync(request, cancellation);
        if (fate < badness.Dropped + badness.Cut + badness.SentAgain && request.AsSpan().StartsWith("POST "u8))
        {
            Interlocked.Increment(ref _sentAgain);
            await SendAgainAsync(request, cancellation);
        }

        return true;
    }

    private async Task SendAgainAsync(byte[] request, CancellationToken cancellation)
    {
        using var again = await ConnectAsync(cancellation);
        var stream = again.GetStream();
        await stream.WriteAsync(request, cancellation);
        _ = await stream.ReadAsync(new byte[1], cancellation);
    }

    private async Task<TcpClient> ConnectAsync(CancellationToken cancellation)
    {
        var to = server();
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(to.Host, to.Port, cancellation);
        return client;
    }

    private (int Fate, int Late, int Part) Drawn()
    {
        if (IsCalm)
        {
            return (Thousand, 0, 0);
        }

        lock (_drawing)
        {
            var isLate = Next(Thousand) < badness.Delayed;
            return (Next(Thousand), isLate ? Next((int)badness.MostDelay.TotalMilliseconds + 1) : 0, Next(Thousand));
        }
    }

    // SplitMix64: small, and the same everywhere.
    private int Next(int below)
    {
        unchecked
        {
            _chance += 0x9E3779B97F4A7C15;
            var mixed = (_chance ^ (_chance >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
        }
    }

    // One whole request: its head, and as many bytes of a body as the head says.
    private static async Task<byte[]?> RequestAsync(NetworkStream from, CancellationToken cancellation)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (bytes.Count < MostHead && !EndsHead(bytes))
        {
            if (await from.ReadAsync(one, cancellation) == 0)
            {
                return null;
            }

            bytes.Add(one[0]);
        }

        var head = Encoding.ASCII.GetString([.. bytes]);
        if (head.Contains("transfer-encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            // What we send has no such end within it.
            while (!bytes[^ChunksEnd.Length..].SequenceEqual(ChunksEnd))
            {
                await from.ReadExactlyAsync(one, cancellation);
                bytes.Add(one[0]);
            }

            return [.. bytes];
        }

        var body = new byte[LengthIn(head)];
        await from.ReadExactlyAsync(body, cancellation);
        return [.. bytes, .. body];
    }

    private static bool EndsHead(List<byte> bytes) => bytes is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'];

    private static int LengthIn(string head)
    {
        const string Name = "content-length:";
        var line = Array.Find(head.Split("\r\n"), line => line.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line[Name.Length..].Trim(), CultureInfo.InvariantCulture);
    }

    /// <summary>The way back, which may be cut after some bytes.</summary>
    private sealed class Answering
    {
        private int _left = int.MaxValue;

        public bool IsCut => Volatile.Read(ref _left) != int.MaxValue;

        public void CutAfter(int bytes) => Volatile.Write(ref _left, bytes);

        public async Task PassAsync(NetworkStream from, NetworkStream to, Func<bool> isDown, CancellationToken cancellation)
        {
            var part = new byte[16 * 1024];
            int count;
            while ((count = await from.ReadAsync(part, cancellation)) > 0 && !isDown())
            {
                var left = Volatile.Read(ref _left);
                await to.WriteAsync(part.AsMemory(0, Math.Min(count, left)), cancellation);
                if (left != int.MaxValue)
                {
                    return;
                }
            }
        }
    }
}
