using System.CommandLine;
using Trackside.Cli.Pages;
using Trackside.Cli.Sheets;
using Trackside.Notation.Diagnostics;

namespace Trackside.Cli;

/// <summary><c>trackside explain [CODE]</c>: the page of a code, or all codes. Exits 0, or 2 when there is no such code.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string?>("code")
        {
            Description = "The code of a remark, such as TS0413; all of them are listed when it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };

        var command = new Command("explain", "Say what a remark means and what to do about it.") { code };
        command.SetAction(line => Run(line.GetValue(code), terminal));
        return command;
    }

    internal static int Run(string? code, Terminal terminal)
    {
        if (code is null)
        {
            List(terminal);
            return ExitCode.Good;
        }

        var asked = Normal(code);
        if (DiagnosticPages.PageOf(asked) is { } page)
        {
            terminal.Out.Write(PlainPage.Of(page, terminal.Layout));
        }
        else if (Rules.All.FirstOrDefault(rule => rule.Code == asked) is { } rule)
        {
            terminal.Out.WriteLine(Line(rule, terminal.Layout));
        }
        else
        {
            return terminal.Refuse($"There is no code '{Printable.Of(code)}'. {Suggestion(asked)}");
        }

        return ExitCode.Good;
    }

    private static void List(Terminal terminal)
    {
        foreach (var rule in Rules.All)
        {
            terminal.Out.WriteLine(Line(rule, terminal.Layout));
        }
    }

    private static string Line(Rule rule, Layout layout)
    {
        var message = rule.Message.Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal);
        var start = $"{rule.Code}  {rule.Severity.ToString().ToLowerInvariant(),-7}  ";
        return start + string.Join('\n' + new string(' ', start.Length), layout.Wrap(message, start.Length));
    }

    // TS0413, ts0413, TS413 and 413 are one code.
    private static string Normal(string code)
    {
        var upper = code.Trim().ToUpperInvariant();
        var number = upper.StartsWith("TS", StringComparison.Ordinal) ? upper[2..] : upper;
        return number.Length is > 0 and <= 4 && number.All(char.IsAsciiDigit) ? $"TS{number.PadLeft(4, '0')}" : upper;
    }

    private static string Suggestion(string code)
    {
        var near = Nearest.To(code, Rules.All.Select(rule => rule.Code));
        return near.Count == 0 ? "'trackside explain' lists all codes." : $"Near it: {string.Join(", ", near)}.";
    }
}
