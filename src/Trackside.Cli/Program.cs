using System.CommandLine;
using Trackside.Cli;

using var terminal = Terminal.OfThisProcess();
var root = new RootCommand("Write it, time it, compare it: running sessions as coaches write them.")
{
    ReadCommand.Create(terminal),
    AnalyseCommand.Create(terminal),
    CompareCommand.Create(terminal),
    PaceCommand.Create(terminal),
    LogCommand.Create(terminal),
    FormatCommand.Create(terminal),
    ExplainCommand.Create(terminal),
};

// A name that begins with '@' is a name: coaches write '@' for a target, and response files are not needed.
var line = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
return CommandLine.Invoke(line, terminal);
