namespace Trackside.Fuzzing;

/// <summary>Numbers that look random and are the same for a seed on every machine: SplitMix64.</summary>
internal sealed class Dice(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>The dice of one case of a run, so that it can be thrown again alone.</summary>
    public static Dice Of(ulong seed, int index) => new(unchecked((seed * Step) ^ ((ulong)index * 0xD1B54A32D192ED03)));

    /// <summary>A number from zero up to, and not including, the end; zero when there is nothing to choose.</summary>
    public int Below(int end) => end <= 1 ? 0 : (int)(Next() % (ulong)end);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

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
