using System.Globalization;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>Looks at the machine: data folder, space, clock, languages, time zones and the programs that are called.</summary>
internal static class MachineChecks
{
    private const long LittleSpace = 1_000_000_000;
    private const long NoSpace = 100_000_000;

    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly string[] SomeZones = ["Europe/London", "America/Bogota", "Australia/Sydney"];

    private static readonly TimeSpan OldBackup = TimeSpan.FromDays(8);

    public static IEnumerable<Finding> Folder(IConfiguration configuration)
    {
        var folder = configuration.DataFolder();
        if (!Directory.Exists(folder))
        {
            yield return new Finding(configuration.Text(AllSettings.Postgres) is null ? Level.Fault : Level.Warning, "data folder", $"{folder} is not there.", $"Set {AllSettings.Data.Variable}, or start the server once: it makes the folder.");
            yield break;
        }

        yield return Written(folder);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != UnixFileMode.None)
        {
            yield return Finding.Warning("data folder", $"Every user of this machine may look into {folder}.", $"chmod o-rwx {folder}");
        }

        if (Directory.Exists(Path.Combine(folder, RestoredFolder.Unfinished)))
        {
            yield return Finding.Fault("restore", $"A restore into {folder} was interrupted, so no server starts.", "Run 'trackside-server restore FILE' again.");
        }

        foreach (var kept in Directory.EnumerateFileSystemEntries(folder).Where(IsOldAndKept))
        {
            yield return Finding.Warning("kept copies", $"{kept} is from a restore or an upgrade of a month ago or longer.", "Delete it when all is well; it takes space, and holds what people may have deleted since.");
        }
    }

    public static Finding Space(IConfiguration configuration)
    {
        var folder = configuration.DataFolder();
        var database = new FileInfo(Path.Combine(folder, StoreSetup.FileName));
        var free = new DriveInfo(Directory.Exists(folder) ? folder : Path.GetPathRoot(folder)!).AvailableFreeSpace;
        return free < NoSpace ? Finding.Fault("space", $"{Sizes.Of(free)} are free where {folder} is.", "Make room: what cannot be written is refused.")
            : free < LittleSpace || (database.Exists && free < database.Length * 2) ? Finding.Warning("space", $"{Sizes.Of(free)} are free where {folder} is.", "Make room before the next upgrade and backup: each takes a copy of the database for a while.")
            : Finding.Ok("space", $"{Sizes.Of(free)} are free.");
    }

    public static Finding LastBackup(IConfiguration configuration, TimeProvider clock) => Operations.LastBackup.Of(configuration.DataFolder()) switch
    {
        null => Finding.Warning("backup", "No backup was made from this data folder yet.", "Make one, and have one made each night: 'trackside-server backup /var/backups/trackside/ --keep 14'."),
        var (at, file) when clock.GetUtcNow() - at > OldBackup => Finding.Warning("backup", $"The last backup is of {Day(at)}: {file}.", "See why no newer one was made: the timer or cron that calls 'trackside-server backup'."),
        var (at, file) => Finding.Ok("backup", $"The last one is of {Day(at)}: {file}."),
    };

    // The program cannot be older than the last change of its tables.
    public static Finding Clock(TimeProvider clock, IReadOnlyList<string> known)
    {
        var now = clock.GetUtcNow();
        return known is [.., var last] && DateTime.TryParseExact(last.Split('_')[0], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var written) && now.UtcDateTime < written
            ? Finding.Fault("clock", $"It says {Day(now)}, which is before this program was written.", "Set the clock, and keep it right by NTP (timedatectl set-ntp true).")
            : Finding.Ok("clock", $"{now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC.");
    }

    public static Finding Languages()
    {
        try
        {
            return CultureInfo.GetCultureInfo("es-ES").DateTimeFormat.MonthNames[0] == "enero" ? Finding.Ok("languages", "ICU is there.") : NoLanguages;
        }
        catch (CultureNotFoundException)
        {
            return NoLanguages;
        }
    }

    public static Finding Zones()
    {
        var missing = SomeZones.FirstOrDefault(zone => !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _));
        return missing is null ? Finding.Ok("time zones", "They are there.") : Finding.Fault("time zones", $"{missing} is not known.", "Install them (Debian: apt install tzdata).");
    }

    public static Finding Pictures() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, "vipsthumbnail")).FirstOrDefault(File.Exists) is { } found
            ? Finding.Ok("vipsthumbnail", found)
            : Finding.Ok("vipsthumbnail", "Not installed; this release has no pictures, and does not need it.");

    private static Finding NoLanguages => Finding.Fault("languages", "ICU is not there: days and texts come out wrong, and Spanish not at all.", "Install it (Debian: apt install libicu72), and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");

    private static Finding Written(string folder)
    {
        var file = Path.Combine(folder, $".doctor-{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllText(file, "");
            File.Delete(file);
            return Finding.Ok("data folder", folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Finding.Fault("data folder", $"{folder} cannot be written by {Environment.UserName}: {problem.Message}", $"chown -R the user that the server runs as: {folder}");
        }
    }

    private static bool IsOldAndKept(string path) =>
        (Path.GetFileName(path).StartsWith(RestoredFolder.Replaced, StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("before-upgrade-", StringComparison.Ordinal))
        && TimeProvider.System.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path) > TimeSpan.FromDays(30);

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
