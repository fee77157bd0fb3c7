using System.CommandLine;
using System.CommandLine.Parsing;
using Trackside.Cli.Json;
using Trackside.Cli.Sheets;
using Trackside.Notation;
using Trackside.Notation.Performances;
using Trackside.Telling;
using Trackside.Telling.Paces;
using Trackside.Training.Physiology;

namespace Trackside.Cli;

/// <summary>
/// <c>trackside pace TIME DISTANCE</c> or <c>--profile FILE</c>: what a performance is worth over other distances and as paces; with
/// <c>--targets TEXT</c> what a prescription asks of that athlete. Exits 0, also where no model reaches, and 2 when it was called wrongly.
/// </summary>
internal static class PaceCommand
{
    public static Command Create(Terminal terminal)
    {
        var performance = new Argument<string[]>("performance") { Description = "A time and its race, such as 3:39.45 1500m.", Arity = ArgumentArity.ZeroOrMore };
        performance.Validators.Add(CommandLine.RefuseOptions);
        var model = new Option<RaceModel?>("--model") { Description = $"The model of the race times: {ModelNames.Choices}.", HelpName = "name", CustomParser = ModelOf };
        var sex = new Option<Sex?>("--sex") { Description = "Whose scoring tables hold, men or women; for sprints and points.", HelpName = "men|women", CustomParser = SexOf };
        var targets = new Option<string?>("--targets") { Description = "A prescription, such as '5 x 1000 @ 5K': what it asks of the athlete.", HelpName = "text" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object (docs/pace.schema.json)." };
        var profile = CommandLine.Profile();
        var language = CommandLine.Language();

        var command = new Command("pace", "Say what a performance is worth: races, training paces, targets of reps.") { json, model, sex, profile, targets, language, performance };
        command.SetAction(line => Run(
            line.GetValue(performance) ?? [],
            line.GetValue(profile),
            new PaceQuestion(line.GetValue(model), line.GetValue(sex), line.GetValue(targets), new Question(line.GetValue(json), line.GetValue(language))),
            terminal));
        return command;
    }

    internal static int Run(IReadOnlyList<string> words, string? profile, PaceQuestion asked, Terminal terminal)
    {
        var (question, problem) = asked.Question.Checked(profile, []);
        var (athlete, unread) = problem is not null ? (null, problem) : ProfileOf(words, question.Athlete?.Profile, asked);
        if (unread is not null)
        {
            return terminal.Refuse(unread);
        }

        if (asked.Targets is { } text)
        {
            var reading = SessionReader.Read(text, question.Language);
            var targets = RepTarget.AllOf(reading.Workout, athlete);
            terminal.Out.Write(question.IsJson ? PaceJson.Of(targets, reading, athlete) + "\n" : Paper.Of(TargetSheet.Of(targets, reading, terminal.Layout)));
            return ExitCode.Good;
        }

        var table = PaceTable.Of(athlete!, asked.Model);
        terminal.Out.Write(question.IsJson ? PaceJson.Of(table) + "\n" : Paper.Of(PaceSheet.Of(table, terminal.Layout)));
        return ExitCode.Good;
    }

    private static (Profile? Profile, string? Problem) ProfileOf(IReadOnlyList<string> words, Profile? profile, PaceQuestion asked)
    {
        if (words.Count > 0 && profile is not null)
        {
            return (null, "Give a performance or '--profile', not both; a line more in the profile says the same.");
        }

        if (words.Count == 0 && profile is null && asked.Targets is null)
        {
            return (null, "Say what was run, such as 'trackside pace 3:39.45 1500m', or name a '--profile'.");
        }

        var (one, problem) = words.Count == 0 ? (null, null) : PerformanceOf(string.Join(' ', words));
        if (problem is not null)
        {
            return (null, problem);
        }

        var known = one is not null ? Profile.Of([one], asked.Sex) : profile is not null && asked.Sex is { } sex ? Of(profile, sex) : profile;
        return asked.Model == RaceModel.Points && known?.Sex is null ? (null, "'--model points' needs '--sex men' or '--sex women'.") : (known, null);
    }

    private static Profile Of(Profile profile, Sex sex)
    {
        var known = Profile.Of(profile.Performances, sex);
        return profile is { IsOwnRaceStated: true, OwnRace: { } own } ? known.WithOwnRace(own) : known;
    }

    // A coach says the time first, a list of bests the race first: both are understood.
    private static (Performance? Performance, string? Problem) PerformanceOf(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var turned = words.Length == 0 ? "" : string.Join(' ', words.Skip(1).Append(words[0]));
        PerformanceReading[] ways = [PerformanceLine.Read(turned), PerformanceLine.Read(text)];
        var understood = ways.Select(way => way.Performance).OfType<Performance>().Distinct().ToArray();
        var races = understood.Where(one => Race.Of(one.Distance) is not null).ToArray();

        // 158 m is no race, so "800 158" is an 800 of which the time is not sure, and not 158 m in 800.
        return (understood, races) switch
        {
            (_, [var race]) => (race, null),
            ([], _) => (null, Printable.Of(ways[0].Problem!)),
            ([var only], []) when ways.All(way => way.Problem is null || !way.Problem.Contains("may be", StringComparison.Ordinal)) => (only, null),
            ([_], []) => (null, Printable.Of(ways.First(way => way.Problem is not null).Problem!)),
            _ => (null, $"'{Printable.Of(text)}' may be {string.Join(" or ", understood.Select(one => $"{InWords.Race(one.Distance, Speech.English)} in {one.Time}"))}; write the distance with its unit, as in '1500m'."),
        };
    }

    private static RaceModel? ModelOf(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (ModelNames.Of(name) is { } model)
        {
            return model;
        }

        result.AddError($"There is no model '{Printable.Of(name)}'; there are {ModelNames.Choices}.");
        return null;
    }

    private static Sex? SexOf(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "men":
                return Sex.Men;
            case "women":
                return Sex.Women;
            default:
                result.AddError("'--sex' is men or women: whose scoring tables hold.");
                return null;
        }
    }
}

/// <summary>What is to be told of a performance.</summary>
/// <param name="Model">The model of the race times; null for the athlete's curve.</param>
/// <param name="Sex">Whose scoring tables hold; null when that is not said.</param>
/// <param name="Targets">A prescription whose targets are asked for, or null.</param>
/// <param name="Question">How the answer is to be given.</param>
internal sealed record PaceQuestion(RaceModel? Model, Sex? Sex, string? Targets, Question Question);
