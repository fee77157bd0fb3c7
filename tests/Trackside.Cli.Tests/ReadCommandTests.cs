using System.Text.Json;
using Trackside.Notation.Readings;

namespace Trackside.Cli.Tests;

public sealed class ReadCommandTests
{
    [Fact]
    public void Json_is_one_object_a_file_in_order()
    {
        using var desk = new Desk("8 x 200m");
        string[] files = [desk.File("b.txt", "6 x 400m"), "-", desk.File("a.txt", "5 x 1000m")];

        var code = ReadCommand.Run(files, isJson: true, language: null, desk.Terminal);

        Assert.Equal(ExitCode.Good, code);
        Assert.Equal(["b.txt", "-", "a.txt"], desk.OutLines.Select(SourceOf));
        Assert.Equal("", desk.Error);
    }

    [Fact]
    public void Unreadable_file_has_its_line_and_the_others_are_read()
    {
        using var desk = new Desk();
        string[] files = [desk.PathOf("none.txt"), desk.File("bad.txt", [0xFF]), desk.File("a.txt", "6 x 400m")];

        var code = ReadCommand.Run(files, isJson: true, language: null, desk.Terminal);

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Equal("""{"source":"none.txt","error":"There is no such file."}""", desk.OutLines[0]);
        Assert.Equal("""{"source":"bad.txt","error":"The text is not UTF-8: byte 0 (0xFF) does not fit; save it as UTF-8."}""", desk.OutLines[1]);
        Assert.Equal("a.txt", SourceOf(desk.OutLines[2]));
    }

    [Fact]
    public void Unreadable_file_is_told_to_a_person_on_standard_error()
    {
        using var desk = new Desk();
        var path = desk.PathOf("none.txt");

        var code = ReadCommand.Run([path], isJson: false, language: null, desk.Terminal);

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Equal("", desk.Out);
        Assert.Equal($"{path}: There is no such file.\n", desk.Error);
    }

    [Fact]
    public void Text_that_makes_no_sense_is_read_all_the_same()
    {
        using var desk = new Desk("(((( @@ 43.926.4");

        Assert.Equal(ExitCode.Good, ReadCommand.Run(["-"], isJson: false, language: null, desk.Terminal));
        Assert.Equal("", desk.Error);
    }

    [Fact]
    public void Several_sheets_stand_under_their_names()
    {
        using var desk = new Desk();
        var (one, other) = (desk.File("a.txt", "6 x 400m"), desk.File("b.txt", "6 x 400m"));

        ReadCommand.Run([one, other], isJson: false, language: null, desk.Terminal);

        Assert.StartsWith($"{one}\n", desk.Out, StringComparison.Ordinal);
        Assert.Contains($"\n\n{other}\n", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_that_cannot_be_read_is_refused_before_anything_is_printed()
    {
        using var desk = new Desk("6 x 400m");

        Assert.Equal(ExitCode.WrongUsage, ReadCommand.Run(["-"], isJson: true, language: "xx", desk.Terminal));
        Assert.Equal("", desk.Out);
        Assert.Contains("en, es, de, fr, it, pt, sv, ja, ru, pl", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_leaves_nothing_on_the_line()
    {
        using var desk = new Desk(showsProgress: true);
        var file = desk.File("a.txt", "6 x 400m");

        ReadCommand.Run([.. Enumerable.Repeat(file, 30)], isJson: true, language: null, desk.Terminal);

        Assert.Equal(30, desk.OutLines.Length);
        Assert.Contains("0 of 30 files read", desk.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", desk.Error, StringComparison.Ordinal);
    }

    private static string? SourceOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString();
}
