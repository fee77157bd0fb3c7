using System.CommandLine;
using Trackside.Cli.Drawings;
using Trackside.Cli.Json;
using Trackside.Cli.Sheets;
using Trackside.Telling;
using Trackside.Telling.Drawings;
using Trackside.Training.Analysis;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside compare [--json] [--profile FILE] [--svg FILE] [--lang xx] THEN NOW</c>: two sessions side by side, rep for rep. Exits 0 when both files were read,
/// however little they have in common, and 2 when one could not be.
/// </summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var then = CommandLine.OneFile("then", "The earlier session with its times, UTF-8; '-' is standard input.");
        var now = CommandLine.OneFile("now", "The later session.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object (docs/comparison.schema.json)." };
        var svg = SvgOption.Create("both, rep by rep,");
        var profile = CommandLine.Profile();
        var language = CommandLine.Language();

        var command = new Command("compare", "Hold a session against an earlier one, rep for rep.") { json, profile, svg, language, then, now };
        command.SetAction(line => Run(
            line.GetRequiredValue(then),
            line.GetRequiredValue(now),
            line.GetValue(profile),
            new Question(line.GetValue(json), line.GetValue(language)) { Svg = line.GetValue(svg) },
            terminal));
        return command;
    }

    internal static int Run(string then, string now, string? profile, Question asked, Terminal terminal)
    {
        var (question, problem) = asked.Checked(profile, [then, now]);
        if (problem is not null)
        {
            return terminal.Refuse(problem);
        }

        SourceText[] sources = [SourceText.From(then, terminal.In), SourceText.From(now, terminal.In)];
        if (sources.Where(source => source.Error is not null).ToList() is { Count: > 0 } unread)
        {
            foreach (var source in unread)
            {
                var told = question.IsJson ? JsonLine.OfError(source.Name, source.Error!) : $"{source.Path}: {source.Error}";
                (question.IsJson ? terminal.Out : terminal.Error).Write(told + "\n");
            }

            return ExitCode.WrongUsage;
        }

        Analysed[] both = [.. sources.Select(source => question.Analyse(source))];
        var comparison = Comparison.Of(both[0].Analysis, both[1].Analysis);
        terminal.Out.Write(question.IsJson
            ? ComparisonJson.Of(comparison, both[0], both[1]) + "\n"
            : Paper.Of(ComparisonSheet.Of(comparison, both[0], both[1], terminal.Layout)));
        return question.Svg is { } svg ? SvgOption.Write(ComparisonDrawing.Of(comparison, both[0].ToEntry(), both[1].ToEntry(), Speech.English), svg, terminal) : ExitCode.Good;
    }
}
