using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>Sends one message to one receiver, and says what came of it.</summary>
public sealed class Sending : IDisposable
{
    // Enough for a server to be polite in; nothing of it is kept.
    private const int MostAnswer = 1_024;
    private const int MostHeaders = 16;
    private const int Redirects = 300;
    private const int Problems = 400;

    /// <summary>How long a receiver may take to answer, from the look-up of its name on.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private readonly Receivers _receivers;
    private readonly Signing _signing;
    private readonly HttpMessageInvoker _client;

    public Sending(Receivers receivers, Signing signing)
    {
        (_receivers, _signing) = (receivers, signing);
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would look up the names itself.
            UseProxy = false,
            ConnectCallback = receivers.ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = MostHeaders,
            // Which of our own requests it was is nobody's business.
            ActivityHeadersPropagator = null,
        });
    }

    /// <summary>Sends a message as it is signed now.</summary>
    public async Task<(int? Status, DeliveryProblem Problem)> SendAsync(Webhook hook, WebhookDelivery delivery, DateTimeOffset now)
    {
        if (_receivers.ProblemOf(hook.Url, out var url) is not AddressProblem.None and var problem)
        {
            return (null, problem == AddressProblem.NotPublic ? DeliveryProblem.NotPublic : DeliveryProblem.NotAllowed);
        }

        using var ends = new CancellationTokenSource(MostTime);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body)) };
            request.Content.Headers.ContentType = new("application/json", "utf-8");
            request.Headers.TryAddWithoutValidation("User-Agent", "Trackside-Webhooks");
            request.Headers.TryAddWithoutValidation("Trackside-Event", delivery.Event);
            request.Headers.TryAddWithoutValidation("Trackside-Delivery", delivery.Id.ToString("D", CultureInfo.InvariantCulture));
            request.Headers.TryAddWithoutValidation(Signing.Header, _signing.Of(hook, delivery.Body, now));
            using var answer = await _client.SendAsync(request, ends.Token);
            await ReadAsync(answer, ends.Token);
            var status = (int)answer.StatusCode;
            return (status, answer.IsSuccessStatusCode ? DeliveryProblem.None : status is >= Redirects and < Problems ? DeliveryProblem.Redirect : DeliveryProblem.Status);
        }
        catch (CryptographicException)
        {
            return (null, DeliveryProblem.SecretLost);
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException or HttpRequestException or SocketException or NotReachedException)
        {
            return (null, ProblemOf(broken));
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        _ = await body.ReadAtLeastAsync(new byte[MostAnswer], MostAnswer, throwOnEndOfStream: false, cancellation);
    }

    private static DeliveryProblem ProblemOf(Exception broken) => broken switch
    {
        OperationCanceledException => DeliveryProblem.Timeout,
        NotReachedException => DeliveryProblem.NotPublic,
        AuthenticationException => DeliveryProblem.NotSecure,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => DeliveryProblem.UnknownName,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => DeliveryProblem.UnknownName,
        { InnerException: { } inner } => ProblemOf(inner),
        _ => DeliveryProblem.Unreachable,
    };
}
