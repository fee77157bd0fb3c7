using System.CommandLine;
using Trackside.Cli.Sheets;
using Trackside.Notation;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside read [--json] [--lang xx] FILE…</c>: says what a session means. Exits 0 when every file was read, whatever is
/// remarked on, and 2 when one could not be.
/// </summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = CommandLine.Files("The texts to read, UTF-8; '-' is standard input.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object a file (docs/reading.schema.json)." };
        var language = CommandLine.Language();

        var command = new Command("read", "Say what a session means, and what is not sure.") { json, language, files };
        command.SetAction(line => Run(line.GetRequiredValue(files), line.GetValue(json), line.GetValue(language), terminal));
        return command;
    }

    internal static int Run(IReadOnlyList<string> files, bool isJson, string? language, Terminal terminal) =>
        CommandLine.ProblemWith(language) is { } problem
            ? terminal.Refuse(problem)
            : FileAnswers.Print(files, isJson, source => AnswerTo(source, isJson, language, terminal.Layout), terminal);

    private static string AnswerTo(SourceText source, bool isJson, string? language, Layout layout)
    {
        var reading = SessionReader.Read(source.Text!, language);
        return isJson ? ReadingJson.Of(reading, source.Name) : Paper.Of(Sheet.Of(reading, source.Path, layout));
    }
}
