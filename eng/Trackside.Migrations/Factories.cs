using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
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
        return new PostgresTracksideDb(options.Options);
    }
}
