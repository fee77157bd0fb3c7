using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Trackside.Web.Api;

namespace Trackside.Web.Tests.Api;

public sealed class DescriptionTests(SqliteFiles store) : DeskTests(store)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    [Fact]
    public async Task Description_is_good_OpenAPI_3_1()
    {
        using var stranger = Desk.Stranger();

        var reply = await stranger.GetAsync("openapi.json");
        var read = OpenApiDocument.Parse(reply.Body, "json");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors.Select(error => error.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => warning.ToString()));
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()).Select(error => error.Message));
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await DocumentAsync();

        var references = ReferencesIn(document).ToArray();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(Leads(document, reference), reference));
    }

    [Fact]
    public async Task Every_operation_says_what_it_is_who_may_and_what_it_answers()
    {
        var document = await DocumentAsync();
        var ids = new HashSet<string>();
        foreach (var (path, method, operation) in Operations(document))
        {
            var id = operation.GetProperty("operationId").GetString()!;
            Assert.True(ids.Add(id), $"{id} stands there twice.");
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.GetProperty("tags").EnumerateArray());
            Assert.NotEmpty(operation.GetProperty("security").EnumerateArray());
            var responses = operation.GetProperty("responses").EnumerateObject().ToDictionary(response => response.Name, response => response.Value);
            Assert.Contains(responses.Keys, status => status.StartsWith('2'));
            Assert.All(["401", "429", "500", "503"], status => Assert.Contains(status, responses.Keys));
            Assert.All(responses.Where(response => response.Key[0] is '4' or '5'), response =>
                Assert.Equal("#/components/schemas/ApiProblem", response.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString()));
            Assert.All(responses.Where(response => response.Key is "200" or "201"), response => Assert.True(response.Value.TryGetProperty("content", out _), $"{method} {path} answers {response.Key} with nothing."));
            Assert.True(!operation.TryGetProperty("requestBody", out var body) || body.GetProperty("content").GetProperty("application/json").TryGetProperty("example", out _), $"{method} {path} shows no example of its body.");
            Assert.All(path.Split('/').Where(part => part.StartsWith('{')), part =>
                Assert.Contains(operation.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("in").GetString() == "path" && $"{{{parameter.GetProperty("name").GetString()}}}" == part));
        }
    }

    [Fact]
    public async Task Every_operation_that_the_server_has_is_described_with_its_scope()
    {
        var described = Operations(await DocumentAsync()).ToDictionary(one => $"{one.Method.ToUpperInvariant()} {one.Path}", one => one.Operation);
        var mapped = Desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ScopeMetadata>() is not null && endpoint.RoutePattern.RawText is not ("/api/v1/openapi.json" or "/api/v1/schemas/{name}"))
            .ToDictionary(endpoint => $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]} {endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).TrimEnd('/')}");

        Assert.Equal(mapped.Keys.Order(), described.Keys.Order());
        Assert.All(mapped.Where(one => one.Value.Metadata.GetMetadata<ScopeMetadata>()!.Scope != Web.Api.Scope.Any), one => Assert.Contains(
            Scopes.NameOf(one.Value.Metadata.GetMetadata<ScopeMetadata>()!.Scope),
            described[one.Key].GetProperty("security").EnumerateArray().Where(way => way.TryGetProperty("bearer", out _)).SelectMany(way => way.GetProperty("bearer").EnumerateArray()).Select(scope => scope.GetString())));
    }

    [Fact]
    public async Task The_page_of_the_API_shows_every_operation_and_every_problem()
    {
        using var browser = Desk.Browser();

        var page = await browser.GetAsync("/api");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(Operations(await DocumentAsync()).Select(one => one.Operation.GetProperty("operationId").GetString()!), id => Assert.True(page.Has($"section#{id} form[data-try]"), id));
        Assert.All(ProblemKinds.All, kind => Assert.True(page.Has($"section#{kind.Code}"), kind.Code));
        Assert.Contains(page.Texts("pre"), line => line.StartsWith("curl -X POST -H \"Authorization: Bearer $TOKEN\" -H \"Content-Type: application/json\" -d", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Schemas_of_readings_and_analyses_are_served()
    {
        using var stranger = Desk.Stranger();

        Assert.Equal("urn:trackside:reading:1", (await stranger.GetAsync("schemas/reading")).Json.GetProperty("$id").GetString());
        Assert.Equal("urn:trackside:analysis:1", (await stranger.GetAsync("schemas/analysis")).Json.GetProperty("$id").GetString());
        Assert.Equal("not-found", (await stranger.GetAsync("schemas/secrets")).Problem);
    }

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where Methods.Contains(operation.Name)
        select (path.Name, operation.Name, operation.Value);

    private static IEnumerable<string> ReferencesIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => property is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : ReferencesIn(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(ReferencesIn),
        _ => [],
    };

    private static bool Leads(JsonElement document, string reference)
    {
        var here = document;
        return reference.StartsWith("#/", StringComparison.Ordinal) && reference[2..].Split('/').All(step => here.ValueKind == JsonValueKind.Object && here.TryGetProperty(step, out here));
    }

    private async Task<JsonElement> DocumentAsync()
    {
        using var stranger = Desk.Stranger();
        return (await stranger.GetAsync("openapi.json")).Json;
    }
}
