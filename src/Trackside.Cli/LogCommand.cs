using System.CommandLine;
using Trackside.Cli.Drawings;
using Trackside.Cli.Json;
using Trackside.Cli.Sheets;
using Trackside.Telling;
using Trackside.Telling.Drawings;
using Trackside.Training.Load;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside log [--json] [--athlete NAME] [--profile FILE] [--svg FILE] [--lang xx] FOLDER</c>: the posts of a folder, and of the folders
/// in it, as a log. Exits 0 when every file was read, and 2 when the folder or a file in it could not be; the others count all the same.
/// </summary>
internal static class LogCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = CommandLine.OneFile("folder", "The folder of the sessions: its files .txt and .md, UTF-8.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object (docs/log.schema.json)." };
        var svg = SvgOption.Create("the weeks");
        var athlete = new Option<string?>("--athlete") { Description = "Take only the sessions whose byline names this athlete.", HelpName = "name" };
        var profile = CommandLine.Profile();
        var language = CommandLine.Language();

        var command = new Command("log", "Put the sessions of a folder together: weeks, records, load.") { json, athlete, profile, svg, language, folder };
        command.SetAction(line => Run(
            line.GetRequiredValue(folder),
            line.GetValue(profile),
            new Question(line.GetValue(json), line.GetValue(language)) { Svg = line.GetValue(svg), Only = line.GetValue(athlete) },
            terminal));
        return command;
    }

    internal static int Run(string folder, string? profile, Question asked, Terminal terminal)
    {
        var (files, unfound) = SessionFolder.FilesIn(folder, profile);
        var (question, problem) = unfound is not null ? (asked, unfound) : asked.Checked(profile, files);
        if (problem is not null)
        {
            return terminal.Refuse(problem);
        }

        var all = SessionFolder.Read(folder, files, question);
        if (ProblemWith(all, question) is { } whose)
        {
            return terminal.Refuse(whose);
        }

        // Who keeps a profile has no need to sign each session.
        var told = ToldLog.Of(question.Only is { } name ? all.Of([name], withNameless: question.Athlete is not null) : all, question);
        foreach (var source in question.IsJson ? [] : told.Folder.Unread)
        {
            terminal.Error.WriteLine($"{Printable.Of(source.Path)}: {source.Error}");
        }

        terminal.Out.Write(question.IsJson ? LogJson.Of(told) + "\n" : Paper.Of(LogSheet.Of(told, terminal.Layout)));
        var code = told.Folder.Unread.IsEmpty ? ExitCode.Good : ExitCode.WrongUsage;
        return question.Svg is { } svg ? Math.Max(code, SvgOption.Write(LogDrawing.Of(told.Log, told.Folder.Name, told.Athlete?.Vocabulary, Speech.English), svg, terminal)) : code;
    }

    private static string? ProblemWith(SessionFolder folder, Question question)
    {
        var athletes = folder.Athletes;
        return (question.Only, question.Athlete) switch
        {
            (null, not null) when athletes.Length > 1 =>
                $"The sessions are of {Printable.Of(LogWords.Athletes(athletes, Speech.English))}; a profile is one athlete's: say whose it is with '--athlete NAME'.",
            ({ } name, _) when folder.Of([name], withNameless: false).Sessions.IsEmpty => athletes.IsEmpty
                ? "No session in the folder names its athlete; leave '--athlete' out."
                : $"No session in the folder is of '{Printable.Of(name)}'; there are those of {Printable.Of(LogWords.Athletes(athletes, Speech.English))}.",
            _ => null,
        };
    }
}

/// <summary>A log with the sessions it was put together from.</summary>
/// <param name="Folder">The sessions.</param>
/// <param name="Log">The log of them.</param>
/// <param name="Athlete">What is known of the athlete, or null.</param>
/// <param name="Only">The athlete whose sessions alone were asked for, or null.</param>
internal sealed record ToldLog(SessionFolder Folder, Log Log, Athlete? Athlete, string? Only)
{
    private readonly Dictionary<string, Analysed> _sessions = Folder.Sessions.ToDictionary(session => session.Name, StringComparer.Ordinal);

    public static ToldLog Of(SessionFolder folder, Question question) => new(folder, folder.ToLog(), question.Athlete, question.Only);

    /// <summary>The session of an entry, from 0 in the order of the log.</summary>
    public Analysed SessionOf(int entry) => SessionOf(Log.Entries[entry]);

    /// <summary>The session of an entry.</summary>
    public Analysed SessionOf(LogEntry entry) => _sessions[entry.Name];
}
