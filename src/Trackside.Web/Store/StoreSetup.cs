using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Trackside.Web.Settings;

namespace Trackside.Web.Store;

/// <summary>Where everything is kept: SQLite in the data folder, or PostgreSQL where a connection is set.</summary>
public static class StoreSetup
{
    /// <summary>The data folder; <c>data</c> under the current folder where none is set.</summary>
    public static string DataFolder(IConfiguration configuration) => Path.GetFullPath(configuration.Text(AllSettings.Data) ?? "data");

    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.Text(AllSettings.Postgres) is { } connection)
        {
            services.AddDbContext<PostgresTracksideDb>(options => Postgres(options, connection));
            services.AddScoped<TracksideDb>(provider => provider.GetRequiredService<PostgresTracksideDb>());
        }
        else
        {
            var folder = Directory.CreateDirectory(DataFolder(configuration)).FullName;
            services.AddDbContext<SqliteTracksideDb>(options => Sqlite(options, Path.Combine(folder, "trackside.db")));
            services.AddScoped<TracksideDb>(provider => provider.GetRequiredService<SqliteTracksideDb>());
        }

        services.AddScoped<Limits>();
        services.AddScoped<Leases>();
        services.AddDataProtection().SetApplicationName("trackside");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => (options.XmlRepository, options.XmlEncryptor) = (new StoredKeys(provider), SealedKeys.Of(configuration))));
        return services;
    }

    /// <summary>Brings the tables up to date, and makes them where there are none.</summary>
    public static async Task MigrateStoreAsync(this IServiceProvider provider, CancellationToken cancellation = default)
    {
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TracksideDb>().Database.MigrateAsync(cancellation);
    }

    public static void Sqlite(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString())
        .AddInterceptors(Pragmas.Instance);

    public static void Postgres(DbContextOptionsBuilder options, string connection) => options.UseNpgsql(connection);

    /// <summary>Lets many read while one writes, makes a commit wait for the log alone, and keeps a megabyte of pages a connection: the system keeps the rest.</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (MayWrite(connection))
            {
                using var command = CommandOn(connection);
                command.ExecuteNonQuery();
            }
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (MayWrite(connection))
            {
                await using var command = CommandOn(connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        // Whether there is a file at all is looked up through a connection that only reads.
        private static bool MayWrite(DbConnection connection) => new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly;

        private static DbCommand CommandOn(DbConnection connection)
        {
            var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-1000;";
            return command;
        }
    }
}
