using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.WhoMay;

/// <summary>Two squads with rows of every kind that an address can name, a demo squad, and everyone who might ask for them.</summary>
internal sealed partial class Matrix(WebDesk desk) : IDisposable
{
    private const int BrokenOff = 599;

    private readonly HttpMessageInvoker _server = new(desk.Server.CreateHandler());

    /// <summary>The columns of the table.</summary>
    public IReadOnlyList<Persona> Personas { get; private set; } = [];

    /// <summary>The further columns of the API: programs with a token of the head coach.</summary>
    public IReadOnlyList<Persona> Programs { get; private set; } = [];

    /// <summary>The head coach of a squad, who asks within it for rows of another.</summary>
    public Persona Reaching { get; private set; } = null!;

    /// <summary>What can be asked, in the order of the addresses.</summary>
    public IReadOnlyList<(RouteEndpoint Endpoint, string Method)> Endpoints { get; } =
    [
        .. desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<WhoMetadata>() is not null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Where(method => method != "HEAD").Select(method => (Endpoint: endpoint, Method: method)))
            .OrderBy(row => row.Endpoint.RoutePattern.RawText, StringComparer.Ordinal).ThenBy(row => row.Method, StringComparer.Ordinal),
    ];

    public async Task BeginAsync()
    {
        var (riverside, ada, bo) = await MatrixRows.SquadAsync(desk, "Riverside", isDemo: false);
        var (_, cai, _) = await MatrixRows.SquadAsync(desk, "Hillside", isDemo: false);
        var (demo, dee, _) = await MatrixRows.SquadAsync(desk, "Demo", isDemo: true);
        desk.Services.GetRequiredService<DemoSquad>().Id = demo;
        var head = await MemberAsync(riverside, Role.HeadCoach);
        var taken = await desk.TicketAsync(await desk.AccountAsync("Taken Out"));
        var other = await MemberAsync(cai.Squad, Role.HeadCoach);
        var expired = await desk.TicketAsync((await desk.MemberAsync(riverside, Role.HeadCoach, name: "Long Away")).Account, desk.Clock.GetUtcNow().AddDays(-1));
        var (athlete, guardian) = (await MemberAsync(riverside, Role.Athlete, ada.Athlete), await MemberAsync(riverside, Role.Guardian, ada.Athlete));
        var unlinked = ada with { Link = LinkTokens.New() };
        Personas =
        [
            new("head coach", unlinked, true, head),
            new("assistant", unlinked, true, await MemberAsync(riverside, Role.Assistant)),
            new("reader", unlinked, true, await MemberAsync(riverside, Role.Reader)),
            new("athlete, own", unlinked, true, athlete),
            new("athlete, another's", bo with { Link = LinkTokens.New() }, true, athlete) { IsAfterAnothers = true },
            new("guardian, own", unlinked, true, guardian),
            new("guardian, another's", bo with { Link = LinkTokens.New() }, true, guardian) { IsAfterAnothers = true },
            new("athlete's link", ada, false, null),
            new("guest in the demo", dee with { Link = LinkTokens.New() }, true, null),
            new("another squad's head coach", unlinked, false, other),
            new("signed out", unlinked, false, null),
            new("expired", unlinked, false, expired),
            new("taken out", unlinked, false, taken),
        ];
        Reaching = new("head coach, for another squad's rows", cai with { Squad = riverside, Link = LinkTokens.New() }, true, head);
        Programs = await ProgramsAsync(unlinked, riverside, cai.Squad);
        foreach (var persona in Personas.Append(Reaching))
        {
            persona.Form = await FormAsync(persona);
        }
    }

    /// <summary>Asks an endpoint as somebody, for what they ask for or for other ids.</summary>
    public async Task<Answer> AskAsync(RouteEndpoint endpoint, string method, Persona persona, Ids ids)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), WebBrowser.Address(ids.PathOf(endpoint)));
        request.Headers.Add("Accept-Language", "en");
        if (persona.Bearer is { } bearer)
        {
            request.Headers.Add("Authorization", $"Bearer {bearer(endpoint.Metadata.GetMetadata<ScopeMetadata>()?.Scope ?? Scope.Any)}");
        }
        else
        {
            request.Headers.Add("Cookie", $"form={persona.Form.Cookie}{(persona.Ticket is null ? "" : $"; trackside={persona.Ticket}")}");
        }

        if (method != "GET")
        {
            if (persona.Bearer is null)
            {
                request.Headers.Add("RequestVerificationToken", persona.Form.Token);
            }

            request.Content = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("application/json") == true
                ? new StringContent(MatrixForms.Json(endpoint, ids), Encoding.UTF8, "application/json")
                : persona.Bearer is not null ? null
                : WebBrowser.FormOf([("__RequestVerificationToken", persona.Form.Token), .. MatrixForms.Fields(endpoint, ids)]);
        }

        using var response = await _server.SendAsync(request, TestContext.Current.CancellationToken);
        string body;
        try
        {
            body = Seals().Replace(ids.Blurred(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), "…");
        }
        catch (HttpRequestException broken)
        {
            // It began to answer and could not end.
            return new(BrokenOff, "", "", broken.ToString());
        }

        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length") && !header.Key.StartsWith("RateLimit-", StringComparison.Ordinal)).OrderBy(header => header.Key, StringComparer.Ordinal);
        return new((int)response.StatusCode, response.Headers.Location?.ToString() ?? "", Seals().Replace(ids.Blurred(string.Join('\n', headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"))), "…"), body);
    }

    public void Dispose() => _server.Dispose();

    private async Task<string> MemberAsync(Guid squad, Role role, Guid? athlete = null) => (await desk.MemberAsync(squad, role, athlete)).Cookies["trackside"];

    private async Task<IReadOnlyList<Persona>> ProgramsAsync(Ids ids, Guid squad, Guid other)
    {
        var account = (await desk.MemberAsync(squad, Role.HeadCoach, name: "Coach with programs")).Account;
        var all = await TokenAsync(account, Scopes.All);
        var without = new Dictionary<Scope, string> { [Scope.Any] = all };
        foreach (var scope in Scopes.All)
        {
            without[scope] = await TokenAsync(account, Scopes.All.Where(one => one != scope));
        }

        var elsewhere = await TokenAsync(account, Scopes.All, other);
        var (revoked, expired) = (await TokenAsync(account, Scopes.All, isRevoked: true), await TokenAsync(account, Scopes.All, isExpired: true));
        return
        [
            new("token", ids, true, null) { Bearer = _ => all },
            new("token without the scope", ids, true, null) { Bearer = scope => without[scope] },
            new("token for another squad", ids, false, null) { Bearer = _ => elsewhere },
            new("token, revoked", ids, false, null) { Bearer = _ => revoked },
            new("token, expired", ids, false, null) { Bearer = _ => expired },
        ];
    }

    // Used already, as far as its row tells.
    private async Task<string> TokenAsync(Guid account, IEnumerable<Scope> scopes, Guid? squad = null, bool isRevoked = false, bool isExpired = false)
    {
        var (token, now) = ($"ts_{LinkTokens.New()}", desk.Clock.GetUtcNow());
        return await desk.AddedAsync(
            new ApiToken
            {
                AccountId = account,
                Name = "A program",
                TokenHash = LinkTokens.HashOf(token),
                Scopes = string.Join(' ', scopes.Select(Scopes.NameOf)),
                SquadId = squad,
                CreatedAt = now,
                LastUsedAt = now,
                ExpiresAt = isExpired ? now.AddDays(-1) : null,
                RevokedAt = isRevoked ? now : null,
            },
            _ => token);
    }

    private async Task<(string Cookie, string Token)> FormAsync(Persona persona)
    {
        using var browser = desk.Browser();
        if (persona.Ticket is { } ticket)
        {
            browser.Cookies["trackside"] = ticket;
        }

        var page = await browser.GetAsync("/habits");
        return (browser.Cookies["form"], page.Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!);
    }

    // What the server seals is new each time.
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+", RegexOptions.None, 5_000)]
    private static partial Regex Seals();
}
