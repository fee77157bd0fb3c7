using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Trackside.Web.Api;

/// <summary>The tags by which a change is noticed: strong, the same as long as every byte of the thing is the same.</summary>
public static class Etags
{
    /// <summary>The tag of a row that counts its changes.</summary>
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"v{version}\"");

    /// <summary>The tag of a thing as it is shown to who asks.</summary>
    public static string Of<T>(HttpContext http, T value) => OfBytes(BytesOf(http, value));

    internal static string OfBytes(byte[] bytes) => $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 15))}\"";

    internal static byte[] BytesOf<T>(HttpContext http, T value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);

    /// <summary>Holds a change against the tag that it was made over: a refusal where If-Match is missing or names another than stands there now.</summary>
    public static ProblemResult? Problem(HttpContext http, string current)
    {
        var header = http.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            return new(ProblemKinds.IfMatchMissing);
        }

        return !EntityTagHeaderValue.TryParseStrictList(header.OfType<string>().ToList(), out var tags)
            ? ProblemResult.At(ProblemKinds.BadParameter, "If-Match", "'If-Match' is the ETag with its quotation marks, such as \"v3\".")
            : tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && tag.Tag == current)) ? null
            : new(ProblemKinds.Changed) { ETag = current };
    }

    /// <summary>Whether who asks has it as it stands there now.</summary>
    internal static bool IsKnown(HttpContext http, string current) =>
        EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch.OfType<string>().ToList(), out var tags) && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == current);
}
