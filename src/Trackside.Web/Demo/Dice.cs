using System.Buffers.Binary;

namespace Trackside.Web.Demo;

/// <summary>Numbers that look random and are the same for the same seed on every machine: SplitMix64.</summary>
internal sealed class Dice
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    private Dice(ulong state) => _state = state;

    /// <summary>The dice of one thing, such as an athlete on a day; what happens to others does not move them.</summary>
    public static Dice Of(params ReadOnlySpan<long> parts)
    {
        var dice = new Dice(Step);
        foreach (var part in parts)
        {
            dice._state ^= unchecked((ulong)part);
            dice._state = dice.Next();
        }

        return dice;
    }

    /// <summary>A key that is the same again for the same thing, and sorts by day as those of version 7 do.</summary>
    public static Guid IdOf(DateOnly day, params ReadOnlySpan<long> parts)
    {
        Span<byte> bytes = stackalloc byte[16];
        var dice = Of(parts);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, dice.Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], dice.Next());
        var milliseconds = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)(milliseconds >> 16));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], (ushort)(milliseconds & 0xFFFF));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>From zero up to, and not including, one.</summary>
    public double Share() => (Next() >> 11) / (double)(1UL << 53);

    public bool Happens(double share) => Share() < share;

    public double Between(double low, double high) => low + ((high - low) * Share());

    /// <summary>From zero up to, and not including, the end.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A number spread like a bell around zero, with a standard deviation of one, and never beyond 3.5.</summary>
    public double Bell() => (Share() + Share() + Share() + Share() - 2) * Math.Sqrt(3);

    private ulong Next()
    {
        unchecked
        {
            _state += Step;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
