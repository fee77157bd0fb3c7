using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Trackside.Web.Operations;

/// <summary>The files of the browser's module: megabytes, so they are packed when the program is built and go out as they are, never packed for one who asks.</summary>
internal static partial class PackedFiles
{
    private static readonly PathString Folder = "/wasm";

    // The best first.
    private static readonly (string Encoding, string Ending)[] Packings = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>What a file is: a packed one is what is in it.</summary>
    public static IContentTypeProvider Types { get; } = new TypesOfPacked();

    /// <summary>Gives who asks for a file the packing that they can open.</summary>
    public static void UsePackedFiles(this WebApplication app)
    {
        var files = app.Environment.WebRootFileProvider;
        app.Use(async (http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments(Folder, StringComparison.Ordinal) || !files.GetFileInfo(http.Request.Path + Packings[0].Ending).Exists)
            {
                await next(http);
                return;
            }

            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            if (Packings.FirstOrDefault(packing => Accepts(http.Request, packing.Encoding)) is { Ending: { } ending })
            {
                http.Request.Path += ending;
                await next(http);
                return;
            }

            await UnpackAsync(http, files.GetFileInfo(http.Request.Path + Packings[0].Ending));
        });
    }

    /// <summary>Says how a file is packed, so that nobody packs it again.</summary>
    public static void Tell(HttpContext http, string name)
    {
        if (Packings.FirstOrDefault(packing => name.EndsWith(packing.Ending, StringComparison.Ordinal)) is { Encoding: { } encoding })
        {
            http.Response.Headers.ContentEncoding = encoding;
        }
    }

    /// <summary>Whether a name holds a piece of the hash of what it names.</summary>
    public static bool IsForGood(string name) => Hashed().IsMatch(name);

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);

    // Hardly anybody: whoever runs WebAssembly opens one of the two.
    private static async Task UnpackAsync(HttpContext http, Microsoft.Extensions.FileProviders.IFileInfo file)
    {
        Types.TryGetContentType(http.Request.Path, out var type);
        (http.Response.ContentType, http.Response.Headers.CacheControl, http.Response.Headers.ContentEncoding) = (type, "no-cache", "identity");
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await using var packed = file.CreateReadStream();
            await using var open = new BrotliStream(packed, CompressionMode.Decompress);
            await open.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }

    [GeneratedRegex(@"\.[0-9a-f]{16}\.(dll|js|wasm)(\.br|\.gz)?$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Hashed();

    private sealed class TypesOfPacked : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _types = new();

        public TypesOfPacked() => _types.Mappings[".dll"] = "application/octet-stream";

        public bool TryGetContentType(string subpath, out string contentType)
        {
            var packing = Packings.FirstOrDefault(packing => subpath.EndsWith(packing.Ending, StringComparison.Ordinal));
            return _types.TryGetContentType(packing.Ending is { } ending ? subpath[..^ending.Length] : subpath, out contentType!);
        }
    }
}
