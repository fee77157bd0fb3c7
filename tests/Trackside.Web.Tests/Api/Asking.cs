using System.Text;
using System.Text.Json.Nodes;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Api;

/// <summary>A squad with one of everything, and a program of its head coach that asks operations about it.</summary>
internal sealed class Asking(ApiClient program, IReadOnlyDictionary<string, Guid> ids)
{
    /// <summary>Makes a squad with one of everything.</summary>
    public static async Task<Asking> AtAsync(WebDesk desk, ApiClient program, Guid account)
    {
        var squad = await desk.SquadAsync();
        await desk.AddedAsync(new Member { SquadId = squad, AccountId = account, Role = Role.HeadCoach }, row => row.Id);
        var athlete = await desk.AthleteAsync(squad, "Ada", "1500 4:10.2 2026-05-01");
        var session = await desk.SessionAsync(squad, "3 x 400m @ 72, 90s jog");
        await desk.RecordAsync(await desk.ViewerAsync(account), session, [.. Enumerable.Range(1, 3).Select(rep => new TypedChange(Guid.CreateVersion7(), athlete, $"rep-{rep}", "72", null))]);
        var performance = await desk.AddedAsync(new StoredPerformance { SquadId = squad, AthleteId = athlete, Text = "800 2:01 2026-05-02", On = new DateOnly(2026, 5, 2) }, row => row.Id);
        var webhook = await desk.AddedAsync(new Webhook { SquadId = squad, Url = "https://receiver.example/told", SealedSecret = "", Events = "session.deleted", PausedAt = desk.Clock.GetUtcNow() }, row => row.Id);
        var delivery = await desk.AddedAsync(new WebhookDelivery { SquadId = squad, WebhookId = webhook, Event = "ping", Body = """{"event":"ping"}""", CreatedAt = desk.Clock.GetUtcNow() }, row => row.Id);
        return new(program, new Dictionary<string, Guid> { ["squad"] = squad, ["athlete"] = athlete, ["session"] = session, ["performance"] = performance, ["webhook"] = webhook, ["delivery"] = delivery });
    }

    /// <summary>The address of an operation, with one parameter of it changed where that is asked for.</summary>
    public string PathOf(Operation operation, string? changed = null, string value = "")
    {
        var path = operation.Parameters.Where(parameter => parameter.In == "path").Aggregate(operation.Path, (so, parameter) =>
            so.Replace($"{{{parameter.Name}}}", parameter.Name == changed ? value : ids.TryGetValue(parameter.Name, out var id) ? id.ToString() : throw new InvalidOperationException($"{operation.Id} has the parameter '{parameter.Name}': say in Asking what stands for it."), StringComparison.Ordinal));
        var query = operation.Parameters.Where(parameter => parameter.In == "query" && (parameter.Required || parameter.Name == changed))
            .Select(parameter => $"{parameter.Name}={(parameter.Name == changed ? Uri.EscapeDataString(value) : "0")}");
        return string.Join('?', new[] { path, string.Join('&', query) }.Where(part => part.Length > 0));
    }

    /// <summary>The body of the example, about those that there are.</summary>
    public JsonNode? BodyOf(Operation operation)
    {
        var body = operation.Example;
        if (body?["changes"]?[0]?["athlete"] is not null)
        {
            body["changes"]![0]!["athlete"] = ids["athlete"].ToString();
        }

        return body;
    }

    /// <summary>Asks an operation as its description says; what is changed of that is given.</summary>
    public async Task<ApiReply> AskAsync(Operation operation, byte[]? body = null, string type = "application/json", string? path = null, params (string Name, string Value)[] headers)
    {
        var conditional = operation.Parameters.Any(parameter => parameter is { Name: "If-Match" }) && headers.All(header => header.Name != "If-Match");
        var tag = conditional ? (await program.GetAsync(PathOf(operation))).ETag : null;
        var bytes = body ?? (BodyOf(operation) is { } usual ? Encoding.UTF8.GetBytes(usual.ToJsonString()) : null);
        var content = bytes is null ? null : new ByteArrayContent(bytes);
        content?.Headers.TryAddWithoutValidation("Content-Type", type);
        return await program.SendAsync(new HttpMethod(operation.Method), path ?? PathOf(operation), content, tag is null ? headers : [.. headers, ("If-Match", tag)]);
    }
}
