using System.CommandLine;
using Trackside.Cli.Json;
using Trackside.Cli.Sheets;
using Trackside.Notation;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside read [--json] [--lang xx] FILE…</c>: says what a session means. Exits 0 when every file was read, whatever is
/// remarked on, and 2 when one could not be.
/// </summary>
internal static class ReadCommand
{
    private const int AtOnce = 32;

    public static Command Create(Terminal terminal)
    {
        var files = CommandLine.Files("The texts to read, UTF-8; '-' is standard input.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object a file (docs/reading.schema.json)." };
        var language = CommandLine.Language();

        var command = new Command("read", "Say what a session means, and what is not sure.") { json, language, files };
        command.SetAction(line => Run(line.GetRequiredValue(files), line.GetValue(json), line.GetValue(language), terminal));
        return command;
    }

    internal static int Run(IReadOnlyList<string> files, bool isJson, string? language, Terminal terminal)
    {
        if (CommandLine.ProblemWith(language) is { } problem)
        {
            return terminal.Refuse(problem);
        }

        using var progress = Progress.Over(files.Count, terminal);
        var code = ExitCode.Good;
        for (var first = 0; first < files.Count; first += AtOnce)
        {
            SourceText[] sources = [.. files.Skip(first).Take(AtOnce).Select(file => SourceText.From(file, terminal.In))];
            var answers = AnswersTo(sources, isJson, language, terminal);
            for (var index = 0; index < sources.Length; index++)
            {
                progress?.Show(first + index);
                if (sources[index].Error is not null)
                {
                    progress?.Clear();
                    code = ExitCode.WrongUsage;
                }

                if (isJson)
                {
                    terminal.Out.Write(answers[index]);
                    terminal.Out.Write('\n');
                    terminal.Out.Flush();
                }
                else
                {
                    WriteSheet(sources[index], answers[index], terminal, isFirst: first + index == 0, isOnly: files.Count == 1);
                }
            }
        }

        return code;
    }

    // On every processor, a few files at a time, so that memory does not grow with their number. Null where a file cannot be read.
    private static string?[] AnswersTo(SourceText[] sources, bool isJson, string? language, Terminal terminal)
    {
        var answers = new string?[sources.Length];
        Parallel.For(0, sources.Length, index => answers[index] = isJson ? JsonOf(sources[index], language) : SheetOf(sources[index], language, terminal));
        return answers;
    }

    private static string JsonOf(SourceText source, string? language) => source.Text is { } text
        ? ReadingJson.Of(SessionReader.Read(text, language), source.Name)
        : ReadingJson.OfError(source.Name, source.Error!);

    private static string? SheetOf(SourceText source, string? language, Terminal terminal)
    {
        if (source.Text is not { } text)
        {
            return null;
        }

        using var sheet = new StringWriter { NewLine = terminal.Out.NewLine };
        Sheet.Write(SessionReader.Read(text, language), source.Path, terminal.Layout, sheet);
        return sheet.ToString();
    }

    private static void WriteSheet(SourceText source, string? sheet, Terminal terminal, bool isFirst, bool isOnly)
    {
        if (sheet is null)
        {
            terminal.Error.WriteLine($"{source.Path}: {source.Error}");
            return;
        }

        terminal.Out.Write(isFirst ? "" : "\n");
        if (!isOnly)
        {
            terminal.Out.WriteLine(terminal.Layout.Ink.Faint(Printable.Of(source.Path)));
        }

        terminal.Out.Write(sheet);
        terminal.Out.Flush();
    }
}
