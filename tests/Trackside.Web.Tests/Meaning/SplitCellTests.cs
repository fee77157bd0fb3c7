using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Trackside.Notation;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;
using Texts = Trackside.Web.Meaning.Texts;

namespace Trackside.Web.Tests.Meaning;

public sealed class SplitCellTests
{
    private static readonly IStringLocalizer<Texts> Says =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<Texts>>();

    private static readonly Visit Visit = new(new FixedClock());
    private static readonly AskedRep Lap = AskedReps.Of(SessionReader.Read("400").Workout)[0];
    private static readonly AskedRep Minutes = AskedReps.Of(SessionReader.Read("3:00").Workout)[0];

    [Theory]
    [InlineData("72.4", "1:12.4")]
    [InlineData("72,4", "1:12.4")]
    [InlineData("1:12.4", "1:12.4")]
    [InlineData("1.12,4", "1:12.4")]
    [InlineData("1'12\"4", "1:12.4")]
    [InlineData("  72.40\t", "1:12.4")]
    [InlineData("72.4 (fell)", "1:12.4 (fell)")]
    [InlineData("72.4(fell)", "1:12.4 (fell)")]
    [InlineData("72.4\twind", "1:12.4 wind")]
    [InlineData("dnf", "DNF")]
    [InlineData("abandono gemelo", "DNF gemelo")]
    [InlineData("np", "DNS")]
    public void Cell_of_an_asked_rep_reads_as_coaches_say_it(string text, string meant) => Assert.Equal(meant, SplitCell.Read(text, Lap, Says, Visit).Cell?.Text);

    [Theory]
    [InlineData("200m 28.4", "200m 28.4")]
    [InlineData("200 m 28,4", "200m 28.4")]
    [InlineData("200m: 28.4 flying", "200m 28.4 flying")]
    [InlineData("200m DNF", "200m DNF")]
    [InlineData("1 km 3:05", "1km 3:05")]
    public void Cell_of_a_rep_that_was_not_asked_for_says_what_it_was(string text, string meant)
    {
        var cell = SplitCell.Read(text, null, Says, Visit).Cell;

        Assert.NotNull(cell);
        Assert.Equal(meant.Replace("1km", "1000m"), cell.Text.Replace("1km", "1000m"));
    }

    [Theory]
    [InlineData("72.4")]
    [InlineData("1:12.4 into the wind")]
    [InlineData("DNF calf")]
    [InlineData("DNS")]
    public void Cell_reads_what_it_writes(string text)
    {
        var once = SplitCell.Read(text, Lap, Says, Visit).Cell!;

        Assert.Equal(once, SplitCell.Read(once.Text, Lap, Says, Visit).Cell);
    }

    [Theory]
    [InlineData("200m 28.4 flying")]
    [InlineData("1.5km 4:40")]
    [InlineData("200m DNF")]
    public void Cell_that_was_not_asked_for_reads_what_it_writes(string text)
    {
        var once = SplitCell.Read(text, null, Says, Visit).Cell!;

        Assert.Equal(once, SplitCell.Read(once.Text, null, Says, Visit).Cell);
    }

    [Theory]
    [InlineData("quick")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("999999999999999999999999")]
    [InlineData("9")]
    [InlineData("1:2:3:4:5")]
    [InlineData("7 2 . 4")]
    [InlineData("🏃")]
    [InlineData("(fell)")]
    public void What_is_no_time_says_so(string text)
    {
        var (cell, problem) = SplitCell.Read(text, Lap, Says, Visit);

        Assert.Null(cell);
        Assert.Contains("is no time for 400m", problem);
    }

    [Fact]
    public void Rep_by_time_takes_any_time() => Assert.Equal("3:00", SplitCell.Read("3:00", Minutes, Says, Visit).Cell?.Text);

    [Fact]
    public void Remark_that_is_a_story_belongs_into_the_note() =>
        Assert.Equal("A remark in a cell has at most 500 letters; write the rest into the note.", SplitCell.Read("72.4 " + new string('a', 501), Lap, Says, Visit).Problem);

    [Theory]
    [InlineData("rpe", "7,5", 7.5)]
    [InlineData("rpe", "0", 0)]
    [InlineData("feel", "5", 5)]
    [InlineData("sleep", "7.5", 7.5)]
    [InlineData("soreness", "10", 10)]
    public void Numbers_are_read_with_point_or_comma(string field, string text, double number) =>
        Assert.Equal((decimal)number, CellValue.Read(CellField.Of(field)!.Value, text, null, Says, Visit).Value?.Number);

    [Theory]
    [InlineData("rpe", "1e1")]
    [InlineData("rpe", "NaN")]
    [InlineData("rpe", "1,5,0")]
    [InlineData("feel", "٣")]
    [InlineData("sleep", "+7")]
    [InlineData("sleep", "7h")]
    public void Numbers_are_read_as_written_and_not_guessed(string field, string text) => Assert.Null(CellValue.Read(CellField.Of(field)!.Value, text, null, Says, Visit).Value);

    [Theory]
    [InlineData("rep-1")]
    [InlineData("rep-5100")]
    [InlineData("target-12")]
    [InlineData("rpe")]
    [InlineData("private-note")]
    public void Field_reads_what_it_writes(string name) => Assert.Equal(name, CellField.Of(name)?.ToString());

    [Theory]
    [InlineData(CellKind.Target, true)]
    [InlineData(CellKind.PrivateNote, true)]
    [InlineData(CellKind.Rep, false)]
    [InlineData(CellKind.Note, false)]
    public void Targets_and_private_notes_are_the_coachs_own(CellKind kind, bool isCoachs) => Assert.Equal(isCoachs, new CellField(kind, 1).IsCoachsOwn);

    [Fact]
    public void Outcome_of_a_result_is_written_as_it_is_typed() =>
        Assert.Equal("DNF calf", SplitCell.TextOf(new Result { Outcome = Outcome.DidNotFinish, Note = "calf", Asked = "400m" }, isExtra: false));
}
