using System.Text.Json;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Performances;
using Trackside.Training.Physiology;
using Trackside.Web.Demo;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Demo;

public sealed class DemoSquadTests : IDisposable
{
    // Metres and seconds as of 2025.
    private static readonly Dictionary<Sex, (double Metres, double Seconds)[]> Records = new()
    {
        [Sex.Men] = [(100, 9.58), (200, 19.19), (400, 43.03), (800, 100.91), (1_500, 206.0), (3_000, 437.55), (5_000, 755.36)],
        [Sex.Women] = [(100, 10.49), (200, 21.34), (400, 47.6), (800, 113.28), (1_500, 228.68), (3_000, 486.11), (5_000, 838.06)],
    };

    private readonly Readings _readings = new();

    public static TheoryData<string> Days { get; } = ["2026-01-20", "2026-05-20", "2026-07-04", "2026-09-10", "2028-02-29"];

    public void Dispose() => _readings.Dispose();

    [Theory]
    [MemberData(nameof(Days))]
    public void The_same_day_gives_the_same_squad(string day)
    {
        using var others = new Readings();

        Assert.Equal(Told(Squad(day)), Told(DemoWriting.Invent(others, DateOnly.ParseExact(day, "yyyy-MM-dd"))));
    }

    [Fact]
    public void The_squad_of_tomorrow_did_the_same_as_that_of_today()
    {
        var today = new DateOnly(2026, 5, 20);
        var (now, tomorrow) = (DemoWriting.Invent(_readings, today), DemoWriting.Invent(_readings, today.AddDays(1)));

        Assert.Equal(
            now.Sessions.Where(session => session.On < today && session.On > now.Sessions[0].On).Select(What),
            tomorrow.Sessions.Where(session => session.On < today).Select(What));

        static string What(InventedSession session) =>
            $"{session.On:O} {session.Text} {session.SharedNote} {string.Join(' ', session.Entries.Select(entry => $"{entry.Athlete} {entry.Results.Count} {entry.Note} {entry.Outcome}"))}";
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Squad_has_two_years_behind_it_and_a_week_before_it(string day)
    {
        var (today, squad) = (DateOnly.ParseExact(day, "yyyy-MM-dd"), Squad(day));

        Assert.InRange(squad.Sessions[0].On.DayNumber - today.AddDays(-730).DayNumber, 0, 4);
        Assert.InRange(squad.Sessions[^1].On.DayNumber - today.DayNumber, 3, 7);
        Assert.All(squad.Sessions.Where(session => session.On >= today).SelectMany(session => session.Entries), entry => Assert.Empty(entry.Results));
        Assert.All(squad.Races, race => Assert.True(race.On < today));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_kind_of_day_happens(string day)
    {
        var squad = Squad(day);
        var entries = squad.Sessions.SelectMany(session => session.Entries).ToArray();
        var results = entries.SelectMany(entry => entry.Results).ToArray();

        Assert.Contains(entries, entry => entry.Outcome == Outcome.DidNotFinish && entry.Note.StartsWith("Calf", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.Note.StartsWith("Ill", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.PrivateNote.Length > 0);
        Assert.Contains(entries, entry => entry.Targets.Count > 0);
        Assert.Contains(entries, entry => entry is { Exertion: not null, Feel: not null, Sleep: not null, Soreness: not null });
        Assert.Contains(results, result => result.Note == "one more for fun");
        Assert.Contains(results, result => result.Note.Contains("wind", StringComparison.Ordinal));
        Assert.Contains(squad.Sessions, session => session.PrivateNote.Length > 0);
        Assert.Contains(squad.Sessions, session => session.Own is not null);
        Assert.All(Enumerable.Range(0, squad.Athletes.Count), athlete => Assert.InRange(squad.Races.Count(race => race.Athlete == athlete), 6, 70));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Workouts_come_again(string day)
    {
        var hard = Squad(day).Sessions.Where(session => Workouts.Library.Any(workout => workout.Title == session.Title)).GroupBy(session => session.Text).ToArray();

        Assert.InRange(hard.Length, 30, 80);
        Assert.True(hard.Count(times => times.Count() >= 3) > hard.Length * 0.7);
    }

    [Fact]
    public void Every_text_is_read_without_a_remark()
    {
        var texts = Squad("2026-05-20").Sessions.Select(session => session.Text).Concat(Workouts.Library.Select(workout => workout.Text)).Distinct();

        Assert.All(texts, text => Assert.Empty(_readings.Of(text).Diagnostics.Where(remark => remark.Rule.Severity != Severity.Info).Select(remark => $"{text}: {remark.Message}")));
        Assert.All(ManyTexts.All, text => Assert.False(_readings.Of(text).HasErrors, text));
        Assert.Equal(ManyTexts.All.Count, ManyTexts.All.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_race_is_a_line_that_is_read(string day) => Assert.All(Squad(day).Races, race =>
        Assert.Equal((race.Race, race.Time, race.On, race.IsIndoor), PerformanceLine.Read(race.Text).Performance is { } read ? (read.Distance, read.Time, read.Date!.Value, read.IsIndoor) : default));

    [Theory]
    [MemberData(nameof(Days))]
    public void Nobody_runs_faster_than_a_world_record(string day)
    {
        var squad = Squad(day);
        var runs = squad.Races.Select(race => (race.Athlete, Length: race.Race, race.Time)).Concat(
            from session in squad.Sessions
            from entry in session.Entries
            from result in entry.Results
            where result is { Length: not null, Time: not null }
            select (entry.Athlete, Length: result.Length!.Value, Time: result.Time!.Value));

        Assert.All(runs, run =>
        {
            var record = Records[squad.Athletes[run.Athlete].Sex].Last(one => one.Metres <= Math.Max(100, run.Length.TotalMetres));
            Assert.True((double)run.Time.TotalSeconds > run.Length.TotalMetres * record.Seconds / record.Metres, $"{squad.Athletes[run.Athlete].Name}: {run.Length} in {run.Time}");
        });
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void What_an_athlete_runs_in_training_fits_what_they_race(string day)
    {
        var squad = Squad(day);
        foreach (var (number, athlete) in squad.Athletes.Index())
        {
            var raced = Profile.Of(squad.Races.Where(race => race.Athlete == number).Select(race => new Performance(race.Race, race.Time) { Date = race.On }), athlete.Sex);
            var off = (
                from session in squad.Sessions
                let asked = AskedReps.Of(_readings.Of(session.Text).Workout)
                let lately = raced.Between(session.On.AddDays(-730), session.On)
                from entry in session.Entries
                where entry.Athlete == number
                from result in entry.Results
                where result is { Time: not null } && result.Rep <= asked.Length
                let rep = asked[result.Rep - 1]
                where rep.Planned.Rep.Target?.Value is Training.Workouts.RacePace
                let target = RepTarget.Of(rep, lately, null).Time
                where target is not null
                select ((double)result.Time!.Value.TotalMilliseconds / target.Value.TotalMilliseconds) - 1).Order().ToArray();

            Assert.True(off.Length > 200, athlete.Name);
            Assert.InRange(off[off.Length / 2], -0.015, 0.02);
            Assert.InRange(off[off.Length / 20], -0.055, 0.01);
            Assert.InRange(off[off.Length * 19 / 20], 0, 0.06);
        }
    }

    private InventedSquad Squad(string day) => DemoWriting.Invent(_readings, DateOnly.ParseExact(day, "yyyy-MM-dd"));

    private static string Told(InventedSquad squad) =>
        JsonSerializer.Serialize(squad.Sessions) + string.Join('\n', squad.Races.Select(race => race.Text)) + string.Join(' ', squad.Sessions.SelectMany(session => session.Entries).SelectMany(entry => entry.Results).Select(result => $"{result.Time} {result.Note}"));
}
