using Trackside.Cli.Sheets;

namespace Trackside.Cli;

/// <summary>The answers to a list of files, in their order: a sheet or a line of JSON each. A file that cannot be read is told and does not hold up the others.</summary>
internal static class FileAnswers
{
    private const int AtOnce = 32;

    /// <summary>Prints the answer to each file.</summary>
    /// <param name="files">The files as they were named on the command line.</param>
    /// <param name="isJson">Whether the answers are lines of JSON.</param>
    /// <param name="answer">The answer to a text that was read; called on several threads at once.</param>
    /// <param name="terminal">Where they are printed.</param>
    /// <returns>0, or 2 when a file could not be read.</returns>
    public static int Print(IReadOnlyList<string> files, bool isJson, Func<SourceText, string> answer, Terminal terminal)
    {
        using var progress = Progress.Over(files.Count, terminal);
        var code = ExitCode.Good;
        for (var first = 0; first < files.Count; first += AtOnce)
        {
            // On every processor, a few files at a time, so that memory does not grow with their number.
            SourceText[] sources = [.. files.Skip(first).Take(AtOnce).Select(file => SourceText.From(file, terminal.In))];
            var answers = new string?[sources.Length];
            Parallel.For(0, sources.Length, index => answers[index] = sources[index].Error is null ? answer(sources[index]) : null);
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
                    WriteLine(sources[index], answers[index], terminal);
                }
                else
                {
                    WriteSheet(sources[index], answers[index], terminal, isFirst: first + index == 0, isOnly: files.Count == 1);
                }
            }
        }

        return code;
    }

    private static void WriteLine(SourceText source, string? answer, Terminal terminal)
    {
        terminal.Out.Write(answer ?? JsonLine.OfError(source.Name, source.Error!));
        terminal.Out.Write('\n');
        terminal.Out.Flush();
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
