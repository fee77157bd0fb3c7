using Microsoft.EntityFrameworkCore;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>One kind of row in archives: a file, what its fields are, and which rows stand in it.</summary>
internal abstract class ArchiveKind
{
    private protected ArchiveKind(Type row, string name, string says, ArchiveField[] fields)
    {
        (Row, Name, Says, Fields) = (row, name, says, fields);
        Paths = [.. fields.Select(field => PropertyPath.Of(row, field.Property))];
    }

    /// <summary>The row of the store.</summary>
    public Type Row { get; }

    /// <summary>Its name: <c>athletes</c>.</summary>
    public string Name { get; }

    /// <summary>Its file: <c>athletes.json</c>.</summary>
    public string File => Name + ".json";

    /// <summary>What the rows are, for the schema.</summary>
    public string Says { get; }

    public IReadOnlyList<ArchiveField> Fields { get; }

    /// <summary>Where each field is kept, in the same order.</summary>
    public IReadOnlyList<PropertyPath> Paths { get; }

    /// <summary>The archives that have it.</summary>
    public Scopes In { get; init; } = Scopes.All;

    /// <summary>The archives from which it is taken in; from others it is only to be read.</summary>
    public Scopes Back { get; init; } = Scopes.All;

    /// <summary>Whether its rows have a number of their own, by which they are ordered.</summary>
    public bool HasId => Fields[0].Name == "id";

    /// <summary>The place of a field among the fields; −1 where there is none.</summary>
    public int PlaceOf(string field) => Fields.Index().Where(one => one.Item.Name == field).Select(one => one.Index).DefaultIfEmpty(-1).First();

    /// <summary>The rows that belong into an archive, in an order that is the same everywhere.</summary>
    public abstract IAsyncEnumerable<object> RowsAsync(TracksideDb db, Selection what);

    /// <summary>Which of these numbers the store has given away already.</summary>
    public abstract Task<bool> IsAnyTakenAsync(TracksideDb db, IReadOnlyList<Guid> ids, CancellationToken cancellation);

    /// <summary>Keeps rows that were read from an archive.</summary>
    public abstract Task<int> InsertAsync(TracksideDb db, Readings readings, IEnumerable<object> rows, CancellationToken cancellation);
}

/// <inheritdoc/>
/// <param name="query">The rows that belong into an archive, in their order.</param>
internal sealed class ArchiveKind<TRow>(string name, string says, Func<TracksideDb, Selection, IQueryable<TRow>> query, params ArchiveField[] fields) : ArchiveKind(typeof(TRow), name, says, fields)
    where TRow : class
{
    private const int Batch = 500;

    /// <summary>Fills in what follows from the rest of a row.</summary>
    public Action<TRow, Readings>? Derive { get; init; }

    /// <summary>Whether there are few of them, which may be kept one by one.</summary>
    public bool IsFew { get; init; }

    /// <summary>Clears what the person that an archive is of should not read.</summary>
    public Func<TRow, Selection, TRow>? Veil { get; init; }

    public override async IAsyncEnumerable<object> RowsAsync(TracksideDb db, Selection what)
    {
        await foreach (var row in query(db, what).AsNoTracking().AsAsyncEnumerable())
        {
            yield return Veil is { } veil && what.Scope == Scopes.Person ? veil(row, what) : row;
        }
    }

    public override async Task<bool> IsAnyTakenAsync(TracksideDb db, IReadOnlyList<Guid> ids, CancellationToken cancellation) =>
        await db.Set<TRow>().AnyAsync(row => ids.Contains(EF.Property<Guid>(row, "Id")), cancellation);

    public override async Task<int> InsertAsync(TracksideDb db, Readings readings, IEnumerable<object> rows, CancellationToken cancellation)
    {
        if (!IsFew)
        {
            return await db.InsertRowsAsync(rows.Select(row => Derived((TRow)row, readings)), cancellation);
        }

        var count = 0;
        foreach (var batch in rows.Chunk(Batch))
        {
            db.AddRange(batch.Select(row => (object)Derived((TRow)row, readings)));
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            count += batch.Length;
        }

        return count;
    }

    private TRow Derived(TRow row, Readings readings)
    {
        Derive?.Invoke(row, readings);
        return row;
    }
}
