using System.CommandLine;
using System.CommandLine.Parsing;
using Trackside.Notation;

namespace Trackside.Cli;

/// <summary>What all verbs have in common: how they are called and what happens when they are called wrongly.</summary>
internal static class CommandLine
{
    /// <summary>Runs what the line asks for; says what is wrong with the line when it asks for nothing that there is.</summary>
    public static int Invoke(ParseResult line, Terminal terminal)
    {
        if (line.Errors.Count > 0)
        {
            var verb = line.CommandResult.Command is RootCommand ? "" : line.CommandResult.Command.Name + " ";
            var problems = line.Tokens.Count == 0
                ? [$"Say what to do: {string.Join(", ", line.RootCommandResult.Command.Subcommands.Select(command => command.Name))}."]
                : line.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal);
            return terminal.Refuse($"{string.Join('\n', problems)}\n'trackside {verb}--help' shows how it is written.");
        }

        try
        {
            return line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error });
        }
        catch (IOException problem)
        {
            return terminal.Refuse($"The output could not be written: {problem.Message}");
        }
    }

    /// <summary>The argument of every verb that takes texts.</summary>
    public static Argument<string[]> Files(string description)
    {
        var files = new Argument<string[]>("file") { Description = description, Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(RefuseOptions);
        return files;
    }

    /// <summary>An argument that is one file.</summary>
    public static Argument<string> OneFile(string name, string description)
    {
        var file = new Argument<string>(name) { Description = description };
        file.Validators.Add(RefuseOptions);
        return file;
    }

    /// <summary>The option of every verb that reads.</summary>
    public static Option<string?> Language() => new("--lang")
    {
        Description = "The language of the texts, such as en or de; detected when left out.",
        HelpName = "xx",
    };

    /// <summary>The option of every verb that holds sessions against an athlete.</summary>
    public static Option<string?> Profile() => new("--profile")
    {
        Description = "A file with what the athlete ran, one performance a line: '1500 3:39.45 2018-05-17'.",
        HelpName = "file",
    };

    /// <summary>What is wrong with the language that was asked for; null when it can be read. Asked before anything is written.</summary>
    public static string? ProblemWith(string? language)
    {
        try
        {
            SessionReader.Read("", language);
            return null;
        }
        catch (ArgumentException problem)
        {
            var end = problem.Message.IndexOf(" (Parameter", StringComparison.Ordinal);
            return end < 0 ? problem.Message : problem.Message[..end];
        }
    }

    // The parser takes an option it does not know for one more file.
    internal static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
        {
            result.AddError($"'{token.Value}' is not an option; a file of that name is written './{token.Value}'.");
        }
    }
}
