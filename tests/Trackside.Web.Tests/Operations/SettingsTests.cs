using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Trackside.Web.Operations;
using Trackside.Web.Settings;

namespace Trackside.Web.Tests.Operations;

public sealed partial class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trackside-settings-").FullName;

    private string Data => $"--Trackside:Data={_folder}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nearer_place_counts_before_a_farther_one_and_each_is_named()
    {
        var inData = Written("trackside.json", """{ "Trackside": { "Demo": "off", "StopWait": 7, "Log": "json" }, "Urls": "http://127.0.0.1:1" }""");
        var file = Written("other.json", """{ "Trackside": { "StopWait": 8, "Log": "json" } }""");

        var configuration = Read(Data, $"--Trackside:Settings={file}", "--Trackside:Log=text");

        Assert.Equal(("off", "8", "text"), (configuration.Text(AllSettings.Demo), configuration.Text(AllSettings.StopWait), configuration.Text(AllSettings.Log)));
        Assert.Equal((inData, file, "the command line"), (Origin(configuration, AllSettings.Demo), Origin(configuration, AllSettings.StopWait), Origin(configuration, AllSettings.Log)));
        Assert.Equal("http://127.0.0.1:1", configuration["urls"]);
        Assert.Null(Origin(configuration, AllSettings.Otlp));
    }

    [Theory]
    [InlineData("Host=db;Password=x \n", "Host=db;Password=x ")]
    [InlineData("Host=db;Password=x\r\n", "Host=db;Password=x")]
    [InlineData("Host=db;Password=x\n\n", "Host=db;Password=x\n")]
    [InlineData("Host=db", "Host=db")]
    public void Secret_in_a_file_loses_the_end_of_its_last_line_and_nothing_else(string written, string read) =>
        Assert.Equal(read, Read(Data, $"--Trackside:Postgres_FILE={Written("secret", written)}").Text(AllSettings.Postgres));

    [Fact]
    public void Secret_that_is_given_twice_or_in_a_file_that_is_not_there_is_refused()
    {
        var twice = Refused(Data, "--Trackside:Postgres=Host=db", $"--Trackside:Postgres_FILE={Written("secret", "Host=db")}");
        var gone = Refused(Data, $"--Trackside:Postgres_FILE={_folder}/gone");

        Assert.Equal("Both Trackside__Postgres and Trackside__Postgres_FILE are set; set one of them.", twice);
        Assert.StartsWith($"Trackside__Postgres_FILE names the file {_folder}/gone, which cannot be read: ", gone);
    }

    [Theory]
    [InlineData("--Trackside:Postgers=Host=db", "Trackside__Postgers is no setting (the command line). Did you mean Trackside__Postgres?")]
    [InlineData("--Trackside:Postgers_FILE=x", "Trackside__Postgers_FILE is no setting (the command line). Did you mean Trackside__Postgres?")]
    [InlineData("--Trackside:Data:0=x", "Trackside__Data__0 is no setting (the command line). Did you mean Trackside__Data?")]
    [InlineData("--Trackside:Weather=fine", "Trackside__Weather is no setting (the command line). 'trackside-server settings' shows all that there are.")]
    public void Name_that_there_is_not_is_refused_with_the_nearest(string word, string sentence) => Assert.StartsWith(sentence, Refused(Data, word));

    [Theory]
    [InlineData("Demo=perhaps", "Trackside__Demo is 'perhaps', but may be on or off.")]
    [InlineData("StopWait=0", "Trackside__StopWait is '0', but may be a whole number from 1 to 600.")]
    [InlineData("StopWait=+5", "Trackside__StopWait is '+5', but may be a whole number from 1 to 600.")]
    [InlineData("DatabaseWait=1e3", "Trackside__DatabaseWait is '1e3', but may be a whole number from 0 to 3600.")]
    [InlineData("Log=xml", "Trackside__Log is 'xml', but may be text or json.")]
    [InlineData("LogLevel=loud", "Trackside__LogLevel is 'loud', but may be debug, information, warning or error.")]
    [InlineData("Otlp=127.0.0.1:4318", "Trackside__Otlp is '127.0.0.1:4318', but may be an address that begins with http:// or https://.")]
    [InlineData("Postgres=postgres://me:secret@db/x", "Trackside__Postgres cannot be used: it is written as Name=value;Name=value, not as postgres://….")]
    [InlineData("Postgres=Database=x;Password=secret", "Trackside__Postgres cannot be used: it must name the Host.")]
    public void Value_that_cannot_be_is_refused_with_what_may_stand_there_and_no_secret_is_told(string word, string sentence)
    {
        var said = Refused(Data, $"--Trackside:{word}");

        Assert.StartsWith(sentence, said);
        Assert.DoesNotContain("secret", said);
    }

    [Theory]
    [InlineData("{ \"Demo\": \"off\" }", "'Demo' is none of Trackside, Urls,")]
    [InlineData("{ \"Trackside\": { \"Data\": \"/srv\" } }", "was found by Trackside__Data, so that cannot be set in it.")]
    [InlineData("{ \"Trackside\": { \"Deno\": \"off\" } }", "Did you mean Trackside__Demo?")]
    [InlineData("{ \"Trackside\": { \"Demo\": \"off\" ", "is not JSON as it should be")]
    [InlineData("{ \"Trackside\": { \"Demo\": \"off\", \"demo\": \"on\" } }", "is not JSON as it should be")]
    public void File_that_would_set_nothing_in_silence_is_refused(string text, string part)
    {
        var file = Written("trackside.json", text);

        var said = Refused(Data);

        Assert.Contains(part, said);
        Assert.Contains(file, said);
    }

    [Fact]
    public void File_that_was_named_must_be_there() => Assert.StartsWith($"The file of settings {_folder}/none.json cannot be read: ", Refused(Data, $"--Trackside:Settings={_folder}/none.json"));

    [Fact]
    public async Task Command_shows_what_each_is_and_where_it_comes_from_but_no_secret()
    {
        await using var bench = new Bench(Data, "--Trackside:Postgres=Host=db;Password=hunter2");

        Assert.Equal(0, await bench.RunAsync("settings"));

        var said = bench.Said;
        Assert.Contains($"Trackside__Data = {_folder}   [the command line]", said);
        Assert.Contains("Trackside__Postgres = (secret)   [the command line]", said);
        Assert.Contains("Trackside__StopWait is not set: 30", said);
        Assert.DoesNotContain("hunter2", said);
    }

    [Fact]
    public void Every_setting_that_is_declared_is_listed() => Assert.Equal(
        typeof(AllSettings).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((Setting)field.GetValue(null)!).Name).Order(), AllSettings.All.Select(setting => setting.Name).Order());

    [Fact]
    public void Nothing_of_Trackside_is_read_that_is_not_a_setting()
    {
        var found =
            from source in Repository.Sources("src/Trackside.Web")
            where !source.Path.Contains("/Settings/", StringComparison.Ordinal)
            from line in source.Lines
            where Reads().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            select $"{source.Path}: {line.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void Page_of_the_settings_lists_them_all()
    {
        const string Begin = "<!-- From here to the next mark the page is made by the tests from AllSettings; TRACKSIDE_ACCEPT=1 writes it. -->";
        const string End = "<!-- Here ends what is made. -->";
        var path = Repository.PathOf("docs/settings.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));

        var made = new StringBuilder("\n\n| variable | what it sets | left out |\n|---|---|---|\n");
        foreach (var setting in AllSettings.All)
        {
            made.Append($"| `{setting.Variable}` | {setting.Meaning}{(setting.IsSecret ? $" A secret: `{setting.Variable}_FILE` names a file that holds it." : "")} | {setting.Usual} |\n");
        }

        var expected = $"{page[..from]}{made}\n{page[to..]}";
        if (Environment.GetEnvironmentVariable("TRACKSIDE_ACCEPT") == "1")
        {
            File.WriteAllText(path, expected);
            page = expected;
        }

        Assert.True(expected == page, "docs/settings.md is not what AllSettings says; TRACKSIDE_ACCEPT=1 writes it.");
    }

    private static ConfigurationManager Read(params string[] words) => Configured.Begin(words).Configuration;

    private static string Refused(params string[] words) => Assert.Throws<SettingException>(() => Read(words)).Message;

    private static string? Origin(IConfigurationRoot configuration, Setting setting) => Origins.Of(configuration, setting.Key);

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [GeneratedRegex("\"Trackside(:|__)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Reads();
}
