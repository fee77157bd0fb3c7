namespace Trackside.Web.Store;

/// <summary>
/// That a data folder is in use: servers share it, and who replaces what is in it has it alone. The system holds the lock and lets go of it however the
/// process ends; the file itself means nothing and stays.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private const string FileName = "trackside.lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes part in using a folder; null while somebody has it alone.</summary>
    public static FolderLock? Share(string folder) => Take(Path.Combine(folder, FileName), FileAccess.Read, FileShare.Read);

    /// <summary>Takes a folder alone; null while somebody uses it.</summary>
    public static FolderLock? Own(string folder) => Take(Path.Combine(folder, FileName), FileAccess.ReadWrite, FileShare.None);

    /// <summary>Takes a file of a name alone; null while somebody has it.</summary>
    public static FolderLock? OwnFile(string file) => Take(file, FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _file.Dispose();

    private static FolderLock? Take(string file, FileAccess access, FileShare share)
    {
        try
        {
            return new FolderLock(new FileStream(file, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }
}
