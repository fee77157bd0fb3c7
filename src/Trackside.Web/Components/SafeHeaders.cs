namespace Trackside.Web.Components;

/// <summary>What every answer says to the browser so that it holds our pages apart from others', and the refusal of host names that are not ours.</summary>
public sealed class SafeHeaders(RequestDelegate next, PublicAddress address)
{
    private const string Policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    private const string AYear = "max-age=31536000";

    public Task InvokeAsync(HttpContext http)
    {
        if (address.IsSecure)
        {
            // The operator says that people come by https; what stands between may not.
            http.Request.Scheme = Uri.UriSchemeHttps;
        }

        // Added when the answer starts, for a fault clears whatever was set before, and a page may have said something stricter.
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.TryAdd("Content-Security-Policy", Policy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
            headers.TryAdd("Cache-Control", "no-store");
            headers.XFrameOptions = "DENY";
            if (http.Request.IsHttps)
            {
                headers.TryAdd("Strict-Transport-Security", AYear);
            }

            return Task.CompletedTask;
        });

        // Probes come by whatever address the machine has; they are answered with no address in it.
        return address.AnswersTo(http.Request.Host) || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? next(http) : RefuseAsync(http);
    }

    // Before anything is read, so in no language but the operator's.
    private static Task RefuseAsync(HttpContext http)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (StatusCodes.Status421MisdirectedRequest, "text/plain; charset=utf-8");
        return http.Response.WriteAsync("This server goes by another name. Its operator sets it by Trackside__PublicUrl.\n", http.RequestAborted);
    }
}
