using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;
using Trackside.Web.Api;
using Trackside.Web.Settings;

namespace Trackside.Web.Tests.WhoMay;

/// <summary>Walks every endpoint as everyone there is, and holds the tables in <c>docs/security.md</c> against what was answered.</summary>
public sealed class WhoMayTests : DeskTests
{
    // Here they are there for nobody: one's own passkeys (OwnAccountTests have them), and signing in by another's account, which nobody has set up.
    private static readonly string[] ForNobody = ["/account/passkeys/{id}/", "/account/other", "/sign-in/other", "/sign-out/other", "/account/tokens/{token:guid}/revoke"];

    private readonly ConcurrentBag<string> _wrong = [];

    // Everyone who has not signed in comes from one address here.
    public WhoMayTests(SqliteFiles store)
        : base(store)
    {
        Desk.Settings[AllSettings.ApiPerMinuteGuest.Key] = "100000";
        Desk.Settings[AllSettings.ApiPerMinute.Key] = "100000";
    }

    [Fact]
    public async Task Table_of_who_may_says_what_the_server_answers()
    {
        using var matrix = new Matrix(Desk);
        await matrix.BeginAsync();
        var rows = await MatrixRows.AsTheyAreAsync(Desk);
        var (pages, api) = (new WhoMayTable("who-may", matrix.Personas), new WhoMayTable("who-may-api", [.. matrix.Programs, .. matrix.Personas]));
        foreach (var (endpoint, method) in matrix.Endpoints)
        {
            var table = endpoint.Metadata.GetMetadata<ScopeMetadata>() is null ? pages : api;

            // What only reads is asked by all at once; who writes waits until what the one before them wrote is put back.
            var answers = new List<Answer>();
            foreach (var group in table.Personas.Chunk(method == "GET" ? table.Personas.Count : 1))
            {
                answers.AddRange(await Task.WhenAll(group.Select(persona => AskAsync(matrix, rows, endpoint, method, persona))));
            }

            table.Add(method, endpoint, answers.Select(answer => answer.Word));
            await ReachAsync(matrix, rows, endpoint, method);
            if (answers.TrueForAll(answer => answer.IsDenied) && !ForNobody.Any(path => endpoint.RoutePattern.RawText!.StartsWith(path, StringComparison.Ordinal)))
            {
                _wrong.Add($"{method} {endpoint.RoutePattern.RawText} is there for nobody: give the matrix what it asks for.");
            }
        }

        Assert.Multiple(pages.Hold, api.Hold, () => Assert.True(_wrong.IsEmpty, string.Join('\n', _wrong.Order(StringComparer.Ordinal))));
    }

    private async Task<Answer> AskAsync(Matrix matrix, MatrixRows rows, RouteEndpoint endpoint, string method, Persona persona)
    {
        var answer = await matrix.AskAsync(endpoint, method, persona, persona.Of);
        var what = $"{method} {endpoint.RoutePattern.RawText} as {persona.Name}";
        if (answer.Status >= 500)
        {
            _wrong.Add($"{what} fails: {answer.Status} {answer.Body}");
        }

        if (method != "GET" && !await rows.AreSameAsync())
        {
            if (answer.IsDenied || (persona.IsAfterAnothers && IsAboutAthletes(endpoint)))
            {
                _wrong.Add($"{what} changes something.");
            }

            await rows.PutBackAsync();
        }

        if (answer.IsDenied)
        {
            await CompareAsync(matrix, endpoint, method, persona, answer);
        }

        return answer;
    }

    private static bool IsAboutAthletes(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.GetParameter("athlete") is not null || endpoint.RoutePattern.RawText!.Contains("/sessions/", StringComparison.Ordinal);

    // What one may not see is never told apart from what is not there.
    private async Task CompareAsync(Matrix matrix, RouteEndpoint endpoint, string method, Persona persona, Answer answer)
    {
        var invented = persona.Invented;
        if (invented.PathOf(endpoint) == persona.Of.PathOf(endpoint))
        {
            return;
        }

        var other = await matrix.AskAsync(endpoint, method, persona, invented);
        if (answer with { Location = "" } != other with { Location = "" })
        {
            _wrong.Add($"{method} {endpoint.RoutePattern.RawText} as {persona.Name} tells what is there from what is not:\n{answer}\n{other}");
        }
    }

    // The head coach of one squad asks within it for rows of another: they are nowhere.
    private async Task ReachAsync(Matrix matrix, MatrixRows rows, RouteEndpoint endpoint, string method)
    {
        var persona = matrix.Reaching;
        if (endpoint.RoutePattern.GetParameter("squad") is null || persona.Invented.PathOf(endpoint) == persona.Of.PathOf(endpoint))
        {
            return;
        }

        await CompareAsync(matrix, endpoint, method, persona, await matrix.AskAsync(endpoint, method, persona, persona.Of));
        if (method != "GET" && !await rows.AreSameAsync())
        {
            _wrong.Add($"{method} {endpoint.RoutePattern.RawText} as {persona.Name} changes something.");
            await rows.PutBackAsync();
        }
    }
}
