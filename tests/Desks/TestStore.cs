using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Operations;
using Trackside.Web.Store;

namespace Trackside.Desks;

/// <summary>A kind of database, real, of which every desk gets a fresh one with its tables already made.</summary>
public abstract class TestStore
{
    private static readonly ServiceProvider Identity = new ServiceCollection().Configure<IdentityOptions>(TracksideSetup.Identify).BuildServiceProvider();

    /// <summary>Makes a database for one desk.</summary>
    /// <param name="folder">The desk's data folder, empty.</param>
    /// <returns>The settings by which the server finds it.</returns>
    public abstract Task<IReadOnlyDictionary<string, string>> FreshAsync(string folder);

    /// <summary>Forgets a desk's database.</summary>
    public virtual Task DropAsync(IReadOnlyDictionary<string, string> settings) => Task.CompletedTask;

    /// <summary>The store in a file, without a server around it.</summary>
    public static SqliteTracksideDb Sqlite(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteTracksideDb>();
        StoreSetup.Sqlite(options, file);
        return new SqliteTracksideDb(options.UseApplicationServiceProvider(Identity).Options);
    }

    /// <inheritdoc cref="Sqlite"/>
    public static PostgresTracksideDb Postgres(string connection)
    {
        var options = new DbContextOptionsBuilder<PostgresTracksideDb>();
        StoreSetup.Postgres(options, connection);
        return new PostgresTracksideDb(options.UseApplicationServiceProvider(Identity).Options);
    }
}
