using System.Threading.Channels;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>Somebody who watches a session, and what waits to be sent to them. Who cannot keep up is let go, and asks again from where they were.</summary>
internal sealed class Watcher(Guid session, TimingRight right, Guid? key, long from) : IDisposable
{
    /// <summary>How much may wait.</summary>
    public const int MostWaiting = 64;

    private readonly Channel<LiveEvents> _waiting = Channel.CreateBounded<LiveEvents>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly CancellationTokenSource _over = new();

    public Guid Session => session;

    public TimingRight Right => right;

    /// <summary>The key by which they came; null for a coach who came without one.</summary>
    public Guid? Key => key;

    /// <summary>The number up to which they read for themselves; what is newer they are told.</summary>
    public long From => from;

    /// <summary>That it is over: they were too slow, or may no longer.</summary>
    public CancellationToken Over => _over.Token;

    public IAsyncEnumerable<LiveEvents> ToldAsync(CancellationToken cancellation) => _waiting.Reader.ReadAllAsync(cancellation);

    /// <summary>Tells them; false where too much waits already, and it is over.</summary>
    public bool Tell(LiveEvents telling)
    {
        if (_waiting.Writer.TryWrite(telling))
        {
            return true;
        }

        End();
        return false;
    }

    public void End()
    {
        _waiting.Writer.TryComplete();
        _over.Cancel();
    }

    public void Dispose() => _over.Dispose();
}
