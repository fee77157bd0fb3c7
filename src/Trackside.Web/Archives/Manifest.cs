using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trackside.Web.Archives;

/// <summary>What an archive says of itself: <c>manifest.json</c>, the last entry, for only then is it known.</summary>
/// <param name="Format">Always <c>trackside.archive</c>.</param>
/// <param name="Version">Of the format. An import refuses a newer one.</param>
/// <param name="Program">What made it: <c>Trackside 1.2.0</c>.</param>
/// <param name="Scope"><c>person</c>, <c>squad</c> or <c>instance</c>.</param>
/// <param name="Of">Whose: the person, the squad; empty for an instance.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="HasSecrets">Whether it holds what lets somebody in: hashed passwords, passkeys, links. Who has such a file should guard it as the server itself.</param>
/// <param name="HasCoachesNotes">Whether it holds what coaches keep to themselves.</param>
/// <param name="Rows">How many rows there are of each kind.</param>
/// <param name="Files">Every other entry.</param>
public sealed record Manifest(
    string Format,
    int Version,
    string Program,
    string Scope,
    string Of,
    DateTime MadeAt,
    bool HasSecrets,
    bool HasCoachesNotes,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<ManifestFile> Files)
{
    public const string Name = "manifest.json";
    public const string FormatName = "trackside.archive";

    /// <summary>The version that this program writes, and the newest it reads.</summary>
    public const int Newest = 1;

    /// <summary>How it is written.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        WriteIndented = true,
        NewLine = "\n",
    };
}

/// <summary>One entry of an archive.</summary>
/// <param name="Name">Where it stands.</param>
/// <param name="Bytes">How long it is, unpacked.</param>
/// <param name="Sha256">Its checksum, in hexadecimal digits.</param>
public sealed record ManifestFile(string Name, long Bytes, string Sha256);
