using System.Net.Sockets;
using System.Text;

namespace Trackside.Web.Tests.Security;

/// <summary>Sends bytes to a real server as no browser would, and reads the answer.</summary>
internal static class RawServer
{
    /// <summary>The status that came back, and all of the answer; 0 where the connection was closed without one.</summary>
    public static async Task<(int Status, string Answer)> SendAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var answer = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
            var bytes = new byte[16_384];
            while (await stream.ReadAsync(bytes, TestContext.Current.CancellationToken) is var count && count > 0)
            {
                answer.Append(Encoding.Latin1.GetString(bytes, 0, count));
            }
        }
        catch (IOException) when (answer.Length > 0)
        {
            // Closed while we were still sending.
        }

        var text = answer.ToString();
        return (text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(text.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0, text);
    }

    /// <summary>A request of one line and a host, after which the connection is closed.</summary>
    public static string Get(string target, string method = "GET", string headers = "", string body = "") => $"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n{body}";
}
