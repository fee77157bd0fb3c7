using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;

namespace Trackside.Web.Store;

/// <summary>Tells that something is new in a timing: marks, or who may see them. The word goes round in this process, and from it to the others.</summary>
public sealed class TimingNews
{
    private readonly ConcurrentDictionary<Guid, bool> _untold = new();
    private ImmutableArray<Action<Guid?>> _listeners = [];
    private readonly Channel<bool> _some = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });


    /// <summary>Whether other processes work on the same store, so that they are to be told. Whoever tells them sets it.</summary>
    internal bool HasOthers { get; set; }

    /// <summary>Whether what others tell is heard just now.</summary>
    public bool HearsOthers { get; internal set; }

    /// <summary>Tells a listener from now on of each session that has something new; of none where anything may be.</summary>
    public void Listen(Action<Guid?> listener) => ImmutableInterlocked.Update(ref _listeners, (all, one) => all.Add(one), listener);

    /// <summary>Tells a listener no more.</summary>
    public void Leave(Action<Guid?> listener) => ImmutableInterlocked.Update(ref _listeners, (all, one) => all.Remove(one), listener);

    /// <summary>Says, after the commit, that a session has something new.</summary>
    public void Tell(Guid session)
    {
        Hear(session);
        if (HasOthers)
        {
            _untold[session] = true;
            _some.Writer.TryWrite(true);
        }
    }

    /// <summary>Hears what another process said.</summary>
    internal void Hear(Guid? session)
    {
        foreach (var listener in _listeners)
        {
            listener(session);
        }
    }

    /// <summary>Waits until there is something to tell others of, and takes it.</summary>
    internal async Task<IReadOnlyList<Guid>> TakeAsync(CancellationToken cancellation)
    {
        await _some.Reader.ReadAsync(cancellation);
        var taken = new List<Guid>();
        foreach (var session in _untold.Keys)
        {
            if (_untold.TryRemove(session, out _))
            {
                taken.Add(session);
            }
        }

        return taken;
    }

    /// <summary>Puts back what could not be told.</summary>
    internal void PutBack(IEnumerable<Guid> sessions)
    {
        foreach (var session in sessions)
        {
            _untold[session] = true;
        }

        _some.Writer.TryWrite(true);
    }
}
