using System.Text.Json;

namespace Trackside.Web.Store;

/// <summary>What a backup says of itself, as <c>manifest.json</c> in it.</summary>
/// <param name="Format">Always <c>trackside-backup</c>.</param>
/// <param name="FormatVersion">How the file is laid out; this program writes 1.</param>
/// <param name="Version">The release that wrote it.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="Database">What its database is of: <c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="Schema">The changes that its tables have had, in their order.</param>
/// <param name="Parts">Every other file in it.</param>
public sealed record BackupManifest(string Format, int FormatVersion, string Version, DateTimeOffset MadeAt, string Database, IReadOnlyList<string> Schema, IReadOnlyList<BackupPart> Parts)
{
    public const string FileName = "manifest.json";
    public const string TheFormat = "trackside-backup";
    public const int TheVersion = 1;
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    /// <summary>Where the database is in a backup.</summary>
    public static string PartOf(string database) => database == Sqlite ? "database/trackside.db" : "database/trackside.sql";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, AllowDuplicateProperties = false, RespectRequiredConstructorParameters = true };
}

/// <summary>One file in a backup.</summary>
/// <param name="Name">Where it is in it: <c>files/pictures/7.jpg</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of its content, in small hexadecimal digits.</param>
public sealed record BackupPart(string Name, long Size, string Sha256);
