using Trackside.Web.Settings;

namespace Trackside.Web.Store;

/// <summary>Files that people brought, as they brought them, in <c>files</c> of the data folder: <c>files/SQUAD/ATHLETE/NAME</c>, and <c>files/SQUAD/squad/NAME</c> for those of nobody in particular.</summary>
public sealed class KeptFiles(IConfiguration configuration)
{
    /// <summary>The folder of what is of the squad as a whole.</summary>
    public const string OfNobody = "squad";

    private string Root => Path.Combine(configuration.DataFolder(), "files");

    /// <summary>Everything that is kept, in the order of the paths.</summary>
    public IReadOnlyList<KeptFile> All() => In("");

    /// <summary>What is kept of a squad.</summary>
    public IReadOnlyList<KeptFile> Of(Guid squad) => In($"{squad}");

    /// <summary>What is kept of an athlete.</summary>
    public IReadOnlyList<KeptFile> Of(Guid squad, Guid athlete) => In($"{squad}/{athlete}");

    /// <summary>Where a file stands on the disk.</summary>
    public string PlaceOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Takes away all that is kept of a squad.</summary>
    public void Remove(Guid squad) => RemoveFolder($"{squad}");

    /// <summary>Takes away all that is kept of an athlete.</summary>
    public void Remove(Guid squad, Guid athlete) => RemoveFolder($"{squad}/{athlete}");

    private void RemoveFolder(string path)
    {
        if (Directory.Exists(PlaceOf(path)))
        {
            Directory.Delete(PlaceOf(path), recursive: true);
        }
    }

    private IReadOnlyList<KeptFile> In(string path) => Directory.Exists(PlaceOf(path))
        ? [.. new DirectoryInfo(PlaceOf(path)).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => new KeptFile(Path.GetRelativePath(Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.Length))
            .OrderBy(file => file.Path, StringComparer.Ordinal)]
        : [];
}

/// <summary>One file that somebody brought.</summary>
/// <param name="Path">Where it stands in <c>files</c>, with <c>/</c> between the folders.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record KeptFile(string Path, long Bytes);
