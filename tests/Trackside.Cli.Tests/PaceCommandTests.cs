using System.Text.Json;
using Trackside.Cli.Sheets;
using Trackside.Cli.Tests.Json;
using Trackside.Training.Physiology;

namespace Trackside.Cli.Tests;

public sealed class PaceCommandTests
{
    private const string Bests = "men\n400 50.1\n800 1:48.9\n1500 3:39.45\n5000 14:06\n";

    public static TheoryData<string> Models { get; } = [.. ModelNames.Choices.Split(", ")];

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public void Sheet_is_as_approved(int width)
    {
        using var desk = new Desk(layout: new Layout(width, Ink.Black));

        Assert.Equal(ExitCode.Good, Run(desk, Question(), "3:39.45", "1500m"));
        Golden.Equal($"Sheets/pace-{width}.txt", desk.Out);
        Assert.All(desk.OutLines, line => Assert.InRange(Printable.WidthOf(line), 1, width));
    }

    [Fact]
    public void Time_and_race_may_stand_in_any_order()
    {
        Assert.Equal(OutOf("14:30", "5K"), OutOf("5K", "14:30"));
        Assert.Equal(OutOf("1:05:30", "half", "marathon"), OutOf("half marathon 1:05:30"));
    }

    [Theory]
    [InlineData("800", "158")]
    [InlineData("158", "800")]
    public void Time_that_may_be_two_is_refused_in_either_order(string one, string other)
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.WrongUsage, Run(desk, Question(), one, other));
        Assert.Contains("may be 1:58 or 2:38", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Best_of_life_stands_above_the_best_of_the_last_season()
    {
        using var desk = new Desk();

        Run(desk, Question(), desk.File("bests.txt", "800 1:48.9 2024-06-01\n1500 3:39.45 2025-05-17\n1500 3:41.2 2026-02-07 indoor\n"));

        Assert.Equal("Best of life: 800 1:48.9, 1500 3:39.45", desk.OutLines[0]);
        Assert.Equal("Best of 2026: 1500 3:41.2 indoor", desk.OutLines[1]);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_model_answers_as_the_schema_says(string name)
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.Good, Run(desk, Question(ModelNames.Of(name), isJson: true), desk.File("bests.txt", Bests)));
        Assert.Empty(JsonSchema.OfPace.Violations(desk.Out));
        var races = JsonDocument.Parse(desk.Out).RootElement.GetProperty("races").EnumerateArray().ToList();
        Assert.NotEmpty(races);
    }

    [Fact]
    public void Targets_say_where_they_come_from_or_why_there_are_none()
    {
        using var desk = new Desk();
        var asked = Question() with { Targets = "5 x 1000 @ 5K, 4 x 200 @ 800m pace, 6 x 400, 3 x 300 hard, 20 minutes @ T, 30 minutes @ E" };

        Assert.Equal(ExitCode.Good, Run(desk, asked, desk.File("bests.txt", Bests)));
        Golden.Equal("Sheets/targets.txt", desk.Out);
    }

    [Theory]
    [InlineData("men\n1500 3:39.45\n5000 14:06\n", "best event 1500", false)]
    [InlineData("1500 3:39.45\n5000 14:06\nevent 5K\n", "event 5K", true)]
    public void Own_race_is_told_and_outlives_the_sex(string bests, string words, bool isStated)
    {
        using var desk = new Desk();
        var profile = desk.File("bests.txt", bests);

        Assert.Equal(ExitCode.Good, Run(desk, Question() with { Sex = Sex.Men }, profile));
        Assert.Contains($" · {words} ", desk.Out.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Good, Run(desk, Question(isJson: true) with { Sex = Sex.Men }, profile));
        Assert.Equal(isStated, JsonDocument.Parse(desk.OutLines[^1]).RootElement.GetProperty("profile").GetProperty("event").GetProperty("stated").GetBoolean());
    }

    [Theory]
    [InlineData("5 x 1000 @ 5K")]
    [InlineData("nothing at all")]
    [InlineData("")]
    [InlineData("3 x 8 min @ T, 4 x 400 @ 97% PB, 2 x mile @ 5% faster than 10K, 43.926.4")]
    public void Targets_are_as_the_schema_says_with_an_athlete_and_without(string text)
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.Good, Run(desk, Question(isJson: true) with { Targets = text }, desk.File("bests.txt", Bests)));
        Assert.Equal(ExitCode.Good, Run(desk, Question(isJson: true) with { Targets = text }));
        Assert.All(desk.OutLines, line => Assert.Empty(JsonSchema.OfPace.Violations(line)));
    }

    [Fact]
    public void Target_of_a_rep_by_time_is_a_pace_by_the_kilometre()
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.Good, Run(desk, Question(isJson: true) with { Targets = "20 minutes @ T, 1000 @ T" }, desk.File("bests.txt", Bests)));
        var targets = JsonDocument.Parse(desk.Out).RootElement.GetProperty("targets").EnumerateArray().ToList();
        Assert.Equal(["km", null], targets.Select(target => target.GetProperty("per").GetString()));
        Assert.Equal(["s/km", "s"], targets.Select(target => target.GetProperty("time").GetProperty("unit").GetString()));
    }

    [Fact]
    public void Points_need_the_sex()
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.WrongUsage, Run(desk, Question(RaceModel.Points), "3:39.45", "1500m"));
        Assert.Contains("'--sex men' or '--sex women'", desk.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Good, Run(desk, Question(RaceModel.Points) with { Sex = Sex.Men }, "3:39.45", "1500m"));
    }

    [Theory]
    [InlineData("such as 'trackside pace 3:39.45 1500m'")]
    [InlineData("is no time for that race", "0:20", "1500m")]
    [InlineData("is no race", "3:39.45", "fast")]
    [InlineData("has no time", "1500m")]
    public void What_is_no_performance_is_refused_with_the_cure(string reason, params string[] words)
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.WrongUsage, Run(desk, Question(), words));
        Assert.Contains(reason, desk.Error, StringComparison.Ordinal);
        Assert.Equal("", desk.Out);
    }

    [Fact]
    public void Performance_that_no_model_reaches_from_is_told_so()
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.Good, Run(desk, Question(), "6.8", "60m"));
        Assert.Contains("No model reaches from there", desk.Out, StringComparison.Ordinal);
    }

    private static PaceQuestion Question(RaceModel? model = null, bool isJson = false) => new(model, null, null, new Question(isJson, null));

    private static int Run(Desk desk, PaceQuestion question, params string[] words) => words is [var only] && File.Exists(only)
        ? PaceCommand.Run([], only, question, desk.Terminal)
        : PaceCommand.Run(words, null, question, desk.Terminal);

    private static string OutOf(params string[] words)
    {
        using var desk = new Desk();
        Assert.Equal(ExitCode.Good, Run(desk, Question(), words));
        return desk.Out;
    }
}
