using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.WhoMay;

/// <summary>What stands in addresses: the rows of one squad that somebody asks for, by the word before them.</summary>
internal sealed record Ids
{
    // The word before a value in an address, or its name in the route, and what it is there.
    private static readonly Dictionary<string, Func<Ids, string>> Values = new(StringComparer.Ordinal)
    {
        ["squads"] = ids => ids.Squad.ToString(),
        ["athletes"] = ids => ids.Athlete.ToString(),
        ["people"] = ids => ids.Athlete.ToString(),
        ["sessions"] = ids => ids.Session.ToString(),
        ["session"] = ids => ids.Session.ToString(),
        ["timings"] = ids => ids.Session.ToString(),
        ["keys"] = ids => ids.TimingKey.ToString(),
        ["against"] = ids => ids.Earlier.ToString(),
        ["library"] = ids => ids.Template.ToString(),
        ["performances"] = ids => ids.Performance.ToString(),
        ["members"] = ids => ids.Member.ToString(),
        ["invites"] = ids => ids.Invite.ToString(),
        ["messages"] = ids => ids.Message.ToString(),
        ["browsers"] = ids => ids.Browser.ToString(),
        ["passkeys"] = _ => "AAAA",
        ["a"] = ids => ids.Link,
        ["join"] = ids => ids.InviteToken,
        ["first"] = _ => "there-is-no-such-link1",
        ["token"] = _ => "there-is-no-such-link1",
        ["explain"] = _ => "altitude",
        ["schemas"] = _ => "reading",
        ["webhooks"] = ids => ids.Hook.ToString(),
        ["deliveries"] = ids => ids.Delivery.ToString(),
        ["tokens"] = _ => Nobodys,
        ["password"] = _ => Nobodys,
    };

    private const string Nobodys = "0196f0d2-0000-7000-8000-000000000001";

    // What has an address, and is the same for all.
    private static readonly string[] Fixed = ["passkeys", "first", "token", "explain", "schemas", "tokens", "password"];

    // What must be asked for an answer of any use.
    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["/squads/{squad:guid}/log/search.csv"] = "?q=400",
        ["/squads/{squad:guid}/sessions/{id:guid}/entries"] = "?after=0",
        ["/api/v1/squads/{squad:guid}/sessions/{session:guid}/results/changes"] = "?after=0",
    };

    public required Guid Squad { get; init; }

    public required Guid Athlete { get; init; }

    public Guid Session { get; init; } = Guid.CreateVersion7();

    public Guid Earlier { get; init; } = Guid.CreateVersion7();

    public Guid Template { get; init; } = Guid.CreateVersion7();

    public Guid Performance { get; init; } = Guid.CreateVersion7();

    public Guid Member { get; init; } = Guid.CreateVersion7();

    public Guid Invite { get; init; } = Guid.CreateVersion7();

    public Guid Message { get; init; } = Guid.CreateVersion7();

    public Guid Hook { get; init; } = Guid.CreateVersion7();

    public Guid Delivery { get; init; } = Guid.CreateVersion7();

    public Guid TimingKey { get; init; } = Guid.CreateVersion7();

    /// <summary>Who was timed and is no athlete.</summary>
    public Guid Stranger { get; init; } = Guid.CreateVersion7();

    public Guid Change { get; init; } = Guid.CreateVersion7();

    public Guid Browser { get; init; } = Guid.CreateVersion7();

    /// <summary>What stands in the athlete's own link.</summary>
    public string Link { get; init; } = LinkTokens.New();

    public string InviteToken { get; init; } = LinkTokens.New();

    /// <summary>Ids that nothing has.</summary>
    public static Ids Nothing => new() { Squad = Guid.CreateVersion7(), Athlete = Guid.CreateVersion7() };

    /// <summary>The address of an endpoint with these.</summary>
    public string PathOf(RouteEndpoint endpoint)
    {
        var path = "";
        var before = "";
        foreach (var segment in endpoint.RoutePattern.PathSegments)
        {
            var text = string.Concat(segment.Parts.Select(part => part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternSeparatorPart separator => separator.Content,
                RoutePatternParameterPart parameter => ValueOf(endpoint, before, parameter.Name),
                _ => "",
            }));
            before = segment.Parts is [RoutePatternLiteralPart word] ? word.Content : "";
            path += "/" + text;
        }

        return (path.Length == 0 ? "/" : path) + Queries.GetValueOrDefault(endpoint.RoutePattern.RawText!, "");
    }

    /// <summary>A text in which what is different from one set of ids to the next is not.</summary>
    public string Blurred(string text) => Values.Where(value => !Fixed.Contains(value.Key)).Select(value => value.Value(this)).Append(Change.ToString()).Append(Stranger.ToString())
        .Aggregate(text, (blurred, value) => blurred.Replace(value, "…", StringComparison.OrdinalIgnoreCase));

    private string ValueOf(RouteEndpoint endpoint, string before, string name) =>
        (Values.GetValueOrDefault(before) ?? Values.GetValueOrDefault(name) ?? Values.GetValueOrDefault(name + "s"))?.Invoke(this)
        ?? throw new InvalidOperationException($"Say in Ids what stands for '{name}' in {endpoint.RoutePattern.RawText}.");
}
