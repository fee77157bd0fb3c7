using System.Diagnostics;
using System.Net;
using Trackside.Web.Tests.Sessions;

namespace Trackside.Web.Tests.Api;

/// <summary>The server answers what the command prints, to the letter: the command is run beside it.</summary>
public sealed class ReadingsApiTests(SqliteFiles store) : DeskTests(store)
{
    private static readonly string[] Texts = [Posts.Ladder, Posts.Breakdowns, "6 x 400m @ 72, 90s jog", "4 x 400m: 61 / 62 / 61 / 60\n90s rest\n", "5 x 1 km «rápido» 🏃, 3' rec", "nothing to run", "2mi, 6x800 @ 3:05 r, 400 @"];

    [Fact]
    public async Task Readings_are_what_the_command_prints()
    {
        var (program, _) = await Desk.CoachProgramAsync();
        var printed = await PrintedAsync("read", "--json");

        foreach (var (index, text) in Texts.Index())
        {
            var reply = await program.PostAsync("readings", new { text, source = $"{index}.txt" });

            Assert.Equal("application/json", reply.Response.Content.Headers.ContentType!.MediaType);
            Assert.Equal(printed[index], reply.Body);
        }
    }

    [Fact]
    public async Task Analyses_are_what_the_command_prints()
    {
        var (program, _) = await Desk.CoachProgramAsync();
        var profile = Path.Combine(Desk.Folder, "profile.json");
        await File.WriteAllTextAsync(profile, """{ "sex": "men", "event": "1500", "performances": ["1500 3:39.45 2018-05-17", "5K 14:30"], "rules": { "daysAfterSpeedEndurance": [3, 5] } }""", Cancellation);
        var (alone, held) = (await PrintedAsync("analyse", "--json"), await PrintedAsync("analyse", "--json", "--rpe", "7.5", "--profile", profile));

        foreach (var (index, text) in Texts.Index())
        {
            var source = $"{index}.txt";
            var reply = await program.PostAsync("analyses", new { text, source });
            var known = await program.PostAsync("analyses", new
            {
                text,
                source,
                exertion = 7.5,
                profile = new { sex = "men", @event = "1500", performances = new[] { "1500 3:39.45 2018-05-17", "5K 14:30" }, rules = new { daysAfterSpeedEndurance = new[] { 3, 5 } } },
            });

            Assert.Equal((alone[index], held[index]), (reply.Body, known.Body));
        }
    }

    [Fact]
    public async Task Parts_of_a_profile_that_are_refused_are_named()
    {
        var (program, _) = await Desk.CoachProgramAsync();

        var reply = await program.PostAsync("analyses", new { text = "400: 60", language = "xx", exertion = 11, profile = new { sex = "boys", performances = new[] { "1500 3:39.45", "fast" }, rules = new { keySessionEvery = new[] { 9, 7 } } } });
        var empty = await program.PostAsync("analyses", new { text = "400: 60", profile = new { } });

        Assert.Equal(["language", "exertion", "profile.sex", "profile.performances[1]", "profile.rules"], reply.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Contains("1500 3:39.45", empty.ErrorOf("profile.performances"));
    }

    [Fact]
    public async Task Who_has_not_signed_in_reads_where_there_is_a_demo_squad_and_only_there()
    {
        await using var desk = new WebDesk(store) { HasDemo = true };
        await desk.StartAsync();
        using var guest = new ApiClient(desk, null);
        using var stranger = Desk.Stranger();

        Assert.Equal(HttpStatusCode.OK, (await guest.PostAsync("readings", new { text = "6x400" })).Status);
        Assert.Equal("bad-parameter", (await guest.PostAsync("readings", new { text = "6x400" }, ("Idempotency-Key", "1"))).Problem);
        Assert.Equal("token-needed", (await stranger.PostAsync("readings", new { text = "6x400" })).Problem);
    }

    private async Task<string[]> PrintedAsync(params string[] words)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Desk.Folder, "texts")).FullName;
        foreach (var (index, text) in Texts.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{index}.txt"), text, Cancellation);
        }

        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var command = new ProcessStartInfo("dotnet", [Repository.PathOf($"artifacts/bin/Trackside.Cli/{configuration}/trackside.dll"), .. words, .. Texts.Select((_, index) => $"{index}.txt")])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(command)!;
        var printed = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
        return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
