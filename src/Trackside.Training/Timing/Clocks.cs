namespace Trackside.Training.Timing;

/// <summary>When each mark was made, worked out from what the phones' clocks showed.</summary>
/// <remarks>
/// Within one device elapsed times come from its steady clock, and over a reload from its wall unless the server's clock contradicts it;
/// the device as a whole lies on the server's axis by its best anchor. See <c>docs/timing.md</c>, section 2.
/// </remarks>
public sealed class Clocks
{
    private readonly Dictionary<Guid, ClockChain> _chains;

    private Clocks(Dictionary<Guid, ClockChain> chains) => _chains = chains;

    /// <summary>The clocks of marks in any order, each as often as one likes.</summary>
    /// <param name="marks">The marks.</param>
    public static Clocks Of(IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        return OfOrdered(MarkOrder.Of(marks));
    }

    /// <summary>The moment of one of the marks, in milliseconds since 1970 by the server's clock.</summary>
    /// <param name="mark">One of the marks.</param>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public long At(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return _chains.TryGetValue(mark.Device, out var chain) && chain.Knows(mark.Reading.Life)
            ? chain.At(mark.Reading)
            : throw new ArgumentException("The mark is not one of those whose clocks these are.", nameof(mark));
    }

    /// <summary>The moment of a reading that belongs to no mark: what a phone calls now.</summary>
    /// <param name="reading">What its clocks show.</param>
    /// <param name="device">The phone, where it is known.</param>
    /// <param name="anchor">The server's clock as it knows it in this life, or null.</param>
    public long At(ClockReading reading, Guid? device = null, Anchor? anchor = null)
    {
        if (device is { } own && _chains.TryGetValue(own, out var chain))
        {
            return chain.Knows(reading.Life) ? chain.At(reading) : chain.AtLater(reading);
        }

        foreach (var other in _chains.Values)
        {
            if (device is null && other.Knows(reading.Life))
            {
                return other.At(reading);
            }
        }

        return anchor is { } known ? known.Server + reading.Steady - known.Steady : reading.Wall;
    }

    /// <summary>How far off a device's place on the server's axis may be, in milliseconds; null where that is not known.</summary>
    /// <param name="device">The device.</param>
    public long? WithinOf(Guid device) => _chains.GetValueOrDefault(device)?.Within;

    /// <summary>The time from one of the marks to another.</summary>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    /// <exception cref="ArgumentException">One of them is none of the marks.</exception>
    public Elapsed Between(Mark from, Mark to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new(At(to) - At(from), Between(from.Device, to.Device));
    }

    internal static Clocks OfOrdered(Mark[] marks)
    {
        var chains = new Dictionary<Guid, ClockChain>();
        foreach (var mark in marks)
        {
            if (!chains.TryGetValue(mark.Device, out var chain))
            {
                chains.Add(mark.Device, chain = new ClockChain());
            }

            chain.Add(mark);
        }

        foreach (var chain in chains.Values)
        {
            chain.Close();
        }

        return new Clocks(chains);
    }

    internal long? Between(Guid from, Guid to) => from == to ? 0 : WithinOf(from) + WithinOf(to);
}
