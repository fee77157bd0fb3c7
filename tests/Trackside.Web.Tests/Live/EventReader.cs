using System.Net;
using System.Text.Json;

namespace Trackside.Web.Tests.Live;

/// <summary>Somebody who watches a session by server-sent events.</summary>
internal sealed class EventReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventReader(HttpResponseMessage response, Stream stream) => (_response, _lines) = (response, new StreamReader(stream));

    public HttpResponseMessage Response => _response;

    /// <summary>The number that was read last.</summary>
    public long Last { get; private set; }

    public static async Task<EventReader> OpenAsync(HttpMessageInvoker server, Uri address, string secret, long? lastEvent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("Authorization", $"Bearer {secret}");
        if (lastEvent is { } last)
        {
            request.Headers.Add("Last-Event-ID", $"{last}");
        }

        var response = await server.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event; null where the stream ended.</summary>
    public async Task<(string Name, JsonElement Data)?> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var (name, data) = ("", "");
        try
        {
            while (await _lines.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.Length == 0 && data.Length > 0)
                {
                    return (name, JsonElement.Parse(data));
                }

                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                switch (colon < 0 ? "" : line[..colon])
                {
                    case "event":
                        name = line[7..];
                        break;
                    case "data":
                        data = line[6..];
                        break;
                    case "id":
                        Last = long.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture);
                        break;
                }
            }
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            // The server let go.
        }

        return null;
    }

    /// <summary>The ids of the next marks, beats passed over.</summary>
    public async Task<IReadOnlyList<string>> MarksAsync(int count)
    {
        var ids = new List<string>();
        while (ids.Count < count && await NextAsync() is var (name, data))
        {
            if (name == "mark")
            {
                ids.Add(data.GetProperty("mark").GetProperty("id").GetString()!);
            }
        }

        return ids;
    }

    /// <summary>The next beat, marks passed over.</summary>
    public async Task<long> BeatAsync()
    {
        while (await NextAsync() is var (name, data))
        {
            if (name == "beat")
            {
                return data.GetProperty("server").GetInt64();
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>Whether the stream ends now, whatever is still told before.</summary>
    public async Task<bool> EndsAsync()
    {
        while (await NextAsync() is not null)
        {
            // What was on its way.
        }

        return true;
    }

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }
}
