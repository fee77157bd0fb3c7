namespace Trackside.Web.Tests.Security;

/// <summary>Requests that no browser sends, to the real server.</summary>
public sealed class OddRequestTests(SqliteFiles store)
{
    [Fact]
    public async Task Odd_requests_are_refused_as_what_they_are_and_none_is_a_fault()
    {
        await using var desk = new WebDesk(store);
        var server = await desk.ListenAsync();
        var form = "Content-Type: application/x-www-form-urlencoded\r\n";
        var wrong = new List<string>();
        foreach (var (what, request, wanted) in new (string What, string Request, int[] Wanted)[]
        {
            ("very long address", RawServer.Get("/help?" + new string('x', 9_000)), [414]),
            ("very long header", RawServer.Get("/help", headers: $"X-Long: {new string('x', 40_000)}\r\n"), [431]),
            ("very many headers", RawServer.Get("/help", headers: string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: 1\r\n"))), [431]),
            ("invalid percent in the path", RawServer.Get("/help%"), [400, 404]),
            ("half a percent in the path", RawServer.Get("/help%2"), [400, 404]),
            ("letters after percent", RawServer.Get("/help%zz"), [400, 404]),
            ("invalid percent in the query", RawServer.Get("/sign-in?next=%zz"), [200, 400]),
            ("invalid UTF-8 in the path", RawServer.Get("/explain/%ff%fe"), [400, 404]),
            ("invalid UTF-8 in the query", RawServer.Get("/sign-in?next=%ff%fe"), [200, 400]),
            ("null in the path", RawServer.Get("/explain/TS%00"), [400, 404]),
            ("null in the query", RawServer.Get("/sign-in?next=%00"), [200, 400]),
            ("bare null", RawServer.Get("/\0"), [400]),
            ("bytes above 127 in the line", RawServer.Get("/\u00e9"), [400]),
            ("unknown method", RawServer.Get("/help", "BREW"), [405]),
            ("TRACE", RawServer.Get("/help", "TRACE"), [405]),
            ("CONNECT", RawServer.Get("localhost:80", "CONNECT"), [400, 404, 405]),
            ("OPTIONS of everything", RawServer.Get("*", "OPTIONS"), [400, 404, 405]),
            ("another server's address", RawServer.Get("http://elsewhere.example/help"), [400]),
            ("two lengths", RawServer.Get("/sign-in", "POST", $"{form}Content-Length: 5\r\nContent-Length: 6\r\n", "a=1&b="), [400]),
            ("length and pieces", RawServer.Get("/sign-in", "POST", $"{form}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), [400]),
            ("length of minus one", RawServer.Get("/sign-in", "POST", $"{form}Content-Length: -1\r\n"), [400]),
            ("pieces of an unknown kind", RawServer.Get("/sign-in", "POST", $"{form}Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), [400]),
            ("piece of no size", RawServer.Get("/sign-in", "POST", $"{form}Transfer-Encoding: chunked\r\n", "zz\r\n\r\n"), [400]),
            ("two hosts", "GET /help HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n", [400]),
            ("no host", "GET /help HTTP/1.1\r\nConnection: close\r\n\r\n", [400]),
            ("header of two lines", RawServer.Get("/help", headers: "X-One: a\r\n b\r\n"), [400]),
            ("space before the colon", RawServer.Get("/help", headers: "X-One : a\r\n"), [400]),
            ("body of three megabytes told", RawServer.Get("/sign-in", "POST", $"{form}Content-Length: 3000000\r\n", "a=1"), [413]),
            ("body of three megabytes untold", RawServer.Get("/sign-in", "POST", $"{form}Transfer-Encoding: chunked\r\n", Pieces(3_000_000)), [413]),
            ("two thousand fields", RawServer.Get("/sign-in", "POST", $"{form}Content-Length: 8000\r\n", string.Concat(Enumerable.Repeat("a=1&", 2_000))), [400, 413]),
            ("no length", RawServer.Get("/sign-in", "POST", form), [400]),
            ("another kind of body", RawServer.Get("/sign-in", "POST", "Content-Type: text/plain\r\nContent-Length: 3\r\n", "a=1"), [400, 415]),
            ("parts without a border", RawServer.Get("/sign-in", "POST", "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n", "a=1"), [400, 415]),
            ("cookies that are none", RawServer.Get("/help", headers: "Cookie: trackside=%00%ff; form=\"; habits={{{; known==;;\r\n"), [200]),
            ("languages that are none", RawServer.Get("/help", headers: "Accept-Language: ;;;q=zz,*,\u00ff\r\n"), [200, 400]),
            ("tags that are none", RawServer.Get("/icon.svg", headers: "If-None-Match: \"\"\"\r\nIf-Modified-Since: yesterday\r\nRange: bytes=9-1,x\r\n"), [200, 206, 400, 416]),
        })
        {
            var (status, answer) = await RawServer.SendAsync(server, request);
            if (!wanted.Contains(status) || answer.Contains("\r\nServer:", StringComparison.OrdinalIgnoreCase) || answer.Contains("Exception", StringComparison.Ordinal))
            {
                wrong.Add($"{what}: {status} {answer[..Math.Min(answer.Length, 300)]}");
            }
        }

        Assert.Empty(wrong);
        Assert.Empty(desk.Errors);
    }

    [Fact]
    public async Task No_path_leads_out_of_what_is_served()
    {
        await using var desk = new WebDesk(store);
        var server = await desk.ListenAsync();
        await File.WriteAllTextAsync(Path.Combine(desk.Folder, "secret.txt"), "a secret in the data folder", TestContext.Current.CancellationToken);
        var up = new[] { "../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "....//", "..;/", "%252e%252e%252f", "%c0%ae%c0%ae/", ".%00./" };
        var found = new List<string>();
        foreach (var start in new[] { "/", "/client/", "/explain/", "/icon.svg/", "/a/" })
        {
            foreach (var way in up)
            {
                foreach (var file in new[] { "etc/passwd", "trackside-server.dll", "trackside-server.runtimeconfig.json", "trackside.db", "secret.txt", "wwwroot/icon.svg", "Program.cs" })
                {
                    var (status, answer) = await RawServer.SendAsync(server, RawServer.Get(start + string.Concat(Enumerable.Repeat(way, 8)) + file));
                    if (status is not (400 or 404 or 405 or 302 or 410) || answer.Contains("root:x", StringComparison.Ordinal) || answer.Contains("a secret", StringComparison.Ordinal))
                    {
                        found.Add($"{start}{way}{file}: {status}");
                    }
                }
            }
        }

        foreach (var file in new[] { "/trackside.db", "/data/trackside.db", "/appsettings.json", "/web.config", "/.git/config", "/trackside-server.dll", "/client/", "/client", "/C:/Windows/win.ini", "/client/trackside.css::$DATA" })
        {
            var (status, _) = await RawServer.SendAsync(server, RawServer.Get(file));
            if (status is not (400 or 404))
            {
                found.Add($"{file}: {status}");
            }
        }

        Assert.Empty(found);
    }

    private static string Pieces(int bytes) => string.Concat(Enumerable.Repeat($"10000\r\n{new string('a', 0x10000)}\r\n", bytes / 0x10000)) + "0\r\n\r\n";
}
