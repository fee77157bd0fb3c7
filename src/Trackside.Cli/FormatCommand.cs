using System.CommandLine;
using Trackside.Cli.Sheets;
using Trackside.Notation;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside format [--check | --write] [--lang xx] FILE…</c>: the one canonical way of writing a session. Exits 0 when all is well, 1
/// when <c>--check</c> found a file that is not canonical or <c>--write</c> left one alone, 2 when one could not be read or written.
/// </summary>
internal static class FormatCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = CommandLine.Files("The texts to format, UTF-8; '-' is standard input.");
        var check = new Option<bool>("--check") { Description = "Print the names of the files that are not canonical, and nothing else." };
        var write = new Option<bool>("--write") { Description = "Put it into the file, if a prescription is all that is there." };
        var language = CommandLine.Language();

        var command = new Command("format", "Print the canonical text of a session, a line a file.") { check, write, language, files };
        command.Validators.Add(line =>
        {
            if (line.GetValue(check) && line.GetValue(write))
            {
                line.AddError("'--check' and '--write' exclude each other.");
            }
        });
        command.SetAction(line => CommandLine.ProblemWith(line.GetValue(language)) is { } problem ? terminal.Refuse(problem) : Run(
            line.GetRequiredValue(files),
            line.GetValue(check) ? FormatMode.Check : line.GetValue(write) ? FormatMode.Write : FormatMode.Print,
            text => SessionReader.Read(text, line.GetValue(language)),
            terminal));
        return command;
    }

    internal static int Run(IReadOnlyList<string> files, FormatMode mode, Func<string, Reading> read, Terminal terminal)
    {
        if (mode == FormatMode.Write && files.Contains(SourceText.StandardInput))
        {
            return terminal.Refuse("'--write' needs a file; leave it out to print the canonical text of standard input.");
        }

        var code = ExitCode.Good;
        foreach (var path in files)
        {
            code = Math.Max(code, Run(SourceText.From(path, terminal.In), mode, read, terminal));
            terminal.Out.Flush();
        }

        return code;
    }

    private static int Run(SourceText source, FormatMode mode, Func<string, Reading> read, Terminal terminal)
    {
        if (source.Text is not { } text)
        {
            return terminal.Refuse($"{source.Path}: {source.Error}");
        }

        var reading = read(text);
        return mode switch
        {
            FormatMode.Print => Print(reading, source, terminal),
            FormatMode.Check => Check(reading, source, terminal),
            FormatMode.Write => Write(reading, read(reading.Workout.CanonicalText), source, terminal),
        };
    }

    // Canonical text says one reading as if it were the only one, so what was not sure is said beside it.
    private static int Print(Reading reading, SourceText source, Terminal terminal)
    {
        terminal.Out.WriteLine(reading.Workout.CanonicalText);
        foreach (var remark in reading.Diagnostics.Where(remark => remark.Rule.Severity != Severity.Info))
        {
            terminal.Error.WriteLine(Remarks.HeadOf(remark, reading.Source, source.Path));
        }

        return ExitCode.Good;
    }

    private static int Check(Reading reading, SourceText source, Terminal terminal)
    {
        if (CanonicalFile.IsCanonical(reading))
        {
            return ExitCode.Good;
        }

        terminal.Out.WriteLine(source.Path);
        return ExitCode.ProblemsFound;
    }

    // The canonical text is read again before it takes the place of the coach's, to see that it says the same.
    private static int Write(Reading reading, Reading again, SourceText source, Terminal terminal)
    {
        if (CanonicalFile.IsCanonical(reading))
        {
            return ExitCode.Good;
        }

        if (CanonicalFile.LossOf(reading, again) is { } loss)
        {
            terminal.Error.WriteLine($"{source.Path}: left as it is: {loss}");
            return ExitCode.ProblemsFound;
        }

        return AtomicFile.Replace(source.Path, reading.Workout.CanonicalText + "\n") is { } problem
            ? terminal.Refuse($"{source.Path}: {problem}")
            : ExitCode.Good;
    }
}

/// <summary>What <c>trackside format</c> does with the canonical text.</summary>
internal enum FormatMode
{
    /// <summary>Prints it.</summary>
    Print,

    /// <summary>Holds the file against it.</summary>
    Check,

    /// <summary>Puts it in the place of the file's text.</summary>
    Write,
}
