using Trackside.Training.Quantities;

namespace Trackside.Charts.Tests;

public sealed class StripTests
{
    [Fact]
    public void Recoveries_on_a_strip_are_as_wide_as_they_are_long()
    {
        var session = new RepSession("", [new("", [Sessions.Rep(400, 3, 60, 60), Sessions.Rep(400, 3, 60, 120), Sessions.Rep(400, 3, 60, null)])]);

        var blocks = Drawn.Bars(Strip.Draw(session, StripSize.Small, new()), "400 m").Select(bar => (Left: Drawn.Number(bar, "x"), Width: Drawn.Number(bar, "width"))).ToList();
        var gaps = blocks.Zip(blocks.Skip(1), (one, next) => next.Left - one.Left - one.Width).ToList();

        Assert.Equal(blocks[0].Width, gaps[0], tolerance: 0.02);
        Assert.Equal(2 * blocks[0].Width, gaps[1], tolerance: 0.02);
    }

    [Fact]
    public void A_set_without_room_for_its_name_shows_its_count()
    {
        var small = Drawn.Written(Strip.Draw(Sessions.Kilometres, StripSize.Small, new())).Select(text => text.Text);

        Assert.Equal(["2 × 1 km", "3×", "1 km", "3×", "3×", "1 km", "3×"], small);
    }

    [Fact]
    public void A_single_rep_without_room_for_its_name_is_no_set()
    {
        var rep = Sessions.Rep(400, 3, 72, 90);
        var small = Strip.Draw(new("", [new("8 × 400 m, every one of them in flats and on the inside lane", [rep, rep, rep, rep, rep, rep, rep, rep]), new("400 m in spikes, on the outside lane of the bend", [rep]), new("400 m barefoot, on the outside lane of the bend", [rep])]), StripSize.Small, new() { Width = 320 });

        Assert.Equal(["8×"], Drawn.Written(small).Select(text => text.Text));
        Assert.Single(small.Svg.Split("class=\"bracket\"").Skip(1));
    }

    [Fact]
    public void A_session_planned_without_paces_has_a_strip()
    {
        var planned = new RepBar("400 m", 3, Distance.Lap, null) { RecoveryAfter = Duration.FromSeconds(90) };

        var strip = Strip.Draw(new("", [new("3 × 400 m", [planned, planned, planned])]), StripSize.Large, new());

        Assert.Equal(3, Drawn.Bars(strip, "400 m").Count);
        Assert.Contains("unknown pace", strip.Description);
    }
}
