using System.Globalization;
using System.Text;

namespace Trackside.Web.Live;

/// <summary>What is told to all watchers of a session at once: new marks, or the beat. The bytes are made once for all who may see the same.</summary>
internal sealed class LiveEvents
{
    private readonly Lazy<byte[]> _whole;
    private readonly Lazy<byte[]> _following;

    private LiveEvents(IReadOnlyList<MarkRow> rows, byte[]? beat)
    {
        Rows = rows;
        _whole = new(() => beat ?? BytesOf(rows, WholeSight.Instance, 0));
        _following = new(() => beat ?? BytesOf(rows, FollowSight.Instance, 0));
        IsBeat = beat is not null;
    }

    public IReadOnlyList<MarkRow> Rows { get; }

    public bool IsBeat { get; }

    public static LiveEvents OfMarks(IReadOnlyList<MarkRow> rows) => new(rows, null);

    /// <summary>The server's clock, by which a watcher also knows that the line holds.</summary>
    public static LiveEvents Beat(DateTimeOffset now) => new([], Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: beat\ndata: {{\"server\":{now.ToUnixTimeMilliseconds()}}}\n\n")));

    /// <summary>What it is for who has a sight, from after a number on.</summary>
    public byte[] BytesFor(Sight sight, long after) => IsBeat || Rows[0].Number > after ? sight switch
    {
        WholeSight => _whole.Value,
        FollowSight => _following.Value,
        _ when IsBeat => _whole.Value,
        _ => BytesOf(Rows, sight, after),
    }
    : BytesOf(Rows, sight, after);

    /// <summary>The events of marks; those up to a number are only shown to the sight.</summary>
    public static byte[] BytesOf(IReadOnlyList<MarkRow> rows, Sight sight, long after)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            foreach (var told in sight.Of(row))
            {
                if (row.Number > after)
                {
                    told.AppendTo(text, row.Number);
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
