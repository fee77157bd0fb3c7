namespace Trackside.Telling;

/// <summary>
/// The texts of a language: <c>key = text</c>, a line each; and its phrases, an English one on a line and, set in, the other below it.
/// Lines that begin with <c>#</c> are remarks.
/// </summary>
internal static class TextFile
{
    /// <summary>What has a key.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Texts(string language) => LinesOf($"{language}.texts").Select(EntryOf);

    /// <summary>What has an English text further down; nothing for English itself.</summary>
    /// <param name="language">The language.</param>
    /// <param name="ending">What is said: <c>phrases</c>, or <c>charts</c> for what charts say.</param>
    public static IEnumerable<KeyValuePair<string, string>> Translations(string language, string ending) =>
        LinesOf($"{language}.{ending}").Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static string[] LinesOf(string name)
    {
        using var file = typeof(TextFile).Assembly.GetManifestResourceStream($"texts/{name}");
        if (file is null)
        {
            return [];
        }

        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))];
    }

    private static KeyValuePair<string, string> EntryOf(string line)
    {
        const string sign = " = ";
        var end = line.IndexOf(sign, StringComparison.Ordinal);
        return new(line[..end], line[(end + sign.Length)..]);
    }
}
