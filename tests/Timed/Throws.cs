namespace Trackside.Timed;

/// <summary>Numbers that look random and are the same for a seed on every machine: SplitMix64.</summary>
internal sealed class Throws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from zero up to, and not including, the end.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>A number from one up to and including another.</summary>
    public long Between(long least, long most) => least + (long)(Next() % (ulong)(most - least + 1));

    /// <summary>True so many times out of a hundred.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>An id that is the same for the same throw.</summary>
    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        (bytes[7], bytes[8]) = ((byte)((bytes[7] & 0x0F) | 0x70), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes);
    }

    /// <summary>The same things in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> things)
    {
        T[] all = [.. things];
        for (var index = all.Length - 1; index > 0; index--)
        {
            var other = Below(index + 1);
            (all[index], all[other]) = (all[other], all[index]);
        }

        return all;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
