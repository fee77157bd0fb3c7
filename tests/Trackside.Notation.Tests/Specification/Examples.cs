namespace Trackside.Notation.Tests.Specification;

/// <summary>The examples of the documents.</summary>
/// <remarks>
/// A <c>session</c> block is one text, a <c>sessions</c> block one text a line. The blocks <c>canonical</c>, <c>key</c>, <c>reps</c>, <c>results</c>,
/// <c>recoveries</c> and <c>post</c> that follow say how each of them is read. Other blocks are not examples.
/// </remarks>
internal static class Examples
{
    private const string Fence = "```";

    private static readonly string[] AnswerBlocks = ["canonical", "key", "reps", "results", "recoveries", "post"];

    /// <summary>The specification of the notation.</summary>
    public static IReadOnlyList<Example> OfNotation { get; } = Of("docs/notation.md");

    /// <summary>The pages of the codes, by file name without its ending.</summary>
    public static IReadOnlyDictionary<string, string> Pages { get; } =
        Directory.EnumerateFiles(Repository.PathOf("docs/diagnostics"), "*.md")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), TextOf, StringComparer.Ordinal);

    /// <summary>The examples of a page of <c>docs/diagnostics</c>.</summary>
    public static IReadOnlyList<Example> OfPage(string code) => Of($"docs/diagnostics/{code}.md");

    private static List<Example> Of(string document)
    {
        List<Example> examples = [];
        List<Example> open = [];
        foreach (var (info, text, line) in BlocksOf(TextOf(Repository.PathOf(document))))
        {
            if (info is ["session" or "sessions", ..])
            {
                var texts = info[0] == "session" ? [text] : text.Split('\n');
                open = [.. texts.Select((one, at) => Example.Of($"{document}:{line + at}, {FirstLineOf(one)}", info, one))];
                examples.AddRange(open);
            }
            else if (info is [var answer] && AnswerBlocks.Contains(answer))
            {
                open.ForEach(example => example.Expected.Add(answer, text));
            }
            else
            {
                open = [];
            }
        }

        return examples;
    }

    private static string TextOf(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    private static string FirstLineOf(string text) => text.Split('\n')[0] is var first && first.Length <= 60 ? first : first[..57] + "...";

    // A block is its info words, its text and the number of its first line.
    private static IEnumerable<(string[] Info, string Text, int Line)> BlocksOf(string markdown)
    {
        var lines = markdown.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, at + 1, line => line == Fence);
            yield return (lines[at][Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries), string.Join('\n', lines[(at + 1)..end]), at + 2);
            at = end;
        }
    }
}
