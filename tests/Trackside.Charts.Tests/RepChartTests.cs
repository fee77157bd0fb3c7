using Trackside.Training.Quantities;

namespace Trackside.Charts.Tests;

public sealed class RepChartTests
{
    [Fact]
    public void A_faster_rep_is_never_lower() =>
        Property.Holds(Any.Run, session =>
        {
            var tops = Drawn.Bars(RepChart.Draw(session, new()), "Rep ").Select(bar => Drawn.Number(bar, "y"));
            var byPace = session.Groups[0].Reps.Zip(tops).OrderBy(pair => pair.First.MetresPerSecond).ToList();
            return byPace.Zip(byPace.Skip(1)).All(pair => pair.Second.Second <= pair.First.Second);
        });

    [Fact]
    public void A_longer_rep_is_never_narrower() =>
        Property.Holds(Any.Run, session =>
        {
            var widths = Drawn.Bars(RepChart.Draw(session, new()), "Rep ").Select(bar => Drawn.Number(bar, "width"));
            var byTime = session.Groups[0].Reps.Zip(widths).OrderBy(pair => pair.First.Time).ToList();
            return byTime.Zip(byTime.Skip(1)).All(pair => pair.Second.Second >= pair.First.Second - 0.02);
        });

    [Fact]
    public void Times_are_written_as_a_coach_writes_them()
    {
        var sprints = Values(RepChart.Draw(Sessions.Ladder, new()));
        var kilometres = Values(RepChart.Draw(Sessions.Kilometres, new()));
        var laps = Values(RepChart.Draw(Sessions.Laps, new()));

        Assert.Equal(["14.56", "13.60", "14.75", "13.44", "14.36", "13.38", "42.03", "25.54", "12.27", "12.07", "24.60", "38.88"], sprints);
        Assert.Equal(["2:52", "2:54", "1:15.1", "42.4", "28.9"], kilometres.Take(5));
        Assert.Equal(["70.1", "69.4"], laps.Take(2));
    }

    [Theory]
    [InlineData(24, 24)]
    [InlineData(25, 0)]
    public void More_than_twenty_four_reps_have_no_values(int count, int values)
    {
        var session = new RepSession("", [new("", [.. Enumerable.Repeat(Sessions.Rep(400, 3, 70.1m, 60), count)])]);

        Assert.Equal(values, Values(RepChart.Draw(session, new())).Count());
    }

    [Fact]
    public void Values_stand_level_on_a_wide_chart_and_upright_on_a_narrow_one()
    {
        var narrow = RepChart.Draw(Sessions.Laps, new() { Width = 320 });
        var wide = RepChart.Draw(Sessions.Laps, new() { Width = 960 });

        Assert.Contains("rotate(-90", narrow.Svg);
        Assert.DoesNotContain("rotate(-90", wide.Svg);
    }

    [Fact]
    public void Three_like_reps_have_a_mean_and_two_have_none()
    {
        var rep = Sessions.Rep(400, 3, 70, 60);

        var two = RepChart.Draw(new("", [new("", [rep, rep])]), new());
        var three = RepChart.Draw(new("", [new("", [rep, rep, Sessions.Rep(400, 3, 73, 60)])]), new() { PacePer = Distance.Lap });

        Assert.Equal(["", ""], two.Table.Rows.Select(row => row[6]));
        Assert.DoesNotContain(Drawn.Written(two), text => text.Text == "Mean of like reps");
        Assert.Equal(["71", "71", "71"], three.Table.Rows.Select(row => row[6]));
        Assert.Contains(Drawn.Written(three), text => text.Text == "Mean of like reps");
    }

    [Fact]
    public void Sets_that_are_all_alike_and_crowded_are_named_once()
    {
        var sets = Enumerable.Repeat(new RepGroup("10 × 60 m", [.. Enumerable.Repeat(Sessions.Rep(60, 5, 8, 30), 10)]), 20);

        var texts = Drawn.Written(RepChart.Draw(new("", [.. sets]), new())).Select(text => text.Text);

        Assert.Single(texts, "20 × (10 × 60 m)");
    }

