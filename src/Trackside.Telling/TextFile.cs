namespace Trackside.Telling;

/// <summary>The texts of a language: <c>key = text</c>, a line each, and lines of remarks that begin with <c>#</c>.</summary>
internal static class TextFile
{
    public static IEnumerable<KeyValuePair<string, string>> Read(string language)
    {
        using var file = typeof(TextFile).Assembly.GetManifestResourceStream($"texts/{language}.texts")
            ?? throw new InvalidOperationException($"There are no texts in '{language}'.");
        using var reader = new StreamReader(file);
        return [.. LinesOf(reader.ReadToEnd()).Select(EntryOf)];
    }

    private static IEnumerable<string> LinesOf(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'));

    private static KeyValuePair<string, string> EntryOf(string line)
    {
        const string sign = " = ";
        var end = line.IndexOf(sign, StringComparison.Ordinal);
        return new(line[..end], line[(end + sign.Length)..]);
    }
}
