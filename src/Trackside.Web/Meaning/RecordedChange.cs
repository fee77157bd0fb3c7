namespace Trackside.Web.Meaning;

/// <summary>A change as it was sent.</summary>
/// <param name="Id">Made by whoever sends; the same change sent twice changes nothing.</param>
/// <param name="Base">The version of the cell that it was typed over; null where whatever stands there is meant to go.</param>
public sealed record TypedChange(Guid Id, Guid Athlete, string Field, string Text, long? Base)
{
    /// <summary>Whether the timing at the track writes it, and no person.</summary>
    public bool IsTimed { get; init; }
}

/// <summary>What became of a change.</summary>
/// <param name="State"><c>applied</c>, <c>conflict</c> or <c>refused</c>.</param>
/// <param name="Shown">What stands in the cell now.</param>
public sealed record RecordedChange(Guid Id, Guid Athlete, string Field, string State, long Version, string Shown)
{
    public string? Difference { get; init; }

    public bool? Faster { get; init; }

    public string? Message { get; init; }

    public string? Theirs { get; init; }

    public string? By { get; init; }
}
