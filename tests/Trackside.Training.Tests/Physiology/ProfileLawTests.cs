using FsCheck.Fluent;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Physiology;

public sealed class ProfileLawTests
{
    private static readonly Distance[] Ladder = [.. Enumerable.Range(0, 400).Select(step => Distance.FromMetres(decimal.Round(100m * (decimal)Math.Pow(421.95, step / 399.0), 3)))];

    [Fact]
    public void Time_rises_and_speed_falls_with_distance_across_every_join() =>
        Property.Holds(Runs.Profiles, profile =>
        {
            var times = Ladder.Select(race => (Metres: race.TotalMetres, Seconds: profile.TimeFor(race)?.Value)).Where(one => one.Seconds is not null).ToList();
            return times.Zip(times.Skip(1)).All(pair =>
                pair.Second.Seconds > pair.First.Seconds && pair.Second.Metres / pair.Second.Seconds < (pair.First.Metres / pair.First.Seconds) + 1e-9);
        });

    [Fact]
    public void A_step_in_distance_is_no_jump_in_speed() =>
        Property.Holds(Runs.Profiles, profile => Ladder.Zip(Ladder.Skip(1)).All(pair =>
            profile.TimeFor(pair.First) is not { } near || profile.TimeFor(pair.Second) is not { } far
            || Math.Log(far.Value / near.Value) / Math.Log(pair.Second.TotalMetres / pair.First.TotalMetres) < 4));

    [Fact]
    public void Speed_at_the_time_of_a_race_is_the_speed_of_the_race() =>
        Property.Holds(
            from profile in Runs.Profiles
            from step in Gen.Choose(0, Ladder.Length - 1)
            select (profile, race: Ladder[step]),
            one => one.profile.TimeFor(one.race) is not { } time
                || one.profile.SpeedAt(Duration.FromMilliseconds((long)Math.Round(time.Value * 1_000))) is not { } speed
                || Math.Abs((speed.Value * time.Value / one.race.TotalMetres) - 1) < 1e-4);

    [Fact]
    public void Speed_falls_as_time_grows() =>
        Property.Holds(Runs.Profiles, profile =>
        {
            var speeds = Enumerable.Range(0, 300).Select(step => profile.SpeedAt(Duration.FromMilliseconds((long)(9_000 * Math.Pow(2_000, step / 299.0))))?.Value).OfType<double>().ToList();
            return speeds.Zip(speeds.Skip(1)).All(pair => pair.Second < pair.First);
        });

    [Fact]
    public void A_better_race_makes_a_faster_athlete_everywhere() =>
        Property.Holds(
            from metres in Gen.Choose(600, 42_195)
            from milliseconds in Gen.Choose(150, 300)
            from step in Gen.Choose(0, Ladder.Length - 1)
            select (metres, milliseconds, race: Ladder[step]),
            one =>
            {
                var time = Duration.FromMilliseconds(one.metres * one.milliseconds);
                var before = Profile.Of([new Performance(Distance.FromMetres(one.metres), time)]).TimeFor(one.race);
                var after = Profile.Of([new Performance(Distance.FromMetres(one.metres), Duration.FromMilliseconds(time.TotalMilliseconds * 99 / 100))]).TimeFor(one.race);
                return before is null || after is null || after.Value < before.Value;
            });

    [Fact]
    public void Any_model_gives_a_time_or_none() =>
        Property.Holds(
            from profile in Runs.Profiles
            from step in Gen.Choose(0, Ladder.Length - 1)
            from model in Gen.Elements(Enum.GetValues<RaceModel>())
            select (profile, race: Ladder[step], model),
            one => one.profile.TimeFor(one.race, one.model) is not { } time || time.Value > 0);
}
