using Microsoft.EntityFrameworkCore;
using Trackside.Web.Archives;
using Trackside.Web.Operations;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Archives;

public sealed class ArchiveCommandTests(SqliteFiles store) : DeskTests(store)
{
    private string There => Path.Combine(Desk.Folder, "there");

    private string Zip => Path.Combine(Desk.Folder, "all.zip");

    [Fact]
    public async Task Server_moves_into_an_empty_one_by_two_commands()
    {
        var all = await Everything.AtAsync(Desk, 2);

        var (code, output, error) = await RunAsync(Desk.Folder, "export", "--everything", Zip);
        Assert.Equal(0, code);
        Assert.Contains("rows and 2 files.", output, StringComparison.Ordinal);
        Assert.Contains("athletes: 10", error, StringComparison.Ordinal);
        Assert.Contains("guard it as you guard the server", error, StringComparison.Ordinal);

        Assert.Contains("Nothing was changed", (await RunAsync(There, "import", Zip, "--dry-run")).Output, StringComparison.Ordinal);
        (code, output, _) = await RunAsync(There, "import", Zip);
        Assert.Equal(0, code);
        Assert.Contains("1 squads, ", output, StringComparison.Ordinal);
        await using (var db = TestStore.Sqlite(Path.Combine(There, "trackside.db")))
        {
            db.Viewer = Viewer.Server;
            Assert.Equal(await Desk.ServerAsync(here => here.Users.Where(user => user.Id == all.Coach).Select(user => user.PasswordHash).SingleAsync(Cancellation)), await db.Users.Where(user => user.Id == all.Coach).Select(user => user.PasswordHash).SingleAsync(Cancellation));
        }

        (code, _, error) = await RunAsync(There, "import", Zip);
        Assert.Equal(1, code);
        Assert.Contains("somebody has an account or a squad here already", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Squad_is_taken_in_for_a_coach_who_is_made_where_there_is_none()
    {
        var all = await Everything.AtAsync(Desk, 2);
        Assert.Equal(0, (await RunAsync(Desk.Folder, "export", "--squad", all.SquadName, Zip)).Code);

        var asked = await RunAsync(There, "import", Zip);
        Assert.Equal(1, asked.Code);
        Assert.Contains("--head-coach", asked.Error, StringComparison.Ordinal);
        var (code, output, _) = await RunAsync(There, "import", Zip, "--head-coach", "new@example.org");

        Assert.Equal(0, code);
        Assert.Contains("Sign in as new@example.org with the password ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_lines_are_refused()
    {
        await File.WriteAllTextAsync(Zip, "here already", Cancellation);

        Assert.Equal(2, (await RunAsync(Desk.Folder, "export", Zip)).Code);
        Assert.Equal(2, (await RunAsync(Desk.Folder, "export", "--everything", "--squad", "x", Zip)).Code);
        Assert.Contains("is there already", (await RunAsync(Desk.Folder, "export", "--everything", Zip)).Error, StringComparison.Ordinal);
        Assert.Contains("There is no squad 'Nobodies'", (await RunAsync(Desk.Folder, "export", "--squad", "Nobodies", Zip + "2")).Error, StringComparison.Ordinal);
        Assert.Contains("There is no account", (await RunAsync(Desk.Folder, "export", "--account", "x@example.org", Zip + "2")).Error, StringComparison.Ordinal);
        Assert.Contains("This is no zip", (await RunAsync(There, "import", Zip)).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(There, "import", Zip + "3")).Code);
        Assert.False(File.Exists(Zip + "2"));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string folder, params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        await using var bench = CommandLine.CreateBench([$"--{AllSettings.Data.Key}={folder}"], output, error);
        var root = new System.CommandLine.RootCommand { ExportCommand.Create(bench), ImportCommand.Create(bench) };
        var line = root.Parse(words);
        if (line.Errors.Count > 0)
        {
            return (2, "", string.Join('\n', line.Errors.Select(problem => problem.Message)));
        }

        try
        {
            return (await line.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = output, Error = error }, Cancellation), output.ToString(), error.ToString());
        }
        catch (CommandException problem)
        {
            return (1, output.ToString(), problem.Message);
        }
    }
}
