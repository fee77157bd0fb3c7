using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;
using Trackside.Web.Components;

namespace Trackside.Web.Tests.Operations;

/// <summary>What the server carries for browsers: the C# as WebAssembly, and what a phone keeps for times without a network.</summary>
public sealed class ModuleTests(SqliteFiles store) : DeskTests(store)
{
    private Assets Files => Desk.Services.GetRequiredService<Assets>();

    [Fact]
    public async Task Every_part_that_the_list_names_comes_packed_and_is_the_one_that_is_meant()
    {
        var boot = await TextAsync(await AskAsync("/wasm/boot.js", ""));
        using var config = JsonDocument.Parse(boot[boot.IndexOf('{')..boot.LastIndexOf('}')] + "}");
        var parts = config.RootElement.GetProperty("resources").EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray()).ToArray();

        Assert.Contains(parts, part => part.GetProperty("virtualPath").GetString() == "Trackside.Browser.dll");
        Assert.Equal(Files.Module.Count, parts.Length + 1);
        foreach (var part in parts)
        {
            var path = $"/wasm/{part.GetProperty("name").GetString()}";
            var content = await BytesAsync(await AskAsync(path, "br"), stream => new BrotliStream(stream, CompressionMode.Decompress));
            Assert.Equal(part.GetProperty("hash").GetString(), $"sha256-{Convert.ToBase64String(SHA256.HashData(content))}");
            Assert.Contains(path, Files.Module);
        }
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("", null)]
    [InlineData("identity", null)]
    public async Task Part_comes_as_the_browser_can_open_it(string accepted, string? encoding)
    {
        var answer = await AskAsync(Part(".wasm"), accepted);
        var content = await BytesAsync(answer, stream => encoding switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        });

        Assert.Equal(encoding is null ? [] : [encoding], answer.Content.Headers.ContentEncoding.Where(one => one != "identity"));
        Assert.Equal("application/wasm", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal("\0asm"u8, content.AsSpan(0, 4));
    }

    [Fact]
    public async Task Part_may_be_kept_for_good_and_is_not_sent_twice()
    {
        var first = await AskAsync(Part(".wasm"), "br");
        var again = await AskAsync(Part(".wasm"), "br", first.Headers.ETag!.ToString());
        var other = await AskAsync(Part(".wasm"), "gzip", first.Headers.ETag!.ToString());

        Assert.Equal("public, max-age=31536000, immutable", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task List_of_the_parts_is_kept_for_good_only_under_its_hash()
    {
        Assert.Equal("no-cache", (await AskAsync("/wasm/boot.js", "")).Headers.CacheControl!.ToString());
        Assert.Contains("immutable", (await AskAsync(Files.Of("wasm/boot.js"), "")).Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("/wasm/no-such-part.wasm", "br")).StatusCode);
    }

    [Fact]
    public async Task Module_stands_on_the_libraries_alone_and_leaves_the_pages_that_explain_at_home()
    {
        using var browser = AssemblyDefinition.ReadAssembly(new MemoryStream(await PartAsync("Trackside.Browser.")));
        using var telling = AssemblyDefinition.ReadAssembly(new MemoryStream(await PartAsync("Trackside.Telling.")));

        Assert.Empty(browser.MainModule.AssemblyReferences.Select(one => one.Name).Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Except(["Trackside.Training", "Trackside.Notation", "Trackside.Charts", "Trackside.Telling"]));
        Assert.All(telling.MainModule.Resources, resource => Assert.StartsWith("texts/", resource.Name));
    }

    [Fact]
    public void Module_is_no_larger_than_a_phone_should_load() => Assert.InRange(PackedSize(), 1_000_000, 2_300_000);

    [Fact]
    public async Task Everything_that_a_phone_is_told_to_keep_is_there()
    {
        var script = await TextAsync(await AskAsync("/sw.js", ""));
        var list = script[script.IndexOf('{')..(script.IndexOf("};", StringComparison.Ordinal) + 1)];
        using var kept = JsonDocument.Parse(list);
        string[] files = [kept.RootElement.GetProperty("page").GetString()!, .. kept.RootElement.GetProperty("files").EnumerateArray().Select(one => one.GetString()!), script.Split('\'')[1]];

        Assert.Contains("client/training.js", files.Select(file => file.Split('?')[0]));
        Assert.True(files.Length > 20);
        foreach (var file in files)
        {
            // Told from where the script stands, so that they hold under a path too.
            Assert.DoesNotMatch("^/|^https?:", file);
            Assert.Equal((file, HttpStatusCode.OK), (file, (await AskAsync("/" + file, "br")).StatusCode));
        }
    }

    [Fact]
    public async Task Watch_is_the_same_for_everybody_and_names_only_what_is_kept()
    {
        var coach = await Desk.CoachAsync();
        var (known, unknown) = (await coach.GetAsync("/watch"), await Desk.Browser().GetAsync("/watch"));
        var script = await TextAsync(await AskAsync("/sw.js", ""));

        Assert.Equal(unknown.Body, known.Body);
        Assert.False(known.Response.Headers.Contains("Set-Cookie"));
        Assert.All(
            known.Document.QuerySelectorAll("script[src], link[rel=stylesheet]").Select(one => one.GetAttribute("src") ?? one.GetAttribute("href")!),
            address => Assert.Contains($"\"{address.TrimStart('/')}\"", script));
    }

    [Fact]
    public async Task Manifest_names_pictures_that_are_there()
    {
        var answer = await AskAsync("/manifest.webmanifest", "");
        using var manifest = JsonDocument.Parse(await TextAsync(answer));

        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        foreach (var icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
        {
            var picture = await AskAsync("/" + icon.GetProperty("src").GetString(), "");
            Assert.Equal((HttpStatusCode.OK, icon.GetProperty("type").GetString()), (picture.StatusCode, picture.Content.Headers.ContentType!.MediaType));
        }
    }

    private static long PackedSize() => typeof(Assets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("wwwroot.wasm.", StringComparison.Ordinal) && name.EndsWith(".br", StringComparison.Ordinal))
        .Sum(name => typeof(Assets).Assembly.GetManifestResourceStream(name)!.Length);

    private string Part(string what) => Files.Module.Single(path => path.Contains(what, StringComparison.Ordinal));

    private async Task<byte[]> PartAsync(string what) => await BytesAsync(await AskAsync(Part(what), ""), stream => stream);

    private async Task<HttpResponseMessage> AskAsync(string path, string accepted, string? known = null)
    {
        using var browser = Desk.Browser();
        var request = new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(path));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(known);
        }

        return await browser.SendAsync(request);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancellation);

    private static async Task<byte[]> BytesAsync(HttpResponseMessage answer, Func<Stream, Stream> open)
    {
        await using var opened = open(await answer.Content.ReadAsStreamAsync(Cancellation));
        using var bytes = new MemoryStream();
        await opened.CopyToAsync(bytes, Cancellation);
        return bytes.ToArray();
    }
}
