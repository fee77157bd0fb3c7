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
        for (var index = 0; index < files.Count; index++)
        {
            progress?.Show(index);
            var source = SourceText.From(files[index], terminal.In);
            if (source.Error is not null)
            {
                progress?.Clear();
                code = ExitCode.WrongUsage;
            }

            if (isJson)
            {
                WriteJson(source, language, terminal);
            }
            else
            {
                WriteSheet(source, language, terminal, isFirst: index == 0, isOnly: files.Count == 1);
            }
        }

        return code;
    }

    private static void WriteJson(SourceText source, string? language, Terminal terminal)
    {
        terminal.Out.Write(source.Text is { } text
            ? ReadingJson.Of(SessionReader.Read(text, language), source.Name)
            : ReadingJson.OfError(source.Name, source.Error!));
        terminal.Out.Write('\n');
        terminal.Out.Flush();
    }

    private static void WriteSheet(SourceText source, string? language, Terminal terminal, bool isFirst, bool isOnly)
    {
        if (source.Text is not { } text)
        {
            terminal.Error.WriteLine($"{source.Path}: {source.Error}");
            return;
        }

        terminal.Out.Write(isFirst ? "" : "\n");
        if (!isOnly)
        {
            terminal.Out.WriteLine(terminal.Layout.Ink.Faint(Printable.Of(source.Path)));
        }

        Sheet.Write(SessionReader.Read(text, language), source.Path, terminal.Layout, terminal.Out);
        terminal.Out.Flush();
    }
}
