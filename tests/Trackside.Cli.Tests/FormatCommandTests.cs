using System.Runtime.Versioning;
using Trackside.Notation.Readings;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Tests;

public sealed class FormatCommandTests
{
    private const string Loose = "6x400 metres w/ 200m jog";
    private const string Canonical = "6 x 400m. Recovery: 200m jog between reps";
    private const string Thousands = "5 x 1000m";
    private const string Unsure = "6x400 or 2x3x400";
    private const string WithResults = "6 x 400m: 61, 62, 63, 64, 65, 66";
    private const string Post = "Short Hills\n\n6 x 400m\n\nAnna Berg";

    private static readonly Workout Laps = new(
        [new Block([Readings.Times(6, Readings.Run(400))])],
        [new Recovery { Distance = Readings.Metres(200), Mode = RecoveryMode.Jog }]);

    [Fact]
    public void Each_session_is_printed_on_a_line()
    {
        using var desk = new Desk(Thousands);

        Assert.Equal(ExitCode.Good, Run(desk, FormatMode.Print, desk.File("a.txt", Loose), "-"));
        Assert.Equal($"{Canonical}\n{Thousands}\n", desk.Out);
    }

    [Fact]
    public void What_is_not_sure_is_said_beside_the_canonical_text()
    {
        using var desk = new Desk(Unsure);

        Assert.Equal(ExitCode.Good, Run(desk, FormatMode.Print, "-"));
        Assert.Equal("-:1:2: TS0413: May be two.\n", desk.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Canonical_file_passes_the_check(string end)
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.Good, Run(desk, FormatMode.Check, desk.File("a.txt", Canonical + end)));
        Assert.Equal("", desk.Out);
    }

    [Fact]
    public void Check_names_the_files_that_are_not_canonical()
    {
        using var desk = new Desk();
        var (good, loose) = (desk.File("a.txt", Canonical), desk.File("b.txt", Loose));

        Assert.Equal(ExitCode.ProblemsFound, Run(desk, FormatMode.Check, good, loose));
        Assert.Equal($"{loose}\n", desk.Out);
        Assert.Equal(Loose, File.ReadAllText(loose));
    }

    [Fact]
    public void Write_puts_the_canonical_text_into_the_file_and_leaves_nothing_beside_it()
    {
        using var desk = new Desk();
        var path = desk.File("a.txt", Loose);

        Assert.Equal(ExitCode.Good, Run(desk, FormatMode.Write, path));
        Assert.Equal(Canonical + "\n", File.ReadAllText(path));
        Assert.Equal(path, Assert.Single(Directory.GetFileSystemEntries(desk.PathOf(""))));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Write_keeps_the_permissions_and_follows_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such permissions.");
        using var desk = new Desk();
        var path = desk.File("a.txt", Loose);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(desk.PathOf("link.txt"), path);

        Assert.Equal(ExitCode.Good, Run(desk, FormatMode.Write, desk.PathOf("link.txt")));
        Assert.Equal(Canonical + "\n", File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(path));
        Assert.NotNull(new FileInfo(desk.PathOf("link.txt")).LinkTarget);
    }

    [Theory]
    [InlineData(Post + "\n")]
    [InlineData(WithResults)]
    [InlineData(Unsure)]
    [InlineData("a sentence that is no session")]
    public void Write_refuses_to_lose_anything(string text)
    {
        using var desk = new Desk();
        var path = desk.File("a.txt", text);

        Assert.Equal(ExitCode.ProblemsFound, Run(desk, FormatMode.Write, path));
        Assert.StartsWith($"{path}: left as it is: ", desk.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void Write_needs_a_file()
    {
        using var desk = new Desk(Loose);

        Assert.Equal(ExitCode.WrongUsage, Run(desk, FormatMode.Write, "-"));
        Assert.Equal("", desk.Out);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Unreadable_file_is_wrong_usage_and_the_others_are_formatted(int mode)
    {
        using var desk = new Desk();
        var (none, loose) = (desk.PathOf("none.txt"), desk.File("b.txt", Loose));

        Assert.Equal(ExitCode.WrongUsage, Run(desk, (FormatMode)mode, none, loose));
        Assert.Equal($"{none}: There is no such file.\n", desk.Error);
        Assert.True(desk.Out.Length > 0 || File.ReadAllText(loose) == Canonical + "\n");
    }

    private static int Run(Desk desk, FormatMode mode, params string[] files) => FormatCommand.Run(files, mode, Read, desk.Terminal);

    // The command does not depend on how texts are read, so here only a few are.
    private static Reading Read(string text) => text.TrimEnd() switch
    {
        Loose or Canonical => ReadingOf(text, Laps),
        Thousands => ReadingOf(text, new Workout([new Block([Readings.Times(5, Readings.Run(1_000))])], [])),
        Unsure => ReadingOf(text, Laps) with { Diagnostics = [new(Readings.Post().Diagnostics[0].Rule, new TextSpan(1, 3), Phrase.Literal("May be two."))] },
        WithResults => ReadingOf(text, Laps) with { Reps = Readings.Ran(Laps, default, 61, 62, 63, 64, 65, 66) },
        Post => ReadingOf(text, Laps) with { Title = "Short Hills", Athlete = "Anna Berg" },
        _ => new Reading { Source = text, Language = "en" },
    };

    private static Reading ReadingOf(string text, Workout workout) =>
        new() { Source = text, Language = "en", Workout = workout, Reps = Readings.Ran(workout, default) };
}
