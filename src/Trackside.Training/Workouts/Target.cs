using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>What a rep asks for, as the coach wrote it and, where it is understood, as a value.</summary>
/// <param name="Text">The coach's words, without what introduces them: <c>5K pace</c>, <c>97% PB</c>, <c>72-74</c>.</param>
/// <param name="Value">What the words mean; null when they are kept but not understood.</param>
public sealed record Target(string Text, TargetValue? Value)
{
    /// <summary>The target in canonical words; the coach's own, in braces, where the value is not understood.</summary>
    public string CanonicalText => CanonicalTarget.TextOf(this);
}

/// <summary>What a target means. The family is closed.</summary>
public abstract record TargetValue
{
    private protected TargetValue()
    {
    }
}

/// <summary>The pace of a race: <c>5K pace</c>, <c>3K-5K pace</c>, <c>mile pace</c>, <c>MP</c>.</summary>
/// <param name="Races">The race distance; a range when the pace lies between two races.</param>
public sealed record RacePace(DistanceRange Races) : TargetValue;

/// <summary>The time of the rep itself: <c>in 72</c>, <c>72-74</c>, <c>s:50</c>.</summary>
/// <param name="Time">The time of one rep.</param>
public sealed record RepTime(DurationRange Time) : TargetValue;

/// <summary>A time for a stated distance: <c>3:45 per km</c>, <c>6:52/mile</c>, <c>1:15 per 400</c>.</summary>
/// <param name="Time">The time for <paramref name="Per"/>.</param>
/// <param name="Per">The distance that the time is for.</param>
public sealed record TimePer(DurationRange Time, Distance Per) : TargetValue;

/// <summary>A training zone by name: <c>T</c>, <c>threshold</c>, <c>CV</c>, <c>VMA</c>.</summary>
/// <param name="Name">The zone's usual short name in capitals, as in <c>T</c>, <c>LT</c>, <c>CV</c>, <c>VMA</c>.</param>
public sealed record Zone(string Name) : TargetValue;

/// <summary>A share of something: <c>97% PB</c>, <c>100% VMA</c>.</summary>
/// <param name="MinPercent">The lower share, in percent.</param>
/// <param name="MaxPercent">The upper share, in percent; equal to the lower one when one number is given.</param>
/// <param name="Of">Of what: <c>PB</c>, <c>VMA</c>, <c>HR</c>; null when the text does not say.</param>
public sealed record Share(decimal MinPercent, decimal MaxPercent, string? Of) : TargetValue;

/// <summary>Faster or slower than another target: <c>5% faster than 3K</c>, <c>2-3 sec per 400 faster than race pace</c>.</summary>
/// <param name="Than">What it is measured from; null for the athlete's own race pace.</param>
/// <param name="IsFaster">Whether the rep is to be faster than that.</param>
public sealed record Offset(TargetValue? Than, bool IsFaster) : TargetValue
{
    /// <summary>By how many percent of speed, when it is told in percent.</summary>
    public decimal? Percent { get; init; }

    /// <summary>By how much time, when it is told in time.</summary>
    public DurationRange? Time { get; init; }

    /// <summary>The distance that <see cref="Time"/> is for; null when it is for the whole rep.</summary>
    public Distance? Per { get; init; }
}

/// <summary>From one target to another within the rep or from rep to rep: <c>from 3:45 to 3:25 per km</c>.</summary>
/// <param name="From">How it begins.</param>
/// <param name="To">How it ends.</param>
public sealed record Progression(TargetValue From, TargetValue To) : TargetValue;

/// <summary>An effort in a coach's word: <c>hard</c>, <c>easy</c>, <c>sprint</c>, <c>cutdown</c>, <c>RPE 7</c>.</summary>
/// <param name="Word">The word in lower case.</param>
public sealed record Effort(string Word) : TargetValue;
