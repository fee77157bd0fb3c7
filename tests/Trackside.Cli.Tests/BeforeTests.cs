using System.Text.Json;
using Trackside.Cli.Sheets;
using Trackside.Cli.Tests.Json;

namespace Trackside.Cli.Tests;

public sealed class BeforeTests
{
    private static readonly Question Plain = new(IsJson: false, null);
    private static readonly Question Json = new(IsJson: true, null);

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public void Sheet_is_as_approved(int width)
    {
        using var desk = new Desk(layout: new Layout(width, Ink.Black));
        var (folder, now) = Season(desk);

        Assert.Equal(ExitCode.Good, AnalyseCommand.Run([now], null, Plain with { Log = folder }, desk.Terminal));
        Golden.Equal($"Sheets/before-{width}.txt", desk.Out);
        Assert.All(desk.OutLines, line => Assert.InRange(Printable.WidthOf(line), 1, width));
    }

    [Theory]
    [InlineData(Sessions.Breakdowns)]
    [InlineData(Sessions.Targets)]
    [InlineData(Sessions.Plan)]
    [InlineData("")]
    public void Json_is_as_the_schema_says(string text)
    {
        using var desk = new Desk(text);
        var (folder, _) = Season(desk);

        Assert.Equal(ExitCode.Good, AnalyseCommand.Run(["-"], null, Json with { Log = folder }, desk.Terminal));
        Assert.Empty(JsonSchema.OfAnalysis.Violations(desk.Out));
    }

    [Fact]
    public void Likest_is_told_first_and_of_the_same_the_latest()
    {
        using var desk = new Desk();
        var (folder, now) = Season(desk);
        var before = BeforeOf(desk, now, folder);
        var sessions = before.GetProperty("sessions").EnumerateArray().ToList();

        Assert.Equal(["feb.txt", "jan.txt", "undated.txt"], sessions.Select(one => one.GetProperty("source").GetString()));
        Assert.All(sessions, one => Assert.True(one.GetProperty("sameWorkout").GetBoolean()));
        Assert.Equal(-1.61, sessions[0].GetProperty("overall").GetProperty("value").GetDouble());
    }

    [Fact]
    public void Best_rep_of_a_distance_has_its_place_among_all_of_that_distance()
    {
        using var desk = new Desk();
        var (folder, now) = Season(desk);
        var rank = Assert.Single(BeforeOf(desk, now, folder).GetProperty("ranks").EnumerateArray());

        Assert.Equal((400, 4), (rank.GetProperty("distanceMetres").GetInt32(), rank.GetProperty("rep").GetInt32()));
        Assert.Equal((3, 21), (rank.GetProperty("rank").GetInt32(), rank.GetProperty("of").GetInt32()));
        Assert.Equal(59.5, rank.GetProperty("bestBefore").GetProperty("value").GetDouble());
    }

    [Fact]
    public void Session_is_not_its_own_past_and_what_came_after_is_not_before()
    {
        using var desk = new Desk(Laps("62, 62, 61, 61", "January 10th, 2018"));
        var (folder, _) = Season(desk);
        var before = BeforeOf(desk, "-", folder);

        Assert.Equal((2, 1), (before.GetProperty("counted").GetInt32(), before.GetProperty("undated").GetInt32()));
        Assert.Equal(4, BeforeOf(desk, Path.Combine(folder, "mar.txt"), folder).GetProperty("counted").GetInt32());
    }

    [Fact]
    public void Sessions_of_others_count_only_for_a_session_that_names_nobody()
    {
        using var desk = new Desk("4 x 400m: 62, 62, 61, 60\n");
        var (folder, _) = Season(desk);

        Assert.Equal(ExitCode.Good, AnalyseCommand.Run(["-"], null, Plain with { Log = folder }, desk.Terminal));
        var told = string.Join(' ', desk.Out.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("6 sessions in 'season'; this one has no date, so all of them count. This one names nobody, so all count: they are of 2 athletes: Ada Example (5), Ben Sample (1).", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Nameless_sessions_are_the_profile_owners()
    {
        using var desk = new Desk();
        var (folder, now) = Season(desk);
        File.WriteAllText(Path.Combine(folder, "nameless.txt"), "3 x 400m: 62, 62, 61\n");
        var profile = desk.File("bests.txt", "1500 3:59\n");

        Assert.Equal(4, BeforeOf(desk, now, folder).GetProperty("counted").GetInt32());
        Assert.Equal(5, BeforeOf(desk, now, folder, profile).GetProperty("counted").GetInt32());
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        using var desk = new Desk();
        var (folder, now) = Season(desk);

        Assert.Equal(ExitCode.WrongUsage, AnalyseCommand.Run([now], null, Plain with { Log = desk.PathOf("none") }, desk.Terminal));
        Assert.Equal("", desk.Out);
        File.WriteAllBytes(Path.Combine(folder, "bad.txt"), [0xFF]);
        Assert.Equal(ExitCode.WrongUsage, AnalyseCommand.Run([now], null, Plain with { Log = folder }, desk.Terminal));
        Assert.Contains("bad.txt: The text is not UTF-8", desk.Error, StringComparison.Ordinal);
        Assert.Contains("4 sessions of Ada Example", desk.Out, StringComparison.Ordinal);
    }

    private static JsonElement BeforeOf(Desk desk, string file, string folder, string? profile = null)
    {
        Assert.Equal(ExitCode.Good, AnalyseCommand.Run([file], profile, Json with { Log = folder }, desk.Terminal));
        return JsonDocument.Parse(desk.OutLines[^1]).RootElement.GetProperty("before");
    }

    // The same workout three times before, once without a day; another's; one after; and one that is only a little like it.
    private static (string Folder, string Now) Season(Desk desk)
    {
        var folder = Directory.CreateDirectory(desk.PathOf("season")).FullName;
        Write("jan.txt", Laps("62, 62, 61, 61", "January 10th, 2018"));
        Write("feb.txt", Laps("62, 62, 62, 62", "February 14th, 2018"));
        Write("undated.txt", Laps("64, 64, 64, 63.5", "January 2018"));
        Write("five.txt", "5 x 400m\n\n400m: 62, 61, 61, 60, 59.5\n\nAda Example — December 5th, 2017\n");
        Write("ben.txt", "4 x 400m\n\n400m: 56, 56, 56, 55\n\nBen Sample — January 10th, 2018\n");
        Write("mar.txt", Laps("60, 60, 60, 59", "March 21st, 2018"));
        return (folder, desk.File("now.txt", Laps("61.5, 61, 61, 60.5", "March 7th, 2018")));

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
    }

    private static string Laps(string times, string day) => $"Laps\n\n4 x 400m\n\n400m: {times}\n\nRecovery: 90s jog after 400m reps\n\nAda Example — {day}\n";
}
