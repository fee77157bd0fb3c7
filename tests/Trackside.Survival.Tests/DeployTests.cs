using System.Text.RegularExpressions;
using Trackside.Web.Settings;

namespace Trackside.Survival.Tests;

/// <summary>The files that operators install by, held against the program. No engine for containers runs here: no image is built by a test.</summary>
public sealed partial class DeployTests
{
    private static readonly string[] Files = [.. Directory.EnumerateFiles(Repository.PathOf("deploy")).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_setting_that_is_named_is_one()
    {
        var known = AllSettings.All.SelectMany(setting => new[] { setting.Variable, setting.Variable + Setting.FileEnding }).ToHashSet(StringComparer.Ordinal);

        var named = (from file in Files.Append(Repository.PathOf("docs/operations.md")).Where(File.Exists) from Match match in Variables().Matches(File.ReadAllText(file)) select (File: Path.GetFileName(file), match.Value)).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, one => !known.Contains(one.Value));
    }

    [Fact]
    public void Every_verb_that_is_called_is_one()
    {
        var program = File.ReadAllText(Repository.PathOf("src/Trackside.Web/Program.cs"));

        var called = (from file in Files from Match match in Verbs().Matches(File.ReadAllText(file)) select match.Groups["verb"].Value).Where(verb => verb != "serve").ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(["backup", "health"], StringComparer.Ordinal), called);
        Assert.All(called, verb => Assert.Contains($"{verb}Command.Create", program, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_secret_and_volume_of_the_compose_files_is_declared_and_given_to_somebody()
    {
        foreach (var file in Files.Where(file => file.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            var services = text[..text.IndexOf("\nvolumes:", StringComparison.Ordinal)];

            Assert.DoesNotContain('\t', text);
            Assert.True(File.Exists(Repository.PathOf("deploy/" + "../" + Dockerfiles().Match(text).Groups["file"].Value)), file);
            Assert.All(Volumes().Matches(services), volume => Assert.Contains($"\n  {volume.Groups["name"].Value}:\n", text + "\n"));
            Assert.All(Secrets().Matches(services), secret => Assert.Contains($"\n  {secret.Groups["name"].Value}:\n    file:", text));
            Assert.DoesNotContain("Password=", string.Join('\n', text.Split('\n').Where(line => !line.StartsWith('#'))));
        }
    }

    [Fact]
    public void Server_and_backup_run_as_one_user_on_one_data_folder()
    {
        var (server, backup) = (Keys("trackside.service"), Keys("trackside-backup.service"));

        foreach (var key in (string[])["User", "DynamicUser", "StateDirectory", "StateDirectoryMode", "EnvironmentFile", "ProtectSystem", "CapabilityBoundingSet", "UMask"])
        {
            Assert.Equal(server[key], backup[key]);
        }

        Assert.All(new[] { server, backup }, unit => Assert.Contains("Trackside__Data=/var/lib/" + unit["StateDirectory"].Single(), unit["Environment"].Single()));
    }

    [Fact]
    public void Image_runs_as_nobody_in_particular_and_copies_what_is_there()
    {
        var lines = File.ReadAllLines(Repository.PathOf("deploy/Dockerfile"));
        var last = Array.FindLastIndex(lines, line => line.StartsWith("FROM ", StringComparison.Ordinal));

        Assert.Contains("USER $APP_UID", lines[last..]);
        Assert.Contains(lines, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));
        Assert.Contains(".git", File.ReadAllLines(Repository.PathOf(".dockerignore")));
        Assert.Contains("<AssemblyName>trackside-server</AssemblyName>", File.ReadAllText(Repository.PathOf("src/Trackside.Web/Trackside.Web.csproj")));
    }

    private static ILookup<string, string> Keys(string unit) => File.ReadAllLines(Repository.PathOf("deploy/" + unit))
        .Where(line => line.Contains('=') && !line.StartsWith('#')).Select(line => line.Split('=', 2)).ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    [GeneratedRegex(@"\bTrackside__\w+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Variables();

    [GeneratedRegex("trackside-server\"?,? \"?(?<verb>[a-z]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Verbs();

    [GeneratedRegex(@"dockerfile: (?<file>\S+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Dockerfiles();

    [GeneratedRegex(@"^      - (?<name>[a-z-]+):/", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1_000)]
    private static partial Regex Volumes();

    [GeneratedRegex(@"/run/secrets/(?<name>[a-z-]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Secrets();
}
