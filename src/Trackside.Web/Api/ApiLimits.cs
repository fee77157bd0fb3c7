using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Trackside.Web.Components;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>How often a minute the API may be asked: each token, each timing key and each account by itself, and each address where nobody is signed in.</summary>
internal sealed class ApiLimits(Limits limits, KeyPace pace, IConfiguration configuration)
{
    private const int Usual = 600;
    private const int UsualGuest = 300;
    private const int Largest = 1_000_000;

    private static readonly TimeSpan Stretch = TimeSpan.FromMinutes(1);

    /// <summary>Counts one request and says in its answer's headers where the limit stands; a refusal where it is passed.</summary>
    public async Task<ProblemResult?> CountAsync(HttpContext http, Visit visit)
    {
        var count = visit.Key is { } timing ? pace.Count(timing.Id, HttpMethods.IsPost(http.Request.Method), http.Connection.RemoteIpAddress?.ToString() ?? "nowhere") : await CountInStoreAsync(http, visit);
        var seconds = Math.Max(1, (int)Math.Ceiling(count.Ends.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.OnStarting(() =>
        {
            // When the answer starts, for a fault clears whatever was set before.
            var headers = http.Response.Headers;
            (headers["RateLimit-Limit"], headers["RateLimit-Remaining"], headers["RateLimit-Reset"]) =
                (count.Most.ToString(CultureInfo.InvariantCulture), count.Left.ToString(CultureInfo.InvariantCulture), seconds);
            if (count.IsOver)
            {
                headers.RetryAfter = seconds;
            }

            return Task.CompletedTask;
        });
        return count.IsOver ? new(ProblemKinds.TooMany, string.Create(CultureInfo.InvariantCulture, $"{count.Most} requests a minute are allowed. Wait {seconds} s.")) : null;
    }

    private async Task<LimitCount> CountInStoreAsync(HttpContext http, Visit visit)
    {
        var (key, most) = visit switch
        {
            { Token: { } token } => ($"api:token:{token.Id}", configuration.Number(AllSettings.ApiPerMinute, Usual, 1, Largest)),
            { Viewer.AccountId: { } account } => ($"api:account:{account}", configuration.Number(AllSettings.ApiPerMinute, Usual, 1, Largest)),
            _ => ($"api:address:{Hashed(http)}", configuration.Number(AllSettings.ApiPerMinuteGuest, UsualGuest, 1, Largest)),
        };
        return await limits.CountAsync(key, most, Stretch, http.RequestAborted);
    }

    // Whoever has a whole network of the sixth version counts as one.
    private static string Hashed(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        var bytes = address is null ? [] : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        var counted = address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? bytes[..8] : bytes;
        return Base64Url.EncodeToString(SHA256.HashData([.. "trackside api "u8, .. counted]).AsSpan(0, 16));
    }
}
