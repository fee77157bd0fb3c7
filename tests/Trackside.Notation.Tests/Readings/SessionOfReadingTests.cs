using Trackside.Notation.Readings;
using Trackside.Training.Analysis;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Tests.Readings;

public sealed class SessionOfReadingTests
{
    private const string Post =
        """
        Kilometres and breakdowns

        2 x 1K / 500m, 300m, 200m / 1 x 1K

        • 2 x 1K — 2:52, 2:54
        • 500/300/200 — 1:15.1 / 42.4 / 28.9
        • 1K — 2:55

        Recovery: 400m in 3'-4' after 1K rep / distance of upcoming rep in 500m, 300m, 200m sets

        Ada Example — December 22nd, 2025

        The paces are modest for her (14:30 5K pace for the 1Ks, and 4:00 1 Mile pace for the 500m).
        """;

    private static readonly Session Run = SessionReader.Read(Post).ToSession();

    [Fact]
    public void Session_has_every_rep_with_its_time() =>
        Assert.Equal(["2:52", "2:54", "1:15.1", "42.4", "28.9", "2:55"], Run.Reps.Select(rep => rep.Time.ToString()));

    [Fact]
    public void Session_has_the_recovery_behind_each_rep() => Assert.Equal(
        ["400m in 3:00-4:00 after 1000m", "400m in 3:00-4:00 after 1000m", "300m", "200m", null, null],
        Run.Reps.Select(rep => rep.RecoveryAfter is { Relation: not null } next ? next.Distance?.ToString() : rep.RecoveryAfter?.CanonicalText));

    [Fact]
    public void Session_knows_who_ran_when_and_what_it_is_called()
    {
        Assert.Equal("Ada Example", Run.Athlete);
        Assert.Equal(new DateOnly(2025, 12, 22), Run.Date);
        Assert.Equal("Kilometres and breakdowns", Run.Title);
    }

    [Fact]
    public void Session_has_the_paces_that_the_prose_states() => Assert.Equal(
        [new StatedPace(Distance.FromMetres(5000), Duration.Parse("14:30")), new StatedPace(Distance.Mile, Duration.Parse("4:00"))],
        Run.StatedPaces.Where(stated => stated.Time is not null));

    [Fact]
    public void What_the_prose_states_names_the_race_of_the_reps_that_keep_it()
    {
        var groups = SessionAnalysis.Of(Run).Groups;

        Assert.Equal(("5K", RaceBasis.Stated), (groups[0].Race!.Race.Name, groups[0].Race!.Basis));
        Assert.Equal(("mile", RaceBasis.Stated), (groups[1].Race!.Race.Name, groups[1].Race!.Basis));
        Assert.Equal(RaceBasis.RepAlone, groups[2].Race!.Basis);
    }

    [Fact]
    public void Rep_that_was_not_asked_for_is_kept_without_a_recovery_and_moves_no_other()
    {
        var session = SessionReader.Read("4 x 300m, 100m jog\n\n48.1, 47.9, 47.5, 46.8, 46.2").ToSession();

        var extra = Assert.Single(session.Reps, rep => !rep.IsPrescribed);
        Assert.Null(extra.RecoveryAfter);
        Assert.Equal(3, session.Reps.Count(rep => rep.RecoveryAfter is not null));
    }

    [Fact]
    public void Text_without_a_session_is_a_session_without_reps() => Assert.Empty(SessionReader.Read("We talked about shoes.").ToSession().Reps);
}
