using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class CanonicalTargetTests
{
    private static readonly RacePace ThreeK = new(Metres("3000m"));

    /// <summary>What targets mean and how that is written.</summary>
    public static TheoryData<string, TargetValue> Values { get; } = new()
    {
        { "5K pace", new RacePace(Metres("5000m")) },
        { "3K-5K pace", new RacePace(Metres("3000m-5000m")) },
        { "1500m pace", new RacePace(Metres("1500m")) },
        { "1000m pace", new RacePace(Metres("1000m")) },
        { "2K pace", new RacePace(Metres("2000m")) },
        { "800m-mile pace", new RacePace(Metres("800m-1mi")) },
        { "2mi pace", new RacePace(Metres("2mi")) },
        { "half marathon pace", new RacePace(Metres("21097.5m")) },
        { "marathon pace", new RacePace(Metres("42195m")) },
        { "58.4s", new RepTime(Time("58.4")) },
        { "1:12", new RepTime(Time("1:12")) },
        { "1:12-1:14", new RepTime(Time("1:12-1:14")) },
        { "58s-1:02", new RepTime(Time("58-1:02")) },
        { "3:45/km", new TimePer(Time("3:45"), Distance.Kilometre) },
        { "6:52-7:00/mile", new TimePer(Time("6:52-7:00"), Distance.Mile) },
        { "1:15/400m", new TimePer(Time("1:15"), Distance.Lap) },
        { "CV", new Zone("CV") },
        { "97% PB", new Share(97, 97, "PB") },
        { "70-75% HR", new Share(70, 75, "HR") },
        { "97.5%", new Share(97.5m, 97.50m, null) },
        { "5% faster than 3K pace", new Offset(ThreeK, IsFaster: true) { Percent = 5 } },
        { "2s-3s per 400m faster than race pace", new Offset(null, IsFaster: true) { Time = Time("2-3"), Per = Distance.Lap } },
        { "10s per mile slower than 3K pace", new Offset(ThreeK, IsFaster: false) { Time = Time("10"), Per = Distance.Mile } },
        { "faster than 3K pace", new Offset(ThreeK, IsFaster: true) },
        { "from 3:45/km to 3:25/km", new Progression(new TimePer(Time("3:45"), Distance.Kilometre), new TimePer(Time("3:25"), Distance.Kilometre)) },
        { "hard", new Effort("hard") },
        { "rpe 7", new Effort("rpe 7") },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_target_that_is_understood_is_written_by_its_meaning(string text, TargetValue value) =>
        Assert.Equal($"400m @ {text}", Session(Run("400m") with { Target = new Target("as the coach wrote it", value) }).CanonicalText);

    [Fact]
    public void Every_kind_of_target_stands_in_the_table()
    {
        var kinds = typeof(TargetValue).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TargetValue)));

        Assert.Equal(kinds.ToHashSet(), Values.Select(row => row.Data.Item2.GetType()).ToHashSet());
    }

    [Theory]
    [InlineData("Smooth & strong", "{smooth & strong}")]
    [InlineData("  as hard\n as\tyou  can ", "{as hard as you can}")]
    [InlineData("Go. (Really; go!) {now}", "{go really go now}")]
    public void A_target_that_is_not_understood_is_kept_in_the_coach_s_words_and_in_braces(string text, string written) =>
        Assert.Equal($"400m @ {written}", Session(Run("400m", text)).CanonicalText);
}
