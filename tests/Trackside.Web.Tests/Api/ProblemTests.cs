using System.Net;
using System.Text;

namespace Trackside.Web.Tests.Api;

public sealed class ProblemTests(SqliteFiles store) : DeskTests(store)
{
    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/me")]
    [InlineData("/api/nothing")]
    [InlineData("/API/V1/nothing")]
    public async Task Addresses_that_are_none_are_answered_with_a_problem(string path)
    {
        using var stranger = Desk.Stranger();

        var reply = await stranger.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("not-found", reply.Problem);
    }

    [Fact]
    public async Task Methods_that_an_address_does_not_take_are_answered_with_those_it_takes()
    {
        var (program, _) = await Desk.CoachProgramAsync();

        var reply = await program.DeleteAsync("me");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.Status);
        Assert.Equal("method-not-allowed", reply.Problem);
        Assert.Equal("GET", reply.Header("Allow"));
    }

    [Theory]
    [InlineData("{", 1, 2, "")]
    [InlineData("{\n  \"text\": \"6x400\",\n  \"text\": \"3x800\"\n}", 3, 3, "text")]
    [InlineData("{\"text\": 'x'}", 1, 10, "text")]
    [InlineData("{\"text\": \"a\\u0000b\"}", 1, 10, "text")]
    [InlineData("{\"text\": \"a\\ud800b\"}", 1, 10, "text")]
    [InlineData("{\"text\": \"x\"} {}", 1, 15, "")]
    [InlineData("{\"a\": [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}", 1, 22, "a[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]")]
    public async Task Bad_JSON_is_named_with_its_place(string body, int line, int column, string path)
    {
        var (program, _) = await Desk.CoachProgramAsync();

        var reply = await program.PostTextAsync("readings", body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("malformed-json", reply.Problem);
        var place = reply.Json.GetProperty("place");
        Assert.Equal((line, column, path), (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32(), place.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_named_with_their_place()
    {
        var (program, _) = await Desk.CoachProgramAsync();

        var reply = await program.PostBytesAsync("readings", [.. "{\"text\": \""u8, 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal("malformed-json", reply.Problem);
        Assert.Contains("Line 1, byte 11", reply.Detail);
    }

    [Theory]
    [InlineData("{\"text\": 5}", "text", "must be a text")]
    [InlineData("{\"text\": \"6x400\", \"sauce\": 1}", "sauce", "There is no field 'sauce'")]
    [InlineData("{\"Text\": \"6x400\"}", "Text", "There is no field 'Text'")]
    [InlineData("{\"text\": \"\"}", "text", "It is needed")]
    [InlineData("{}", "text", "It is needed")]
    public async Task Fields_that_are_refused_are_named(string body, string field, string words)
    {
        var (program, _) = await Desk.CoachProgramAsync();

        var reply = await program.PostTextAsync("readings", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Equal("invalid", reply.Problem);
        Assert.Contains(words, reply.ErrorOf(field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_body_that_is_missing_is_asked_for(string body)
    {
        var (program, _) = await Desk.CoachProgramAsync();

        Assert.Equal("bad-request", (await program.PostTextAsync("readings", body)).Problem);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Bodies_that_are_no_JSON_are_refused(string type)
    {
        var (program, _) = await Desk.CoachProgramAsync();

        var reply = await program.PostTextAsync("readings", "text=6x400", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.Status);
        Assert.Equal("wrong-content-type", reply.Problem);
    }

    [Fact]
    public async Task Four_megabytes_are_too_many_whether_they_say_so_or_not()
    {
        var (program, _) = await Desk.CoachProgramAsync();
        var body = Encoding.UTF8.GetBytes($"{{\"text\": \"{new string('a', 4_000_000)}\"}}");

        var told = await program.PostBytesAsync("readings", body);
        var untold = await program.SendAsync(HttpMethod.Post, "readings", new Untold(body));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, told.Status);
        Assert.Equal("too-large", told.Problem);
        Assert.Equal("too-large", untold.Problem);
    }

    [Fact]
    public async Task No_answer_is_for_the_pages_of_other_sites()
    {
        var (program, _) = await Desk.CoachProgramAsync();

        var reply = await program.GetAsync("me", ("Origin", "https://elsewhere.example"));
        var preflight = await program.SendAsync(HttpMethod.Options, "readings", null, ("Origin", "https://elsewhere.example"), ("Access-Control-Request-Method", "POST"));

        Assert.Null(reply.Header("Access-Control-Allow-Origin"));
        Assert.Null(preflight.Header("Access-Control-Allow-Origin"));
        Assert.Equal("method-not-allowed", preflight.Problem);
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Untold(byte[] body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Headers.TryAddWithoutValidation("Content-Type", "application/json");
            return stream.WriteAsync(body, 0, body.Length, TestContext.Current.CancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = -1;
            return false;
        }
    }
}
