namespace Trackside.Notation.Tests.Readings;

/// <summary>Lines and posts that coaches wrote, with the reading two people agreed on; athletes' names are invented.</summary>
public sealed class RealTextTests
{
    private static readonly IReadOnlyList<KnownText> AllLines = KnownText.From("real-lines.jsonl");
    private static readonly IReadOnlyList<KnownText> AllPosts = KnownText.From("real-posts.jsonl");

    public static TheoryData<string> Lines { get; } = [.. AllLines.Select(line => line.Id)];

    public static TheoryData<string> Posts { get; } = [.. AllPosts.Select(post => post.Id)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_is_read_rep_by_rep(string id)
    {
        var line = AllLines.Single(line => line.Id == id);

        var reading = SessionReader.Read(line.Text);

        if (line.Reps is not null)
        {
            Assert.Contains(KnownText.RepsOf(reading), line.Reps);
        }

        Assert.Equal(line.Recoveries.Order(StringComparer.Ordinal), KnownText.RecoveriesOf(reading));
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void Post_is_read_with_every_result_on_its_rep(string id)
    {
        var post = AllPosts.Single(post => post.Id == id);

        var reading = SessionReader.Read(post.Text);

        Assert.Contains(KnownText.RepsOf(reading), post.Reps!);
        Assert.Equal(post.Recoveries.Order(StringComparer.Ordinal), KnownText.RecoveriesOf(reading));
        Assert.Equal((post.Athlete, post.Date), (reading.Athlete, reading.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        if (post.Results is not null)
        {
            Assert.Equal(post.Results, KnownText.ResultsOf(reading));
        }
    }
}
