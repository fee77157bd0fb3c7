using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Trackside.Charts;
using Trackside.Cli.Drawings;
using Trackside.Cli.Sheets;
using Trackside.Telling;
using Trackside.Telling.Drawings;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside analyse [--json] [--profile FILE] [--log FOLDER] [--rpe N] [--svg FILE] [--lang xx] FILE…</c>: says what a session meant. Exits 0 when every file was
/// read, also when it has no times and there is nothing to say but that, and 2 when one could not be read.
/// </summary>
internal static class AnalyseCommand
{
    private const decimal HighestExertion = 10;

    public static Command Create(Terminal terminal)
    {
        var files = CommandLine.Files("The sessions with their times, UTF-8; '-' is standard input.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object a file (docs/analysis.schema.json)." };
        var exertion = new Option<decimal?>("--rpe")
        {
            Description = "How hard the athlete found the session, from 0 to 10.",
            HelpName = "n",
            CustomParser = ExertionOf,
        };
        var svg = SvgOption.Create("the reps of the session");
        var log = new Option<string?>("--log") { Description = "A folder of sessions: say what was done before, and where the best reps stand.", HelpName = "folder" };
        var profile = CommandLine.Profile();
        var language = CommandLine.Language();

        var command = new Command("analyse", "Say what a session meant: how it went, what it was, what it cost.") { json, profile, log, exertion, svg, language, files };
        command.SetAction(line => Run(
            line.GetRequiredValue(files),
            line.GetValue(profile),
            new Question(line.GetValue(json), line.GetValue(language)) { Exertion = line.GetValue(exertion), Svg = line.GetValue(svg), Log = line.GetValue(log) },
            terminal));
        return command;
    }

    internal static int Run(IReadOnlyList<string> files, string? profile, Question asked, Terminal terminal)
    {
        var (logged, unfound) = asked.Log is { } folder ? SessionFolder.FilesIn(folder, profile) : ([], null);
        var (question, problem) = unfound is not null ? (asked, unfound) : asked.Checked(profile, [.. files, .. logged]);
        if (problem is not null || (question.Svg is not null && files.Count > 1))
        {
            return terminal.Refuse(problem ?? "'--svg' draws one session; name one file, or ask for each drawing by itself.");
        }

        // How hard this session was says nothing of the others.
        var known = question.Log is null ? null : SessionFolder.Read(question.Log, logged, question with { Exertion = null });
        foreach (var source in known?.Unread ?? [])
        {
            terminal.Error.WriteLine($"{Printable.Of(source.Path)}: {source.Error}");
        }

        Chart? chart = null;
        var code = FileAnswers.Print(files, question.IsJson, Answer, terminal);
        code = known is { Unread.IsEmpty: false } ? ExitCode.WrongUsage : code;
        return chart is null ? code : Math.Max(code, SvgOption.Write(chart, question.Svg!, terminal));

        string Answer(SourceText source)
        {
            var alone = question.Analyse(source);
            var session = known is null ? alone : alone with { Past = known.Before(alone, source) };
            chart = question.Svg is null ? null : SessionDrawing.Of(session.Analysis, Speech.English);
            return question.IsJson ? AnalysisJson.Of(session) : Paper.Of(AnalysisSheet.Of(session, terminal.Layout));
        }
    }

    private static decimal? ExertionOf(ArgumentResult result)
    {
        if (decimal.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exertion) && exertion <= HighestExertion)
        {
            return exertion;
        }

        result.AddError($"'{Printable.Of(result.Tokens[0].Value)}' is no exertion; it is a number from 0 to 10, such as '--rpe 7'.");
        return null;
    }
}
