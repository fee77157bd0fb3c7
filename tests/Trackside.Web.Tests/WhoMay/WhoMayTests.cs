using Microsoft.AspNetCore.Routing;
using Trackside.Web.Components;

namespace Trackside.Web.Tests.WhoMay;

/// <summary>Walks every endpoint as everyone there is, and holds the table in <c>docs/security.md</c> against what was answered.</summary>
public sealed class WhoMayTests(SqliteFiles store) : DeskTests(store)
{
    [Fact]
    public async Task Table_of_who_may_says_what_the_server_answers()
    {
        using var matrix = new Matrix(Desk);
        await matrix.BeginAsync();
        var rows = await MatrixRows.AsTheyAreAsync(Desk);
        var table = new WhoMayTable(matrix.Personas);
        var wrong = new List<string>();
        foreach (var (endpoint, method) in matrix.Endpoints)
        {
            var words = new List<string>();
            foreach (var persona in matrix.Personas)
            {
                words.Add((await AskAsync(matrix, rows, endpoint, method, persona, wrong)).Word);
            }

            table.Add(method, endpoint, words);
            await ReachAsync(matrix, rows, endpoint, method, wrong);
        }

        Assert.Empty(wrong);
        table.Hold();
    }

    private static async Task<Answer> AskAsync(Matrix matrix, MatrixRows rows, RouteEndpoint endpoint, string method, Persona persona, List<string> wrong)
    {
        var answer = await matrix.AskAsync(endpoint, method, persona, persona.Of);
        var what = $"{method} {endpoint.RoutePattern.RawText} as {persona.Name}";
        if (answer.Status >= 500)
        {
            wrong.Add($"{what} fails.");
        }

        if (answer.IsDenied)
        {
            if (method != "GET" && !await rows.AreSameAsync())
            {
                wrong.Add($"{what} is denied and changes something.");
                await rows.PutBackAsync();
            }

            await CompareAsync(matrix, endpoint, method, persona, answer, wrong);
        }
        else if (!await rows.AreSameAsync())
        {
            await rows.PutBackAsync();
        }

        return answer;
    }

    // What one may not see is never told apart from what is not there.
    private static async Task CompareAsync(Matrix matrix, RouteEndpoint endpoint, string method, Persona persona, Answer answer, List<string> wrong)
    {
        var invented = persona.Invented;
        if (invented.PathOf(endpoint) == persona.Of.PathOf(endpoint))
        {
            return;
        }

        var other = await matrix.AskAsync(endpoint, method, persona, invented);
        if (answer with { Location = "" } != other with { Location = "" })
        {
            wrong.Add($"{method} {endpoint.RoutePattern.RawText} as {persona.Name} tells what is there from what is not:\n{answer}\n{other}");
        }
    }

    // The head coach of one squad asks within it for rows of another: they are nowhere.
    private static async Task ReachAsync(Matrix matrix, MatrixRows rows, RouteEndpoint endpoint, string method, List<string> wrong)
    {
        var persona = matrix.Reaching;
        if (endpoint.RoutePattern.GetParameter("squad") is null || persona.Invented.PathOf(endpoint) == persona.Of.PathOf(endpoint))
        {
            return;
        }

        var answer = await matrix.AskAsync(endpoint, method, persona, persona.Of);
        var other = await matrix.AskAsync(endpoint, method, persona, persona.Invented);
        if (answer with { Location = "" } != other with { Location = "" })
        {
            wrong.Add($"{method} {endpoint.RoutePattern.RawText} as {persona.Name} tells what is there from what is not:\n{answer}\n{other}");
        }

        if (!await rows.AreSameAsync())
        {
            wrong.Add($"{method} {endpoint.RoutePattern.RawText} as {persona.Name} changes something.");
            await rows.PutBackAsync();
        }
    }
}

/// <summary>The table in the document on security.</summary>
internal sealed class WhoMayTable(IReadOnlyList<Persona> personas)
{
    private const string File = "docs/security.md";
    private const string Begin = "<!-- who-may:begin -->\n";
    private const string End = "<!-- who-may:end -->";

    private readonly List<string> _lines =
    [
        $"| endpoint | for | {string.Join(" | ", personas.Select(persona => persona.Name))} |",
        $"|---|---{string.Concat(personas.Select(_ => "|:-:"))}|",
    ];

    public void Add(string method, RouteEndpoint endpoint, IEnumerable<string> words) =>
        _lines.Add($"| {method} `{endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal)}` | {endpoint.Metadata.GetMetadata<WhoMetadata>()!.Who} | {string.Join(" | ", words)} |");

    /// <summary>Holds the document against it; <c>TRACKSIDE_ACCEPT=1</c> writes it there.</summary>
    public void Hold()
    {
        var path = Repository.PathOf(File);
        var text = System.IO.File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("TRACKSIDE_ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(path, $"{text[..from]}{string.Concat(_lines.Select(line => line + "\n"))}{text[to..]}");
            return;
        }

        var written = text[from..to].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(
            written.SequenceEqual(_lines),
            $"{File} does not say who may; TRACKSIDE_ACCEPT=1 writes it there.\n{string.Join('\n', written.Except(_lines).Select(line => "- " + line).Concat(_lines.Except(written).Select(line => "+ " + line)))}");
    }
}
