using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Trackside.Web.Tests.Operations;

public sealed partial class RunningTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trackside-running-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Bad_setting_ends_the_program_with_one_sentence_and_no_stack_trace()
    {
        var (code, said) = await RunningServer.RunAsync(["--urls=http://127.0.0.1:1"], ("Trackside__Data", _folder), ("Trackside__Deno", "off"));

        Assert.Equal((2, "Trackside__Deno is no setting (the environment). Did you mean Trackside__Demo? 'trackside-server settings' shows all that there are.\n"), (code, said));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        Assert.Contains("are one setting", (await RunningServer.RunAsync(["settings"], ("Trackside__Demo", "off"), ("TRACKSIDE__DEMO", "on"))).Said);
        Assert.Equal((2, "'bakup' is no command. Did you mean 'backup'? 'trackside-server --help' shows all.\n"), await RunningServer.RunAsync(["bakup", "x.zip"]));
    }

    [Fact]
    public async Task Request_that_has_begun_ends_and_is_kept_when_the_server_is_told_to_stop()
    {
        await using var server = await RunningServer.StartAsync(_folder, ("Trackside__StopDelay", "2"));
        var browser = BrowserAt(server);
        var first = await browser.GetAsync(await server.SaysAsync(FirstLink()));
        var token = first.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = await WebBrowser.FormOf([("squad", "Slow Harriers"), ("zone", "Etc/UTC"), ("name", "Slow Coach"), ("email", "slow@example.org"), ("password", "three odd words"), ("__RequestVerificationToken", token)]).ReadAsByteArrayAsync(Cancellation);
        var cookies = string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, server.Port, Cancellation);
        var stream = slow.GetStream();
        var head = $"POST {first.Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\nCookie: {cookies}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);
        await stream.WriteAsync(form.AsMemory(0, 10), Cancellation);
        await server.TellToStopAsync();
        var health = await UntilNotReadyAsync(server);
        await Task.Delay(TimeSpan.FromSeconds(2.5), Cancellation);
        await stream.WriteAsync(form.AsMemory(10), Cancellation);
        var answer = await new StreamReader(stream).ReadToEndAsync(Cancellation);

        Assert.Contains("The server is stopping.", health);
        Assert.StartsWith("HTTP/1.1 302", answer);
        Assert.Contains("/account/codes", answer);
        Assert.Equal(0, await server.EndAsync());
        var (_, users) = await RunningServer.RunAsync(["user", "list"], ("Trackside__Data", _folder));
        Assert.Contains("slow@example.org  Slow Coach  HeadCoach of Slow Harriers", users);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public async Task Log_holds_nothing_of_people_however_much_is_logged(string form)
    {
        await using var server = await RunningServer.StartAsync(_folder, ("Trackside__Log", form), ("Trackside__LogLevel", "debug"));
        var link = await server.SaysAsync(FirstLink());
        var browser = BrowserAt(server);
        var codes = await (await browser.GetAsync(link)).PostAsync("Make account and squad", ("squad", "Zyxwharriers"), ("zone", "Etc/UTC"), ("name", "Qarolina Xylo"), ("email", "qarolina@xylo.example"), ("password", "wortel pindakaas vijver"));
        var squad = SquadId().Match((await browser.GetAsync("/")).Path + codes.Body).Value;
        var read = await (await browser.GetAsync($"{squad}/people/add")).PostAsync("Read names", ("names", "Zebedeus Quux 1500 4:10"));
        await read.PostAsync("Add 1 athlete");
        var people = await browser.GetAsync($"{squad}/people");
        var session = await (await browser.GetAsync($"{squad}/sessions/new")).PostAsync("Save session", ("text", "6x400 @ 72 r60s\nsecretly for the vuvuzela"));
        await browser.GetAsync($"{squad}/sessions?find=vuvuzela");
        await BrowserAt(server).GetAsync("/a/abcdefghijklmnopqrstuv");
        await BrowserAt(server).GetAsync("/join/kkkkkkkkkkkkkkkkkkkkkk?vuvuzela=1");
        await BrowserAt(server).GetAsync($"/password/{Guid.CreateVersion7()}/tttttttttttttttt");
        await (await BrowserAt(server).GetAsync("/sign-in")).PostAsync("Sign in", ("email", "qarolina@xylo.example"), ("password", "wrong wortel"));
        await BrowserAt(server).PostAsync("/sign-in", ("email", "qarolina@xylo.example"), ("password", "without a token wortel"));
        using (var client = new HttpClient())
        {
            using var broken = new StringContent("{\"text\": \"vuvuzela", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            using var answer = await client.PostAsync(new Uri(server.Address, $"{squad}/sessions/understanding"), broken, Cancellation);
        }

        await server.TellToStopAsync();
        Assert.Equal(0, await server.EndAsync());

        var said = string.Join('\n', server.Said.Split('\n').Where(line => !line.Contains(link, StringComparison.Ordinal)));
        Assert.Contains("Zebedeus", people.Body);
        Assert.Equal(HttpStatusCode.OK, session.Status);
        string[] personal = ["qarolina", "xylo", "zyxw", "wortel", "zebedeus", "quux", "vuvuzela", "abcdefghijklmnop", "kkkkkkkk", "tttttttt", link.Split('/')[^1], .. codes.Texts("ol code"), .. browser.Cookies.Values.Select(value => value[..20])];
        Assert.Equal("", string.Join(' ', personal.Where(word => said.Contains(word, StringComparison.OrdinalIgnoreCase))));
        Assert.Contains("The tables were brought up to date", said);
        Assert.All(form == "json" ? said.Split('\n').Where(line => line.StartsWith('{')) : [], line => JsonDocument.Parse(line).Dispose());
        Assert.Equal(form == "json", said.Contains("{\"Timestamp\":", StringComparison.Ordinal));
    }

    private static WebBrowser BrowserAt(RunningServer server) => new(new At(server.Address), TimeProvider.System);

    private static async Task<string> UntilNotReadyAsync(RunningServer server)
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 100; tries++)
        {
            using var answer = await client.GetAsync(new Uri(server.Address, "/health/ready"), Cancellation);
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                return await answer.Content.ReadAsStringAsync(Cancellation);
            }

            await Task.Delay(10, Cancellation);
        }

        return "It went on being ready.";
    }

    [GeneratedRegex("/first/[A-Za-z0-9_-]+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FirstLink();

    [GeneratedRegex("/squads/[0-9a-f-]{36}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex SquadId();

    /// <summary>Sends a browser's requests to a server process.</summary>
    private sealed class At(Uri address) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
