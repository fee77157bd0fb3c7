namespace Trackside.Training.Tests.Science;

/// <summary>Numbers without order, the same ones every time for the same seed (SplitMix64).</summary>
internal sealed class Picks(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number from zero to less than <paramref name="count"/>.</summary>
    public int Next(int count) => (int)(Draw() % (ulong)count);

    /// <summary>A whole number from <paramref name="from"/> to less than <paramref name="to"/>.</summary>
    public int Next(int from, int to) => from + Next(to - from);

    /// <summary>A number from zero to less than one.</summary>
    public double NextDouble() => (Draw() >> 11) / (double)(1UL << 53);

    private ulong Draw()
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
