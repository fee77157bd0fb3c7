namespace Trackside.House;

/// <summary>The files the tests look at: documents, approved answers, sources.</summary>
internal static class Repository
{
    private static readonly string Root = RootAbove(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The full path of a file or folder, given from the root with forward slashes: <c>docs/notation.md</c>.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>The C# files under a folder, each as its path from the root and its lines.</summary>
    public static IEnumerable<(string Path, string[] Lines)> Sources(string folder) =>
        from file in Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")
        orderby file
        select (Path.GetRelativePath(Root, file), File.ReadAllLines(file));

    private static string RootAbove(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Trackside.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from outside the repository.");
    }
}
