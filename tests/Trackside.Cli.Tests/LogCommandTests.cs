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

        Assert.Equal(ExitCode.Good, LogCommand.Run(folder, isKnown ? profile : null, new Question(IsJson: false, null), desk.Terminal));
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

        Assert.Equal(ExitCode.Good, LogCommand.Run(folder, isKnown ? profile : null, new Question(IsJson: true, null), desk.Terminal));
        Assert.Empty(JsonSchema.OfLog.Violations(desk.Out));
        Assert.Equal(5, JsonDocument.Parse(desk.Out).RootElement.GetProperty("sessions").GetArrayLength());
    }

    [Fact]
    public void File_that_cannot_be_read_is_told_and_the_others_count()
    {
        using var desk = new Desk();
        var (folder, _) = Season(desk);
        File.WriteAllBytes(Path.Combine(folder, "bad.txt"), [0xFF]);

        Assert.Equal(ExitCode.WrongUsage, LogCommand.Run(folder, null, new Question(IsJson: false, null), desk.Terminal));
        Assert.Contains("bad.txt: The text is not UTF-8", desk.Error, StringComparison.Ordinal);
        Assert.StartsWith("5 sessions", desk.Out, StringComparison.Ordinal);
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
    public void Weeks_are_drawn()
    {
        using var desk = new Desk();
        var (folder, profile) = Season(desk);
        var svg = desk.PathOf("log.svg");

        Assert.Equal(ExitCode.Good, LogCommand.Run(folder, profile, new Question(IsJson: false, null) { Svg = svg }, desk.Terminal));
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
