using Trackside.Web.Squads;

namespace Trackside.Web.Tests.Squads;

public sealed class PastedNamesTests
{
    [Theory]
    [InlineData("Ada Example\nBen Sample", "Ada Example", "Ben Sample")]
    [InlineData("Ada Example, Ben Sample, Carla Third", "Ada Example", "Ben Sample", "Carla Third")]
    [InlineData("Ada Example; Ben Sample\tCarla Third", "Ada Example", "Ben Sample", "Carla Third")]
    [InlineData("1. Ada Example\n2) Ben Sample\n3 Carla Third\n#4 Dan Fourth", "Ada Example", "Ben Sample", "Carla Third", "Dan Fourth")]
    [InlineData("• Ada Example\n- Ben Sample\n* Carla Third\n– Dan Fourth\n[x] Eve Fifth", "Ada Example", "Ben Sample", "Carla Third", "Dan Fourth", "Eve Fifth")]
    [InlineData("Ada Example <ada@example.org>, \"Ben Sample\" <ben@example.org>; carla@example.org", "Ada Example", "Ben Sample")]
    [InlineData("Example, Ada\nvan der Berg, Ben\nPEREZ GARCIA, Ana María", "Ada Example", "Ben van der Berg", "Ana María PEREZ GARCIA")]
    [InlineData("Example, Ada; Sample, Ben", "Ada Example", "Ben Sample")]
    [InlineData("Zoë O'Hara-Müller\nשרה לוי\n山田 太郎\n🏃 Hanna\n✨ Ida", "Zoë O'Hara-Müller", "שרה לוי", "山田 太郎", "🏃 Hanna", "✨ Ida")]
    [InlineData("\n\n  Ada   Example  \n-----\n;;;\n", "Ada Example")]
    [InlineData("Ada 2\nAda 10", "Ada 2", "Ada 10")]
    public void Names_are_found_however_they_are_listed(string text, params string[] names) => Assert.Equal(names, PastedNames.Read(text).Select(name => name.Name));

    [Theory]
    [InlineData("Ada Example 1500 4:20 800 2:05", "Ada Example", "1500 4:20", "800 2:05")]
    [InlineData("Ada Example, 1500 4:20, 800 2:05", "Ada Example", "1500 4:20", "800 2:05")]
    [InlineData("Ada Example\t1500 4:20\t800 2:05", "Ada Example", "1500 4:20", "800 2:05")]
    [InlineData("Ada Example: 1500 4:20,5 800 2:05", "Ada Example", "1500 4:20,5", "800 2:05")]
    [InlineData("Example, Ada 1500 4:20", "Ada Example", "1500 4:20")]
    [InlineData("Ada Example 5K 16:10.5 2026-05-01 indoor mile 4:50", "Ada Example", "5K 16:10.5 2026-05-01 indoor", "mile 4:50")]
    [InlineData("Ada Example half marathon 1:20:05", "Ada Example", "half marathon 1:20:05")]
    public void Races_behind_a_name_are_its_own(string text, string name, params string[] races)
    {
        var one = Assert.Single(PastedNames.Read(text));

        Assert.Equal(name, one.Name);
        Assert.Equal(races, one.Performances);
        Assert.Null(one.Unread);
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_the_name_is_kept()
    {
        var one = Assert.Single(PastedNames.Read("Ada Example 1500 4:20 2008"));

        Assert.Equal(("Ada Example", "2008"), (one.Name, one.Unread));
        Assert.Equal(["1500 4:20"], one.Performances);
    }

    [Theory]
    [InlineData("1500 4:20")]
    [InlineData("mile 4:50")]
    [InlineData("12:30")]
    public void Race_without_a_name_is_nobody_s(string text) => Assert.Equal("", Assert.Single(PastedNames.Read(text)).Name);

    [Fact]
    public void Ten_thousand_letters_are_one_name_that_is_too_long() => Assert.True(Assert.Single(PastedNames.Read(new string('x', 10_000))).IsTooLong);

    [Theory]
    [InlineData("1500 4:20")]
    [InlineData("'; DROP TABLE athletes; --")]
    [InlineData(",,,;;;@@@<<<(((\t\t\t1:2:3:4:5")]
    public void Whatever_is_pasted_is_read_without_a_fault(string text) => Assert.All(PastedNames.Read(text), name => Assert.True(name.Line == 1));

    [Fact]
    public void Fifty_thousand_letters_of_anything_are_read_at_once()
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        foreach (var piece in new[] { "1500 ", "a1 ", "a@", "x, ", "(((", "1500 4:20 ", "- ", "\u202E" })
        {
            PastedNames.Read(string.Concat(Enumerable.Repeat(piece, PastedNames.MostLetters / piece.Length)));
        }

        Assert.InRange(clock.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
