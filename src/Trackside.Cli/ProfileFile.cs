using System.Text.Json;
using Trackside.Cli.Sheets;
using Trackside.Notation.Performances;

namespace Trackside.Cli;

/// <summary>
/// A file that says what an athlete can run: performances as a coach types them, one a line, or JSON with <c>sex</c>, <c>event</c>,
/// <c>performances</c>, <c>vocabulary</c> and <c>rules</c>.
/// </summary>
internal static class ProfileFile
{
    private const int MostCharacters = 256 * 1024;
    private const int MostProblems = 3;
    private const string Example = "write one a line, such as '1500 3:39.45 2018-05-17'.";

    /// <summary>Reads the file; the athlete, or a sentence a problem with the place and the cure.</summary>
    public static (Athlete? Athlete, string? Problem) Read(string path)
    {
        if (path.Length == 0 || path == SourceText.StandardInput)
        {
            return (null, "'--profile' needs the name of a file, such as '--profile athlete.txt'.");
        }

        var source = SourceText.From(path, Stream.Null);
        var (athlete, problem) = source.Text is not { } text ? (null, $"{path}: {source.Error}")
            : text.Length > MostCharacters ? (null, $"{path}: The file is larger than {MostCharacters / 1024} KB, which is no profile; keep the best performances.")
            : text.AsSpan().TrimStart() is ['{' or '[', ..] ? OfJson(text, path)
            : OfText(text, path);
        return athlete is { Profile.Performances.IsEmpty: true } ? (null, $"{path}: There is no performance in it; {Example}") : (athlete, problem);
    }

    private static (Athlete? Athlete, string? Problem) OfText(string text, string path)
    {
        var reading = ProfileText.Read(text);
        return reading.Problems.IsEmpty
            ? (new Athlete(reading.Profile, null), null)
            : (null, Told(reading.Problems.Select(problem => $"{path}:{problem.Line}: {Printable.Of(problem.Message)}").ToList()));
    }

    private static (Athlete? Athlete, string? Problem) OfJson(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 4, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var (athlete, problems) = ProfileObject.Read(document.RootElement);
            return problems.Count == 0 ? (athlete, null) : (null, Told([.. problems.Select(problem => $"{path}: {Printable.Of(problem.Problem)}")]));
        }
        catch (JsonException problem)
        {
            return (null, $"{path}:{problem.LineNumber + 1}: This is no JSON from byte {problem.BytePositionInLine + 1} on; mend it, or write performances, one a line.");
        }
    }

    private static string Told(List<string> problems)
    {
        var more = problems.Count - MostProblems;
        return string.Join('\n', problems.Take(MostProblems)) + (more > 0 ? $"\nAnd {more} more like these." : "");
    }
}
