using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Trackside.Web.Store;

/// <summary>Writes very many new rows at once, past the tracking of changes. For the server alone, where no person asks.</summary>
public static class BulkRows
{
    /// <summary>Adds rows that are not there yet, in the order given, within the transaction that is open.</summary>
    public static async Task<int> InsertRowsAsync<TRow>(this TracksideDb db, IEnumerable<TRow> rows, CancellationToken cancellation)
        where TRow : class
    {
        if (!db.Viewer.IsServer)
        {
            throw new NotAllowedException("Only the server itself writes rows past the rules of who may.");
        }

        var type = db.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is no row.");
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        Column[] columns = [.. type.GetProperties().Select(property => Column.Of(property, table))];
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var into = $"{Quoted(table.Name)} ({string.Join(", ", columns.Select(column => Quoted(column.Name)))})";
            return db.Database.GetDbConnection() is NpgsqlConnection postgres
                ? await CopyAsync(postgres, $"COPY {into} FROM STDIN (FORMAT BINARY)", columns, rows, cancellation)
                : await InsertAsync(db, $"INSERT INTO {into} VALUES ({string.Join(", ", columns.Select((_, index) => Placeholder(index)))})", columns, rows, cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<int> CopyAsync<TRow>(NpgsqlConnection connection, string command, Column[] columns, IEnumerable<TRow> rows, CancellationToken cancellation)
        where TRow : class
    {
        var count = 0;
        await using var import = await connection.BeginBinaryImportAsync(command, cancellation);
        foreach (var row in rows)
        {
            await import.StartRowAsync(cancellation);
            foreach (var column in columns)
            {
                if (column.ValueOf(row) is { } value)
                {
                    await import.WriteAsync(value, column.Mapping.StoreTypeNameBase, cancellation);
                }
                else
                {
                    await import.WriteNullAsync(cancellation);
                }
            }

            count++;
        }

        await import.CompleteAsync(cancellation);
        return count;
    }

    private static async Task<int> InsertAsync<TRow>(TracksideDb db, string sql, Column[] columns, IEnumerable<TRow> rows, CancellationToken cancellation)
        where TRow : class
    {
        var count = 0;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (index, column) in columns.Index())
        {
            command.Parameters.Add(column.Mapping.CreateParameter(command, Placeholder(index), null, nullable: true));
        }

        foreach (var row in rows)
        {
            for (var index = 0; index < columns.Length; index++)
            {
                command.Parameters[index].Value = columns[index].ValueOf(row) ?? DBNull.Value;
            }

            // SQLite answers at once, so a call that waits would only cost.
            count += command.ExecuteNonQuery();
            cancellation.ThrowIfCancellationRequested();
        }

        return count;
    }

    private static string Placeholder(int index) => "$p" + index.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string name) => $"\"{name}\"";

    private sealed record Column(string Name, RelationalTypeMapping Mapping, Func<object, object?> Get)
    {
        public static Column Of(IProperty property, in StoreObjectIdentifier table)
        {
            var getter = property.GetGetter();
            return new(property.GetColumnName(table)!, property.GetRelationalTypeMapping(), getter.GetClrValue);
        }

        public object? ValueOf(object row) => Get(row) is { } value ? Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value : null;
    }
}
