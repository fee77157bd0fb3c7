using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Trackside.Web.Components;

/// <summary>The addresses of the stylesheet and the islands, each with a part of its hash, so that browsers may keep them for good.</summary>
public sealed class Assets(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> _addresses = new(StringComparer.Ordinal);

    private const string ModuleFolder = "wwwroot.wasm.";
    private const string Packed = ".br";

    /// <summary>The addresses of the browser's module, beside the list of what it is made of; their names hold their hashes.</summary>
    public IReadOnlyList<string> Module { get; } =
    [
        .. typeof(Assets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ModuleFolder, StringComparison.Ordinal) && name.EndsWith(Packed, StringComparison.Ordinal))
            .Select(name => $"/wasm/{name[ModuleFolder.Length..^Packed.Length]}").Order(StringComparer.Ordinal),
    ];

    public bool Has(string path) => environment.WebRootFileProvider.GetFileInfo(path).Exists;

    public string Of(string path) => _addresses.GetOrAdd(path, static (asked, files) =>
    {
        var file = files.GetFileInfo(asked);
        if (!file.Exists)
        {
            return "/" + asked;
        }

        using var content = file.CreateReadStream();
        return $"/{asked}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..16]}";
    }, environment.WebRootFileProvider);
}
