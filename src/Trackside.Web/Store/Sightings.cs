using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Store;

/// <summary>Who saw what, noted in passing and written down every few seconds, so that no page waits for it.</summary>
/// <remarks>The same person, thing and hour is one entry that counts up, so what waits is bounded by who and what, not by how often.</remarks>
public sealed partial class Sightings(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Sightings> log) : BackgroundService
{
    private const int Most = 50_000;

    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    // Never disposed: the last flush may come while the host is being taken down, and it holds nothing that must be given back.
    private readonly SemaphoreSlim _writing = new(1);
    private Dictionary<Guid, AuditEntry> _waiting = [];
    private Task? _stopping;
    private int _lost;

    /// <summary>Notes that somebody saw something.</summary>
    public void Note(Viewer who, AuditDeed deed, string what, AuditObject of) => Keep([AuditEntry.Of(who, deed, what, of, clock.GetUtcNow())]);

    /// <summary>Writes down what waits. What cannot be written, as while the database is away, waits on.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var taken = Take();
            if (taken.Count > 0)
            {
                await WriteAsync(taken, cancellation);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // A host may be told to stop from two sides; both wait for the same end.
            return _stopping ??= StopOnceAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await FlushAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // It was told to stop. Were this thrown on, a host that goes on would take it for a failure and end itself.
        }
    }

    private async Task StopOnceAsync(CancellationToken cancellation)
    {
        await base.StopAsync(cancellation);
        await FlushAsync(cancellation);
    }

    private Dictionary<Guid, AuditEntry> Take()
    {
        lock (_lock)
        {
            (var taken, _waiting) = (_waiting, []);
            if (_lost > 0)
            {
                TooMany(log, _lost);
                _lost = 0;
            }

            return taken;
        }
    }

    private void Keep(IEnumerable<AuditEntry> entries)
    {
        lock (_lock)
        {
            foreach (var entry in entries)
            {
                if (_waiting.TryGetValue(entry.Id, out var known))
                {
                    known.Times += entry.Times;
                }
                else if (_waiting.Count < Most)
                {
                    _waiting.Add(entry.Id, entry);
                }
                else
                {
                    _lost++;
                }
            }
        }
    }

    private async Task WriteAsync(Dictionary<Guid, AuditEntry> taken, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();

            // Nobody asks for it: the server itself writes down what was seen.
            db.Viewer = Viewer.Server;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await Audit.WriteAsync(db, await OfSquadsAsync(db, taken.Values, cancellation), cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (Exception problem)
        {
            Keep(taken.Values);
            if (problem is OperationCanceledException)
            {
                throw;
            }

            Failed(log, taken.Count, problem);
        }
    }

    // Between seeing and writing the squad may have been deleted; then there is nobody to tell.
    private static async Task<IReadOnlyList<AuditEntry>> OfSquadsAsync(TracksideDb db, IReadOnlyCollection<AuditEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.Select(entry => entry.SquadId).Distinct().ToArray();
        var squads = await db.Squads.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync(cancellation);
        return [.. entries.Where(entry => squads.Contains(entry.SquadId)).OrderBy(entry => entry.Id)];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} entries of the audit log could not be written yet; they wait.")]
    private static partial void Failed(ILogger logger, int count, Exception problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} entries of the audit log are lost: too many waited while the database was away.")]
    private static partial void TooMany(ILogger logger, int count);
}
