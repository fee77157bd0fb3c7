using Microsoft.AspNetCore.Routing;
using Trackside.Web.Api;
using Trackside.Web.Components;

namespace Trackside.Web.Tests.WhoMay;

/// <summary>A table in the document on security, between its marks.</summary>
internal sealed class WhoMayTable(string mark, IReadOnlyList<Persona> personas)
{
    private const string File = "docs/security.md";

    private readonly List<string> _lines =
    [
        $"| endpoint | for | {string.Join(" | ", personas.Select(persona => persona.Name))} |",
        $"|---|---{string.Concat(personas.Select(_ => "|:-:"))}|",
    ];

    /// <summary>The columns.</summary>
    public IReadOnlyList<Persona> Personas => personas;

    public void Add(string method, RouteEndpoint endpoint, IEnumerable<string> words) =>
        _lines.Add($"| {method} `{endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal)}` | {ForWhom(endpoint)} | {string.Join(" | ", words)} |");

    /// <summary>Holds the document against it; <c>TRACKSIDE_ACCEPT=1</c> writes it there.</summary>
    public void Hold()
    {
        var path = Repository.PathOf(File);
        var text = System.IO.File.ReadAllText(path);
        var (begin, end) = ($"<!-- {mark}:begin -->\n", $"<!-- {mark}:end -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, text.IndexOf(end, StringComparison.Ordinal));
        Assert.True(from >= begin.Length && to >= from, $"{File} has no place for the table: {begin}{end}");
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

    private static string ForWhom(RouteEndpoint endpoint)
    {
        var who = endpoint.Metadata.GetMetadata<WhoMetadata>()!.Who.ToString();
        return endpoint.Metadata.GetMetadata<ScopeMetadata>() is { Scope: not Scope.Any and var scope } ? $"{who}, {Scopes.NameOf(scope)}" : who;
    }
}
