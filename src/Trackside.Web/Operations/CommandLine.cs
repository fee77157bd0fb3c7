using System.CommandLine;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>The one executable: a verb does one thing and ends, and no verb serves. Ends with 0 when all is well, 1 when something is not, 2 when it was asked wrongly.</summary>
internal static class CommandLine
{
    private const int Wrong = 1;
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args, Func<Workbench, IEnumerable<Command>> verbs, Action<WebApplication> features)
    {
        var (settings, words) = SettingWords.Split(args);
        try
        {
            if (ServeCommand.WordsOf(words) is { } served)
            {
                return await ServeCommand.RunAsync([.. settings, .. served], features);
            }

            await using var bench = CreateBench(settings);
            return await RunOnAsync(bench, words, verbs);
        }
        catch (SettingException problem)
        {
            return Say(problem.Message, WrongUsage);
        }
        catch (CommandException problem)
        {
            return Say(problem.Message, Wrong);
        }
        catch (OperationCanceledException)
        {
            return Say("Stopped.", Wrong);
        }
    }

    /// <summary>Runs one verb.</summary>
    internal static async Task<int> RunOnAsync(Workbench bench, IReadOnlyList<string> words, Func<Workbench, IEnumerable<Command>> verbs)
    {
        var root = new RootCommand("Sessions written, timed, kept and compared: the server of a squad.") { ServeCommand.Create(), SettingWords.FileOption() };
        foreach (var verb in verbs(bench).OrderBy(verb => verb.Name, StringComparer.Ordinal))
        {
            root.Add(verb);
        }

        // A name that begins with '@' is a name: response files are not needed.
        var line = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0)
        {
            await bench.Error.WriteLineAsync(Usage(line, words));
            return WrongUsage;
        }

        return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = bench.Output, Error = bench.Error });
    }

    /// <summary>What a command works with, by words such as <c>--Trackside:Data=/srv/trackside</c>.</summary>
    public static Workbench CreateBench(IReadOnlyList<string> settings, TextWriter? output = null, TextWriter? error = null) =>
        new(() => Configured.Begin(settings), Quietly, (services, cancellation) => services.HoldSchemaAsync((error ?? Console.Error).WriteLine, cancellation)) { Output = output ?? Console.Out, Error = error ?? Console.Error };

    // What a command finds it says itself; the log of the server would stand between.
    private static void Quietly(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.AddTrackside();
    }

    private static string Usage(ParseResult line, IReadOnlyList<string> words)
    {
        if (line.CommandResult.Command is RootCommand && words is [var slip, ..] && !slip.StartsWith('-'))
        {
            var nearest = line.CommandResult.Command.Subcommands.MinBy(verb => KnownNames.SlipsBetween(verb.Name, slip))!.Name;
            return $"'{slip}' is no command.{(KnownNames.SlipsBetween(nearest, slip) <= 2 ? $" Did you mean '{nearest}'?" : "")} 'trackside-server --help' shows all.";
        }

        var verb = line.CommandResult.Command is RootCommand ? "" : line.CommandResult.Command.Name + " ";
        return $"{string.Join('\n', line.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))}\n'trackside-server {verb}--help' shows how it is written.";
    }

    private static int Say(string problem, int code)
    {
        Console.Error.WriteLine(problem);
        return code;
    }
}
