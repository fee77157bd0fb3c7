using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Trackside.Web.Store;

/// <summary>After PostgreSQL was started anew, the connections that were kept lead nowhere: the first that is taken after a quiet moment is tried before it is used.</summary>
/// <remarks>While there is something to do, whoever meets the restart clears all of them away; this is for the hours in which nobody asks.</remarks>
internal sealed class FreshConnections : DbConnectionInterceptor
{
    public static readonly FreshConnections Instance = new();

    private const long Quiet = 1_000;

    private long _lastGood;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (WasQuiet())
        {
            try
            {
                using var ask = Asking(connection);
                ask.ExecuteNonQuery();
            }
            catch (NpgsqlException)
            {
                NpgsqlConnection.ClearPool((NpgsqlConnection)connection);
                connection.Close();
                connection.Open();
            }
        }

        Volatile.Write(ref _lastGood, Environment.TickCount64);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (WasQuiet())
        {
            try
            {
                await using var ask = Asking(connection);
                await ask.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (NpgsqlException)
            {
                NpgsqlConnection.ClearPool((NpgsqlConnection)connection);
                await connection.CloseAsync();
                await connection.OpenAsync(cancellationToken);
            }
        }

        Volatile.Write(ref _lastGood, Environment.TickCount64);
    }

    private bool WasQuiet() => Environment.TickCount64 - Volatile.Read(ref _lastGood) > Quiet;

    private static DbCommand Asking(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT 1";
        return command;
    }
}
