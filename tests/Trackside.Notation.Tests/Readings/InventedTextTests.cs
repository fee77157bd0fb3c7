using Trackside.Notation.Readings;

namespace Trackside.Notation.Tests.Readings;

/// <summary>
/// Neighbours of the real texts, invented by people who had not seen the reader. What it does not read right is listed in
/// <c>Readings/not-yet.txt</c>, so that no change makes the list longer without being seen.
/// </summary>
public sealed class InventedTextTests
{
    private static readonly IReadOnlyList<KnownText> AllPosts = KnownText.From("invented-posts.jsonl");

    public static TheoryData<string> Posts { get; } = [.. AllPosts.Select(post => post.Id)];

    [Theory]
    [MemberData(nameof(Posts))]
    public void Post_is_read_with_every_result_on_its_rep(string id)
    {
        var post = AllPosts.Single(post => post.Id == id);

        var reading = SessionReader.Read(post.Text);

        Assert.True(post.IsReadRight(reading), $"{KnownText.RepsOf(reading)} | {string.Join("; ", KnownText.RecoveriesOf(reading))}");
        Assert.Equal((post.Athlete, post.Date), (reading.Athlete, reading.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Lines_that_are_not_read_right_are_those_listed()
    {
        var lines = KnownText.From("invented-lines.jsonl");

        var wrong =
            from line in lines
            let reading = SessionReader.Read(line.Text)
            where !line.IsReadRight(reading)
            select $"{(KnownText.IsFlagged(reading) ? "flagged" : "silent ")} {line.Id} {line.Text.ReplaceLineEndings(" ")}";

        Golden.Equal("Readings/not-yet.txt", string.Join('\n', wrong) + "\n");
    }

    [Fact]
    public void Few_lines_are_read_wrong_in_silence()
    {
        var lines = KnownText.From("invented-lines.jsonl");

        var silent = lines.Count(line => SessionReader.Read(line.Text) is var reading && !line.IsReadRight(reading) && !KnownText.IsFlagged(reading));

        Assert.True(silent <= lines.Count * 3 / 100, $"{silent} of {lines.Count} lines are read wrong in silence.");
    }
}
