using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Api;

/// <summary>A program that asks the API: with a token, or without.</summary>
public sealed class ApiClient(WebDesk desk, string? token) : IDisposable
{
    private readonly HttpMessageInvoker _server = new(desk.Server.CreateHandler());

    public string? Token => token;

    public Task<ApiReply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiReply> PostAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body), headers);

    public Task<ApiReply> PutAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, path, JsonContent.Create(body), headers);

    public Task<ApiReply> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    /// <summary>Sends a body as it stands there.</summary>
    public Task<ApiReply> PostTextAsync(string path, string body, string type = "application/json", params (string Name, string Value)[] headers) =>
        PostBytesAsync(path, Encoding.UTF8.GetBytes(body), type, headers);

    public Task<ApiReply> PostBytesAsync(string path, byte[] body, string type = "application/json", params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return SendAsync(HttpMethod.Post, path, content, headers);
    }

    public async Task<ApiReply> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(new Uri("http://localhost/"), path.StartsWith('/') ? path : $"/api/v1/{path}")) { Content = content };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await _server.SendAsync(request, TestContext.Current.CancellationToken);
        return new ApiReply(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _server.Dispose();
}

/// <summary>What the API answered.</summary>
public sealed record ApiReply(HttpResponseMessage Response, string Body)
{
    public HttpStatusCode Status => Response.StatusCode;

    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The code of a problem document; what is none is a mistake of the server.</summary>
    public string Problem
    {
        get
        {
            Assert.Equal("application/problem+json", Response.Content.Headers.ContentType?.MediaType);
            Assert.Equal((int)Status, Json.GetProperty("status").GetInt32());
            Assert.EndsWith($"/api#{Json.GetProperty("code").GetString()}", Json.GetProperty("type").GetString());
            Assert.NotEmpty(Json.GetProperty("title").GetString()!);
            return Json.GetProperty("code").GetString()!;
        }
    }

    public string Detail => Json.GetProperty("detail").GetString()!;

    /// <summary>What is wrong with a field.</summary>
    public string ErrorOf(string field) => Json.GetProperty("errors").GetProperty(field)[0].GetString()!;

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) || Response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public string ETag => Header("ETag")!;
}

/// <summary>Tokens at a desk.</summary>
public static class DeskTokens
{
    public const string All = "sessions:read sessions:write results:read results:write athletes:read athletes:write squads:read squads:write log:read timings:read timings:write";

    extension(WebDesk desk)
    {
        /// <summary>A program with a fresh token of an account.</summary>
        public async Task<ApiClient> ProgramAsync(Guid account, string scopes = All, Guid? squad = null, DateTimeOffset? expires = null, DateTimeOffset? revoked = null)
        {
            var token = $"ts_{LinkTokens.New()}";
            await desk.AddedAsync(
                new ApiToken { AccountId = account, Name = "A program", TokenHash = LinkTokens.HashOf(token), Scopes = scopes, SquadId = squad, CreatedAt = desk.Clock.GetUtcNow(), ExpiresAt = expires, RevokedAt = revoked },
                row => row.Id);
            return new ApiClient(desk, token);
        }

        /// <summary>A program of a squad's coach, with the coach's browser.</summary>
        public async Task<(ApiClient Program, WebBrowser Coach)> CoachProgramAsync(string scopes = All)
        {
            var coach = await desk.CoachAsync();
            return (await desk.ProgramAsync(coach.Account, scopes), coach);
        }

        /// <summary>A program that says nothing of who it is.</summary>
        public ApiClient Stranger() => new(desk, null);
    }
}
