using Trackside.Web.Demo;
using Trackside.Web.Operations;

namespace Trackside.Web.Tests.Operations;

public sealed class SeedCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trackside-seed-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Store_is_filled_once_and_refused_after_that()
    {
        var (output, said) = (new StringWriter(), new StringWriter());
        await using var bench = CommandLine.CreateBench([$"--Trackside:Data={_folder}"], output, said);
        var size = new SeedSize(2, 1, null, 0);

        Assert.Equal(0, await SeedCommand.FillAsync(size, bench, TestContext.Current.CancellationToken));
        Assert.Equal(1, await SeedCommand.FillAsync(size, bench, TestContext.Current.CancellationToken));

        Assert.StartsWith($"Sign in as {Seeding.Coach} with the password ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("not empty", said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--athletes", "x")]
    [InlineData("--athletes", "-3")]
    [InlineData("--seasons", "21")]
    [InlineData("--squads", "0")]
    [InlineData("--sessions", "1e6")]
    [InlineData("--years", "3")]
    public async Task Wrong_line_is_refused_before_anything_is_written(params string[] words)
    {
        Assert.Equal(2, await new Bench().RunAsync(["seed", .. words, "--data", _folder]));
        Assert.Empty(Directory.GetFiles(_folder));
    }
}
