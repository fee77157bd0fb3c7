using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary><c>trackside-server backup FILE|FOLDER</c>: everything into one file, while the server runs.</summary>
internal static partial class BackupCommand
{
    public static Command Create(Workbench bench)
    {
        var target = new Argument<string>("target") { Description = "A file that is not there yet, or a folder, in which the backup is named by the moment." };
        var keep = new Option<int?>("--keep") { Description = "In a folder: delete our older backups there, all but the newest N.", HelpName = "N" };
        keep.Validators.Add(result =>
        {
            if (result.Tokens is not [var token] || !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 10_000)
            {
                result.AddError("--keep is a number from 1 to 10000.");
            }
        });
        var command = new Command("backup", "Write everything into one checksummed file, also while the server runs.") { target, keep };
        command.SetAction((line, cancellation) => RunAsync(bench, line.GetValue(target)!, line.GetValue(keep), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Workbench bench, string target, int? keep, CancellationToken cancellation)
    {
        await using var scope = await bench.OpenAsync(cancellation);
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var isFolder = Directory.Exists(target) || target.EndsWith('/');
        var file = Path.GetFullPath(isFolder ? Path.Combine(target, $"trackside-{Stamps.Of(clock.GetUtcNow())}.zip") : target);
        if (!isFolder && keep is not null)
        {
            return await bench.RefuseAsync("--keep is for a folder of backups; name one, such as /var/backups/trackside/.");
        }

        if (File.Exists(file))
        {
            return await bench.RefuseAsync($"{file} is there already, and is not written over. Name a folder, in which each backup gets a name of its own.");
        }

        try
        {
            StoreSetup.MakeFolder(Path.GetDirectoryName(file)!);
            var started = clock.GetTimestamp();
            var writing = new BackupWriting(scope.ServiceProvider.GetRequiredService<TracksideDb>(), bench.Configuration, clock);
            var manifest = await writing.WriteAsync(file, cancellation);
            LastBackup.Note(bench.Configuration.DataFolder(), file, clock.GetUtcNow());
            var gone = isFolder && keep is { } most ? DeleteOlder(Path.GetDirectoryName(file)!, most) : 0;
            var older = gone == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {gone} older {(gone == 1 ? "backup was" : "backups were")} deleted.");
            await bench.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{file}: the database and {Counted(manifest.Parts.Count - 1)}, {Sizes.Of(new FileInfo(file).Length)}, in {clock.GetElapsedTime(started).TotalSeconds:0.0} s.{older}"));
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await bench.RefuseAsync($"The backup could not be written: {problem.Message}");
        }
    }

    internal static string Counted(int files) => files == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{files} files");

    /// <summary>The backups in a folder that have a name of ours, the newest first.</summary>
    internal static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => OurName().IsMatch(Path.GetFileName(file))).OrderDescending(StringComparer.Ordinal);

    private static int DeleteOlder(string folder, int keep)
    {
        var older = In(folder).Skip(keep).ToList();
        older.ForEach(File.Delete);
        return older.Count;
    }

    [GeneratedRegex(@"^trackside-\d{8}-\d{6}\.zip$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex OurName();
}
