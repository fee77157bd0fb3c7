using System.Text.Json;

namespace Trackside.Fuzzing;

/// <summary>Lines of shorthand and whole posts as coaches wrote them, in ten languages.</summary>
internal sealed record KnownTexts(IReadOnlyList<string> Lines, IReadOnlyList<string> Posts)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Those that are built into the program that asks.</summary>
    public static KnownTexts Embedded { get; } = Load();

    public IReadOnlyList<string> All { get; } = [.. Lines, .. Posts];

    /// <summary>Those of a file of the same form.</summary>
    public static KnownTexts Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    private static KnownTexts Load()
    {
        using var stream = typeof(KnownTexts).Assembly.GetManifestResourceStream("texts.json");
        return Read(stream ?? throw new InvalidOperationException("texts.json is not built in."));
    }

    private static KnownTexts Read(Stream stream) =>
        JsonSerializer.Deserialize<KnownTexts>(stream, Web) ?? throw new InvalidOperationException("The file of texts is empty.");
}
