using System.CommandLine;
using Trackside.Cli.Pages;
using Trackside.Cli.Sheets;
using Trackside.Notation.Diagnostics;
using Trackside.Telling.Pages;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside explain [CODE | MODEL]</c>: the page of a remark or of a formula, or a list of all. Exits 0, or 2 when there is no such page.
/// </summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("name")
        {
            Description = "The code of a remark, such as TS0413, or the name of a formula, such as vdot; all are listed when it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };

        var command = new Command("explain", "Say what a remark means, or how a number is worked out.") { name };
        command.SetAction(line => Run(line.GetValue(name), terminal));
        return command;
    }

    internal static int Run(string? name, Terminal terminal)
    {
        if (name is null)
        {
            List(terminal);
            return ExitCode.Good;
        }

        var (code, formula) = (CodeOf(name), FormulaOf(name));
        if ((DiagnosticPages.PageOf(code) ?? SciencePages.PageOf(formula)) is { } page)
        {
            terminal.Out.Write(PlainPage.Of(page, terminal.Layout));
        }
        else if (Rules.All.FirstOrDefault(rule => rule.Code == code) is { } rule)
        {
            terminal.Out.WriteLine(Line(rule, terminal.Layout));
        }
        else
        {
            return terminal.Refuse($"There is no code '{Printable.Of(name)}'. {Suggestion(code, formula)}");
        }

        return ExitCode.Good;
    }

    private static void List(Terminal terminal)
    {
        foreach (var rule in Rules.All)
        {
            terminal.Out.WriteLine(Line(rule, terminal.Layout));
        }

        terminal.Out.WriteLine();
        var width = SciencePages.Heads.Keys.Max(name => name.Length);
        foreach (var (name, head) in SciencePages.Heads)
        {
            var start = $"{name.PadRight(width)}  ";
            terminal.Out.WriteLine(start + string.Join('\n' + new string(' ', start.Length), terminal.Layout.Wrap(head.Title, start.Length)));
        }
    }

    private static string Line(Rule rule, Layout layout)
    {
        var message = rule.Message.Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal);
        var start = $"{rule.Code}  {rule.Severity.ToString().ToLowerInvariant(),-7}  ";
        return start + string.Join('\n' + new string(' ', start.Length), layout.Wrap(message, start.Length));
    }

    // TS0413, ts0413, TS413 and 413 are one code.
    private static string CodeOf(string name)
    {
        var upper = name.Trim().ToUpperInvariant();
        var number = upper.StartsWith("TS", StringComparison.Ordinal) ? upper[2..] : upper;
        return number.Length is > 0 and <= 4 && number.All(char.IsAsciiDigit) ? $"TS{number.PadLeft(4, '0')}" : upper;
    }

    // 'Race curve' and 'docs/science/race-curve.md' are the page race-curve.
    private static string FormulaOf(string name)
    {
        var lower = name.Trim().ToLowerInvariant().Replace(' ', '-');
        var last = lower[(lower.LastIndexOf('/') + 1)..];
        return last.EndsWith(".md", StringComparison.Ordinal) ? last[..^3] : last;
    }

    private static string Suggestion(string code, string formula)
    {
        string[] near = [.. Nearest.To(code, Rules.All.Select(rule => rule.Code)), .. Nearest.To(formula, SciencePages.Heads.Keys)];
        return near.Length == 0 ? "'trackside explain' lists all codes and formulas." : $"Near it: {string.Join(", ", near)}.";
    }
}
