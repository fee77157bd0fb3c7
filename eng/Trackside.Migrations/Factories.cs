using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Trackside.Web.Operations;
using Trackside.Web.Store;

namespace Trackside.Migrations;

/// <summary>The SQLite store, as the tool for migrations wants it.</summary>
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteTracksideDb>
{
    /// <inheritdoc/>
    public SqliteTracksideDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteTracksideDb>();
        StoreSetup.Sqlite(options, "design.db");
        options.UseApplicationServiceProvider(Server.Services);
        return new SqliteTracksideDb(options.Options);
    }
}

/// <inheritdoc cref="SqliteFactory"/>
internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresTracksideDb>
{
    /// <inheritdoc/>
    public PostgresTracksideDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresTracksideDb>();
        StoreSetup.Postgres(options, "Host=localhost;Database=design");
        options.UseApplicationServiceProvider(Server.Services);
        return new PostgresTracksideDb(options.Options);
    }
}

/// <summary>The server's own settings for accounts, on which the tables of accounts depend.</summary>
internal static class Server
{
    public static IServiceProvider Services { get; } = new ServiceCollection().Configure<IdentityOptions>(TracksideSetup.Identify).BuildServiceProvider();
}
