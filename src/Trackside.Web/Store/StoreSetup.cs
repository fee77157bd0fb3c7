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
    /// <summary>The database of SQLite, in the data folder.</summary>
    public const string FileName = "trackside.db";

    /// <summary>Where pictures and the originals of what was sent are kept, in the data folder.</summary>
    public const string Files = "files";

    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.Text(AllSettings.Postgres) is { } connection)
        {
            services.AddDbContext<PostgresTracksideDb>(options => Postgres(options, connection));
            services.AddScoped<TracksideDb>(provider => provider.GetRequiredService<PostgresTracksideDb>());
        }
        else
        {
            var file = Path.Combine(configuration.DataFolder(), FileName);
            services.AddDbContext<SqliteTracksideDb>(options => Sqlite(options, file));
            services.AddScoped<TracksideDb>(provider => provider.GetRequiredService<SqliteTracksideDb>());
        }

        services.AddSingleton<KeptFiles>();
        services.AddScoped<Limits>();
        services.AddScoped<Leases>();
        services.AddSingleton<Sightings>();
        services.AddHostedService(provider => provider.GetRequiredService<Sightings>());
        services.AddSingleton<Bell>();
        services.AddSingleton<TimingNews>();
        services.AddHostedService<PostgresNews>();
        services.AddDataProtection().SetApplicationName("trackside");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => (options.XmlRepository, options.XmlEncryptor) = (new StoredKeys(provider), SealedKeys.Of(configuration))));
        return services;
    }

    /// <summary>Makes a folder that only its owner may look into, where it is not there.</summary>
    public static void MakeFolder(string folder)
    {
        try
        {
            _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The data folder {folder} cannot be made: {problem.Message} Make it, owned by the user that the server runs as, or set {AllSettings.Data.Variable}.");
        }
    }

    public static void Sqlite(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString())
        // SQLite makes a table anew outside the transaction: HalfUpgrade takes care of what is interrupted there.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
        .AddInterceptors(Pragmas.Instance, Bell.OnCommit.Instance);

    // PostgreSQL itself takes 100 by default, of all processes together; a thousand who come at once wait a moment for one of these instead of being refused.
    private const int MostConnections = 40;

    public static void Postgres(DbContextOptionsBuilder options, string connection) => options.UseNpgsql(Pooled(connection)).AddInterceptors(FreshConnections.Instance).AddInterceptors(Bell.OnCommit.Instance);

    /// <summary>Lets many read while one writes, makes a commit wait for the log alone, keeps a megabyte of pages a connection (the system keeps the rest), and overwrites what is deleted.</summary>
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
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-1000; PRAGMA secure_delete=ON;";
            return command;
        }
    }

    private static string Pooled(string connection)
    {
        var said = new Npgsql.NpgsqlConnectionStringBuilder(connection);
        if (!said.ContainsKey("Maximum Pool Size") || !said.ShouldSerialize("Maximum Pool Size"))
        {
            said.MaxPoolSize = Math.Max(said.MinPoolSize, MostConnections);
        }

        return said.ToString();
    }
}
