using Trackside.Training.Timing;

namespace Trackside.Training.Tests.Timing;

/// <summary>Three hours of a phone's life, many times over: what it shows against the true time, which only the test knows.</summary>
public sealed class DriftTests
{
    private const long Evening = 1_779_123_600_000;
    private const long ThreeHours = 3 * 3_600_000;
    private const long Allowed = 10;
    private const int Seeds = 200;

    [Fact]
    public void Clocks_set_while_shown_and_sleep_and_reloads_keep_elapsed_times_on_one_device() =>
        Assert.All(Enumerable.Range(1, Seeds), seed => AssertKept(seed, roundTrip: null, isSetUnseen: false));

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(600)]
    public void Anchors_with_jitter_do_not_make_elapsed_times_worse(int roundTrip) =>
        Assert.All(Enumerable.Range(1, Seeds), seed => AssertKept(seed, roundTrip, isSetUnseen: false));

    [Fact]
    public void Clocks_set_while_nothing_ran_are_found_out_where_the_server_is_known_on_both_sides() =>
        Assert.All(Enumerable.Range(1, Seeds), seed => AssertKept(seed, roundTrip: 0, isSetUnseen: true));

    [Fact]
    public void Clocks_set_while_nothing_ran_cannot_be_found_out_without_the_server()
    {
        var off = Enumerable.Range(1, Seeds).Count(seed => WorstOf(Life(seed, roundTrip: null, isSetUnseen: true)) > Allowed);

        Assert.InRange(off, Seeds / 2, Seeds);
    }

    private static void AssertKept(int seed, int? roundTrip, bool isSetUnseen)
    {
        var life = Life(seed, roundTrip, isSetUnseen);

        Assert.True(life.Count > 60, $"Seed {seed} is no life of three hours.");
        Assert.InRange(WorstOf(life), 0, Allowed);
    }

    // The widest difference between any elapsed time and the true one: between the mark that is most too late and the one most too early.
    private static long WorstOf(List<(Mark Mark, long True)> life)
    {
        var clocks = Clocks.Of(life.Select(one => one.Mark));
        var off = life.ConvertAll(one => clocks.Between(life[0].Mark, one.Mark).Milliseconds - (one.True - life[0].True));
        return off.Max() - off.Min();
    }

    private static List<(Mark Mark, long True)> Life(int seed, int? roundTrip, bool isSetUnseen)
    {
        var throws = new Throws((ulong)seed);
        var phone = new TimedPhone(throws, Evening);
        var life = new List<(Mark Mark, long True)>();
        Ask();
        Keep(phone.Press(new ClockRead()));
        while (phone.Now < Evening + ThreeHours)
        {
            phone.Wait(throws.Between(100, 60_000));
            Befall(throws.Below(10));
            Ask();
            Keep(phone.Press(new ClockRead()));
        }

        return life;

        void Befall(int what)
        {
            switch (what)
            {
                case 0:
                    phone.SetWall(throws.Between(-7_200_000, 7_200_000));
                    break;
                case 1 or 2:
                    Keep(phone.Sleep(throws.Between(1_000, 900_000), throws.Percent(50), Unseen()));
                    break;
                case 3:
                    Keep(phone.Reload(throws.Between(300, 120_000), Unseen()));
                    break;
            }
        }

        // Longer than any jitter; what is shorter cannot be told from it.
        long Unseen() => !isSetUnseen || throws.Percent(50) ? 0 : throws.Between(60_000, 7_200_000) * (throws.Percent(50) ? 1 : -1);

        void Ask()
        {
            if (roundTrip is { } most)
            {
                phone.Wait(1 + most).Ask(throws.Between(0, most));
            }
        }

        void Keep(Mark mark) => life.Add((mark, phone.Now));
    }
}
