using System.Text;

namespace Trackside.Cli;

/// <summary>Writes a file so that, whatever happens, it holds either what it held before or all of what is new.</summary>
internal static class AtomicFile
{
    /// <summary>Puts a text into a file, in the place of what it held.</summary>
    /// <returns>Why it could not be done; null when it was.</returns>
    public static string? Replace(string path, string text)
    {
        var temporary = "";
        try
        {
            var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
            var target = link?.FullName ?? Path.GetFullPath(path);
            temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            Write(temporary, text, target);
            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
            return $"The file could not be written: {problem.Message}";
        }
    }

    private static void Write(string path, string text, string like)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && File.Exists(like))
        {
            options.UnixCreateMode = File.GetUnixFileMode(like);
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    // Where it could not be written it may not be there either; the first problem is the one worth telling.
    private static void Remove(string temporary)
    {
        if (File.Exists(temporary))
        {
            File.Delete(temporary);
        }
    }
}
