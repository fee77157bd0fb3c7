using System.CommandLine;
using Trackside.Cli.Json;
using Trackside.Cli.Sheets;
using Trackside.Notation;
using Trackside.Notation.Readings;
using Trackside.Training.Analysis;
using Trackside.Training.Physiology;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside analyse [--json] [--lang xx] FILE…</c>: says what a session meant. Exits 0 when every file was read, also when it
/// has no times and there is nothing to say but that, and 2 when one could not be read.
/// </summary>
internal static class AnalyseCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = CommandLine.Files("The sessions with their times, UTF-8; '-' is standard input.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object a file (docs/analysis.schema.json)." };
        var language = CommandLine.Language();

        var command = new Command("analyse", "Say what a session meant: how it went, what kind of work it was.") { json, language, files };
        command.SetAction(line => Run(line.GetRequiredValue(files), line.GetValue(json), line.GetValue(language), terminal));
        return command;
    }

    internal static int Run(IReadOnlyList<string> files, bool isJson, string? language, Terminal terminal) =>
        CommandLine.ProblemWith(language) is { } problem
            ? terminal.Refuse(problem)
            : FileAnswers.Print(files, isJson, source => AnswerTo(source, isJson, language, terminal.Layout), terminal);

    private static string AnswerTo(SourceText source, bool isJson, string? language, Layout layout)
    {
        Profile? profile = null;
        var reading = SessionReader.Read(source.Text!, language);
        var analysis = SessionAnalysis.Of(reading.ToSession(), profile);
        return isJson ? AnalysisJson.Of(reading, analysis, profile, source.Name) : Paper.Of(AnalysisSheet.Of(reading, analysis, profile, layout));
    }
}
