using System.Text.Json;
using Trackside.Cli.Tests.Json;

namespace Trackside.Cli.Tests;

public sealed class AnalyseCommandTests
{
    private static readonly Question Plain = new(IsJson: false, null);
    private static readonly Question Json = new(IsJson: true, null);

    [Fact]
    public void Json_is_one_object_a_file_and_an_unreadable_one_has_its_line()
    {
        using var desk = new Desk(Sessions.Sprints);
        string[] files = [desk.File("a.txt", Sessions.Breakdowns), desk.PathOf("none.txt"), "-"];

        Assert.Equal(ExitCode.WrongUsage, AnalyseCommand.Run(files, null, Json, desk.Terminal));
        Assert.Equal(["a.txt", "none.txt", "-"], desk.OutLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString()));
        Assert.All(desk.OutLines, line => Assert.Empty(JsonSchema.OfAnalysis.Violations(line)));
    }

    [Fact]
    public void Session_without_times_is_no_failure()
    {
        using var desk = new Desk(Sessions.Plan);

        Assert.Equal(ExitCode.Good, AnalyseCommand.Run(["-"], null, Plain, desk.Terminal));
        Assert.Contains("No work rep has a time", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Exertion_becomes_a_load()
    {
        using var desk = new Desk(Sessions.Sprints);

        Assert.Equal(ExitCode.Good, AnalyseCommand.Run(["-"], null, Plain with { Exertion = 7.5m }, desk.Terminal));
        Assert.Contains("Load by exertion: 240", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_makes_races_the_athletes_and_names_come_from_its_vocabulary()
    {
        using var desk = new Desk(Sessions.Breakdowns);
        var profile = desk.File("p.json", """{"sex":"men","performances":["1500 3:39.45"],"vocabulary":["a","b","c","d","Stamina","Speed","g","h","i"]}""");

        Assert.Equal(ExitCode.Good, AnalyseCommand.Run(["-"], profile, Plain, desk.Terminal));
        Assert.Contains("Stamina 54 %, Speed 46 %", desk.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("?", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawing_goes_into_a_file_of_its_own()
    {
        using var desk = new Desk(Sessions.Breakdowns);
        var (session, svg) = (desk.File("a.txt", Sessions.Sprints), desk.PathOf("a.svg"));

        Assert.Equal(ExitCode.Good, AnalyseCommand.Run([session], null, Plain with { Svg = svg }, desk.Terminal));
        Assert.StartsWith("<svg", File.ReadAllText(svg), StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, AnalyseCommand.Run([session], null, Plain with { Svg = session }, desk.Terminal));
        Assert.Equal(ExitCode.WrongUsage, AnalyseCommand.Run([session, session], null, Plain with { Svg = svg }, desk.Terminal));
        Assert.Equal(ExitCode.WrongUsage, AnalyseCommand.Run([session], null, Plain with { Svg = desk.PathOf("none/a.svg") }, desk.Terminal));
        Assert.Equal(Sessions.Sprints, File.ReadAllText(session));
    }

    [Fact]
    public void Comparison_reads_both_or_says_which_it_could_not()
    {
        using var desk = new Desk();
        var (then, now) = (desk.File("then.txt", Sessions.Breakdowns), desk.File("now.txt", Sessions.Sprints));

        Assert.Equal(ExitCode.Good, CompareCommand.Run(then, now, null, Json with { Svg = desk.PathOf("c.svg") }, desk.Terminal));
        Assert.Equal(ExitCode.WrongUsage, CompareCommand.Run(then, desk.PathOf("none.txt"), null, Json, desk.Terminal));
        Assert.Equal(ExitCode.WrongUsage, CompareCommand.Run(desk.PathOf("none.txt"), now, null, Plain, desk.Terminal));
        Assert.All(desk.OutLines, line => Assert.Empty(JsonSchema.OfComparison.Violations(line)));
        Assert.Contains("none.txt: There is no such file.", desk.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.PathOf("c.svg")));
    }
}
