using System.CommandLine;
using Trackside.Cli.Drawings;
using Trackside.Cli.Json;
using Trackside.Cli.Sheets;
using Trackside.Training.Load;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside log [--json] [--profile FILE] [--svg FILE] [--lang xx] FOLDER</c>: the posts of a folder, and of the folders in it, as the
/// log of one athlete. Exits 0 when every file was read, and 2 when the folder or a file in it could not be; the others count all the same.
/// </summary>
internal static class LogCommand
{
    private const int MostFiles = 20_000;

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, IgnoreInaccessible = true };

    public static Command Create(Terminal terminal)
    {
        var folder = CommandLine.OneFile("folder", "The folder of the sessions: its files .txt and .md, UTF-8.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object (docs/log.schema.json)." };
        var svg = SvgOption.Create("the weeks");
        var profile = CommandLine.Profile();
        var language = CommandLine.Language();

        var command = new Command("log", "Put the sessions of a folder together: weeks, records, load.") { json, profile, svg, language, folder };
        command.SetAction(line => Run(
            line.GetRequiredValue(folder),
            line.GetValue(profile),
            new Question(line.GetValue(json), line.GetValue(language)) { Svg = line.GetValue(svg) },
            terminal));
        return command;
    }

    internal static int Run(string folder, string? profile, Question asked, Terminal terminal)
    {
        var (files, unfound) = FilesIn(folder, profile);
        var (question, problem) = unfound is not null ? (asked, unfound) : asked.Checked(profile, files);
        if (problem is not null)
        {
            return terminal.Refuse(problem);
        }

        var told = LogOf(folder, files, question);
        foreach (var source in question.IsJson ? [] : told.Unread)
        {
            terminal.Error.WriteLine($"{Printable.Of(source.Path)}: {source.Error}");
        }

        terminal.Out.Write(question.IsJson ? LogJson.Of(told) + "\n" : Paper.Of(LogSheet.Of(told, terminal.Layout)));
        var code = told.Unread.Count > 0 ? ExitCode.WrongUsage : ExitCode.Good;
        return question.Svg is { } svg ? Math.Max(code, SvgOption.Write(LogDrawing.Of(told), svg, terminal)) : code;
    }

    // In the order of their names, so that sessions of one day stand as they are named.
    private static (string[] Files, string? Problem) FilesIn(string folder, string? profile)
    {
        if (!Directory.Exists(folder))
        {
            return ([], File.Exists(folder) ? $"{folder}: This is a file; name the folder it is in." : $"{folder}: There is no such folder.");
        }

        var known = profile is null ? null : Path.GetFullPath(profile);
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", Everywhere)
                .Where(file => Path.GetExtension(file) is ".txt" or ".md" && !Path.GetFileName(file).StartsWith('.') && Path.GetFullPath(file) != known)
                .Take(MostFiles + 1).Order(StringComparer.Ordinal),
        ];
        return files.Length switch
        {
            0 => ([], $"{folder}: There is no session in it; a session is a file .txt or .md."),
            > MostFiles => ([], $"{folder}: There are more than {MostFiles} files in it; name a folder of one athlete."),
            _ => (files, null),
        };
    }

    private static ToldLog LogOf(string folder, string[] files, Question question)
    {
        var read = new (Analysed? Session, SourceText Source)[files.Length];
        Parallel.For(0, files.Length, index =>
        {
            var source = SourceText.From(files[index], Stream.Null);
            read[index] = (source.Error is null ? Analysed.Of(source, question) with { Name = NameIn(folder, files[index]) } : null, source);
        });
        var sessions = read.Select(one => one.Session).OfType<Analysed>().ToList();
        return new ToldLog(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Log.Of(sessions.Select(session => new LogEntry(session.Name, session.Analysis, session.Cost))),
            sessions.ToDictionary(session => session.Name, StringComparer.Ordinal),
            [.. read.Select(one => one.Source).Where(source => source.Error is not null)],
            question.Athlete);
    }

    private static string NameIn(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}

/// <summary>A log with the sessions it was put together from.</summary>
/// <param name="Name">The name of the folder.</param>
/// <param name="Log">The log.</param>
/// <param name="Sessions">The sessions by the names of their files.</param>
/// <param name="Unread">The files that could not be read.</param>
/// <param name="Athlete">What is known of the athlete, or null.</param>
internal sealed record ToldLog(string Name, Log Log, IReadOnlyDictionary<string, Analysed> Sessions, IReadOnlyList<SourceText> Unread, Athlete? Athlete)
{
    /// <summary>The session of an entry, from 0 in the order of the log.</summary>
    public Analysed SessionOf(int entry) => Sessions[Log.Entries[entry].Name];
}
