using Trackside.Notation;
using Trackside.Web.Meaning;

namespace Trackside.Web.Tests.Logbook;

public sealed class TypedTimesTests
{
    [Theory]
    [InlineData("3 x 400, 90s jog", "72.4 71.9 72", "1:12.4|1:11.9|1:12")]
    [InlineData("3 x 400, 90s jog", "72.4\n71.9\n72", "72.4|71.9|72")]
    [InlineData("10 km easy", "42:30", "42:30")]
    [InlineData("2 x 400", "72, abc", "72|abc")]
    [InlineData("1 x 400", "72.4 300m 51.2", "72.4|300m 51.2")]
    [InlineData("Physio", "ok", "ok")]
    [InlineData("3 x 400", "", "")]
    public void Times_stand_on_their_reps(string what, string times, string cells) =>
        Assert.Equal(cells, string.Join('|', TypedTimes.Of(SessionReader.Read(what), times).Select(cell => cell.Text)));

    [Fact]
    public void Rep_without_a_time_is_left_empty()
    {
        var cells = TypedTimes.Of(SessionReader.Read("3 x 400, 90s jog"), "72.4 71.9");

        Assert.Equal([1, 2], cells.Select(cell => cell.Rep));
    }
}
