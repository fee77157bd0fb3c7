using System.Globalization;

namespace Trackside.Web.Operations;

/// <summary>A note in the data folder of when the last backup was made, and where: for the doctor to ask after.</summary>
internal static class LastBackup
{
    private const string FileName = "last-backup";

    public static void Note(string data, string file, DateTimeOffset at)
    {
        if (Directory.Exists(data))
        {
            File.WriteAllText(Path.Combine(data, FileName), $"{at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)} {file}\n");
        }
    }

    /// <summary>When, and to which file; null where none is noted.</summary>
    public static (DateTimeOffset At, string File)? Of(string data) =>
        File.Exists(Path.Combine(data, FileName)) && File.ReadAllText(Path.Combine(data, FileName)).Trim().Split(' ', 2) is [var moment, var file]
        && DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? (at, file) : null;
}
