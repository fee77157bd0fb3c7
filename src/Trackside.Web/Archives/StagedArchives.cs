using System.Text.RegularExpressions;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>Archives that were sent to the page and wait for a yes: an hour in <c>imports</c> of the data folder, each for whoever sent it.</summary>
internal sealed partial class StagedArchives(IConfiguration configuration, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private string Folder => Path.Combine(configuration.DataFolder(), "imports");

    /// <summary>Keeps what was sent.</summary>
    /// <returns>The name by which it is found again.</returns>
    public async Task<string> PutAsync(Guid account, IFormFile file, CancellationToken cancellation)
    {
        ForgetOld();
        Directory.CreateDirectory(Folder);
        var name = LinkTokens.New();
        var path = PathOf(account, name);
        await using (var to = new FileStream(path, FileMode.CreateNew))
        {
            await file.CopyToAsync(to, cancellation);
        }

        File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        return name;
    }

    /// <summary>Opens what an account sent; null where it is no longer there.</summary>
    public FileStream? Open(Guid account, string name)
    {
        ForgetOld();
        return Names().IsMatch(name) && File.Exists(PathOf(account, name)) ? File.OpenRead(PathOf(account, name)) : null;
    }

    public void Drop(Guid account, string name)
    {
        if (Names().IsMatch(name))
        {
            File.Delete(PathOf(account, name));
        }
    }

    private string PathOf(Guid account, string name) => Path.Combine(Folder, $"{account:N}.{name}.zip");

    private void ForgetOld()
    {
        var before = (clock.GetUtcNow() - Kept).UtcDateTime;
        foreach (var file in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.zip").Where(file => File.GetLastWriteTimeUtc(file) < before).ToArray() : [])
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{22}$", RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
