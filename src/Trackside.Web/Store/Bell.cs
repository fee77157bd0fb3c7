using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Trackside.Web.Store;

/// <summary>Rung when something to send was committed, so that it is sent at once and not at the next look.</summary>
public sealed class Bell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Waits until it is rung, or for a time, or until the server stops.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellation)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ends.CancelAfter(most);
        try
        {
            await _rung.Reader.ReadAsync(ends.Token);
        }
        catch (OperationCanceledException)
        {
            // It was not rung; the time is over.
        }
    }

    /// <summary>Rings it for what was saved within a transaction, once that is committed.</summary>
    internal sealed class OnCommit : DbTransactionInterceptor
    {
        public static readonly OnCommit Instance = new();

        public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => (eventData.Context as TracksideDb)?.Tell();

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            (eventData.Context as TracksideDb)?.Tell();
            return Task.CompletedTask;
        }
    }
}
