namespace Trackside.Training.Timing;

/// <summary>Which rep a mark speaks of: a rep of a text by its number, or one that was added while timing.</summary>
/// <remarks><c>default</c> means no rep.</remarks>
public readonly record struct RepRef
{
    private RepRef(int number, Guid? plan, Guid? added) => (Number, Plan, Added) = (number, plan, added);

    /// <summary>The number in the text, from 1; 0 for one that was added.</summary>
    public int Number { get; }

    /// <summary>The mark that brought the text, all zeros for the session's own; null for the text that the mark itself was made under.</summary>
    public Guid? Plan { get; }

    /// <summary>The mark that added the rep; null for a rep of a text.</summary>
    public Guid? Added { get; }

    /// <summary>A rep of the text that the mark was made under.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static RepRef Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return new(number, null, null);
    }

    /// <summary>A rep of a certain text, which may be an older one.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="plan">The mark that brought the text; all zeros for the session's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static RepRef Of(int number, Guid plan)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return new(number, plan, null);
    }

    /// <summary>A rep that was added while timing.</summary>
    /// <param name="mark">The mark that added it.</param>
    public static RepRef OfAdded(Guid mark) => new(0, null, mark);
}
