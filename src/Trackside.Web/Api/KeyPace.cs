using System.Collections.Concurrent;
using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>How often each timing key asks. Counted by this process alone: keys are many, ask often, and a count in the store would cost more than what they send.</summary>
internal sealed class KeyPace(TimeProvider clock)
{
    /// <summary>How often a minute a key may send.</summary>
    public const int MostPosts = 120;

    /// <summary>How often a minute it may read from one address: a link to follow is handed to many, who may all stand behind one.</summary>
    public const int MostReads = 3_000;

    private static readonly TimeSpan Stretch = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(Guid Key, string From), int> _counts = new();
    private long _from;

    /// <summary>Counts one more, and says how many are left in this minute.</summary>
    public LimitCount Count(Guid key, bool isPost, string address)
    {
        var now = clock.GetUtcNow();
        var from = now.UtcTicks - (now.UtcTicks % Stretch.Ticks);
        if (Interlocked.Exchange(ref _from, from) != from)
        {
            _counts.Clear();
        }

        return new(isPost ? MostPosts : MostReads, _counts.AddOrUpdate((key, isPost ? "" : address), 1, (_, count) => count + 1), new DateTimeOffset(from, TimeSpan.Zero) + Stretch - now);
    }
}
