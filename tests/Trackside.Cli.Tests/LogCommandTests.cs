using System.Text.Json;
using Trackside.Cli.Sheets;
using Trackside.Cli.Tests.Json;

namespace Trackside.Cli.Tests;

public sealed class LogCommandTests
{
    private const string Bests = "men\n1500 3:39.45\n5000 14:06\n";

    [Theory]
    [InlineData(80, true)]
    [InlineData(40, true)]
    [InlineData(80, false)]
    public void Sheet_is_as_approved(int width, bool isKnown)
    {
        using var desk = new Desk(layout: new Layout(width, Ink.Black));
        var (folder, profile) = Season(desk);

        Assert.Equal(ExitCode.Good, LogCommand.Run(folder, isKnown ? profile : null, new Question(IsJson: false, null) { Only = isKnown ? "Ada Example" : null }, desk.Terminal));
        Golden.Equal($"Sheets/log{(isKnown ? "-profile" : "")}-{width}.txt", desk.Out);
        Assert.All(desk.OutLines, line => Assert.InRange(Printable.WidthOf(line), 1, width));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Json_is_as_the_schema_says(bool isKnown)
    {
        using var desk = new Desk();
        var (folder, profile) = Season(desk);

        Assert.Equal(ExitCode.Good, LogCommand.Run(folder, isKnown ? profile : null, new Question(IsJson: true, null) { Only = isKnown ? "Ada Example" : null }, desk.Terminal));
        Assert.Empty(JsonSchema.OfLog.Violations(desk.Out));
        Assert.Equal(isKnown ? 4 : 5, JsonDocument.Parse(desk.Out).RootElement.GetProperty("sessions").GetArrayLength());
    }

    [Fact]
    public void File_that_cannot_be_read_is_told_and_the_others_count()
    {
        using var desk = new Desk();
        var (folder, _) = Season(desk);
        File.WriteAllBytes(Path.Combine(folder, "bad.txt"), [0xFF]);

        Assert.Equal(ExitCode.WrongUsage, LogCommand.Run(folder, null, new Question(IsJson: false, null), desk.Terminal));
        Assert.Contains("bad.txt: The text is not UTF-8", desk.Error, StringComparison.Ordinal);
        Assert.Contains("\n5 sessions", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_sessions_is_told_so()
    {
        using var desk = new Desk();
        var file = desk.File("a.txt", "6 x 400m");

        Assert.Equal(ExitCode.WrongUsage, LogCommand.Run(desk.PathOf("none"), null, new Question(IsJson: false, null), desk.Terminal));
        Assert.Equal(ExitCode.WrongUsage, LogCommand.Run(file, null, new Question(IsJson: false, null), desk.Terminal));
        Assert.Equal(ExitCode.WrongUsage, LogCommand.Run(Directory.CreateDirectory(desk.PathOf("empty")).FullName, null, new Question(IsJson: false, null), desk.Terminal));
        Assert.Contains("There is no such folder.", desk.Error, StringComparison.Ordinal);
        Assert.Contains("This is a file", desk.Error, StringComparison.Ordinal);
        Assert.Contains("There is no session in it", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_of_several_athletes_are_told_as_such()
    {
        using var desk = new Desk();
        var (folder, profile) = Season(desk);

        Assert.Equal(ExitCode.Good, LogCommand.Run(folder, null, new Question(IsJson: false, null), desk.Terminal));
        Assert.StartsWith("Sessions of 2 athletes: Ada Example (3), Ben Sample (1), and one that names nobody;", desk.Out.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, LogCommand.Run(folder, profile, new Question(IsJson: false, null), desk.Terminal));
        Assert.Contains("2 athletes: Ada Example (3), Ben Sample (1); a profile is one athlete's: say whose it is with '--athlete NAME'.", desk.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BEN sample", false, 1, "Only the sessions of BEN sample.")]
    [InlineData("Ben Sample", true, 2, "Only the sessions of Ben Sample, and one that names nobody.")]
    [InlineData("Ada Example", false, 3, "Only the sessions of Ada Example.")]
    public void One_athlete_of_several_may_be_asked_for(string name, bool isKnown, int sessions, string head)
    {
        using var sheet = new Desk();
        using var json = new Desk();
        foreach (var desk in new[] { sheet, json })
        {
            var (folder, profile) = Season(desk);
            Assert.Equal(ExitCode.Good, LogCommand.Run(folder, isKnown ? profile : null, new Question(IsJson: desk == json, null) { Only = name }, desk.Terminal));
        }

        Assert.StartsWith($"{head}\n{sessions} session", sheet.Out, StringComparison.Ordinal);
        Assert.Equal(sessions, JsonDocument.Parse(json.Out).RootElement.GetProperty("sessions").GetArrayLength());
        Assert.Equal(name, JsonDocument.Parse(json.Out).RootElement.GetProperty("athletes")[0].GetProperty("name").GetString(), ignoreCase: true);
    }

    [Fact]
    public void Name_that_nobody_has_is_refused_with_those_there_are()
    {
        using var desk = new Desk();
        var (folder, _) = Season(desk);
        var nameless = Directory.CreateDirectory(desk.PathOf("nameless")).FullName;
        File.WriteAllText(Path.Combine(nameless, "a.txt"), Sessions.Plan);

        Assert.Equal(ExitCode.WrongUsage, LogCommand.Run(folder, null, new Question(IsJson: false, null) { Only = "Ada" }, desk.Terminal));
        Assert.Equal(ExitCode.WrongUsage, LogCommand.Run(nameless, null, new Question(IsJson: false, null) { Only = "Ada" }, desk.Terminal));
        Assert.Contains("No session in the folder is of 'Ada'; there are those of 2 athletes: Ada Example (3), Ben Sample (1).", desk.Error, StringComparison.Ordinal);
        Assert.Contains("leave '--athlete' out", desk.Error, StringComparison.Ordinal);
        Assert.Equal("", desk.Out);
    }

    [Fact]
    public void Byline_of_two_is_a_session_of_each_and_ten_names_are_told()
    {
        using var desk = new Desk();
        var folder = Directory.CreateDirectory(desk.PathOf("club")).FullName;
        var names = string.Join(", ", Enumerable.Range('A', 12).Select(letter => $"{(char)letter}"));
        File.WriteAllText(Path.Combine(folder, "a.txt"), $"6 x 400m: 61, 62, 61, 60, 61, 60\n\n{names} — May 18th, 2018\n");

        Assert.Equal(ExitCode.WrongUsage, LogCommand.Run(folder, null, new Question(IsJson: false, null) { Only = "Z" }, desk.Terminal));
        Assert.Equal(ExitCode.Good, LogCommand.Run(folder, null, new Question(IsJson: false, null) { Only = "l" }, desk.Terminal));
        Assert.Contains("12 athletes: A (1), B (1), C (1), D (1), E (1), F (1), G (1), H (1), I (1), J (1) and 2 more.", desk.Error, StringComparison.Ordinal);
        Assert.Contains("1 session on 18 May 2018", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Weeks_are_drawn()
    {
        using var desk = new Desk();
        var (folder, profile) = Season(desk);
        var svg = desk.PathOf("log.svg");

        Assert.Equal(ExitCode.Good, LogCommand.Run(folder, profile, new Question(IsJson: false, null) { Svg = svg, Only = "Ada Example" }, desk.Terminal));
        Assert.StartsWith("<svg", File.ReadAllText(svg), StringComparison.Ordinal);
    }

    // Weeks in a row, weeks off, a workout done twice, a session without a day.
    private static (string Folder, string Profile) Season(Desk desk)
    {
        var folder = Directory.CreateDirectory(desk.PathOf("season")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "2018"));
        File.WriteAllText(Path.Combine(folder, "a.txt"), Sessions.Breakdowns);
        File.WriteAllText(Path.Combine(folder, "b.md"), Sessions.Breakdowns.Replace("December 22nd, 2017", "January 9th, 2018", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "2018", "c.txt"), Sessions.Targets + "\nAda Example — January 19th, 2018\n");
        File.WriteAllText(Path.Combine(folder, "2018", "d.txt"), Sessions.Sprints);
        File.WriteAllText(Path.Combine(folder, "e.txt"), Sessions.Plan);
        File.WriteAllText(Path.Combine(folder, "notes.pdf"), "no session");
        var profile = desk.File("bests.txt", Bests);
        return (folder, profile);
    }
}
