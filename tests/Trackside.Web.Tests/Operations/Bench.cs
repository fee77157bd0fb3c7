using Trackside.Web.Accounts;
using Trackside.Web.Operations;
using Trackside.Web.Settings;

namespace Trackside.Web.Tests.Operations;

/// <summary>A command in a test: what it works with, and what it said.</summary>
public sealed class Bench : IAsyncDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public Bench(params string[] settings) => Work = CommandLine.CreateBench(settings, _output, _error);

    public Workbench Work { get; }

    /// <summary>What it said since it was last asked.</summary>
    public string Said
    {
        get
        {
            var said = _output.ToString() + _error;
            _output.GetStringBuilder().Clear();
            _error.GetStringBuilder().Clear();
            return said;
        }
    }

    /// <summary>A bench at a desk's own store.</summary>
    public static Bench At(WebDesk desk, params IEnumerable<string> more) =>
        new([$"--{AllSettings.Data.Key}={desk.Folder}", .. desk.Database.Select(setting => $"--{setting.Key}={setting.Value}"), .. more]);

    /// <summary>Runs a verb as it is written on a command line, and gives its exit code.</summary>
    public Task<int> RunAsync(params string[] words) => CommandLine.RunOnAsync(Work, words, bench =>
    [
        BackupCommand.Create(bench), DoctorCommand.Create(bench), MigrateCommand.Create(bench), RestoreCommand.Create(bench),
        SeedCommand.Create(bench), SettingsCommand.Create(bench), UserCommand.Create(bench),
    ]);

    /// <summary>The sentence by which a command gives up.</summary>
    public async Task<string> RefusedAsync(params string[] words) => (await Assert.ThrowsAnyAsync<CommandException>(() => RunAsync(words))).Message;

    /// <summary>Whether nobody but its owner may read a file.</summary>
    public static bool IsOnlyItsOwners(string file) => !OperatingSystem.IsWindows() && File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);

    public ValueTask DisposeAsync() => Work.DisposeAsync();
}
