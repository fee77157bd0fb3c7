namespace Trackside.Training.Timing;

/// <summary>The time from one mark to another.</summary>
/// <param name="Milliseconds">How long; negative where the other came first.</param>
/// <param name="Within">How far off it may be because two phones took it, in milliseconds: zero on one phone; null where that is not known.</param>
public readonly record struct Elapsed(long Milliseconds, long? Within);
