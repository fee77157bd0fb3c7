using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Desks;

/// <summary>SQLite: a file in the desk's own folder, copied from one whose tables were made once.</summary>
public sealed class SqliteFiles : TestStore, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trackside-template-").FullName;
    private readonly Lazy<Task<string>> _template;

    public SqliteFiles() => _template = new(TemplateAsync);

    public override async Task<IReadOnlyDictionary<string, string>> FreshAsync(string folder)
    {
        File.Copy(await _template.Value, Path.Combine(folder, "trackside.db"));
        return new Dictionary<string, string>();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> TemplateAsync()
    {
        var file = Path.Combine(_folder, "template.db");
        await using var db = Sqlite(file);
        await db.Database.MigrateAsync();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return file;
    }
}
