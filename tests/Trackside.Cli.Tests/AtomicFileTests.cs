namespace Trackside.Cli.Tests;

public sealed class AtomicFileTests
{
    [Fact]
    public void File_that_is_new_or_old_holds_the_text()
    {
        using var desk = new Desk();
        var (old, fresh) = (desk.File("old.svg", "before"), desk.PathOf("new.svg"));

        Assert.Null(AtomicFile.Replace(old, "after"));
        Assert.Null(AtomicFile.Replace(fresh, "after"));
        Assert.All([old, fresh], path => Assert.Equal("after", File.ReadAllText(path)));
    }

    [Fact]
    public void File_that_cannot_be_written_is_told_and_nothing_is_left_behind()
    {
        using var desk = new Desk();

        Assert.StartsWith("The file could not be written: ", AtomicFile.Replace(desk.PathOf("none/a.txt"), "6 x 400m"), StringComparison.Ordinal);
    }
}