    [Fact]
    public void A_recovery_that_nobody_wrote_down_is_said_to_be_guessed()
    {
        var known = RepChart.Draw(new("", [new("", [Sessions.Rep(400, 3, 70, 60), Sessions.Rep(400, 3, 70, null)])]), new());
        var unknown = RepChart.Draw(new("", [new("", [Sessions.Rep(400, 3, 70, null), Sessions.Rep(400, 3, 70, null)])]), new());

        Assert.DoesNotContain("unknown length", known.Description);
        Assert.Contains("Dashed recoveries are of unknown length, drawn as 60 s.", unknown.Description);
    }

    [Fact]
    public void What_is_drawn_wider_than_its_time_is_said_to_be()
    {
        var sprints = RepChart.Draw(Sessions.Ladder, new());
        var laps = RepChart.Draw(Sessions.Laps, new());

        Assert.Contains("What is too short to see is drawn wider than its time.", sprints.Description);
        Assert.DoesNotContain("too short", laps.Description);
    }

    [Fact]
    public void Where_returns_diminished_there_is_a_mark_and_a_sentence()
    {
        var sentence = Sessions.Laps.Diminished!.Sentence;

        var marked = RepChart.Draw(Sessions.Laps, new());
        var beyond = RepChart.Draw(Sessions.Laps with { Diminished = new(21, sentence) }, new());

        Assert.Contains($"Marked at rep 16: {sentence}", marked.Description);
        Assert.Equal(2, marked.Svg.Split("class=\"mark\"").Length - 1);
        Assert.DoesNotContain("class=\"mark\"", beyond.Svg);
    }

    [Fact]
    public void Every_kind_on_the_chart_is_named_under_it()
    {
        var texts = Drawn.Written(RepChart.Draw(Sessions.Mixture, new() { KindNames = ["E", "M", "T", "I", "R"] })).Select(text => text.Text);

        Assert.Subset(texts.ToHashSet(), new HashSet<string> { "E", "M", "T", "I", "R" });
    }

    [Fact]
    public void The_table_says_what_the_chart_shows()
    {
        var table = RepChart.Draw(Sessions.Laps, new() { PacePer = Distance.Lap }).Table;

        Assert.Equal(["Rep", "Set", "What", "Time", "Pace per 400 m", "Target per 400 m", "Mean of like reps per 400 m", "Recovery after", "Kind"], table.Header);
        Assert.Equal(["1", "20 × 400 m", "400 m", "70.1", "70.1", "69–71", "70.1", "1:00", "Threshold"], table.Rows[0]);
        Assert.Equal("", table.Rows[19][7]);
    }

    [Fact]
    public void The_description_tells_who_cannot_see_it()
    {
        var description = RepChart.Draw(Sessions.Ladder, new()).Description;

        Assert.StartsWith("12 reps in 3 sets, 32 min from the first start to the last finish. From 2:20/km (300 m in 42.03) to 1:52/km (120 m in 13.38).", description);
        Assert.Contains("Bars stand on", description);
    }

    [Fact]
    public void No_reps_make_a_chart_that_says_so()
    {
        var chart = RepChart.Draw(new("", [new("Empty", [])]), new());

        Assert.Equal(("Rep chart", "No reps to show."), (chart.Title, chart.Description));
        Assert.Empty(chart.Table.Rows);
    }

    [Fact]
    public void A_kind_is_from_one_to_five()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RepBar("", 0, null, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RepBar("", 1, null, null) with { Kind = 6 });
    }

    [Fact]
    public void The_faster_end_of_a_band_comes_first() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Sessions.Band(72, 71, 400));

    private static IEnumerable<string> Values(Chart chart) =>
        Drawn.Written(chart).Where(text => text.Style == "value").Select(text => text.Text);
}
