using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Notation;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Meaning;

public sealed class LookupTests
{
    [Theory]
    [InlineData("5x1000 @ 10k r2:00", "1000", "1000 x 5")]
    [InlineData("500 300 200", "200 300 500", "500 x 1")]
    [InlineData("6x3:00 r1:00", "180s", "180s x 5")]
    [InlineData("12x400 @ 72", "400", "400 x 11")]
    [InlineData("10x400 @ 72", "400", "400 x 11")]
    public void Workout_is_found_by_its_lengths_and_by_what_makes_most_of_it(string text, string shape, string stem)
    {
        var lookup = Lookup.Of(SessionReader.Read(text).Workout);

        Assert.Equal((shape, stem), (lookup.Shape, lookup.Stem));
        Assert.Equal(32, lookup.Key.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rest day")]
    [InlineData("🙂")]
    public void Text_without_a_rep_is_found_by_nothing(string text) => Assert.Equal(new Lookup("", "", ""), Lookup.Of(SessionReader.Read(text).Workout));

    [Fact]
    public void Ways_of_writing_the_same_have_one_key() =>
        Assert.Equal(Lookup.Of(SessionReader.Read("3x400 r60s").Workout), Lookup.Of(SessionReader.Read("3 x 400m, 1 min rest").Workout));
}

public abstract class EarlierTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Same_workout_comes_first_and_then_the_like_and_nothing_else()
    {
        var squad = await Desk.SquadAsync();
        var other = await Desk.SquadAsync("Hillside");
        var day = Desk.Clock.Today;
        await Desk.SessionAsync(squad, "5x1000 @ 10k r2:00", day.AddDays(-300), "Same, long ago");
        await Desk.SessionAsync(squad, "6x1000 @ 10k r2:00", day.AddDays(-7), "Like it");
        await Desk.SessionAsync(squad, "5x1000 @ 10k r2:00", day.AddDays(-30), "Same");
        await Desk.SessionAsync(squad, "10x200 @ 800 r60s", day.AddDays(-3), "Something else");
        await Desk.SessionAsync(squad, "5x1000 @ 10k r2:00", day, "Today");
        await Desk.SessionAsync(other, "5x1000 @ 10k r2:00", day.AddDays(-1), "Another squad's");
        await Desk.SessionAsync(squad, "5x1000 @ 10k r2:00", day.AddDays(-2), "Ada's own", own: await Desk.AthleteAsync(squad, "Ada"));

        var earlier = await Desk.AsAsync(Viewer.Server, services => services.GetRequiredService<TracksideDb>()
            .LikeAsync(services.GetRequiredService<Readings>(), squad, SessionReader.Read("5 x 1000 @ 10k r2:00").Workout, day, 10, Cancellation));

        Assert.Equal(["Same", "Same, long ago", "Like it"], earlier.Select(session => session.Title));
        Assert.Equal([true, true, false], earlier.Select(session => session.IsSame));
    }

    [Fact]
    public async Task Profile_of_an_athlete_comes_from_the_races_of_two_years()
    {
        var squad = await Desk.SquadAsync();
        var ada = await Desk.AthleteAsync(squad, "Ada", "1500 5:00 2019-05-01", "1500 4:30 2026-04-01");
        var bo = await Desk.AthleteAsync(squad, "Bo", "1500 4:10 2015-05-01");
        var cai = await Desk.AthleteAsync(squad, "Cai");

        var profiles = await Desk.ServerAsync(db => db.ProfilesAsync([ada, bo, cai], Desk.Clock.Today, Cancellation));

        Assert.Equal(new[] { ada, bo }.Order(), profiles.Keys.Order());
    }
}

public sealed class EarlierTestsOnSqlite(SqliteFiles store) : EarlierTests(store);

public sealed class EarlierTestsOnPostgres(PostgresServer store) : EarlierTests(store);
